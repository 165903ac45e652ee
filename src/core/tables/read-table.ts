/** Decides what a file is: which of its sheets, where its headings are, which rows are writers. */

import { mostCommon } from '../language/most-common.ts';
import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { placeOf } from './cell-places.ts';
import { type ColumnMap, type Columns, columnsOf, saysWho } from './columns.ts';
import { findHeading, type Heading, isHeadingAgain } from './find-heading.ts';
import { isBlank, isPointsRow, type LeftOut, whyNoWriter } from './no-writer.ts';
import { headingKey } from './words/heading-key.ts';
import type { TableWords } from './words/table-words.ts';
import { cellOf, type Sheet, type SheetRow } from './worksheet.ts';

export interface TableQuestion {
  /** The file as it was typed. */
  file: string;
  sheets: Sheet[];
  words: TableWords;
  map: ColumnMap;
  /** Today; who has left before is no writer. */
  date: string;
  /** Which sheet, from --sheet. */
  sheet?: string;
  /** Returns this command line with more words. */
  again: (more: string) => string;
  /** How many headings of a line are scores; undefined for a list of writers. */
  scoresIn?: (header: SheetRow) => number;
}

export interface ReadTable {
  /** The file, and which of its sheets, as a problem names it. */
  file: string;
  header: SheetRow;
  columns: Columns;
  /** Rows that may be writers. */
  rows: SheetRow[];
  /** The row with the points possible. */
  points?: SheetRow;
  leftOut: { row: SheetRow; why: LeftOut }[];
  /** Lines above the headings that say something. */
  above: number;
}

/** Returns the table, or why there is none; a file without headings is 'no headings'. */
export function readTable(question: TableQuestion): ReadTable | Problem | 'no headings' {
  const sheets = question.sheets.filter(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  );
  const named =
    question.sheet === undefined ? sheets : sheets.filter((one) => isCalled(one, question.sheet!));
  if (named.length === 0) return noSuchSheet(question);
  const found = named.flatMap((sheet) => {
    const heading = findHeading(sheet.rows, question);
    return heading ? [{ sheet, heading }] : [];
  });
  const best = bestOf(found);
  if (best.length === 0) return 'no headings';
  if (best.length > 1) return severalSheets(question, best);
  const { sheet, heading } = best[0]!;
  const isAlone = question.sheets.length === 1 && !sheet.packed;
  return tableIn(
    sheet,
    heading,
    isAlone ? question.file : `${question.file} (${sheet.name})`,
    question,
  );
}

function isCalled(sheet: Sheet, name: string): boolean {
  return headingKey(sheet.name.replace(/\.\w+$/, '')) === headingKey(name.replace(/\.\w+$/, ''));
}

/** A sheet with names and scores is better than one with scores, and that than one with names. */
function bestOf(found: { sheet: Sheet; heading: Heading }[]): { sheet: Sheet; heading: Heading }[] {
  const worth = ({ heading: { who, scores } }: { heading: Heading }) =>
    (who ? 1 : 0) + (scores > 0 ? 2 : 0);
  const most = Math.max(0, ...found.map(worth));
  return found.filter((one) => worth(one) === most);
}

function tableIn(
  sheet: Sheet,
  { index }: Heading,
  file: string,
  question: TableQuestion,
): ReadTable {
  const { words, map } = question;
  const header = sheet.rows[index]!;
  const columns = withUnnamed(columnsOf(header, words, map), header, sheet.rows.slice(index + 1));
  const table: ReadTable = { file, header, columns, rows: [], leftOut: [], above: 0 };
  table.above = sheet.rows.slice(0, index).filter((row) => !isBlank(row, columns)).length;
  for (const row of sheet.rows.slice(index + 1)) {
    if (isBlank(row, columns)) continue;
    const isBelowAverages = table.leftOut.some(({ why }) => why === 'averages and totals');
    const asked = { header, columns, words, today: question.date, isBelowAverages };
    const why = isHeadingAgain(row, header)
      ? 'headings again'
      : table.rows.length === 0 &&
          isPointsRow(row, sheet.rows.slice(sheet.rows.indexOf(row) + 1), columns)
        ? 'points possible'
        : whyNoWriter(row, asked);
    if (why === undefined) table.rows.push(row);
    else table.leftOut.push({ row, why });
    if (why === 'points possible') table.points ??= row;
  }
  return table;
}

