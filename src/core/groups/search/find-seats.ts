/**
 * Decides the best seating that keeps every hard rule, with proof (see `Cost` in rooms.ts). Best-
 * first search over bounds: the cheapest seating under too few bounds never costs more than the
 * real one, so the first that breaks no rule is the best. `branch` repairs a broken rule in every
 * possible way.
 */

import type { Candidate } from '../../evidence/standings.ts';
import { bestFirst } from './best-first.ts';
import { cheapestSeating, copyOf, lower, raise, restrict, type Seating } from './moves.ts';
import { countFits, type Effort, pack, tiedIn } from './packing.ts';
import { addCosts, type Cost, compareCosts, placesFor, type Room, type Rooms } from './rooms.ts';
import type { Rules } from './rules.ts';
import { type Ties, tiesOf } from './ties.ts';

/**
 * Limit of the search, in writers visited: under a second. Groups of 3-5 take a thirtieth of it.
 * "Groups of exactly 3" can take all of it; then the best seating so far is returned.
 */
export const PATIENCE = 400_000;

export interface Seats {
  /** By writer, in the order of the candidates. */
  places: Room[];
  cost: Cost;
  /** Undefined if `cost` is proven to be the best; else the best cost still possible. */
  bound?: Cost;
}

interface Node {
  seating: Seating;
  cost: Cost;
  depth: number;
}

interface Question {
  problem: Rooms;
  rules: Rules;
  ties: Ties;
  effort: Effort;
}

/** Returns undefined if no seating keeps all wishes (pins, keep-together). */
export function findSeats(
  writers: Candidate[],
  rules: Rules,
  patience = PATIENCE,
): Seats | undefined {
  const ties = tiesOf(writers, rules);
  const problem = placesFor(writers, rules, ties);
  const effort: Effort = { steps: patience, unsure: false };
  const question = { problem, rules, ties, effort };
  const root = rootNode(question);
  if (!root) return undefined;
  const waiting = bestFirst<Node>();
  waiting.add(root);
  // Once the limit is reached: depth first, from the best node to any seating that keeps the rules.
  let stack: Node[] | undefined;
  let bound: Cost | undefined;
  const wishes = rules.pins.size + ties.units.length;
  while ((stack ?? waiting).length > 0) {
    // Without wishes there is always a seating; with them there may be none, and then the search
    // ends here.
    if (wishes > 0 && effort.steps < -2 * patience) return undefined;
    const node = stack ? stack.pop()! : waiting.take();
    if (effort.steps < 0 && !stack) {
      bound = node.cost;
      stack = waiting.drain();
    }
    const next = branch(node, question);
    if (next === 'whole') {
      const places = node.seating.at.map(({ place }) => problem.places[place]!);
      if (effort.unsure) bound = root.cost;
      const real = (cost: Cost) => cost.map((level) => level / problem.scale);
      const open = bound && compareCosts(bound, node.cost) < 0;
      return { places, cost: real(node.cost), ...(open && { bound: real(bound!) }) };
    }
    if (stack) stack.push(...next.sort((a, b) => compareCosts(b.cost, a.cost)));
    else for (const one of next) waiting.add(one);
  }
  return undefined;
}

function rootNode({ problem: { options, places }, rules }: Question): Node | undefined {
  if (options.some(({ length }) => length === 0)) return undefined;
  const seating = cheapestSeating(options, places.length);
  const conference = places.findIndex(({ kind }) => kind === 'conference');
  return lower(seating, conference, rules.conferences) ? nodeOf(seating, 0) : undefined;
}

function nodeOf(seating: Seating, depth: number): Node {
  return { seating, cost: addCosts(seating.at.map(({ cost }) => cost)), depth };
}

type SeatChange = (seating: Seating) => boolean;

/** Returns every repair of one broken rule; 'whole' if none is broken. */
function branch(node: Node, question: Question): Node[] | 'whole' {
  const children = (ways: SeatChange[]) =>
    ways.flatMap((change) => {
      const seating = copyOf(node.seating);
      question.effort.steps -= seating.at.length;
      return change(seating) ? [nodeOf(seating, node.depth + 1)] : [];
    });
  const unit = apartUnit(node.seating, question);
  if (unit) return children(unit);
  const rooms = wrongSizes(node.seating, question);
  if (rooms.length > 0) return rooms.map(children).reduce(harder);
  const tied = cannotBeCut(node.seating, question);
  return tied ? children(tied) : 'whole';
}

/** Picks the repair that costs most, because it says most about the final cost. */
function harder(a: Node[], b: Node[]): Node[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? a : b;
  const [least, other] = [a, b].map(
    (nodes) => nodes.map(({ cost }) => cost).sort(compareCosts)[0]!,
  );
  return compareCosts(least!, other!) < 0 ? b : a;
}

/** Finds a unit whose writers are apart, and moves all of it to one of the places they share. */
function apartUnit({ at, options }: Seating, { ties }: Question): SeatChange[] | undefined {
  const unit = ties.units.find((list) => list.some((i) => at[i]!.place !== at[list[0]!]!.place));
  return (
    unit &&
    options[unit[0]!]!.map(
      ({ place }) =>
        (seating) =>
          allTo(seating, unit, place),
    )
  );
}

function allTo(seating: Seating, writers: number[], place: number): boolean {
  return writers.every((i) => restrict(seating, i, (other) => other === place));
}

/** Finds rooms with a number of writers that cannot make groups, and lowers or raises it. */
function wrongSizes({ at, count }: Seating, { problem, rules }: Question): SeatChange[][] {
  return problem.places.flatMap(({ kind }, room) => {
    if (kind !== 'room' || countFits(count[room]!, rules)) return [];
    return [fewerOrMore(room, count[room]!, at.length, (n) => countFits(n, rules))];
  });
}

/** Returns the nearest numbers that fit, below and above. */
function fewerOrMore(
  room: number,
  now: number,
  writers: number,
  fits: (count: number) => boolean,
): SeatChange[] {
  const fewer = [...new Array(now).keys()].findLast(fits);
  const more = [...new Array(writers + 1).keys()].find((count) => count > now && fits(count));
  return [
    ...(fewer === undefined ? [] : [(seating: Seating) => lower(seating, room, fewer)]),
    ...(more === undefined ? [] : [(seating: Seating) => raise(seating, room, more)]),
  ];
}

/** Finds a room whose tied writers do not split: one leaves, or all stay and its size changes. */
function cannotBeCut({ at, count }: Seating, question: Question): SeatChange[] | undefined {
  const { problem, rules, ties, effort } = question;
  for (const [room, { kind }] of problem.places.entries()) {
    if (kind !== 'room') continue;
    const here = at.flatMap(({ place }, i) => (place === room ? [i] : []));
    const tied = tiedIn(here, ties);
    const fits = (n: number) =>
      n >= tied.length && pack(tied, n - tied.length, rules, ties, effort) !== undefined;
    if (tied.length === 0 || fits(count[room]!)) continue;
    const oneLeaves = tied.map(
      (leaver, k): SeatChange =>
        (seating) =>
          allTo(seating, tied.slice(0, k), room) &&
          restrict(seating, leaver, (place) => place !== room),
    );
    const allStay = fewerOrMore(room, count[room]!, at.length, fits);
    const stay = allStay.map(
      (change): SeatChange =>
        (seating) =>
          allTo(seating, tied, room) && change(seating),
    );
    return [...stay, ...oneLeaves];
  }
  return undefined;
}
