/** Decides whether a file is a plain list of names, one per line; anything else needs headings. */

import { headingKey } from '../words/heading-key.ts';
import { isNameLike, isTitle } from '../words/name-like.ts';
import type { TableWords } from '../words/table-words.ts';
import { cellOf, type Sheet, type SheetRow } from '../worksheet.ts';

export interface ListedName {
  row: SheetRow;
  name: string;
}

export interface PlainList {
  names: ListedName[];
  /** Lines that are a title or a total. */
  leftOut: SheetRow[];
}

/** A bullet, or the number of a line. */
const NUMBER = /^(?:[-–•*·▪]|\(?\d{1,3}[.):]?)\s+/;

function filledCell(row: SheetRow): string {
  return cellOf(
    row,
    row.cells.findIndex((_, i) => cellOf(row, i) !== ''),
  );
}

/** Returns the lines of a list, or undefined for a table: a line of it has several cells. */
export function plainList({ rows }: Sheet, tableWords: TableWords): PlainList | undefined {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const isSingle = ({ cells }: SheetRow) => cells.filter((cell) => cell.trim() !== '').length === 1;
  if (filled.length === 0 || !filled.every((row) => isSingle(row) || isLastFirst(row, tableWords)))
    return undefined;
  const list: PlainList = { names: [], leftOut: [] };
  for (const row of filled) {
    const words = isSingle(row) ? filledCell(row) : `${cellOf(row, 0)}, ${cellOf(row, 1)}`;
    const name = words.replace(NUMBER, '');
    if (isNoName(name, tableWords)) list.leftOut.push(row);
    else list.names.push({ row, name });
  }
  return list;
}

/** "López, Ana" without quotes is one name in two cells: a comma and a blank, no digits. */
function isLastFirst({ cells, text }: SheetRow, words: TableWords): boolean {
  const isTwo = cells.length === 2 && text?.delimiter === ',' && /^ +\S/.test(cells[1]!);
  const names = cells.map((cell) => cell.trim().replace(NUMBER, ''));
  return isTwo && names.every((name) => isNameLike(name, words) && !/\d/.test(name));
}

/** A title or a total; a line that ends in a colon is a heading. */
function isNoName(name: string, words: TableWords): boolean {
  const isRow = words.rows.has(headingKey(name.replace(/[\d.:]+/g, ' ')));
  return isRow || isTitle(name, words) || name.endsWith(':');
}
