/** Decides what is said of a table: what it was taken for, what came from where, what was left out. */

import { traitNamed } from '../ladder/rubric.ts';
import { counted, listed } from '../language/wording.ts';
import type { Columns } from '../tables/columns.ts';
import { kindOfTable } from '../tables/kind-of-table.ts';
import type { LeftOut } from '../tables/no-writer.ts';
import { firstCell, personIn } from '../tables/person.ts';
import type { ReadTable } from '../tables/read-table.ts';
import type { TableWords } from '../tables/words/table-words.ts';
import { cellOf, type SheetRow } from '../tables/worksheet.ts';
import type { MatchedRows } from './matched-rows.ts';
import type { ScoreRows } from './read-rows.ts';
import type { ImportRequest } from './request.ts';
import { isScored, type ScoreColumns, traitMeant } from './trait-columns.ts';
import { hasId } from './whose/match-writer.ts';
import { leftOutRows, nearPairs, quoted } from './whose-problems.ts';

const NAMED = 4;

interface TakenScores {
  table: ReadTable;
  columns: ScoreColumns;
  matched: MatchedRows;
  read: ScoreRows;
  request: ImportRequest;
}

/** Returns up to seven short lines. */
export function tableInWords({ table, columns, matched, read, request }: TakenScores): string[] {
  const { header } = table;
  const ids = cellOf(header, table.columns.roles.id?.[0]);
  const traits = [...new Set(columns.traits.map(({ trait }) => trait))];
  const names = columns.traits.map(({ column }) => cellOf(header, column));
  const isPlain = names.every((name) => traitNamed(name, request.rubric) !== undefined);
  const from = isPlain ? '' : ` from ${listed(short(names))}`;
  const lines = [
    `${takenFor(table, request.words, idColumn(matched, table))}; ${listed(traits)}${from}.`,
  ];
  lines.push(...leftOutInWords(table));
  // Columns that could be scores come first.
  const isLoud = (heading: string) => isScored(heading, table, request);
  const others = [...columns.others].sort((a, b) => Number(isLoud(b)) - Number(isLoud(a)));
  if (others.length > 0)
    lines.push(
      `Columns left out: ${listed(short(others))}.${mapHint(others, table, columns, request)}`,
    );
  const comments = read.rows.filter(({ comment }) => comment !== '').length;
  const said = listed(columns.comments.map(({ column }) => `"${cellOf(header, column)}"`));
  if (comments > 0 && !request.comments)
    lines.push(`Comments left out: ${comments}, from ${said}. To keep them as notes: --comments`);
  const secret = read.rows.filter(({ isPrivate }) => isPrivate).map(({ row }) => row.line);
  if (secret.length > 0)
    lines.push(
      `Comments with an email, a phone number or a password are never kept: line ${listed(secret.map(String))}.`,
    );
  if (read.undated > 0)
    lines.push(`Without a date: ${counted(read.undated, 'row')}, taken as of ${request.date}.`);
  if (read.unsureDates) lines.push('Dates were read with the month first.');
  for (const [section, many] of matched.elsewhere)
    lines.push(
      `${counted(many, 'row')} of ${section} ${many === 1 ? 'is' : 'are'} of nobody in this class.`,
    );
  if (matched.areOtherIds && ids !== '')
    lines.push(`The ids in "${ids}" are not those of this class, so the names decided.`);
  const close = request.onlyMine ? nearPairs(matched.unsure) : [];
  if (close.length > 0)
    lines.push(
      `Left out, though nearly a writer's name: ${listed(close)}. To take them all: ${request.again('--same')}`,
    );
  if (read.byOthers > 0) lines.push(`Left out: ${counted(read.byOthers, 'row')} by other raters.`);
  if (read.byWriters > 0)
    lines.push(`Left out: ${counted(read.byWriters, 'row')} that a writer of this class scored.`);
  const left = leftOutRows(matched.unsure, request);
  if (left.length > 0)
    lines.push(
      `Left out: ${counted(left.length, 'row')} of nobody in this class: ${quoted(left)}.`,
    );
  return lines;
}

