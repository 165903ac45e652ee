/** Decides whether a file is a plain list of names, one per line; anything else needs headings. */

import { headingKey } from '../heading-key.ts';
import { isNameLike } from '../person.ts';
import type { TableWords } from '../table-words.ts';
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
  if (filled.length === 0 || !filled.every((row) => isSingle(row) || isLastFirst(row)))
    return undefined;
  const list: PlainList = { names: [], leftOut: [] };
  for (const row of filled) {
    const words = isSingle(row) ? filledCell(row) : `${cellOf(row, 0)}, ${cellOf(row, 1)}`;
    const name = words.replace(NUMBER, '');
    if (isTitle(name, tableWords)) list.leftOut.push(row);
    else list.names.push({ row, name });
  }
  return list;
}

/** "López, Ana" without quotes is one name in two cells: a comma and a blank, no digits. */
function isLastFirst({ cells, text }: SheetRow): boolean {
  const isTwo = cells.length === 2 && text?.delimiter === ',' && /^ +\S/.test(cells[1]!);
  const names = cells.map((cell) => cell.trim().replace(NUMBER, ''));
  return isTwo && names.every((name) => isNameLike(name) && !/\d/.test(name));
}

function isTitle(name: string, { rows, titles }: TableWords): boolean {
  const key = headingKey(name);
  const first = key.split(' ')[0]!;
  const isRow = rows.has(headingKey(name.replace(/[\d.:]+/g, ' ')));
  return (
    isRow || (titles.has(first) && (/\d/.test(key) || key.split(' ').length > 1)) || /:$/.test(name)
  );
}
