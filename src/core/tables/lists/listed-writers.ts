/** Decides who is on a list of writers: names, school ids and grades, each child once. */

import { mostCommon } from '../../language/most-common.ts';
import { normalizeName } from '../../language/normalize-name.ts';
import { byPlace, type Problem } from '../../problem.ts';
import { inSpokenOrder } from '../../roster/names.ts';
import { namesDiffer, notNames, notNamesIn } from '../name-problems.ts';
import { firstCell, personIn, personNamed } from '../person.ts';
import {
  longRows,
  type ReadTable,
  readTable,
  shortRows,
  type TableQuestion,
} from '../read-table.ts';
import { rowsOfSection } from '../sections.ts';
import type { TableWords } from '../words/table-words.ts';
import { cellOf, type SheetRow } from '../worksheet.ts';
import { gradeIn } from './grades.ts';
import { plainList } from './plain-list.ts';
import { idsOf, isDamagedId, isPrivateId, type SchoolIds } from './school-ids.ts';

export interface ListedWriter {
  name: string;
  /** As the school's list has it, if it calls them something else. */
  official?: string;
  /** The school's id. */
  id?: string;
  /** What each column of ids says of them, also the class's own ids; a cell may be empty. */
  ids: string[];
  grade?: number;
  row: SheetRow;
}

export interface Roster {
  writers: ListedWriter[];
  /** The grade that most writers have; undefined if the list says none. */
  grade?: number;
  /** Grades that confer does not know, such as K. */
  otherGrades: string[];
  /** Names of which several rows are one writer, and ids that a spreadsheet has damaged. */
  twice: string[];
  damagedIds: number;
  /** Ids that are an address, a phone number or the like. */
  privateIds: number;
  /** The section that the list is of. */
  section?: string;
  /** The column of the school ids. */
  idColumn?: number;
  /** Undefined for a plain list. */
  table?: ReadTable;
  /** Lines of a plain list that are a title or a total. */
  titles: SheetRow[];
}

interface ListQuestion extends TableQuestion {
  section?: string;
  /** The ids of the writers whom the class has. */
  own?: ReadonlySet<string>;
}

/** Returns who is on the list, or everything that is wrong with it. */
export function readRoster({ section, own, ...question }: ListQuestion): Roster | Problem[] {
  const table = readTable(question);
  if (table === 'no headings') return rosterOfList(question);
  if ('code' in table) return [table];
  const { roles } = table.columns;
  const who = [roles.name, roles.first, roles.last].flatMap((found) => found?.slice(0, 1) ?? []);
  if (who.length === 0) return [noNames(table, question)];
  const uneven = [...longRows(table), ...shortRows(table, who)];
  if (uneven.length > 0) return uneven.sort(byPlace);
  const { words, again } = question;
  const known = own === undefined ? new Set<string>() : words.sections;
  const asked = section === undefined ? {} : { asked: section };
  const found = rowsOfSection(table, { ...asked, known, again });
  if ('code' in found) return [found];
  const roster = rosterOf({ ...table, rows: found.rows }, words, own);
  return Array.isArray(roster) || found.section === undefined
    ? roster
    : { ...roster, section: found.section };
}

function rosterOf(
  table: ReadTable,
  words: TableWords,
  own?: ReadonlySet<string>,
): Roster | Problem[] {
  const { rows, columns } = table;
  const ids = idsOf(table, own);
  const problems = [...namesDiffer(table), ...notNames(table, words), ...ids.problems];
  if (problems.length > 0) return problems.sort(byPlace);
  const otherGrades = rows
    .map((row) => firstCell(row, columns.roles.grade))
    .filter((cell) => cell !== '' && gradeIn(cell) === undefined);
  const { column: idColumn } = ids;
  const isOfPieces = (columns.roles.date ?? columns.roles.piece) !== undefined;
  return {
    ...eachOnce(
      rows.map((row) => listedWriter(row, table, ids)),
      isOfPieces,
    ),
    otherGrades: [...new Set(otherGrades)],
    damagedIds:
      idColumn === undefined ? 0 : rows.filter((row) => isDamagedId(cellOf(row, idColumn))).length,
    privateIds:
      idColumn === undefined ? 0 : rows.filter((row) => isPrivateId(cellOf(row, idColumn))).length,
    table,
    titles: [],
    ...(idColumn !== undefined && { idColumn }),
  };
}

