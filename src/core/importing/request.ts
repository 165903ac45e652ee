/** Defines what the steps of an import pass to each other. */

import type { Rubric } from '../ladder/rubric.ts';
import type { Problem } from '../problem.ts';
import type { Piece } from '../roster/pieces.ts';
import type { ScoreLine, Student } from '../roster/student.ts';

export interface TableRow {
  line: number;
  cells: string[];
  /** Where each cell starts; columns count from 1. */
  starts: { line: number; column: number }[];
}

export interface ImportRequest {
  file: string;
  header: string[];
  rows: TableRow[];
  rubric: Rubric;
  students: Student[];
  /** Ids of writers who left; a new writer never gets one of them. */
  gone: string[];
  date: string;
  /** Without it, a table that was already imported is recognized under any date. */
  dateGiven: boolean;
  piece?: string;
  prompt?: string;
  daysOff: ReadonlySet<string>;
  add: boolean;
  /** Maps a column heading to a trait, from the flags. */
  map: Map<string, string>;
}

export interface Addition {
  id: string;
  /** Only for a new writer: the name for the new file. */
  newName?: string;
  /** Only scores that the file does not have yet. */
  line: ScoreLine;
  /** The line of their file that gets the scores; undefined for a new line. */
  into?: Piece;
}

export interface ImportPlan {
  additions: Addition[];
  problems: Problem[];
  /** Column headings that are not a trait of the rubric. */
  ignoredColumns: string[];
  noScores: string[];
  alreadyIn: string[];
}
