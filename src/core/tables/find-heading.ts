/** Decides which line of a table has its headings: titles and notes may stand above it. */

import { type ColumnMap, columnsOf, saysWho } from './columns.ts';
import { headingKey } from './words/heading-key.ts';
import type { TableWords } from './words/table-words.ts';
import { cellOf, type SheetRow } from './worksheet.ts';

/** Headings are looked for in this many lines. */
const LOOKED_AT = 40;
/** How many lines below decide whether a word is a heading or just stands in every row. */
const COMPARED = 30;

export interface HeadingQuestion {
  words: TableWords;
  map: ColumnMap;
  /** How many of the headings are scores; undefined for a list of writers. */
  scoresIn?: (header: SheetRow) => number;
}

/** What a heading line says: who, and scores; the first is missing where only scores were found. */
export interface Heading {
  index: number;
  who: boolean;
  scores: number;
}

/** Returns the line that says most; undefined if none says who, nor what was scored. */
export function findHeading(rows: SheetRow[], question: HeadingQuestion): Heading | undefined {
  let best: (Heading & { worth: number }) | undefined;
  for (const [index, row] of rows.slice(0, LOOKED_AT).entries()) {
    const columns = columnsOf(row, question.words, question.map);
    const who = saysWho(columns);
    const scores = question.scoresIn?.(row) ?? 0;
    if ((!who && scores === 0) || (who && scores === 0 && isData(rows, index, question))) continue;
    const roles = Object.values(columns.roles).flat().length;
    const filled = row.cells.filter((cell) => cell.trim() !== '').length;
    const known = roles + columns.never.size + scores;
    const worth = (who ? 1e9 : 0) + known * 1e5 + filled;
    if (!best || worth > best.worth) best = { index, who, scores, worth };
  }
  return best;
}

/** A word such as "student" may be in every row, as what somebody is; then it heads no column. */
function isData(rows: SheetRow[], index: number, { words }: HeadingQuestion): boolean {
  const row = rows[index]!;
  const below = rows.slice(index + 1, index + 1 + COMPARED);
  return row.cells.some((_, column) => {
    const key = headingKey(cellOf(row, column));
    if (!words.roles.has(key)) return false;
    const again = below.filter((one) => headingKey(cellOf(one, column)) === key).length;
    return again > 0 && again >= below.length / 2;
  });
}

/** Returns true for a row that repeats the headings, as on every page of a printed list. */
export function isHeadingAgain(row: SheetRow, header: SheetRow): boolean {
  return header.cells.every((_, column) => cellOf(row, column) === cellOf(header, column));
}
