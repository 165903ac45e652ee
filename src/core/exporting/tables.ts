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
  /** True if it has words that a teacher wrote. */
  hasWords: boolean;
}

export const TABLES = {
  scores: { columns: SCORE_COLUMNS, rows: scoreRows, hasWords: true },
  evidence: { columns: EVIDENCE_COLUMNS, rows: evidenceRows, hasWords: true },
  needs: { columns: NEED_COLUMNS, rows: needRows, hasWords: false },
  groups: { columns: GROUP_COLUMNS, rows: groupRows, hasWords: true },
  meetings: { columns: MEETING_COLUMNS, rows: meetingRows, hasWords: true },
  notes: { columns: NOTE_COLUMNS, rows: noteRows, hasWords: true },
} satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;

export function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

/** Returns the rows of one class, with every column and in the order of the columns. */
export function rowsOfTable(name: TableName, exported: ExportedClass): Row[] {
  const { columns, rows } = TABLES[name];
  return rows(viewOf(exported)).map((row) =>
    Object.fromEntries(columns.map((column): [string, Cell] => [column, row[column] ?? null])),
  );
}
