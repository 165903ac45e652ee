/** Decides whether and how a room with tied writers splits into groups of the right size. */

import type { Rules } from './rules.ts';
import { hasConflict, type Ties } from './ties.ts';

type Sizes = Pick<Rules, 'smallest' | 'largest'>;

/** Returns true if that many writers can make groups of the right size; so can zero. */
export function countFits(count: number, { smallest, largest }: Sizes): boolean {
  return count === 0 || Math.ceil(count / largest) * smallest <= count;
}

/** Returns the writers tied to another in the room; only they can make it hard to split. */
export function tiedIn(room: number[], { unitOf, apart }: Ties): number[] {
  const here = new Set(room);
  return room.filter((i) => unitOf.has(i) || [...(apart.get(i) ?? [])].some((j) => here.has(j)));
}

/** How much more may be tried, in writers visited, and whether a "no" was given without proof. */
export interface Effort {
  steps: number;
  unsure: boolean;
}

const PACKING_TRIES = 20_000;

/** Returns the tied writers in groups, few if possible, that `free` others can fill, if any. */
export function pack(
  tied: number[],
  free: number,
  sizes: Sizes,
  ties: Ties,
  effort: Effort,
): number[][] | undefined {
  const count = tied.length + free;
  const units = unitsOf(tied, ties);
  const tries = { left: PACKING_TRIES };
  const fewest = Math.max(Math.ceil(count / sizes.largest), allApart(units, ties));
  const most = Math.floor(count / sizes.smallest);
  for (let groups = fewest; groups <= most; groups++) {
    const packed = placeList(units, new Array(groups).fill([]), free, sizes, ties, tries);
    if (packed) return packed;
  }
  effort.unsure ||= tries.left < 0;
  return undefined;
}

/** Orders large units and writers with many conflicts first, because they have the least choice. */
function unitsOf(tied: number[], { unitOf, apart }: Ties): number[][] {
  const units = new Set(tied.map((i) => unitOf.get(i) ?? [i]));
  const conflicts = (unit: number[]) => unit.reduce((n, i) => n + (apart.get(i)?.size ?? 0), 0);
  return [...units].sort(
    (a, b) => b.length - a.length || conflicts(b) - conflicts(a) || a[0]! - b[0]!,
  );
}

/** Counts units that are all apart, so at least as many groups; not always the maximum. */
function allApart(units: number[][], ties: Ties): number {
  const chosen: number[][] = [];
  for (const unit of units) {
    if (chosen.every((other) => hasConflict([...other, ...unit], ties))) chosen.push(unit);
  }
  return chosen.length;
}

function placeList(
  units: number[][],
  groups: number[][],
  free: number,
  sizes: Sizes,
  ties: Ties,
  tries: { left: number },
): number[][] | undefined {
  if (tries.left-- < 0) return undefined;
  const missing = groups.reduce((n, { length }) => n + Math.max(0, sizes.smallest - length), 0);
  const waiting = units.reduce((n, { length }) => n + length, 0);
  if (missing > waiting + free) return undefined;
  const [unit, ...rest] = units;
  if (!unit) {
    const room = groups.reduce((n, { length }) => n + sizes.largest - length, 0);
    return free <= room ? groups : undefined;
  }
  const tried = new Set<string>();
  for (const [g, group] of groups.entries()) {
    if (group.length + unit.length > sizes.largest) continue;
    // Two groups with the same members are the same choice, above all empty ones.
    if (tried.has(group.join()) || hasConflict([...group, ...unit], ties)) continue;
    tried.add(group.join());
    const packed = placeList(rest, groups.with(g, [...group, ...unit]), free, sizes, ties, tries);
    if (packed) return packed;
  }
  return undefined;
}
