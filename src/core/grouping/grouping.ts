/** The shapes that the grouping rules hand to each other. */

import type { Need, Standings } from '../needs.ts';
import type { Support } from '../sort-file.ts';

/** A writer with evidence, present today. */
export interface Candidate extends Standings {
  id: string;
  support: Support | null;
}

export interface Rules {
  smallest: number;
  largest: number;
  conferences: number;
  /** Lists of ids; no two of one list in one group. */
  keepApart: string[][];
  /** The rung of the stretch lane, for writers with no open need. */
  lane: string;
}

/** Where one writer sits this time. */
export type Seat = { kind: 'group'; rung: string } | { kind: 'conference' } | { kind: 'none' };

/** The groups of one rung: the ids of each, and who could not be seated among them. */
export interface Split {
  groups: string[][];
  left: string[];
}

/** The first need of a writer, or undefined in the stretch lane. */
export function firstNeed({ needs }: Candidate): Need | undefined {
  return needs[0];
}
