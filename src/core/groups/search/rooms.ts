/** Decides where each writer could sit and what it costs, in the order a teacher would weigh it. */

import type { Candidate } from '../../evidence/standings.ts';
import { CONFERENCE } from '../../files/places.ts';
import { SUPPORTS } from '../../schema/words.ts';
import type { Effort } from './effort.ts';
import { type Gate, gatesOf, withCompany } from './gates.ts';
import { openRungs, pinnedRung, type Rules, rungsOf } from './rules.ts';
import type { Ties } from './ties.ts';

/** Less is better, left to right: [not placed, moved, needs skipped, urgency, conferences]. */
export type Cost = readonly number[];

export interface Room {
  /** A room is for groups on one rung; there are two if most and least support may not meet. */
  kind: 'room' | 'conference' | 'none';
  rung?: string;
  side?: 'most' | 'least';
}

export interface Option {
  place: number;
  cost: Cost;
  /** The cost as one number; sums along any path of moves keep the order of `cost`. */
  weight: number;
}

export interface Rooms {
  places: Room[];
  /** Their places come after those of the rooms, in this order. */
  gates: Gate[];
  /** By writer: the possible places; the costs are `scale` times the real ones. */
  options: Option[][];
  scale: number;
}

export function placesFor(writers: Candidate[], rules: Rules, ties: Ties, effort: Effort): Rooms {
  const places = roomsFor(writers, rules);
  const costs = writers.map((writer) => places.map((place) => costOf(writer, place, rules)));
  const unitOf = (i: number) => ties.unitOf.get(i) ?? [i];
  const able = places.map((_, place) =>
    writers.flatMap((_, i) => (unitOf(i).every((j) => costs[j]![place]) ? [i] : [])),
  );
  const inRooms = [...able.entries()].filter(([place]) => places[place]!.kind === 'room');
  const ableIn = withCompany(new Map(inRooms), rules, ties, effort);
  const all = gatesOf(ableIn, rules, ties);
  const { weigh, scale, gates } = makeCostScale(places.length, all, ties.units);
  const placeIn = (room: number, i: number) => {
    const gate = gates.findIndex((one) => one.room === room && one.writers.includes(i));
    return gate < 0 ? room : places.length + gate;
  };
  const options = writers.map((_, i) =>
    places.flatMap((_, place): Option[] => {
      if (!(ableIn.get(place) ?? able[place]!).includes(i)) return [];
      const own = unitOf(i).map((j) => costs[j]![place]!);
      const cost = shared(own, costs[i]![place]!, scale);
      return [{ place: placeIn(place, i), cost, weight: weigh(cost) }];
    }),
  );
  return { places, gates, options, scale };
}

/** Splits a unit's cost evenly: each then prefers what is best for all, which saves search. */
function shared(unit: Cost[], own: Cost, scale: number): Cost {
  const even = scale % unit.length === 0;
  const sum = even ? addCosts(unit) : own;
  return sum.map((level) => (level * scale) / (even ? unit.length : 1));
}

function roomsFor(writers: Candidate[], rules: Rules): Room[] {
  const open = new Map<string, Candidate[]>();
  for (const writer of writers) {
    for (const rung of offered(writer, rules)) open.set(rung, [...(open.get(rung) ?? []), writer]);
  }
  const rooms = [...open].flatMap(([rung, able]): Room[] => {
    const has = (support: string) => able.some((writer) => writer.support === support);
    if (rules.mixed || !has('most') || !has('least')) return [{ kind: 'room', rung }];
    return [
      { kind: 'room', rung, side: 'most' },
      { kind: 'room', rung, side: 'least' },
    ];
  });
  return [...rooms, { kind: 'conference' }, { kind: 'none' }];
}

function offered(writer: Candidate, rules: Rules): string[] {
  const pin = rules.pins.get(writer.id);
  if (pin === undefined) return openRungs(writer, rules);
  return [pinnedRung(pin) ?? []].flat();
}

/** Returns undefined for an impossible place; without a pin, writers only get needs they have. */
function costOf(writer: Candidate, { kind, rung, side }: Room, rules: Rules): Cost | undefined {
  const pin = rules.pins.get(writer.id);
  if (kind === 'none') {
    return pin === undefined ? [weightOf(writer), 0, 0, urgency(writer, rules), 0] : undefined;
  }
  if (kind === 'conference') {
    return pin === undefined || pin === CONFERENCE ? [0, 0, 0, 0, 1] : undefined;
  }
  if (!offered(writer, rules).includes(rung!)) return undefined;
  if (side !== undefined && writer.support === (side === 'most' ? 'least' : 'most'))
    return undefined;
  const rungs = rungsOf(writer, rules.lane);
  const skipped = rungs.includes(rung!) ? rungs.indexOf(rung!) : rungs.length;
  return skipped === 0 ? [0, 0, 0, 0, 0] : [0, 1, skipped, urgency(writer, rules), 0];
}

/** No place counts double for who is pushed, so that they get a turn; a late push can wait. */
function weightOf({ needs, turn }: Candidate): number {
  if (needs.length > 0) return 1;
  return turn?.kind === 'push' && !turn.sure ? 0 : 2;
}

/**
 * Returns 0 to 5: least support can wait longest, "almost" longer than "needs help"; of two
 * pushes, who met more lately.
 */
function urgency(writer: Candidate, { waits }: Rules): number {
  if (writer.turn?.kind === 'push') {
    return Math.min(5, 1 + Math.floor((waits?.get(writer.id) ?? 10) / 2));
  }
  const stack = SUPPORTS.length - 1 - SUPPORTS.indexOf(writer.support ?? 'medium');
  return 2 * stack + (writer.needs[0]?.standing === 'needs help' ? 1 : 0);
}

/**
 * Makes one number of the five cost levels that compares as they do. A path of moves visits a place
 * at most once, so digits as large as the number of places are enough. The scale is the smallest
 * that splits costs evenly in units of two and three, and gates save search: both only if the number
 * has room for it.
 */
function makeCostScale(rooms: number, all: Gate[], units: number[][]) {
  const has = (size: number) => units.some(({ length }) => length === size);
  const wanted = (has(2) ? 2 : 1) * (has(3) ? 3 : 1);
  for (const gates of [all, []]) {
    const places = rooms + gates.length;
    for (const scale of [wanted, 1]) {
      const digits = [2, 1, rooms, 5, 1].map((level) => 2 * level * scale * (places + 1) + 1);
      if (digits.reduce((a, b) => a * b) > Number.MAX_SAFE_INTEGER) continue;
      const weigh = (cost: Cost) => cost.reduce((sum, level, i) => sum * digits[i]! + level, 0);
      return { weigh, scale, gates };
    }
  }
  throw new Error(`a ladder with ${rooms} rungs is too long for confer to search`);
}

/** Returns the sum of each level. */
export function addCosts(costs: readonly (readonly number[])[], levels = 5): number[] {
  const sum: number[] = new Array(levels).fill(0);
  for (const cost of costs) {
    for (let level = 0; level < levels; level++) sum[level]! += cost[level]!;
  }
  return sum;
}

/** Returns a negative number if `a` is better than `b` on the first level where they differ. */
export function compareCosts(a: readonly number[], b: readonly number[]): number {
  for (let level = 0; level < a.length; level++) {
    if (a[level] !== b[level]) return a[level]! - b[level]!;
  }
  return 0;
}
