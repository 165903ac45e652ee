/** Decides what a table is called, by headings that only one program writes. */

import { headingKey } from './words/heading-key.ts';
import type { TableWords } from './words/table-words.ts';
import { cellOf, type SheetRow } from './worksheet.ts';

/** Returns "a Canvas gradebook"; undefined for a table like any other. */
export function kindOfTable(header: SheetRow, { kinds, patterns }: TableWords): string | undefined {
  const headings = header.cells.map((_, i) => cellOf(header, i));
  const keys = new Set(headings.map(headingKey));
  const has = (words: string[]) => words.filter((word) => keys.has(headingKey(word))).length;
  return kinds.find((kind) => {
    const all = has(kind.columns) === kind.columns.length;
    const some = kind.with.length === 0 || has(kind.with) >= kind['at least'];
    const around = patterns.filter(({ text }) => kind.around.includes(text));
    const fits =
      around.length === 0 || headings.some((one) => around.some((p) => p.matches.test(one)));
    return all && some && fits;
  })?.name;
}
