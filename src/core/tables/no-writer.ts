/** Decides which rows below the headings are no writer: totals, test students, teachers, who left. */

import { daysOf } from './cell-dates.ts';
import type { Columns } from './columns.ts';
import { firstCell, personIn } from './person.ts';
import { headingKey } from './words/heading-key.ts';
import { isTitle } from './words/name-like.ts';
import type { RowKind } from './words/roles.ts';
import type { TableWords } from './words/table-words.ts';
import { cellOf, type SheetRow } from './worksheet.ts';

/** Why a row is left out, in the words of the line that says so. */
export type LeftOut =
  | RowKind
  | 'titles and adults'
  | 'no students'
  | 'no longer enrolled'
  | 'headings again'
  | 'scores that no teacher gave';

export interface RowQuestion {
  /** The day on which somebody is still in the class, or has left. */
  today: string;
  /** True below a first row of averages. */
  isBelowAverages: boolean;
  header: SheetRow;
  columns: Columns;
  words: TableWords;
}

/** Returns why a row is no writer; undefined if it may be one. */
export function whyNoWriter(row: SheetRow, question: RowQuestion): LeftOut | undefined {
  const { columns, words } = question;
  const { name } = personIn(row, columns);
  const label = name || firstWords(row, columns);
  const kind = words.rows.get(headingKey(label.replace(/[\d.,:%]+/g, ' ')));
  // A row that has lost its name is a problem, whatever else it says.
  if (kind !== undefined && (kind !== 'no names' || name !== '')) return kind;
  if (isTitle(name, words)) return 'titles and adults';
  if (question.isBelowAverages && words.rowsAfterAverages.has(headingKey(label)))
    return 'averages and totals';
  const role = headingKey(firstCell(row, columns.roles.role));
  if (role !== '' && !words.studentRoles.has(role)) return 'no students';
  if (words.notTeachers.has(headingKey(firstCell(row, columns.roles['kind of score']))))
    return 'scores that no teacher gave';
  return hasLeft(row, question) ? 'no longer enrolled' : undefined;
}

function hasLeft(row: SheetRow, { header, columns, words, today }: RowQuestion): boolean {
  const [until] = daysOf([firstCell(row, columns.roles.until)], today).days;
  if (until !== undefined && until < today) return true;
  return (columns.roles.status ?? []).some((column) => {
    const says = headingKey(cellOf(row, column));
    const ifHeading = words.goneIf.get(headingKey(cellOf(header, column)));
    const isGone = [...words.gone].some((one) => says === one || says.startsWith(`${one} `));
    return isGone || (ifHeading?.has(says) ?? false);
  });
}

/** The first cell with letters in it: a label may stand in any column. */
function firstWords(row: SheetRow, { never, roles }: Columns): string {
  const isId = (column: number) => roles.id?.includes(column) && cellOf(row, column) !== '';
  const columns = [...row.cells.keys()].filter((column) => !never.has(column));
  if (columns.some(isId)) return '';
  return columns.map((column) => cellOf(row, column)).find((cell) => /\p{L}/u.test(cell)) ?? '';
}

/** Returns true for a row with nothing in it but boxes that nobody checked. */
export function isBlank(row: SheetRow, { never }: Columns): boolean {
  return row.cells.every((cell, i) => never.has(i) || /^\s*(false)?\s*$/i.test(cell));
}

/**
 * In a teacher's own table a first row of numbers without a name says the points possible: nobody
 * below has more.
 */
export function isPointsRow(row: SheetRow, below: SheetRow[], columns: Columns): boolean {
  const { name } = personIn(row, columns);
  if (name !== '' || firstCell(row, columns.roles.id) !== '') return false;
  const filled = [...row.cells.keys()].filter((column) => cellOf(row, column) !== '');
  const isMost = (column: number) => {
    const most = numberIn(cellOf(row, column));
    const others = below.flatMap((one) => numberIn(cellOf(one, column)) ?? []);
    return most !== undefined && others.length > 0 && others.every((one) => one <= most);
  };
  return filled.length > 0 && filled.every(isMost);
}

function numberIn(cell: string): number | undefined {
  return /^\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined;
}
