/**
 * Decides the best seating that keeps every hard rule, with proof (see `Cost` in rooms.ts). Best-
 * first search over bounds: the cheapest seating under too few bounds never costs more than the
 * real one, so the first that breaks no rule is the best. Each next step repairs a broken rule in
 * every possible way. If there are too many ways to try, the best seating found is returned.
 */

import type { Candidate } from '../../evidence/standings.ts';
import { bestFirst } from './best-first.ts';
import { branch, type Node, type Question, rootOf } from './branch.ts';
import { type Effort, effortOf, ONE_SEARCH } from './effort.ts';
import { type Cost, compareCosts, placesFor, type Room } from './rooms.ts';
import type { Rules } from './rules.ts';
import { bestOf } from './simpler.ts';
import { tiesOf } from './ties.ts';

/** Of the steps, so many are kept for any seating, once the best can no longer be proven. */
const KEPT = 0.25;

export interface Seats {
  /** By writer, in the order of the candidates. */
  places: Room[];
  cost: Cost;
  /** Undefined if `cost` is proven to be the best; else the best cost still possible. */
  bound?: Cost;
}

/** Undefined if no seating keeps all wishes (pins, keep-together), and this is proven. */
export type Found = Seats | 'gave up' | undefined;

/** With `proof`, a seating that is not proven to be the best is worth nothing. */
export function findSeats(
  writers: Candidate[],
  rules: Rules,
  effort: Effort = effortOf(ONE_SEARCH),
  want: 'any' | 'proof' = 'any',
): Found {
  const kept = want === 'proof' ? 0 : effort.steps * KEPT;
  const ties = tiesOf(writers, rules);
  const problem = placesFor(writers, rules, ties, effort);
  const question: Question = { problem, rules, ties, effort };
  const root = rootOf(question);
  if (!root) return undefined;
  const { whole, bound } = search(root, question, kept);
  if (!whole && !bound) return undefined;
  if (bound && want === 'proof') return 'gave up';
  const found = bound ? bestOf(whole, question, kept) : whole;
  if (!found) return 'gave up';
  const real = (cost: Cost) => cost.map((level) => level / problem.scale);
  const open = bound && compareCosts(bound, found.cost) < 0;
  return {
    places: found.seating.at.map(({ place }) => roomAt(place, question)),
    cost: real(found.cost),
    ...(open && { bound: real(bound) }),
  };
}

function roomAt(place: number, { problem: { places, gates } }: Question): Room {
  return places[place] ?? places[gates[place - places.length]!.room]!;
}

/** Searches until `kept` steps are left; `bound` is the best cost still possible, if unproven. */
function search(root: Node, question: Question, kept: number): { whole?: Node; bound?: Cost } {
  const { effort } = question;
  const waiting = bestFirst<Node>();
  waiting.add(root);
  // Once the limit is reached: depth first, from the best node to any seating that keeps the rules.
  let stack: Node[] | undefined;
  let bound: Cost | undefined;
  while ((stack ?? waiting).length > 0) {
    if (effort.steps < 0) return { bound: bound ?? root.cost };
    const node = stack ? stack.pop()! : waiting.take();
    if (effort.steps < kept && !stack) {
      bound = node.cost;
      stack = waiting.drain();
    }
    const next = branch(node, question);
    if (next === 'whole') return { whole: node, bound: effort.unsure ? root.cost : bound };
    if (stack) stack.push(...next.sort((a, b) => compareCosts(b.cost, a.cost)));
    else for (const one of next) waiting.add(one);
  }
  return { bound: effort.unsure ? root.cost : bound };
}
