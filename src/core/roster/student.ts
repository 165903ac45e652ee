/** Defines one writer as read from their file, and what a line of scores says. */

import type { Goal, Note, ScoreLine, StudentFile } from '../schema/student-yaml.ts';
import type { Stage } from '../schema/words.ts';

export type { Goal, Note, ScoreLine, StudentFile };

export interface Student {
  id: string;
  name: string;
  /**
   * Where the name comes from: the writer's own file, names.yaml, or nowhere (then the id is used).
   */
  named?: 'in their file' | 'in names.yaml' | 'nowhere';
  grade?: number;
  stage?: Stage;
  goal?: Goal;
  /** Private: never on a page that a child, a family or another adult may see. */
  supports?: string[];
  notes: Note[];
  scores: ScoreLine[];
}

const ABOUT_THE_PIECE = new Set(['date', 'rubric', 'piece']);

/** Returns the traits of a score line that have a number; a code such as NS is not a score. */
export function traitScores(line: ScoreLine): [trait: string, score: number][] {
  const scored: [string, number][] = [];
  for (const [key, value] of Object.entries(line)) {
    if (!ABOUT_THE_PIECE.has(key) && typeof value === 'number') scored.push([key, value]);
  }
  return scored;
}

/** Returns every trait that a line names, with a number or without. */
export function namedTraits(line: ScoreLine): string[] {
  return Object.keys(line).filter((key) => !ABOUT_THE_PIECE.has(key));
}
