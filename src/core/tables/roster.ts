/** Decides who is on a list of writers: names, school ids and grades, each child once. */

import { normalizeName } from '../language/normalize-name.ts';
import { byPlace, type Problem } from '../problem.ts';
import { inSpokenOrder } from '../roster/names.ts';
import { gradeIn, mostCommon } from './grades.ts';
import { firstCell, isNameLike, personIn } from './person.ts';
import { placeOf } from './places.ts';
import { plainList } from './plain-list.ts';
import {
  longRows,
  type ReadTable,
  readTable,
  shortRows,
  type TableQuestion,
} from './read-table.ts';
import { rowsOfSection } from './sections.ts';
import { cellOf, type SheetRow } from './worksheet.ts';

export interface ListedWriter {
  name: string;
  /** As the school's list has it, if it calls them something else. */
  official?: string;
  id?: string;
  grade?: number;
  row: SheetRow;
}

export interface Roster {
  writers: ListedWriter[];
  /** The grade that most writers have; undefined if the list says none. */
  grade?: number;
  /** Writers who stood in it twice, and ids that a spreadsheet has damaged. */
  twice: string[];
  damagedIds: number;
  /** The column of the school ids. */
  idColumn?: number;
  /** Undefined for a plain list. */
  table?: ReadTable;
  /** Lines of a plain list that are a title or a total. */
  titles: SheetRow[];
}

/** Returns who is on the list, or everything that is wrong with it. */
export function readRoster(question: TableQuestion, section?: string): Roster | Problem[] {
  const table = readTable(question);
  if (table === 'no headings') return rosterOfList(question);
  if ('code' in table) return [table];
  const rows = rowsOfSection(table, section, question.again);
  if ('code' in rows) return [rows];
  const { columns } = table;
  const who = [columns.roles.name, columns.roles.first, columns.roles.last];
  if (who.every((found) => found === undefined)) return [noNames(table)];
  const chosen = { ...table, rows };
  const needed = who.flatMap((found) => found?.slice(0, 1) ?? []);
  const problems = [...longRows(chosen), ...shortRows(chosen, needed), ...notNames(chosen)];
  if (problems.length > 0) return problems.sort(byPlace);
  const idColumn = columnOfIds(chosen);
  const all = rows.map((row): ListedWriter => {
    const { name, official } = personIn(row, columns);
    const id = idColumn === undefined ? '' : cellOf(row, idColumn);
    const grade = gradeIn(firstCell(row, columns.roles.grade));
    const known = id !== '' && !isDamagedId(id);
    return {
      name,
      ...(official && { official }),
      ...(known && { id }),
      ...(grade && { grade }),
      row,
    };
  });
  const damagedIds =
    idColumn === undefined ? 0 : rows.filter((row) => isDamagedId(cellOf(row, idColumn))).length;
  return {
    ...eachOnce(all),
    damagedIds,
    table: chosen,
    titles: [],
    ...(idColumn !== undefined && { idColumn }),
  };
}

function rosterOfList({ file, sheets, words }: TableQuestion): Roster | Problem[] {
  const list = sheets.length === 1 ? plainList(sheets[0]!, words) : undefined;
  const at = { file, line: 1, column: 1 };
  if (list === undefined) {
    const width = Math.max(
      1,
      ...sheets.flatMap(({ rows }) => rows.slice(0, 9).map(({ cells }) => cells.length)),
    );
    const example = ['name', 'grade', 'id', ...Array(Math.max(0, width - 3)).fill('')].slice(
      0,
      width,
    );
    const hint = `add a first line that says what each column is, for example: ${example.join(',')}`;
    return [{ code: 'no-headings', ...at, message: 'no heading says who the writers are', hint }];
  }
  if (list.odd.length > 0) return list.odd.map((row) => notName(file, row, cellOf(row, 0)));
  const writers = list.names.map(({ row, name }) => ({ name: inSpokenOrder(name), row }));
  return { ...eachOnce(writers), damagedIds: 0, titles: list.leftOut };
}

function noNames({ file, header, columns }: ReadTable): Problem {
  const heading = columns.others.map((column) => cellOf(header, column)).find((one) => one !== '');
  const hint = `give the column with the names the heading "name"${heading ? `, or say which it is: --map "${heading}=name"` : ''}`;
  return {
    code: 'no-name-column',
    file,
    line: header.line,
    column: 1,
    message: 'no column has names',
    hint,
  };
}

function notNames({ file, rows, columns }: ReadTable): Problem[] {
  return rows.flatMap((row) => {
    const { name } = personIn(row, columns);
    return isNameLike(name) ? [] : [notName(file, row, name)];
  });
}

function notName(file: string, row: SheetRow, text: string): Problem {
  const at = { file, ...placeOf(row, 0) };
  if (text === '')
    return {
      code: 'no-name',
      ...at,
      message: 'this row has no name',
      hint: 'add a name, or remove the row',
    };
  const hint = 'remove this line, or correct the name';
  return { code: 'not-a-name', ...at, message: `"${text}" does not look like a name`, hint };
}

/** The best heading for ids below which no two writers have the same. */
function columnOfIds({ rows, columns }: ReadTable): number | undefined {
  return columns.roles.id?.find((column) => {
    const who = new Map<string, string>();
    for (const row of rows) {
      const [id, { name }] = [cellOf(row, column), personIn(row, columns)];
      if (id === '') continue;
      if ((who.get(id) ?? name) !== name) return isDamagedId(id);
      who.set(id, name);
    }
    return who.size > 0;
  });
}

/** A spreadsheet wrote 532026923598 as 5.32E+11: the last digits are lost. */
export function isDamagedId(id: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d+$/i.test(id);
}

/** The same name with the same id, or without any, is the same child. */
function eachOnce(writers: ListedWriter[]): {
  writers: ListedWriter[];
  twice: string[];
  grade?: number;
} {
  const seen = new Map<string, ListedWriter>();
  const twice: string[] = [];
  for (const writer of writers) {
    const key = `${normalizeName(writer.name)} ${writer.id ?? ''}`;
    if (seen.has(key)) twice.push(writer.name);
    else seen.set(key, writer);
  }
  const once = [...seen.values()];
  const grade = mostCommon(once.flatMap((one) => one.grade ?? []));
  return { writers: once, twice, ...(grade !== undefined && { grade }) };
}
