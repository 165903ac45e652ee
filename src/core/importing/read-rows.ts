/** Decides what each row of a table says: about which piece, on which day, by which rater. */

import { normalizeName } from '../language/normalize-name.ts';
import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { inSpokenOrder } from '../roster/names.ts';
import { daysOf } from '../tables/cell-dates.ts';
import { placeOf } from '../tables/cell-places.ts';
import { firstCell } from '../tables/person.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { cellOf, type SheetRow } from '../tables/worksheet.ts';
import type { ImportRequest } from './request.ts';
import type { ScoreColumns, TraitColumn } from './trait-columns.ts';

/** One row about one piece. */
export interface ScoreRow {
  row: SheetRow;
  date: string;
  piece?: string;
  rater: string;
  columns: TraitColumn[];
  /** Empty if it has an address, a number or a password in it that no file may keep. */
  comment: string;
  isPrivate: boolean;
}

export interface ScoreRows {
  rows: ScoreRow[];
  problems: Problem[];
  /** True if the days are from a column that could be read in two ways. */
  unsureDates: boolean;
  /** True if the table says the days. */
  dated: boolean;
  /** Rows without a day in such a table. */
  undated: number;
  /** Rows by another rater than the one asked for; rows that a writer of the class scored. */
  byOthers: number;
  byWriters: number;
}

const NO_DATES = { unsureDates: false, dated: false, undated: 0, byOthers: 0, byWriters: 0 };

export function scoreRows(
  table: ReadTable,
  columns: ScoreColumns,
  request: ImportRequest,
): ScoreRows {
  const pieces = chosenColumns(table, columns.traits, request);
  if ('code' in pieces) return { rows: [], problems: [pieces], ...NO_DATES };
  const dates = datesOf(table, request);
  const rows = table.rows.map((row, i): ScoreRow => {
    const piece = request.piece ?? (firstCell(row, table.columns.roles.piece) || pieces.piece);
    return {
      row,
      date: dates.days[i] ?? request.date,
      ...(piece && { piece }),
      rater: firstCell(row, table.columns.roles.rater),
      columns: pieces.traits,
      ...commentOf(row, columns),
    };
  });
  const chosen = ofPiece(rows, table, request);
  if ('code' in chosen) return { rows: [], problems: [chosen], ...NO_DATES };
  const { rater, students } = request;
  const writers = new Set(students.map(({ name }) => normalizeName(inSpokenOrder(name))));
  const byTeachers = chosen.filter((one) => !isWriter(one.rater, writers));
  const mine =
    rater === undefined ? byTeachers : byTeachers.filter((one) => isSame(one.rater, rater));
  const problems =
    mine.length > 0 || byTeachers.length === 0
      ? dates.problems
      : [noSuchRater(table, byTeachers, rater!)];
  const undated =
    dates.column === undefined ? 0 : dates.days.filter((day) => day === undefined).length;
  return {
    rows: mine,
    problems,
    unsureDates: dates.unsure,
    dated: dates.column !== undefined,
    undated,
    byOthers: byTeachers.length - mine.length,
    byWriters: chosen.length - byTeachers.length,
  };
}

/** A peer's or the writer's own score: no teacher is called by the whole name of a writer. */
function isWriter(rater: string, writers: ReadonlySet<string>): boolean {
  const form = normalizeName(inSpokenOrder(rater));
  return form.includes(' ') && writers.has(form);
}

function isSame(a: string, b: string): boolean {
  return normalizeName(a) === normalizeName(b);
}

/** Headings such as "Baseline: Ideas" are of several pieces; one of them is taken at a time. */
function chosenColumns(
  { file, header }: ReadTable,
  traits: TraitColumn[],
  { piece, again }: ImportRequest,
): { traits: TraitColumn[]; piece?: string } | Problem {
  const names = [...new Set(traits.flatMap((one) => one.piece ?? []))];
  const isSplit = traits.some((one, i) =>
    traits.slice(0, i).some(({ trait }) => trait === one.trait),
  );
  if (!isSplit) {
    const [only] = names;
    const isOne = names.length === 1 && traits.every((one) => one.piece === only);
    return { traits, ...(isOne && { piece: only! }) };
  }
  const named = piece === undefined ? [] : traits.filter((one) => isSame(one.piece ?? '', piece));
  if (named.length > 0) return { traits: named };
  const each = names.map(
    (name) => `"${name}" (${counted(traits.filter((one) => one.piece === name).length, 'column')})`,
  );
  const message = `this table has ${counted(names.length, 'piece')}: ${listed(each)}`;
  const hint = `one at a time: ${again(`--piece "${names[0]}"`)}`;
  return { code: 'several-pieces', file, line: header.line, column: 1, message, hint };
}

