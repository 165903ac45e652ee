/** Decides which writers a school's list has, for a new class and for one that exists. */

import { leftOutInWords, takenFor } from '../../core/importing/table-in-words.ts';
import { counted, listed } from '../../core/language/wording.ts';
import type { ColumnMap } from '../../core/tables/columns.ts';
import {
  type ListedWriter,
  type Roster,
  readRoster,
  withoutIdApart,
} from '../../core/tables/lists/listed-writers.ts';
import type { ReadTable } from '../../core/tables/read-table.ts';
import { headingKey } from '../../core/tables/words/heading-key.ts';
import type { TableWords } from '../../core/tables/words/table-words.ts';
import { cellOf } from '../../core/tables/worksheet.ts';
import { readTableWords } from '../../folder/content/table-words.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { againWith, columnMap, readIn, tellTableProblems } from './read-in.ts';

export interface RosterFlags {
  section?: string;
  sheet?: string;
  map?: string[];
}

export interface RosterIn {
  writers: ListedWriter[];
  grade?: number;
  /** What the file was taken for, and what was left out. */
  said: string[];
  map: ColumnMap;
  /** The section that the list is of. */
  section?: string;
  words?: TableWords;
}

/** Returns the writers; undefined, and said why, if the file cannot be taken for a list. */
export async function rosterIn(
  world: World,
  file: string,
  flags: RosterFlags,
  known?: { root: string; ids: ReadonlySet<string> },
): Promise<RosterIn | undefined> {
  const { words, problems } = await readTableWords(world.home, known?.root);
  if (problems.length > 0) {
    tellTableProblems(world, problems);
    return undefined;
  }
  const sheets = await readIn(
    world,
    file,
    words,
    'Give the list of your class: names, one per line, or a table.',
  );
  if (sheets === undefined) return undefined;
  const map = columnMap(flags.map ?? [], [], sheets, words);
  const question = {
    file,
    sheets,
    words,
    map,
    again: againWith(world),
    date: world.today,
    ...(flags.sheet !== undefined && { sheet: flags.sheet }),
    ...(flags.section !== undefined && { section: flags.section }),
    ...(known && { own: known.ids }),
  };
  const roster = readRoster(question);
  if (Array.isArray(roster)) {
    const shown = roster.slice(0, SHOWN);
    const more = roster.length - shown.length;
    tellTableProblems(
      world,
      shown,
      undefined,
      `${more > 0 ? `${more} more problems like these. ` : ''}Nothing was saved.`,
    );
    return undefined;
  }
  const said = inWords(roster, words);
  if (roster.writers.length === 0)
    throw new Usage(
      [`There are no writers in ${file}. Nothing was saved.`, ...said].join('\n'),
      'Give the list of your class.',
    );
  return { ...roster, said, map, words };
}

const SHOWN = 5;

function inWords(roster: Roster, words: TableWords): string[] {
  const { table, idColumn, twice, damagedIds, privateIds, titles, writers, otherGrades } = roster;
  const lines = table ? [`${takenFor(table, words, idColumn)}.`, ...leftOutInWords(table)] : [];
  if (titles.length > 0)
    lines.push(`Lines left out: ${listed(titles.map((row) => `"${cellOf(row, 0)}"`))}.`);
  if (twice.length > 0) lines.push(`Listed twice, taken once: ${listed(twice)}.`);
  if (damagedIds > 0) {
    lines.push(
      `${counted(damagedIds, 'id')} left out: a spreadsheet has changed them to a form such as 1.99E+11.`,
    );
  }
  if (privateIds > 0)
    lines.push(`${counted(privateIds, 'id')} left out: they look like an email or a phone number.`);
  if (otherGrades.length > 0)
    lines.push(`Grades left out: ${listed(otherGrades.map((one) => `"${one}"`))}.`);
  if (table && isOfAll(table))
    lines.push('No column says who is a student. Are teachers among them?');
  const lengths = new Set(writers.flatMap(({ id }) => id?.length ?? []));
  if (lengths.size > 1 && writers.some(({ id }) => id?.startsWith('0')))
    lines.push('The ids have different lengths; a spreadsheet may have removed leading zeros.');
  return lines;
}

export const ONE_ROW_LESS = 'remove one of the rows.';

/** Says who of one name became two writers, and what to do if that is one child, listed twice. */
export function namesakesInWords(
  writers: ListedWriter[],
  ids: string[],
  remove: (id: string) => string,
): string[] {
  return withoutIdApart(writers).flatMap((same) => {
    const own = same.map((one) => ids[writers.indexOf(one)]!);
    const times = same.length === 2 ? 'twice' : `${same.length} times`;
    return [
      `${same[0]!.name} is in the list ${times}, so there are ${same.length} writers: ${listed(own)}.`,
      `If that is one child: ${remove(own.at(-1)!)}`,
    ];
  });
}

/** A file of all users of a school, without their roles. */
function isOfAll({ header, columns }: ReadTable): boolean {
  const headings = header.cells.map(headingKey);
  return headings.includes('sourced id') && headings.includes('given name') && !columns.roles.role;
}