/** In a teacher's own table the column of the names may have no heading; then it is the first. */
function withUnnamed(columns: Columns, header: SheetRow, below: SheetRow[]): Columns {
  const first = header.cells.findIndex(
    (_, i) => cellOf(header, i) !== '' || below.some((row) => cellOf(row, i) !== ''),
  );
  if (saysWho(columns) || first < 0 || cellOf(header, first) !== '') return columns;
  const isText = below.some((row) => /\p{L}{2}/u.test(cellOf(row, first)));
  if (!isText) return columns;
  const others = columns.others.filter((column) => column !== first);
  return { ...columns, others, roles: { ...columns.roles, name: [first] } };
}

/** Rows with more cells than headings, where a comma may have moved the scores of a writer. */
export function longRows({ file, header, rows }: ReadTable): Problem[] {
  const width = header.cells.length;
  const long = rows.filter((row) => row.cells.slice(width).some((cell) => cell.trim() !== ''));
  const hint = 'put quotes around a cell that contains a comma';
  return rowsOfOtherWidth(long, 'row-too-long', { file, width, hint });
}

/** Rows that end before a column that is needed: nobody can tell which cell is missing. */
export function shortRows({ file, header, rows }: ReadTable, needed: number[]): Problem[] {
  const last = Math.max(-1, ...needed);
  const short = rows.filter((row) => row.text !== undefined && row.cells.length <= last);
  const hint = 'give it the same number of cells as the header';
  return rowsOfOtherWidth(short, 'row-too-short', { file, width: header.cells.length, hint });
}

/**
 * Rows of a text file with another number of cells than most: a lost or doubled cell moves the scores
 * behind it to other traits, also where the last cell is empty.
 */
export function unevenRows({ file, header, rows }: ReadTable): Problem[] {
  const texts = rows.filter((row) => row.text !== undefined);
  const usual = mostCommon(texts.map(({ cells }) => cells.length)) ?? 0;
  const odd = texts.filter(({ cells }) => cells.length !== usual);
  const hint = 'give it the same number of cells as the other rows';
  return rowsOfOtherWidth(odd, 'row-too-short', { file, width: header.cells.length, hint });
}

function rowsOfOtherWidth(
  [first, ...others]: SheetRow[],
  code: string,
  { file, width, hint }: { file: string; width: number; hint: string },
): Problem[] {
  if (!first) return [];
  const more = others.length > 0 ? `, and ${counted(others.length, 'other row')} like it` : '';
  const message = `this row has ${counted(first.cells.length, 'cell')}; the header has ${width}${more}`;
  return [{ code, file, ...placeOf(first, 0), message, hint }];
}

function noSuchSheet({ file, sheets, sheet }: TableQuestion): Problem {
  const at = { code: 'no-such-sheet', file, line: 1, column: 1 };
  const names = listed(sheets.map(({ name }) => `"${name}"`));
  if (sheet === undefined) return { ...at, message: 'this file is empty', hint: 'export it again' };
  return { ...at, message: `there is no sheet "${sheet}"`, hint: `sheets: ${names}` };
}

function severalSheets({ file, again }: TableQuestion, found: { sheet: Sheet }[]): Problem {
  const names = listed(found.map(({ sheet }) => `"${sheet.name}"`));
  const message = `${counted(found.length, 'sheet')} could be meant: ${names}`;
  const hint = `choose one: ${again(`--sheet "${found[0]!.sheet.name}"`)}`;
  return { code: 'several-sheets', file, line: 1, column: 1, message, hint };
}