/** Returns `Read as a Canvas gradebook: names from "Student", ids from "SIS User ID"`. */
export function takenFor(table: ReadTable, words: TableWords, ids?: number): string {
  const { header, columns, above, rows } = table;
  const kind = kindOfTable(header, words);
  const heading = (column: number) => `"${cellOf(header, column) || 'the first column'}"`;
  const { first, last, name, called } = columns.roles;
  const halves = [first ?? name, last ?? (first && name)];
  const usable = (first || last ? halves : [name]).flatMap((all) => all?.slice(0, 1) ?? []);
  const isCalled = called !== undefined && rows.some((row) => firstCell(row, called) !== '');
  const whose = [...usable, ...(isCalled ? called.slice(0, 1) : [])].map(heading);
  const from =
    whose.length > 0
      ? `names from ${listed(whose)}`
      : `writers from ${heading(columns.roles.id?.[0] ?? 0)}`;
  const isUsed = ids !== undefined && whose.length > 0;
  const beside = isUsed ? `, ids from ${heading(ids)}` : '';
  const title = above > 0 ? `, ${counted(above, 'line')} above left out` : '';
  const taken = kind === undefined ? `Headings in line ${header.line}` : `Read as ${kind}`;
  return `${taken}${title}: ${from}${beside}`;
}

/** The column that says whose a row is, beside a name or without one. */
function idColumn({ mine }: MatchedRows, { columns }: ReadTable): number | undefined {
  return columns.roles.id?.find((column) =>
    mine.some(({ row, writer }) => hasId(writer, cellOf(row, column))),
  );
}

/** Returns what was left out: rows that are no writers, and columns that confer never reads. */
export function leftOutInWords({ header, columns, leftOut, rows: kept }: ReadTable): string[] {
  const kinds = [...new Set(leftOut.map(({ why }) => why))];
  const rows = kinds.map((why) => {
    const those = leftOut.filter((one) => one.why === why).map(({ row }) => row);
    return rowsInWords(why, those, columns);
  });
  const hidden = kept.filter(({ isHidden }) => isHidden).length;
  const never = [...columns.never].map((column) => cellOf(header, column));
  return [
    ...(rows.length > 0 ? [`Rows left out: ${listed(rows)}.`] : []),
    ...(hidden > 0 ? [`Read too: ${counted(hidden, 'row')} that the spreadsheet hides.`] : []),
    ...(never.length > 0 ? [`Never read: ${listed(short(never))}.`] : []),
  ];
}

/** Returns the labels of totals as the table has them; people are only counted. */
function rowsInWords(why: LeftOut, rows: SheetRow[], columns: Columns): string {
  const isPeople =
    why === 'no students' ||
    why === 'no longer enrolled' ||
    why === 'headings again' ||
    why === 'scores that no teacher gave';
  if (isPeople) return `${why} (${counted(rows.length, 'row')})`;
  const labels = rows.map((row) => personIn(row, columns).name || firstFilled(row));
  return listed(short([...new Set(labels)]));
}

function firstFilled(row: SheetRow): string {
  return row.cells
    .find((cell) => cell.trim() !== '')!
    .trim()
    .replace(/\s+/g, ' ');
}

function short(names: string[]): string[] {
  const shown = names.slice(0, NAMED).map((name) => `"${name.replace(/\s+/g, ' ')}"`);
  return names.length > NAMED + 1
    ? [...shown, `${names.length - NAMED} more`]
    : names.map((name) => `"${name.replace(/\s+/g, ' ')}"`);
}

/** Proposes a map only for a column that has scores and the name of a trait that is not taken. */
function mapHint(
  others: string[],
  table: ReadTable,
  columns: ScoreColumns,
  request: ImportRequest,
): string {
  const { rubric } = request;
  for (const heading of others) {
    const trait = traitMeant(heading, columns, rubric);
    if (trait && isScored(heading, table, request))
      return ` To take one: --map "${heading}=${trait}"`;
  }
  return '';
}
