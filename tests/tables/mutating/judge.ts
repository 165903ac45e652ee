/** Judges what may come of a table: the scores that it holds, whose they are, and whether it may or must be refused. */

import { nameOf, type People, type Person } from './people.ts';
import type { Column, Row, Table } from './table.ts';

export type Verdict = 'right' | 'right or refused' | 'refused';
export type Scores = Record<string, number>;

export interface Truth {
  verdict: Verdict;
  /** Names of all writers that the class then has, if the table is taken. */
  writers: string[];
  /** If the table is taken: by name, all that may be saved of this piece. Who is not here gets nothing. */
  scores: Record<string, Scores>;
  /** Who may have been left out, as long as nothing of theirs is saved. */
  mayMiss: string[];
  /** The day of the scores, if the table says one. */
  day?: string;
}

const ORDER: Verdict[] = ['right', 'right or refused', 'refused'];

/** Traits with a heading that can be understood, each with its columns. */
function knownTraits(table: Table): Map<string, Column[]> {
  const known = new Map<string, Column[]>();
  for (const column of table.columns) {
    if (column.role !== 'trait' || !column.known) continue;
    known.set(column.trait!, [...(known.get(column.trait!) ?? []), column]);
  }
  return known;
}

function scoresOf(row: Row, traits: Map<string, Column[]>): Scores {
  const found = [...traits].map(([trait, [column]]) => [trait, row.cells.get(column!)?.score]);
  return Object.fromEntries(found.filter(([, score]) => score !== undefined));
}

/** Returns true for two columns of one trait that say different things about one child. */
function differ(row: Row, columns: Column[]): boolean {
  return new Set(columns.map((column) => row.cells.get(column)?.score)).size > 1;
}

export function judge(table: Table, { mine }: People, flag?: string): Truth {
  const traits = knownTraits(table);
  const named = table.columns.filter(({ role }) => ['name', 'first', 'last'].includes(role));
  const isNamed = named.every(({ known }) => known);
  // Numbers of the school say nothing to a class that never saw them.
  const isKnown = isNamed || table.columns.some(({ role }) => role === 'id');
  let verdict: Verdict = 'right';
  const weaken = (to: Verdict) => {
    if (ORDER.indexOf(to) > ORDER.indexOf(verdict)) verdict = to;
  };
  const children = table.rows.filter(({ kind }) => kind === 'child' || kind === 'stranger');
  const scores: Record<string, Scores> = {};
  const mayMiss = new Set<string>();
  const about = new Map<Person, Row>();

  if (!isNamed || table.encoding === 'mac') weaken('right or refused');
  if (isListLike(table)) weaken('right or refused');
  if (table.kind === 'scores' && traits.size === 0) weaken('refused');
  if (table.rows.some(({ wrongPoints }) => wrongPoints)) weaken('refused');
  for (const row of children) {
    const who = row.who!;
    const name = calledIn(row);
    const isMine = row.kind === 'child';
    if (row.idOf) weaken('refused');
    if (row.isNamesake || (!isMine && flag !== '--only-mine')) weaken('right or refused');
    if (row.near || row.shift) weaken('right or refused');
    if (row.near || row.shift || row.isNamesake || hasOtherLetters(table, name) || !isKnown)
      mayMiss.add(name);
    const first = about.get(who);
    // Whose row it is may be unsure; then it may be left out as a stranger's.
    const isSure = isKnown && !row.near && !first?.near && !hasOtherLetters(table, name);
    const isWrong = isSure && first && disagree(first, row, traits);
    if (first) weaken(isWrong ? 'refused' : 'right or refused');
    about.set(who, row);
    for (const columns of traits.values()) {
      const isBad = columns.some((column) => row.cells.get(column)?.bad);
      if (isBad) weaken(isSure ? 'refused' : 'right or refused');
      if (columns.length > 1) weaken(differ(row, columns) ? 'refused' : 'right or refused');
    }
    const isSaved = (isMine || flag === '--add') && !row.shift;
    const own = isSaved ? scoresOf(row, traits) : {};
    if (Object.keys(own).length > 0) scores[name] = { ...scores[name], ...own };
  }
  if (table.kind === 'scores' && Object.keys(scores).length === 0) weaken('right or refused');
  const added = children.filter(({ kind }) => kind === 'stranger' && flag === '--add');
  const writers = [...mine.map(nameOf), ...added.map(calledIn)];
  return { verdict, writers, scores, mayMiss: [...mayMiss], day: table.day };
}

/** A child of the same name as a writer gets a file of their own. */
function calledIn({ who, isNamesake }: Row): string {
  return isNamesake ? `${nameOf(who!)} (new)` : nameOf(who!);
}

/** One column is hardly more than a list, where a title or a comma may mean anything. */
function isListLike({ columns, above, isTurned, separator }: Table): boolean {
  return columns.length === 1 && (above.length > 0 || (isTurned && separator !== ','));
}

/** A reader that takes a Mac's letters for Windows' finds nobody of that name. */
function hasOtherLetters(table: Table, name: string): boolean {
  return table.encoding === 'mac' && /[^ -~]/.test(name);
}

function disagree(one: Row, other: Row, traits: Map<string, Column[]>): boolean {
  const [first, second] = [scoresOf(one, traits), scoresOf(other, traits)];
  return Object.keys(first).some((trait) => trait in second && first[trait] !== second[trait]);
}
