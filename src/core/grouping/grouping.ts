/** The shapes that the grouping rules hand to each other. */

import { rungOf } from '../ladder.ts';
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
  /** Lists of ids; all of one list in one group. */
  keepTogether: string[][];
  /** The teacher's own word: id to a focus (a skill or rung), or to `conference`. */
  pins: Map<string, string>;
  /** What the teacher wants no group about today: skills or rungs. */
  closed: string[];
  /** Most and least support may sit in one group. */
  mixed: boolean;
  /** The rung of the stretch lane, for writers with no open need. */
  lane: string;
}

/** The pin that asks for a conference instead of a group. */
export const CONFERENCE = 'conference';

/** The first need of a writer, or undefined in the stretch lane. */
export function firstNeed({ needs }: Candidate): Need | undefined {
  return needs[0];
}

/** The rungs a writer has something open on, in the order it should be taught; the lane where nothing is open. */
export function rungsOf({ needs }: Candidate, lane: string): string[] {
  return needs.length === 0 ? [lane] : [...new Set(needs.map(({ rung }) => rung))];
}

/** The rungs a writer may have a group on: where something is open that the teacher has not closed. */
export function openRungs(writer: Candidate, { lane, closed }: Rules): string[] {
  const isClosed = (about: string) => closed.includes(about);
  return rungsOf(writer, lane).filter((rung) => {
    if (isClosed(rung)) return false;
    return rung === lane || writer.needs.some((n) => n.rung === rung && !isClosed(n.about));
  });
}

/** True where a writer pinned to one skill sits in a group on another of its rung. */
export function isMissed(pin: string, focus: string): boolean {
  return pin !== focus && pin !== rungOf(focus) && pin !== CONFERENCE;
}

/** The rung that a pin means; undefined for a pinned conference. */
export function pinnedRung(pin: string): string | undefined {
  return pin === CONFERENCE ? undefined : rungOf(pin);
}