/** With a column for the piece, --piece chooses among its values. */
function ofPiece(
  rows: ScoreRow[],
  table: ReadTable,
  { piece }: ImportRequest,
): ScoreRow[] | Problem {
  const column = table.columns.roles.piece;
  if (piece === undefined || column === undefined) return rows;
  const counts = new Map<string, number>();
  for (const { row } of rows) {
    const name = firstCell(row, column);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return rows;
  const found = rows.filter(({ row }) => isSame(firstCell(row, column), piece));
  if (found.length > 0) return found;
  const all = listed([...counts].map(([name, many]) => `"${name}" (${many})`));
  return {
    code: 'no-such-piece',
    file: table.file,
    ...placeOf(table.header, column[0]!),
    message: `no row is about "${piece}"`,
    hint: `pieces in this table: ${all}`,
  };
}

function datesOf(table: ReadTable, { date: today }: ImportRequest) {
  const { rows, columns, file } = table;
  const column = columns.roles.date?.find((one) => rows.some((row) => cellOf(row, one) !== ''));
  if (column === undefined) return { days: [], unsure: false, problems: [], column };
  const cells = rows.map((row) => cellOf(row, column));
  const { days, unsure } = daysOf(cells, today);
  const problems = rows.flatMap((row, i): Problem[] => {
    const [cell, day] = [cells[i]!, days[i]];
    if (cell === '' || (day !== undefined && day <= today && day > '2000')) return [];
    const at = { file, ...placeOf(row, column) };
    const hint = 'write it as 2026-11-23, or remove the column';
    return day === undefined
      ? [{ code: 'no-such-date', ...at, message: `"${cell}" is not a date`, hint }]
      : [
          {
            code: 'date-ahead',
            ...at,
            message: `${day} ${day > today ? 'is in the future' : 'is too long ago'}`,
            hint,
          },
        ];
  });
  return { days, unsure, problems: problems.slice(0, 1), column };
}

/** An email address, a phone number, or the word before a password. */
const PRIVATE = /\S@\S+\.\S|(?:\d[\s().-]*){7}|\bpass(?:word|code)s?\b|\bpw\b|\bpin\b/i;

function commentOf(row: SheetRow, { comments }: ScoreColumns) {
  const comment = comments
    .flatMap(({ column, trait }) => {
      const words = cellOf(row, column).replace(/\s+/g, ' ');
      if (!/\p{L}/u.test(words)) return [];
      return [trait === undefined ? words : `${trait}: ${words}`];
    })
    .join('; ');
  return PRIVATE.test(comment) ? { comment: '', isPrivate: true } : { comment, isPrivate: false };
}

/** A note is a few lines; what is much longer is a whole draft, or a damaged file. */
const LONGEST_NOTE = 2000;

export function longComments({ file, rows }: ReadTable, { comments }: ScoreColumns): Problem[] {
  const long = rows.flatMap((row) =>
    comments.flatMap(({ column }) =>
      cellOf(row, column).length > LONGEST_NOTE ? [{ row, column }] : [],
    ),
  );
  const [first] = long;
  if (!first) return [];
  const message = `this comment is longer than a note may be (${LONGEST_NOTE} characters)`;
  const at = placeOf(first.row, first.column);
  return [
    { code: 'long-comment', file, ...at, message, hint: 'shorten it, or leave out --comments' },
  ];
}

function noSuchRater({ file, header }: ReadTable, rows: ScoreRow[], rater: string): Problem {
  const all = listed(
    [...new Set(rows.map((one) => one.rater))].filter(Boolean).map((one) => `"${one}"`),
  );
  const hint =
    all === '' ? 'this table has no column that says who scored' : `raters in this table: ${all}`;
  return {
    code: 'no-such-rater',
    file,
    line: header.line,
    column: 1,
    message: `no row is by "${rater}"`,
    hint,
  };
}
