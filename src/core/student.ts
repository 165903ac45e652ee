/** One writer, as her file has her, and what a line of scores says. */

import type { Stage } from './class-settings.ts';
import type { Goal, Note, ScoreLine, StudentFile } from './shapes/student.ts';

/** What a teacher may write where there is no score; none of them is a zero. */
export const NO_SCORE = ['NS', 'EX', 'N/A', '-'] as const;

export type { Goal, Note, ScoreLine, StudentFile };

export interface Student {
  id: string;
  name: string;
  /** Where the name stands: in her own file, in names.yaml, or nowhere; then she is called by her id. */
  named?: 'in her file' | 'in names.yaml' | 'nowhere';
  grade?: number;
  stage?: Stage;
  goal?: Goal;
  /** Private: never on a page that a child, a family or another adult may see. */
  supports?: string[];
  notes: Note[];
  scores: ScoreLine[];
}

const ABOUT_THE_PIECE = new Set(['date', 'rubric', 'piece']);

/** The traits of a score line with a number; a code such as NS is no score. */
export function traitScores(line: ScoreLine): [trait: string, score: number][] {
  const scored: [string, number][] = [];
  for (const [key, value] of Object.entries(line)) {
    if (!ABOUT_THE_PIECE.has(key) && typeof value === 'number') scored.push([key, value]);
  }
  return scored;
}

/** Every trait a line names, with a number or not. */
export function namedTraits(line: ScoreLine): string[] {
  return Object.keys(line).filter((key) => !ABOUT_THE_PIECE.has(key));
}
