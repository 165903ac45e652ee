/** Defines one writer as read from their file, and what a line of scores says. */

import type { Goal, Note, ScoreLine, StudentFile } from '../schema/student-yaml.ts';
import { PIECE_KEYS, type Stage } from '../schema/words.ts';

export type { Goal, Note, ScoreLine, StudentFile };

export interface Student {
  id: string;
  name: string;
  /** What they are called, if that is not the first word of the name. */
  called?: string;
  /** Where the name comes from; the id is the name if it comes from nowhere. */
  named?: 'in their file' | 'in names.yaml' | 'nowhere';
  /** True if `called` stands in their file, and not in names.yaml. */
  callsInFile?: true;
  /** From names.yaml: what the school's tables call them. */
  'school id'?: string;
  'school name'?: string;
  grade?: number;
  stage?: Stage;
  'home language'?: string;
  goal?: Goal;
  /** Private: never on a page that a child, a family or another adult may see. */
  supports?: string[];
  notes: Note[];
  scores: ScoreLine[];
}

/** By what a writer can be known. */
export type KnownWriter = Pick<Student, 'id' | 'name' | 'called' | 'school id' | 'school name'>;

/** The keys of a line of scores that are not traits. */
export const ABOUT_THE_PIECE: ReadonlySet<string> = new Set(PIECE_KEYS);

/** Returns the traits of a score line that have a number; a code such as NS is not a score. */
export function traitScores(line: ScoreLine): [trait: string, score: number][] {
  return namedTraits(line).flatMap((trait): [string, number][] => {
    const score = line[trait];
    return typeof score === 'number' ? [[trait, score]] : [];
  });
}

/** Returns the strengths noted up to a day, newest first. */
export function strengthsOf({ notes }: Student, today: string): { date: string; words: string }[] {
  return notes
    .filter(({ date, strength }) => strength !== undefined && date <= today)
    .map(({ date, strength }) => ({ date, words: strength! }))
    .reverse()
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Returns every trait that a line names, with a number or without. */
export function namedTraits(line: ScoreLine): string[] {
  return Object.keys(line).filter((key) => !ABOUT_THE_PIECE.has(key));
}
