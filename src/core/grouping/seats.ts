/**
 * Rule: everybody is taught her first need, in a group where three share it, else in a conference;
 * where there are more of these than conferences, a writer sits in a group on a later need of hers.
 * This is the seam for a better search: same question, same answer shape.
 */

import { byCodePoint } from '../classroom.ts';
import { SUPPORTS } from '../sort-file.ts';
import { type Candidate, firstNeed, type Rules, type Seat, type Split } from './grouping.ts';
import { splitRung } from './split.ts';

export interface Seating {
  seats: Map<string, Seat>;
  /** The groups of each rung that has any. */
  splits: Map<string, Split>;
}

/** A seat for each candidate; `needs` of a candidate must not hold what the whole class is taught. */
export function findSeats(candidates: Candidate[], rules: Rules): Seating {
  const rungs = new Map(candidates.map((c) => [c.id, firstNeed(c)?.rung ?? rules.lane]));
  const split = () => splitAll(candidates, rungs, rules);
  let splits = split();
  let left = leftOver(splits, candidates);
  for (const guest of byWhoCanWait(left)) {
    if (left.length <= rules.conferences) break;
    const home = rungs.get(guest.id)!;
    for (const { rung } of guest.needs.slice(1)) {
      rungs.set(guest.id, rung);
      splits = split();
      const still = leftOver(splits, candidates);
      if (still.length < left.length) {
        left = still;
        break;
      }
      rungs.set(guest.id, home);
    }
  }
  splits = split();
  return { seats: seatsFrom(candidates, rungs, leftOver(splits, candidates), rules), splits };
}

function splitAll(
  candidates: Candidate[],
  rungs: Map<string, string>,
  rules: Rules,
): Map<string, Split> {
  const splits = new Map<string, Split>();
  for (const rung of new Set(rungs.values())) {
    const members = candidates.filter(({ id }) => rungs.get(id) === rung);
    splits.set(rung, splitRung(members, rung, rules));
  }
  return splits;
}

function leftOver(splits: Map<string, Split>, candidates: Candidate[]): Candidate[] {
  const left = new Set([...splits.values()].flatMap((split) => split.left));
  return candidates.filter(({ id }) => left.has(id));
}

/** Least support first, "almost" before "needs help": whom a later need costs the least. */
function byWhoCanWait(candidates: Candidate[]): Candidate[] {
  const wait = (c: Candidate) =>
    2 * SUPPORTS.indexOf(c.support ?? 'medium') + (firstNeed(c)?.standing === 'almost' ? 1 : 0);
  return [...candidates].sort((a, b) => wait(b) - wait(a) || byCodePoint(a.id, b.id));
}

/** Conferences go to those who can wait the least. */
function seatsFrom(
  candidates: Candidate[],
  rungs: Map<string, string>,
  left: Candidate[],
  rules: Rules,
): Map<string, Seat> {
  const urgent = byWhoCanWait(left).reverse();
  const met = new Set(urgent.slice(0, rules.conferences).map(({ id }) => id));
  const alone = new Set(left.map(({ id }) => id));
  return new Map(
    candidates.map(({ id }): [string, Seat] => {
      if (!alone.has(id)) return [id, { kind: 'group', rung: rungs.get(id)! }];
      return [id, { kind: met.has(id) ? 'conference' : 'none' }];
    }),
  );
}
