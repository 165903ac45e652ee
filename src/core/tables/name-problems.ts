/** Decides what is wrong with the names in a table: none, no name at all, or two that differ. */

import { normalizeName } from '../language/normalize-name.ts';
import { counted } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { inSpokenOrder } from '../roster/names.ts';
import { placeOf } from './cell-places.ts';
import { personIn } from './person.ts';
import type { ReadTable } from './read-table.ts';
import { isNameLike, notNameWords } from './words/name-like.ts';
import type { TableWords } from './words/table-words.ts';
import { cellOf, type SheetRow } from './worksheet.ts';

type Rows = Pick<ReadTable, 'file' | 'rows' | 'columns'>;

/** Two columns of one row name two people: nobody can tell whose row it is. */
export function namesDiffer({
  file,
  header,
  rows,
  columns,
}: Rows & Pick<ReadTable, 'header'>): Problem[] {
  const { name = [], first, last } = columns.roles;
  const halves = first && last ? [{ of: [first[0]!, last[0]!] }] : [];
  const sources = [...name.map((column) => ({ of: [column] })), ...halves];
  const differing = rows.flatMap((row) => {
    const said = sources
      .map(({ of }) => ({ of, says: saidIn(row, of) }))
      .filter(({ says }) => says !== '');
    const other = said.slice(1).find(({ says }) => !shareWord(says, said[0]!.says));
    return other ? [{ row, pair: [said[0]!, other] }] : [];
  });
  const [found] = differing;
  if (!found) return [];
  const [one, other] = found.pair.map(({ of, says }) => {
    const headings = of.map((column) => cellOf(header, column)).join(' ');
    return `"${headings}" says "${says}"`;
  });
  const hint = 'correct one of them, or remove a column of names';
  const message = `${one}, and ${other}${alike(differing)}`;
  return [{ code: 'names-differ', file, ...placeOf(found.row, name[0] ?? 0), message, hint }];
}

function saidIn(row: SheetRow, columns: number[]): string {
  const words = columns
    .map((column) => cellOf(row, column))
    .join(' ')
    .trim();
  return columns.length === 1 ? inSpokenOrder(words) : words;
}

function shareWord(one: string, other: string): boolean {
  const words = new Set(normalizeName(one).split(' '));
  return normalizeName(other)
    .split(' ')
    .some((word) => words.has(word));
}

/** Rows of a list that have no name, or something else in its place. */
export function notNames({ file, rows, columns }: Rows, words: TableWords): Problem[] {
  const names = rows.map((row) => ({ row, name: personIn(row, columns).name }));
  return notNamesIn(names, file, words);
}

/** Each reason once, at the first line that has it. */
export function notNamesIn(
  names: { row: SheetRow; name: string }[],
  file: string,
  words: TableWords,
): Problem[] {
  const nameless = names.filter(({ name }) => name === '');
  const garbled = names.filter(({ name }) => GARBLED.test(name));
  const odd = names.filter(({ name }) => name !== '' && !isNameLike(name, words));
  const said = notNameWords(odd[0]?.name ?? '');
  const at = (
    found: { row: SheetRow; name: string }[],
    code: string,
    message: string,
    hint: string,
  ) => {
    const [first] = found;
    return first
      ? [{ code, file, ...placeOf(first.row, 0), message: `${message}${alike(found)}`, hint }]
      : [];
  };
  return [
    ...at(nameless, 'no-name', 'this row has no name', 'add a name, or remove the row'),
    ...at(odd, 'not-a-name', said.message, said.hint),
    ...at(
      garbled,
      'garbled-name',
      `the letters of "${garbled[0]?.name}" look garbled`,
      'export the list again as CSV (UTF-8)',
    ),
  ];
}

/** UTF-8 that was once read as Windows-1252: é has become Ã©. */
const GARBLED = /Ã[\u0080-\u00bf]|â€|\ufffd/;

function alike(found: unknown[]): string {
  return found.length > 1 ? `, and ${counted(found.length - 1, 'other row')} like it` : '';
}
