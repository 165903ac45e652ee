/** Decides which writers are tied: units that must sit together, and pairs that must not. */

import type { Candidate } from '../../evidence/standings.ts';
import type { Rules } from './rules.ts';

export interface Ties {
  /** Writers, by index, who sit in one group; each is in at most one unit. */
  units: number[][];
  /** By writer: their unit, or undefined. */
  unitOf: Map<number, number[]>;
  /** By writer: those they never sit with. */
  apart: Map<number, Set<number>>;
}

/** Returns the ties; lists of ids that share a writer become one unit. */
export function tiesOf(
  writers: Pick<Candidate, 'id'>[],
  { keepApart, keepTogether }: Pick<Rules, 'keepApart' | 'keepTogether'>,
): Ties {
  const index = new Map(writers.map(({ id }, i) => [id, i]));
  const known = (list: string[]) => list.flatMap((id) => index.get(id) ?? []);
  const unitOf = new Map<number, number[]>();
  for (const list of keepTogether.map(known)) {
    const unit = [...new Set(list.flatMap((i) => [i, ...(unitOf.get(i) ?? [])]))];
    unit.sort((a, b) => a - b);
    if (unit.length > 1) for (const i of unit) unitOf.set(i, unit);
  }
  const apart = new Map<number, Set<number>>();
  for (const list of keepApart.map(known)) {
    for (const i of list) {
      const others = list.filter((j) => j !== i);
      apart.set(i, new Set([...(apart.get(i) ?? []), ...others]));
    }
  }
  return { units: [...new Set(unitOf.values())], unitOf, apart };
}

/** Returns true if two of these writers may not sit together. */
export function hasConflict(writers: number[], ties: Ties): boolean {
  return areApart(writers, writers, ties);
}

/** Returns true if a writer of one list may not sit with a writer of the other. */
export function areApart(some: number[], others: number[], { apart }: Ties): boolean {
  return some.some((i) => others.some((j) => apart.get(i)?.has(j)));
}

/**
 * Returns sets of writers of whom no two may sit together, each writer in one at most, large ones
 * first: not always the largest there are.
 */
export function allApartSets(writers: number[], { apart }: Ties, smallest: number): number[][] {
  const found: number[][] = [];
  let left = writers.filter((i) => (apart.get(i)?.size ?? 0) >= smallest - 1);
  while (left.length >= smallest) {
    const among = new Set(left);
    const conflicts = new Map(
      left.map((i) => [i, [...apart.get(i)!].filter((j) => among.has(j)).length]),
    );
    const order = [...left].sort((a, b) => conflicts.get(b)! - conflicts.get(a)! || a - b);
    const sets = order.map((first) => {
      const set = [first];
      for (const i of order) if (set.every((j) => apart.get(i)!.has(j))) set.push(i);
      return set;
    });
    const largest = sets.reduce((a, b) => (b.length > a.length ? b : a));
    if (largest.length < smallest) break;
    found.push(largest);
    left = left.filter((i) => !largest.includes(i));
  }
  return found;
}
