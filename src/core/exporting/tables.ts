/** Decides which tables there are: the columns of each, and how a class fills them. */

import { EVIDENCE_COLUMNS, evidenceRows } from './evidence-rows.ts';
import { GROUP_COLUMNS, groupRows } from './group-rows.ts';
import { MEETING_COLUMNS, meetingRows } from './meeting-rows.ts';
import { NEED_COLUMNS, needRows } from './need-rows.ts';
import { NOTE_COLUMNS, noteRows } from './note-rows.ts';
import { SCORE_COLUMNS, scoreRows } from './score-rows.ts';
import { type Cell, type ExportedClass, type Row, type View, viewOf } from './view.ts';

interface Table {
  columns: readonly string[];
  rows: (view: View) => Row[];
  /** The folders of the class that it is made from, besides the writers'. */
  reads: readonly ('sorts' | 'groups' | 'meetings' | 'taught')[];
  /** True if it has words that a teacher wrote. */
  hasWords: boolean;
}

export const TABLES = {
  scores: { columns: SCORE_COLUMNS, rows: scoreRows, reads: [], hasWords: true },
  evidence: {
    columns: EVIDENCE_COLUMNS,
    rows: evidenceRows,
    reads: ['sorts', 'meetings'],
    hasWords: true,
  },
  needs: { columns: NEED_COLUMNS, rows: needRows, reads: ['sorts', 'meetings'], hasWords: false },
  groups: { columns: GROUP_COLUMNS, rows: groupRows, reads: ['groups'], hasWords: true },
  meetings: {
    columns: MEETING_COLUMNS,
    rows: meetingRows,
    reads: ['sorts', 'groups', 'meetings', 'taught'],
    hasWords: true,
  },
  notes: { columns: NOTE_COLUMNS, rows: noteRows, reads: ['sorts'], hasWords: true },
} satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;

export function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

/** Returns the rows of one class; a column that a row does not have is empty. */
export function rowsOfTable(name: TableName, exported: ExportedClass): Row[] {
  return TABLES[name].rows(viewOf(exported));
}

/** Returns the cells of a row in the order of the columns. */
export function cellsOf(name: TableName, row: Row): Cell[] {
  return TABLES[name].columns.map((column) => row[column] ?? null);
}

/** Returns a row with every column, in their order. */
export function wholeRow(name: TableName, row: Row): Row {
  return Object.fromEntries(TABLES[name].columns.map((column) => [column, row[column] ?? null]));
}
