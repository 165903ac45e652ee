/** The shapes that the steps of an import hand to each other. */

import type { Problem } from '../problem.ts';
import type { Rubric } from '../rubric.ts';
import type { ScoreLine, Student } from '../student.ts';

export interface TableRow {
  line: number;
  cells: string[];
  /** Where each cell begins; columns count from 1. */
  starts: { line: number; column: number }[];
}

export interface ImportRequest {
  file: string;
  header: string[];
  rows: TableRow[];
  rubric: Rubric;
  students: Student[];
  /** Ids of those who left: a new writer never gets one. */
  gone: string[];
  date: string;
  /** The teacher named the date; without it a table that is already in is recognised on any date. */
  dateGiven: boolean;
  piece?: string;
  add: boolean;
  /** Column heading to trait, as the teacher said. */
  map: Map<string, string>;
}

export interface Addition {
  id: string;
  /** For a writer who is new: the name for her file. */
  newName?: string;
  line: ScoreLine;
}

export interface ImportPlan {
  additions: Addition[];
  problems: Problem[];
  /** Column headings that are no trait of the rubric. */
  ignoredColumns: string[];
  noScores: string[];
  alreadyIn: string[];
}
