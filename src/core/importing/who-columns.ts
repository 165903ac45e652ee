/** Decides which columns say whose a row is, and whether the column with the names went unread. */

import { normalizeName } from '../language/normalize-name.ts';
import type { Problem } from '../problem.ts';
import { inSpokenOrder } from '../roster/names.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { isNameLike } from '../tables/words/name-like.ts';
import { cellOf } from '../tables/worksheet.ts';
import type { ImportRequest } from './request.ts';

/** Returns a problem if no column says whose a row is, or if ids do beside names that nobody read. */
export function whoProblems(table: ReadTable, request: ImportRequest): Problem[] {
  const { name, first, last, id } = table.columns.roles;
  if (name ?? first ?? last) return [];
  const unread = namesColumn(table, request);
  return id === undefined || unread !== undefined ? [noNameColumn(table, unread, request)] : [];
}

/** A column with names of this class; with --add also any other names, or writers would be called 044130. */
function namesColumn(
  { columns, rows }: ReadTable,
  { students, add, words }: ImportRequest,
): number | undefined {
  const known = new Set(students.map(({ name }) => normalizeName(inSpokenOrder(name))));
  const cellsOf = (column: number) =>
    rows.map((row) => cellOf(row, column)).filter((cell) => cell !== '');
  const isTheirs = (cell: string) => {
    const form = normalizeName(inSpokenOrder(cell));
    return form.includes(' ') && known.has(form);
  };
  const isName = (cell: string) => isNameLike(cell, words) && !/\d/.test(cell);
  return columns.others.find((column) => {
    const cells = cellsOf(column);
    return cells.some(isTheirs) || (add && cells.length > 0 && cells.every(isName));
  });
}

function noNameColumn(
  { file, header, columns }: ReadTable,
  unread: number | undefined,
  { again }: ImportRequest,
): Problem {
  const sounds = columns.others.find((column) =>
    /name|kid|child|student|pupil/i.test(cellOf(header, column)),
  );
  const column = unread ?? sounds;
  const heading = column === undefined ? '' : cellOf(header, column);
  const map =
    heading === '' ? '' : `, or say which column has them: ${again(`--map "${heading}=name"`)}`;
  const message = 'no column says who the writers are';
  const hint = `give the column with the names the heading Student${map}`;
  return { code: 'no-name-column', file, line: header.line, column: 1, message, hint };
}
