/** Decides whether and how a room with tied writers splits into groups of the right size. */

import type { Effort } from './effort.ts';
import type { Rules } from './rules.ts';
import { areApart, hasConflict, type Ties } from './ties.ts';

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

/** Limit of one question; a "no" beyond it is not proven. */
const PACKING_TRIES = 20_000;

interface Tries {
  left: number;
}

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
  let packed: number[][] | undefined;
  if (units.every((unit) => !hasConflict(unit, ties))) {
    for (let groups = fewest; groups <= most && !packed; groups++) {
      const empty = Array.from({ length: groups }, (): number[] => []);
      packed = placeList(units, 0, empty, free, sizes, ties, tries);
    }
  }
  effort.steps -= PACKING_TRIES - tries.left;
  if (!packed) effort.unsure ||= tries.left < 0;
  return packed;
}

/** Orders large units and writers with many conflicts first, because they have the least choice. */
function unitsOf(tied: number[], { unitOf, apart }: Ties): number[][] {
  const units = new Set(tied.map((i) => unitOf.get(i) ?? [i]));
  const here = new Map(tied.map((i) => [i, tied.filter((j) => apart.get(i)?.has(j)).length]));
  const conflicts = (unit: number[]) => unit.reduce((n, i) => n + (here.get(i) ?? 0), 0);
  return [...units].sort(
    (a, b) => b.length - a.length || conflicts(b) - conflicts(a) || a[0]! - b[0]!,
  );
}

/** Counts units that are all apart, so at least as many groups; not always the maximum. */
function allApart(units: number[][], ties: Ties): number {
  const chosen: number[][] = [];
  for (const unit of units) {
    if (chosen.every((other) => areApart(other, unit, ties))) chosen.push(unit);
  }
  return chosen.length;
}

/** Fills `groups` with the units from `next` on; leaves them as they were if there is no way. */
function placeList(
  units: number[][],
  next: number,
  groups: number[][],
  free: number,
  sizes: Sizes,
  ties: Ties,
  tries: Tries,
): number[][] | undefined {
  if (tries.left-- < 0) return undefined;
  const missing = groups.reduce((n, { length }) => n + Math.max(0, sizes.smallest - length), 0);
  let waiting = 0;
  for (let i = next; i < units.length; i++) waiting += units[i]!.length;
  if (missing > waiting + free) return undefined;
  const unit = units[next];
  if (!unit) {
    const room = groups.reduce((n, { length }) => n + sizes.largest - length, 0);
    return free <= room ? groups : undefined;
  }
  let isTriedAlone = false;
  for (const group of groups) {
    if (group.length + unit.length > sizes.largest) continue;
    // Empty groups are the same choice.
    if (group.length === 0 && isTriedAlone) continue;
    if (areApart(group, unit, ties)) continue;
    isTriedAlone ||= group.length === 0;
    group.push(...unit);
    const packed = placeList(units, next + 1, groups, free, sizes, ties, tries);
    if (packed) return packed;
    group.length -= unit.length;
  }
  return undefined;
}
