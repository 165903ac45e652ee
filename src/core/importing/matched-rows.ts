/** Decides whose each row is, and which rows are of nobody in this class. */

import type { KnownWriter, Student } from '../roster/student.ts';
import { personIn } from '../tables/person.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { sectionColumn, sectionsOf } from '../tables/sections.ts';
import { cellOf } from '../tables/worksheet.ts';
import { type ClassOfWriters, knownClass, type Who, whoIs } from './match-writer.ts';
import type { ScoreRow } from './read-rows.ts';
import type { ImportRequest } from './request.ts';

/** A row with the name in it, as the table has it. */
export interface WhoseRow extends ScoreRow {
  name: string;
  who: Who;
}

export interface MatchedRows {
  mine: (WhoseRow & { writer: Student })[];
  /** Rows that need a word of the teacher. */
  unsure: WhoseRow[];
  /** Rows of other sections, in which nobody of this class is: section, and how many. */
  elsewhere: Map<string, number>;
}

export function matchRows(rows: ScoreRow[], table: ReadTable, request: ImportRequest): MatchedRows {
  const { students, archived, words } = request;
  const room = knownClass(students, archived, words.shortNames);
  const isKnown = knowsIds(table, students);
  const whose = rows.map((row) => ({ ...row, ...whoseIs(row, table, room, isKnown) }));
  const theirs = withoutNamesakes(whose, table);
  const mine = theirs.flatMap((one) => {
    const writer = writerOf(one.who, request);
    return writer ? [{ ...one, writer }] : [];
  });
  const unsure = theirs.filter(({ who }) => writerOf(who, request) === undefined);
  const here = new Set(mine.flatMap(({ row }) => sectionsOf(row, sectionColumn(table))));
  const elsewhere = new Map<string, number>();
  const stay = unsure.filter(({ row, who }) => {
    const sections = sectionsOf(row, sectionColumn(table));
    const isElsewhere =
      here.size > 0 && sections.length > 0 && !sections.some((one) => here.has(one));
    if (!isElsewhere || who.is !== 'nobody') return true;
    for (const name of sections) elsewhere.set(name, (elsewhere.get(name) ?? 0) + 1);
    return false;
  });
  return { mine, unsure: stay, elsewhere };
}

function writerOf(who: Who, { same }: ImportRequest): Student | undefined {
  return who.is === 'one' || (who.is === 'near' && same) ? who.writer : undefined;
}

function whoseIs({ row }: ScoreRow, table: ReadTable, room: ClassOfWriters, knowsIds: boolean) {
  const { name, official } = personIn(row, table.columns);
  const ids = (table.columns.roles.id ?? []).map((column) => cellOf(row, column)).filter(Boolean);
  // A table may have names below a heading for ids.
  const names = name === '' ? ids : [name, official ?? ''].filter(Boolean);
  const who = whoIs({ names, ids, knowsIds, isNameless: name === '' }, room);
  return { name: name || (ids[0] ?? ''), who };
}

/** True if a column has the ids that the school's list had. */
function knowsIds({ rows, columns }: ReadTable, students: Student[]): boolean {
  const known = new Set(students.flatMap((one) => one['school id'] ?? []));
  if (known.size === 0) return false;
  return rows.some((row) => columns.roles.id?.some((column) => known.has(cellOf(row, column))));
}

/** Of two rows with one name, the one with the writer's id is theirs; the other child is a stranger. */
function withoutNamesakes<T extends WhoseRow>(rows: T[], table: ReadTable): T[] {
  const ids = table.columns.roles.id ?? [];
  const isById = (writer: KnownWriter, { row }: T) =>
    ids.some((column) => [writer.id, writer['school id']].includes(cellOf(row, column)));
  const claimed = new Set(
    rows.flatMap((one) =>
      one.who.is === 'one' && isById(one.who.writer, one) ? [one.who.writer.id] : [],
    ),
  );
  return rows.map((one) => {
    const { who } = one;
    const writer =
      who.is === 'one' ? who.writer : who.is === 'disagree' && !who.byName ? who.byId : undefined;
    if (!writer || !claimed.has(writer.id) || isById(writer, one)) return one;
    return ids.some((column) => cellOf(one.row, column) !== '')
      ? { ...one, who: { is: 'nobody' } }
      : one;
  });
}
