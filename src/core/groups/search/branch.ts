/** Decides which rule a seating breaks first, and every way to repair it. */

import type { Effort } from './effort.ts';
import { cheapestSeating, copyOf, lower, raise, restrict, type Seating } from './moves.ts';
import { countFits, pack, tiedIn } from './packing.ts';
import { addCosts, type Cost, compareCosts, type Rooms } from './rooms.ts';
import type { Rules } from './rules.ts';
import type { Ties } from './ties.ts';

export interface Node {
  seating: Seating;
  cost: Cost;
  depth: number;
}

export interface Question {
  problem: Rooms;
  rules: Rules;
  ties: Ties;
  effort: Effort;
}

/** Returns the cheapest seating without rooms that must grow or close, if there is any. */
export function rootOf({ problem, rules, effort }: Question): Node | undefined {
  const { options, places, gates } = problem;
  if (options.some(({ length }) => length === 0)) return undefined;
  const inside = [...places.map(() => undefined), ...gates.map(({ room }) => room)];
  const seating = cheapestSeating(options, inside, effort);
  const conference = places.findIndex(({ kind }) => kind === 'conference');
  const fits =
    lower(seating, conference, rules.conferences) &&
    gates.every(({ most }, k) => lower(seating, places.length + k, most));
  return fits ? nodeOf(seating, 0) : undefined;
}

function nodeOf(seating: Seating, depth: number): Node {
  return { seating, cost: addCosts(seating.at.map(({ cost }) => cost)), depth };
}

type SeatChange = (seating: Seating) => boolean;

/** Returns every repair of one broken rule; 'whole' if none is broken. */
export function branch(node: Node, question: Question): Node[] | 'whole' {
  const children = (ways: SeatChange[]) =>
    ways.flatMap((change) => {
      const seating = copyOf(node.seating);
      question.effort.steps -= seating.at.length;
      return change(seating) ? [nodeOf(seating, node.depth + 1)] : [];
    });
  const unit = apartUnit(node.seating, question);
  if (unit) return children(unit);
  const rooms = [...wrongSizes(node.seating, question), ...fullGates(node.seating, question)];
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
function apartUnit({ at, options, inside }: Seating, { ties }: Question): SeatChange[] | undefined {
  const roomOf = (i: number) => roomAround(at[i]!.place, inside);
  const unit = ties.units.find((list) => list.some((i) => roomOf(i) !== roomOf(list[0]!)));
  return (
    unit &&
    options[unit[0]!]!.map(
      ({ place }) =>
        (seating) =>
          allTo(seating, unit, roomAround(place, inside)),
    )
  );
}

function roomAround(place: number, inside: Seating['inside']): number {
  return inside[place] ?? place;
}

function allTo(seating: Seating, writers: number[], room: number): boolean {
  const { inside } = seating;
  return writers.every((i) => restrict(seating, i, (other) => roomAround(other, inside) === room));
}

/** Finds rooms with a number of writers that cannot make groups, and lowers or raises it. */
function wrongSizes({ at, count }: Seating, { problem, rules }: Question): SeatChange[][] {
  return problem.places.flatMap(({ kind }, room) => {
    if (kind !== 'room' || countFits(count[room]!, rules)) return [];
    return [fewerOrMore(room, count[room]!, at.length, (n) => countFits(n, rules))];
  });
}

/** Finds gates with more writers than their room has groups: fewer come in, or the room grows. */
function fullGates({ count }: Seating, { problem, rules }: Question): SeatChange[][] {
  return problem.gates.flatMap(({ room }, k): SeatChange[][] => {
    const gate = problem.places.length + k;
    const groups = Math.floor(count[room]! / rules.smallest);
    if (count[gate]! <= groups) return [];
    return [
      [
        (seating) => lower(seating, gate, groups),
        (seating) => raise(seating, room, (groups + 1) * rules.smallest),
      ],
    ];
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
function cannotBeCut({ at, count, inside }: Seating, question: Question): SeatChange[] | undefined {
  const { problem, rules, ties, effort } = question;
  for (const [room, { kind }] of problem.places.entries()) {
    if (kind !== 'room') continue;
    const here = at.flatMap(({ place }, i) => (roomAround(place, inside) === room ? [i] : []));
    const tied = tiedIn(here, ties);
    const fits = (n: number) =>
      n >= tied.length && pack(tied, n - tied.length, rules, ties, effort) !== undefined;
    if (tied.length === 0 || fits(count[room]!)) continue;
    const oneLeaves = tied.map(
      (leaver, k): SeatChange =>
        (seating) =>
          allTo(seating, tied.slice(0, k), room) &&
          restrict(seating, leaver, (place) => roomAround(place, inside) !== room),
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
