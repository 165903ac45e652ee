/** Decides what one of confer's own tables puts into a class: what is there already is left alone. */

import type { Classroom } from '../../classroom/classroom.ts';
import type { Problem } from '../../problem.ts';
import type { Sheet } from '../../tables/worksheet.ts';
import type { TableName } from '../tables.ts';
import { answersFrom } from './answers-back.ts';
import type { Addition, Asked } from './back-additions.ts';
import { groupsFrom } from './groups-back.ts';
import { meetingsFrom } from './meetings-back.ts';
import { notesFrom } from './notes-back.ts';
import { ownRowsOf, problemList, refuseForeign, rowsOfClass } from './own-table.ts';
import { scoresFrom } from './scores-back.ts';

export interface BackPlan {
  problems: Problem[];
  additions: Addition[];
  /** How many rows there are of this class, and how many say what other tables say. */
  rows: number;
  workedOut: number;
}

const FROM: Record<Exclude<TableName, 'needs'>, (asked: Asked) => Addition[]> = {
  scores: scoresFrom,
  evidence: answersFrom,
  groups: groupsFrom,
  meetings: meetingsFrom,
  notes: notesFrom,
};

/** Sources of evidence that the other tables have. */
const ELSEWHERE = ['score', 'note', 'meeting'];

/** `label` is what the class is called in a table: the name of its folder. */
export function planBack(
  sheet: Sheet,
  table: TableName,
  classroom: Classroom,
  label: string,
): BackPlan {
  const { problems, refuse } = problemList(sheet.name);
  const rows = rowsOfClass(ownRowsOf(sheet, table), label);
  const plan = { problems, rows: rows.length };
  if (table === 'needs') return { ...plan, additions: [], workedOut: rows.length };
  refuseForeign(rows, classroom, label, refuse);
  const own = rows.filter(({ get }) => !ELSEWHERE.includes(get('source') ?? ''));
  const workedOut = rows.length - own.length;
  if (problems.length > 0) return { ...plan, additions: [], workedOut };
  const additions = FROM[table]({ rows: own, classroom, refuse });
  return { ...plan, additions, workedOut };
}
