/**
 * Decides the cheapest moves if a place must change by one writer, or a writer must leave: a
 * shortest path of moves. From everybody at their cheapest place, each repair keeps the seating the
 * cheapest under its bounds (successive shortest paths), so only the bounds need a search.
 */

import type { Effort } from './effort.ts';
import type { Option } from './rooms.ts';

/** A seating and its bounds; the cheapest under these bounds. */
export interface Seating {
  /** By writer: the possible places. */
  options: Option[][];
  /** By writer: the current place. */
  at: Option[];
  /** By place: how many writers sit there, the minimum and the maximum. */
  count: number[];
  low: number[];
  high: number[];
  /** By place: the room that it is a gate of, and counts there too; undefined for a room. */
  inside: (number | undefined)[];
  /** Each change takes from it. */
  effort: Effort;
}

export function copyOf({ options, at, count, low, high, ...same }: Seating): Seating {
  return {
    options: [...options],
    at: [...at],
    count: [...count],
    low: [...low],
    high: [...high],
    ...same,
  };
}

/** Returns everybody at their cheapest place, without bounds. Every writer must have an option. */
export function cheapestSeating(
  options: Option[][],
  inside: Seating['inside'],
  effort: Effort,
): Seating {
  const at = options.map((list) => list.reduce((best, o) => (o.weight < best.weight ? o : best)));
  const count: number[] = new Array(inside.length).fill(0);
  for (const { place } of at) {
    count[place]!++;
    const room = inside[place];
    if (room !== undefined) count[room]!++;
  }
  const low = new Array(inside.length).fill(0);
  const high = new Array(inside.length).fill(Number.POSITIVE_INFINITY);
  return { options: [...options], at, count, low, high, inside, effort };
}

/** Limits `place` to at most `most` writers; if that is impossible, the seating is unusable. */
export function lower(seating: Seating, place: number, most: number): boolean {
  const { count, high } = seating;
  const outside = count.length;
  if (most < seating.low[place]!) return false;
  high[place] = Math.min(high[place]!, most);
  while (count[place]! > high[place]!) {
    count[place]!--;
    if (!shift(seating, [[place, 0]], seating.inside[place] ?? outside)) return false;
  }
  return true;
}

export function raise(seating: Seating, place: number, least: number): boolean {
  const { count, low } = seating;
  const outside = count.length;
  if (least > seating.high[place]!) return false;
  low[place] = Math.max(low[place]!, least);
  while (count[place]! < low[place]!) {
    count[place]!++;
    if (!shift(seating, [[outside, 0]], place)) return false;
  }
  return true;
}

export function restrict(
  seating: Seating,
  writer: number,
  allowed: (place: number) => boolean,
): boolean {
  const { options, at } = seating;
  const left = options[writer]!.filter(({ place }) => allowed(place));
  const now = at[writer]!;
  options[writer] = left;
  if (allowed(now.place)) return true;
  const starts = left.map(({ place, weight }): [number, number] => [place, weight - now.weight]);
  return shift(seating, starts, now.place, writer);
}

/** The cheapest single moves; the last row and column are "outside": any place with room. */
interface Steps {
  size: number;
  weight: Float64Array;
  writer: Int32Array;
}

/** Carries a seat from a start (`leaving`: that writer's move) to the end; false without a path. */
function shift(
  seating: Seating,
  starts: [place: number, weight: number][],
  end: number,
  leaving?: number,
): boolean {
  const steps = stepsOf(seating, leaving);
  const { size, weight } = steps;
  seating.effort.steps -= seating.at.length;
  const far = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(size).fill(-1);
  for (const [place, start] of starts) far[place] = start;
  for (let changed = true; changed; ) {
    changed = false;
    for (let a = 0; a < size; a++) {
      if (far[a] === Number.POSITIVE_INFINITY) continue;
      for (let b = 0; b < size; b++) {
        const way = far[a]! + weight[a * size + b]!;
        if (way >= far[b]!) continue;
        far[b] = way;
        from[b] = a;
        changed = true;
      }
    }
  }
  if (far[end] === Number.POSITIVE_INFINITY) return false;
  follow(seating, from, steps, end, leaving);
  return true;
}

function stepsOf({ options, at, count, low, high, inside }: Seating, leaving?: number): Steps {
  const size = count.length + 1;
  const weight = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const writer = new Int32Array(size * size);
  for (let i = 0; i < at.length; i++) {
    if (i === leaving) continue;
    const now = at[i]!;
    for (const option of options[i]!) {
      const step = now.place * size + option.place;
      if (option.weight - now.weight >= weight[step]!) continue;
      weight[step] = option.weight - now.weight;
      writer[step] = i;
    }
  }
  for (let place = 0; place < size - 1; place++) {
    const around = inside[place] ?? size - 1;
    if (count[place]! < high[place]!) weight[place * size + around] = 0;
    if (count[place]! > low[place]!) weight[around * size + place] = 0;
  }
  return { size, weight, writer };
}

/** Moves the writers on the path to `end`; counts change where it passes what is around a place. */
function follow(
  { options, at, count, inside }: Seating,
  from: Int32Array,
  { size, writer }: Steps,
  end: number,
  leaving?: number,
): void {
  const optionAt = (i: number, place: number) => options[i]!.find((o) => o.place === place)!;
  const around = (place: number) => (place === size - 1 ? -1 : (inside[place] ?? size - 1));
  let to = end;
  for (let a = from[to]!; a >= 0; to = a, a = from[to]!) {
    if (a === around(to)) count[to]!--;
    else if (to === around(a)) count[a]!++;
    else {
      const mover = writer[a * size + to]!;
      at[mover] = optionAt(mover, to);
    }
  }
  if (leaving !== undefined) at[leaving] = optionAt(leaving, to);
}
