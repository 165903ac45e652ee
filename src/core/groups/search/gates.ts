/**
 * Decides how many writers of whom no two may sit together one room can take. A gate is a place
 * inside of a room, for such writers only: each of them needs a group of their own, so others must
 * fill it. Without gates, a long keep-apart list is searched writer by writer, and never ends.
 */

import type { Effort } from './effort.ts';
import type { Rules } from './rules.ts';
import { allApartSets, areApart, type Ties } from './ties.ts';

/** Shorter lists are searched sooner than counted. */
const LONG = 4;

export interface Gate {
  /** The place of the room. */
  room: number;
  writers: number[];
  /** At most so many of them can be in groups of this room. */
  most: number;
}

/** Returns the gates of the rooms; `ableIn` says by room who may be there. */
export function gatesOf(ableIn: Map<number, number[]>, rules: Rules, ties: Ties): Gate[] {
  return [...ableIn].flatMap(([room, able]) => {
    const sets = allApartSets(able, ties, LONG);
    const most = sets.map(({ length }) => length);
    const others = able.length - most.reduce((a, b) => a + b, 0);
    // Who cannot come in cannot fill a group for the others either.
    for (let again = true; again; ) {
      again = false;
      for (const [i, now] of most.entries()) {
        const rest = others + most.reduce((a, b) => a + b, 0) - now;
        const fits = rules.smallest > 1 ? Math.floor(rest / (rules.smallest - 1)) : now;
        if (fits >= now) continue;
        most[i] = fits;
        again = true;
      }
    }
    return sets.map((writers, i) => ({ room, writers, most: most[i]! }));
  });
}

/** Leaves out of rooms with gates who has not enough others there to sit with. */
export function withCompany(
  ableIn: Map<number, number[]>,
  { smallest }: Rules,
  ties: Ties,
  effort: Effort,
): Map<number, number[]> {
  const left = [...ableIn].map(([room, all]): [number, number[]] => {
    let able = all;
    for (let before = -1; before !== able.length && hasGate(able, ties); ) {
      before = able.length;
      const now = able;
      const unit = (i: number) => ties.unitOf.get(i) ?? [i];
      able = now.filter((i) => canMeet(unit(i), now, smallest, ties, effort));
    }
    return [room, able];
  });
  return new Map(left);
}

function hasGate(able: number[], ties: Ties): boolean {
  return allApartSets(able, ties, LONG).length > 0;
}

/** Looks at this many ways at most; beyond, a group may be possible. */
const WAYS = 2_000;

/** Returns false if no group with these writers is large enough without two who are kept apart. */
function canMeet(
  group: number[],
  able: number[],
  smallest: number,
  ties: Ties,
  effort: Effort,
): boolean {
  let ways = WAYS;
  const grow = (members: number, others: number[]): boolean => {
    if (members >= smallest || ways-- < 0) return true;
    if (members + others.length < smallest) return false;
    return others.some((i, k) =>
      grow(
        members + 1,
        others.slice(k + 1).filter((j) => !areApart([i], [j], ties)),
      ),
    );
  };
  const others = able.filter((i) => !group.includes(i) && !areApart(group, [i], ties));
  const found = grow(group.length, others);
  effort.steps -= WAYS - ways;
  return found;
}
