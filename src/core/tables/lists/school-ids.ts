/** Decides which column of a list has the school's ids, and whether they can be trusted. */

import { normalizeName } from '../../language/normalize-name.ts';
import type { Problem } from '../../problem.ts';
import { placeOf } from '../cell-places.ts';
import { personIn } from '../person.ts';
import type { ReadTable } from '../read-table.ts';
import { cellOf } from '../worksheet.ts';

export interface SchoolIds {
  /** Undefined if the list has no ids. */
  column?: number;
  problems: Problem[];
}

/**
 * Returns the column with the best heading that has ids, but for one with the class's `own` ids.
 * One id for two children is a problem.
 */
export function idsOf(
  { file, rows, columns }: ReadTable,
  own: ReadonlySet<string> = new Set(),
): SchoolIds {
  const column = columns.roles.id?.find((one) => {
    const ids = rows.map((row) => cellOf(row, one)).filter(Boolean);
    return ids.length > 0 && !ids.some((id) => own.has(id));
  });
  if (column === undefined) return { problems: [] };
  const who = new Map<string, string>();
  for (const row of rows) {
    const [id, { name }] = [cellOf(row, column), personIn(row, columns)];
    if (id === '' || isDamagedId(id)) continue;
    const before = who.get(id);
    who.set(id, name);
    if (before === undefined || normalizeName(before) === normalizeName(name)) continue;
    const message = `the id ${id} is of "${before}" and of "${name}"`;
    const hint = 'correct one of the ids, or leave both cells empty';
    return {
      column,
      problems: [{ code: 'id-twice', file, ...placeOf(row, column), message, hint }],
    };
  }
  return { column, problems: [] };
}

/** An address or a number by which somebody could be reached: no id that a class may keep. */
export function isPrivateId(id: string): boolean {
  return /@|^\d{3}-\d{2}-\d{4}$|^\+?1?[ .-]?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(id);
}

/** A spreadsheet wrote 532026923598 as 5.32E+11: the last digits are lost. */
export function isDamagedId(id: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d+$/i.test(id);
}
