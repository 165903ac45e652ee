/** Decides whose each row is, and which rows are of nobody in this class. */

import { normalizeName } from '../language/normalize-name.ts';
import type { Student } from '../roster/student.ts';
import { personIn } from '../tables/person.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { sectionColumn, sectionsOf } from '../tables/sections.ts';
import { cellOf } from '../tables/worksheet.ts';
import type { ScoreRow } from './read-rows.ts';
import type { ImportRequest } from './request.ts';
import { idsInTable } from './whose/ids-in-table.ts';
import { hasId, knownClass, type Who, whoIs } from './whose/match-writer.ts';

/** A row with the name in it, as the table has it. */
export interface WhoseRow extends ScoreRow {
  name: string;
  ids: string[];
  /** The id of a column that has ids of this class. */
  schoolId?: string;
  who: Who;
}

export interface MatchedRows {
  mine: (WhoseRow & { writer: Student })[];
  /** Rows that need a word of the teacher. */
  unsure: WhoseRow[];
  /** Rows of other sections, in which nobody of this class is: section, and how many. */
  elsewhere: Map<string, number>;
  /** True if the ids are of another program, so that the names decided. */
  areOtherIds: boolean;
}

export function matchRows(rows: ScoreRow[], table: ReadTable, request: ImportRequest): MatchedRows {
  const { students, archived, words } = request;
  const room = knownClass(students, archived, words.shortNames);
  const said = rows.map((row) => ({ ...row, ...saidOf(row, table) }));
  const { areOthers, mustFit, schoolId } = idsInTable(said, room);
  const whose = said.map(({ names, ...row }): WhoseRow => {
    const ids = row.ids.filter(Boolean);
    const { isNameless } = row;
    // A table may have names below a heading for ids.
    const asked = isNameless ? { names: ids, mustFit: [] } : { names, mustFit: mustFit(row.ids) };
    const own = schoolId(row.ids);
    const who = saidWho(row.name, request) ?? whoIs({ ...asked, ids, isNameless }, room);
    return { ...row, ids, ...(own && { schoolId: own }), who };
  });
  const theirs = withoutNamesakes(whose);
  const mine = theirs.flatMap((one) => {
    const writer = writerOf(one, request);
    return writer ? [{ ...one, writer }] : [];
  });
  const unsure = theirs.filter((one) => writerOf(one, request) === undefined);
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
  return { mine, unsure: stay, elsewhere, areOtherIds: areOthers };
}

function writerOf({ who, name }: WhoseRow, { same, who: said }: ImportRequest) {
  const isSaid = same || said.has(normalizeName(name));
  return who.is === 'one' || (who.is === 'near' && isSaid) ? who.writer : undefined;
}

/** What --who says of a name; it is remembered like a name that is nearly the same. */
function saidWho(name: string, { who, students }: ImportRequest): Who | undefined {
  const id = who.get(normalizeName(name));
  const writer = students.find((one) => one.id === id);
  return writer && { is: 'near', writer };
}

function saidOf({ row }: ScoreRow, { columns }: ReadTable) {
  const { name, official } = personIn(row, columns);
  const ids = (columns.roles.id ?? []).map((column) => cellOf(row, column));
  const first = ids.find(Boolean) ?? '';
  const names = [name, official ?? ''].filter(Boolean);
  return { name: name || first, names, ids, isNameless: name === '' };
}

/** Where more writers than this have rows with several ids, the ids count rows, as in a form. */
const NAMESAKES = 2;

/**
 * Of two rows with one name, the one with the writer's id is theirs; the other child is a stranger.
 * Where neither has it, nobody can tell.
 */
function withoutNamesakes(rows: WhoseRow[]): WhoseRow[] {
  const byId = new Set<string>();
  const byName = new Map<string, Set<string>>();
  for (const { who, ids } of rows) {
    if (who.is !== 'one' || ids.length === 0) continue;
    const { id } = who.writer;
    if (ids.some((one) => hasId(who.writer, one))) byId.add(id);
    else byName.set(id, (byName.get(id) ?? new Set()).add(ids.join(' ')));
  }
  const shared = [...byName].filter(([, all]) => all.size > 1).map(([id]) => id);
  return rows.map((one): WhoseRow => {
    const { who, ids } = one;
    const writer =
      who.is === 'one' ? who.writer : who.is === 'disagree' && !who.byName ? who.byId : undefined;
    if (!writer || ids.length === 0 || ids.some((id) => hasId(writer, id))) return one;
    if (byId.has(writer.id)) return { ...one, who: { is: 'nobody' } };
    const isUnclear = shared.length <= NAMESAKES && shared.includes(writer.id);
    return isUnclear ? { ...one, who: { is: 'disagree', byId: writer } } : one;
  });
}