function listedWriter(row: SheetRow, { columns }: ReadTable, { column }: SchoolIds): ListedWriter {
  const { name, official } = personIn(row, columns);
  const id = cellOf(row, column);
  const grade = gradeIn(firstCell(row, columns.roles.grade));
  const isUsable = id !== '' && !isDamagedId(id) && !isPrivateId(id);
  return {
    name,
    ...(official && { official }),
    ...(isUsable && { id }),
    ids: (columns.roles.id ?? []).map((one) => cellOf(row, one)),
    ...(grade && { grade }),
    row,
  };
}

function rosterOfList({ file, sheets, words }: TableQuestion): Roster | Problem[] {
  const [sheet, ...others] = sheets;
  const at = { code: 'no-headings', file, line: 1, column: 1 };
  if (!sheet || others.length > 0 || sheet.packed) {
    const message = 'no table in here has headings that say who the writers are';
    return [{ ...at, message, hint: 'give the file with the list of your class, as CSV or .xlsx' }];
  }
  const list = plainList(sheet, words);
  if (list === undefined) {
    const width = Math.max(1, ...sheet.rows.slice(0, 9).map(({ cells }) => cells.length));
    const example = ['name', 'grade', 'id', ...Array(Math.max(0, width - 3)).fill('')].slice(
      0,
      width,
    );
    const hint = `add a first line that says what each column is, for example: ${example.join(',')}`;
    return [{ ...at, message: 'no heading says who the writers are', hint }];
  }
  const problems = notNamesIn(list.names, file, words);
  if (problems.length > 0) return problems;
  const writers = list.names.map(({ row, name }) => ({
    ...personNamed(inSpokenOrder(name)),
    ids: [],
    row,
  }));
  return {
    ...eachOnce(writers, false),
    otherGrades: [],
    damagedIds: 0,
    privateIds: 0,
    titles: list.leftOut,
  };
}

function noNames({ file, header, columns }: ReadTable, { again }: TableQuestion): Problem {
  // Only a heading that sounds like one: a town in the place of a name would be worse.
  const heading = columns.others
    .map((column) => cellOf(header, column))
    .find((one) => /name|kid|child|student|pupil/i.test(one));
  const map = heading ? `, or say which it is: ${again(`--map "${heading}=name"`)}` : '';
  const hint = `give the column with the names the heading "name"${map}`;
  return {
    code: 'no-name-column',
    file,
    line: header.line,
    column: 1,
    message: 'no column has names',
    hint,
  };
}

/**
 * The same name with the same id is the same child. Without ids it is another child: one too many
 * is seen, one too few is missed. A table of dated answers or pieces, and a list in which most names
 * come back, have several rows a child.
 */
function eachOnce(
  writers: ListedWriter[],
  isOfPieces: boolean,
): Pick<Roster, 'writers' | 'twice' | 'grade'> {
  const isMostOnce = namesakes(writers).size * 2 <= new Set(writers.map(nameOf)).size;
  const isOneEach = isMostOnce && !isOfPieces;
  const seen = new Set<string>();
  const once: ListedWriter[] = [];
  const twice: string[] = [];
  for (const writer of writers) {
    const id = idToCompare(writer);
    const key = `${nameOf(writer)} ${id}`;
    if (seen.has(key) && (id !== '' || !isOneEach)) twice.push(writer.name);
    else once.push(writer);
    seen.add(key);
  }
  const grade = mostCommon(once.flatMap((one) => one.grade ?? []));
  return { writers: once, twice, ...(grade !== undefined && { grade }) };
}

/** Returns the writers of whom several have one name, by that name. */
function namesakes(writers: ListedWriter[]): Map<string, ListedWriter[]> {
  const named = new Map<string, ListedWriter[]>();
  for (const one of writers) named.set(nameOf(one), [...(named.get(nameOf(one)) ?? []), one]);
  return new Map([...named].filter(([, { length }]) => length > 1));
}

/** Returns those of one name whom no id tells apart: they may be one child, listed twice. */
export function withoutIdApart(writers: ListedWriter[]): ListedWriter[][] {
  return [...namesakes(writers.filter((one) => idToCompare(one) === '')).values()];
}

function nameOf({ name }: ListedWriter): string {
  return normalizeName(name);
}

/** Also an id that no class may keep, such as an email address, says who is who. */
function idToCompare({ id, ids }: ListedWriter): string {
  return id ?? ids.filter((one) => one !== '' && !isDamagedId(one)).join(' ');
}
