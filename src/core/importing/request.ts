/** Defines what the steps of an import pass to each other. */

import type { Rubric } from '../ladder/rubric.ts';
import type { Problem } from '../problem.ts';
import type { Piece } from '../roster/pieces.ts';
import type { KnownWriter, ScoreLine, Student } from '../roster/student.ts';
import type { ColumnMap } from '../tables/columns.ts';
import type { TableWords } from '../tables/words/table-words.ts';
import type { Sheet } from '../tables/worksheet.ts';

export interface ImportRequest {
  /** The file as it was typed. */
  file: string;
  sheets: Sheet[];
  words: TableWords;
  rubric: Rubric;
  /** All rubrics, to name one that fits. */
  rubrics: ReadonlyMap<string, Rubric>;
  /** Where the rubric's file is, for who wants to copy it. */
  rubricFile: string;
  students: Student[];
  archived: KnownWriter[];
  /** Today: the day of scores whose table does not say one. */
  date: string;
  /** True if the day was typed: then a piece without a name is of that day. */
  dateGiven: boolean;
  piece?: string;
  prompt?: string;
  daysOff: ReadonlySet<string>;
  /** Columns that --map names. */
  map: ColumnMap;
  sheet?: string;
  section?: string;
  rater?: string;
  /** Leaves out rows of nobody in this class. */
  onlyMine: boolean;
  /** Takes a name that is nearly a writer's for that writer. */
  same: boolean;
  /** Names of the table, as they are compared, and whose they are: --who. */
  who: ReadonlyMap<string, string>;
  /** Makes files for strangers. */
  add: boolean;
  /** Changes scores that are saved already. */
  update: boolean;
  /** Keeps comments as notes. */
  comments: boolean;
  /** Returns this command line with more words. */
  again: (more: string) => string;
  /** Returns another command for the same class. */
  inClass: (words: string) => string;
}

/** One line for a writer's file. */
export interface Addition {
  id: string;
  /** Only for a new writer: the name for the new file. */
  newName?: string;
  /** Only for a new writer: the school's id. */
  schoolId?: string;
  /** Only scores that the file does not have yet, or has otherwise. */
  line: ScoreLine;
  /** The line of their file that gets the scores; undefined for a new line. */
  into?: Piece;
}

export interface NoteAddition {
  id: string;
  date: string;
  note: string;
}

export interface ImportPlan {
  additions: Addition[];
  notes: NoteAddition[];
  problems: Problem[];
  /** Writers without a score in the table; those whose scores were saved before. */
  noScores: string[];
  alreadyIn: string[];
  /** Writers of whom the table says nothing, if most of the class is in it. */
  notThere: string[];
  /** "ben: ideas 1 → 2", for every score that --update changes. */
  changes: string[];
  /** What the school's list calls a writer whose name was nearly the same. */
  aliases: { id: string; name: string }[];
  /** What the file was taken for, and what was left out of it. */
  said: string[];
  /** What the table calls this class, if that was typed. */
  section?: string;
  /** Shows a line of the file as it stands there; private cells are blotted out. */
  lineAt: (line: number) => string | undefined;
}
