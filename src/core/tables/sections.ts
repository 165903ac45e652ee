/** Decides which rows are of the class that is meant, in a table of several sections. */

import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import type { ReadTable } from './read-table.ts';
import { headingKey } from './words/heading-key.ts';
import { cellOf, type SheetRow } from './worksheet.ts';

/** How many sections are named in a problem. */
const NAMED = 8;

/** The column that says the section: the best heading that has anything below it. */
export function sectionColumn({ rows, columns }: ReadTable): number | undefined {
  return columns.roles.section?.find((column) => rows.some((row) => cellOf(row, column) !== ''));
}

/** Returns the sections of a row: a child in "Room 12 and Room 14" is in both. */
export function sectionsOf(row: SheetRow, column: number | undefined): string[] {
  return cellOf(row, column)
    .split(/\s+and\s+|\s*[;,]\s*/)
    .filter((name) => name !== '');
}

/** Returns how many rows each section has, in the order of the table. */
export function countSections(rows: SheetRow[], column: number | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const name of sectionsOf(row, column)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Returns "Room 12 (24), Room 14 (25)". */
export function sectionsInWords(counts: Map<string, number>): string {
  const all = [...counts].map(([name, many]) => `${name} (${many})`);
  const more = all.length > NAMED ? [`${all.length - NAMED} more`] : [];
  return listed([...all.slice(0, NAMED), ...more]);
}

/** Returns the rows of the section that is asked for; all rows if there is one section only. */
export function rowsOfSection(
  table: ReadTable,
  asked: string | undefined,
  again: (more: string) => string,
): SheetRow[] | Problem {
  const column = sectionColumn(table);
  const { rows, file, header } = table;
  const at = { file, line: header.line, column: 1 };
  const counts = countSections(rows, column);
  if (asked !== undefined) {
    const wanted = (name: string) => headingKey(name) === headingKey(asked);
    const any = (row: SheetRow) =>
      table.columns.roles.section?.some((one) => wanted(cellOf(row, one)));
    const found = rows.filter((row) => sectionsOf(row, column).some(wanted) || any(row));
    if (found.length > 0) return found;
    const hint =
      counts.size > 0
        ? `sections: ${sectionsInWords(counts)}`
        : 'this table has no column that says a section';
    return { code: 'no-such-section', ...at, message: `nobody is in section "${asked}"`, hint };
  }
  const isOne = counts.size < 2 || [...counts.values()].some((many) => many === rows.length);
  if (isOne) return rows;
  const message = `${counted(counts.size, 'section')} are in this table: ${sectionsInWords(counts)}`;
  const hint = `choose yours: ${again(`--section "${[...counts.keys()][0]}"`)}`;
  return { code: 'several-sections', ...at, message, hint };
}
