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
export function tiesOf(writers: Candidate[], { keepApart, keepTogether }: Rules): Ties {
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
export function hasConflict(writers: number[], { apart }: Ties): boolean {
  return writers.some((i) => writers.some((j) => apart.get(i)?.has(j)));
}
