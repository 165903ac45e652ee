/** Decides how a row is written in CSV, so that no spreadsheet takes a cell for a formula. */

import type { Cell } from './view.ts';

// What a spreadsheet may take for the start of a formula, also behind blanks; the wide signs are
// those of Chinese and Japanese keyboards.
const FORMULA = /^'*[\s=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Returns one line without its end. Line ends inside of a cell are "\n", and tabs are blanks. */
export function csvLine(cells: Cell[]): string {
  return cells.map(csvCell).join(',');
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  const text = guarded.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  // A spreadsheet of another country splits at semicolons, but not inside of quotes.
  return /[",;\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns the text of a cell as it was before it was made harmless. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
