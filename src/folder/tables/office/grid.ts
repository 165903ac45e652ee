/** Decides which rows of a worksheet are kept, and how many cells a file may have. */

import type { SheetRow } from '../../../core/tables/worksheet.ts';
import { UnreadableTable } from '../unreadable-table.ts';

const MOST_ROWS = 1_000_000;
const MOST_CELLS = 5_000_000;
/** As wide as spreadsheets let a table be. */
const MOST_COLUMNS = 16_384;

const MOST_SHEETS = 1000;

/** What is left for all sheets of a file. */
export interface Room {
  sheets: number;
  rows: number;
  cells: number;
}

export function roomForTables(): Room {
  return { sheets: MOST_SHEETS, rows: MOST_ROWS, cells: MOST_CELLS };
}

/** Called for each sheet that is read. */
export function countSheet(room: Room): void {
  room.sheets--;
  if (room.sheets < 0) throw moreThan('1,000 sheets');
}

/** Puts a text into its column, counted from 0, and as many times as the file repeats it. */
export function putCell(cells: string[], column: number, text: string, times = 1): void {
  if (text === '') return;
  if (column + times > MOST_COLUMNS) throw moreThan('16,384 columns');
  while (cells.length < column) cells.push('');
  for (let i = column; i < column + times; i++) cells[i] = text;
}

/** Adds a row that has something in it, and as many times as the file repeats it. */
export function putRow(
  rows: SheetRow[],
  room: Room,
  { line, cells, isHidden }: SheetRow,
  times: number = 1,
): void {
  if (cells.length === 0) return;
  room.rows -= times;
  room.cells -= times * cells.length;
  if (room.rows < 0) throw moreThan('1,000,000 rows');
  if (room.cells < 0) throw moreThan('5 million cells');
  for (let i = 0; i < times; i++) {
    const own = i > 0 ? [...cells] : cells;
    rows.push({ line: line + i, cells: own, ...(isHidden && { isHidden }) });
  }
}

function moreThan(what: string): UnreadableTable {
  return new UnreadableTable(
    `this table has more than ${what}`,
    'keep only the rows of your class',
  );
}
