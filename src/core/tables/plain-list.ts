/** Decides whether a file is a plain list of names, one per line; anything else needs headings. */

import { headingKey } from './heading-key.ts';
import { isNameLike } from './person.ts';
import type { TableWords } from './table-words.ts';
import { cellOf, type Sheet, type SheetRow } from './worksheet.ts';

export interface ListedName {
  row: SheetRow;
  name: string;
}

export interface PlainList {
  names: ListedName[];
  /** Lines that are a title or a total. */
  leftOut: SheetRow[];
  /** Lines that are neither; with one of them, the file is no list. */
  odd: SheetRow[];
}

/** Returns the lines of a list, or undefined for a table: a line of it has several cells. */
export function plainList({ rows }: Sheet, words: TableWords): PlainList | undefined {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const isTurned = filled.every(isLastFirst);
  const isSingle = filled.every(({ cells }) => cells.slice(1).every((cell) => cell.trim() === ''));
  if (filled.length === 0 || !(isTurned || isSingle)) return undefined;
  const list: PlainList = { names: [], leftOut: [], odd: [] };
  for (const row of filled) {
    const [last, first] = [cellOf(row, 0), cellOf(row, 1)];
    const name = isTurned
      ? `${last}, ${first}`
      : last.replace(/^(?:[-–•*·▪]|\(?\d{1,3}[.):]?)\s+/, '');
    if (isTitle(name, words)) list.leftOut.push(row);
    else if (isNameLike(name)) list.names.push({ row, name });
    else list.odd.push(row);
  }
  return list;
}

/** "López, Ana" without quotes is one name in two cells: a comma and a blank, no digits. */
function isLastFirst({ cells, text }: SheetRow): boolean {
  const isTwo = cells.length === 2 && text?.delimiter === ',' && /^ +\S/.test(cells[1]!);
  return isTwo && cells.every((cell) => isNameLike(cell) && !/\d/.test(cell));
}

function isTitle(name: string, { rows, titles }: TableWords): boolean {
  const key = headingKey(name);
  const first = key.split(' ')[0]!;
  const isRow = rows.has(headingKey(name.replace(/[\d.:]+/g, ' ')));
  return (
    isRow || (titles.has(first) && (/\d/.test(key) || key.split(' ').length > 1)) || /:$/.test(name)
  );
}
