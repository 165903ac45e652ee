/** Decides what one heading, row or cell means, by the words in tables.yaml. */

import type { DayOffWords } from '../../calendar/days-off.ts';
import { headingKey } from './heading-key.ts';
import { ROLES, ROW_KINDS, type Role, type RowKind } from './roles.ts';
import type { TablesFile } from './tables-yaml.ts';

type Around = keyof TablesFile['around'];

/** A pattern around a trait: {trait}, {piece}, {top}, {number} and {any} are its holes. */
export interface Pattern {
  kind: Exclude<Around, undefined>;
  /** As it is written in tables.yaml. */
  text: string;
  matches: RegExp;
}

export interface TableWords {
  /** The role of a heading, and its rank among the headings of that role (0 is best). */
  roles: ReadonlyMap<string, { role: Role; rank: number }>;
  /** What the tables of this class call it: other sections are other classes. */
  sections: ReadonlySet<string>;
  /** Headings that a class calls by a trait. */
  traits: ReadonlyMap<string, string>;
  never: readonly RegExp[];
  patterns: readonly Pattern[];
  sums: ReadonlySet<string>;
  rows: ReadonlyMap<string, RowKind>;
  rowsAfterAverages: ReadonlySet<string>;
  studentRoles: ReadonlySet<string>;
  gone: ReadonlySet<string>;
  goneIf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Kinds of score that no teacher gave. */
  notTeachers: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  adults: ReadonlySet<string>;
  notInName: ReadonlySet<string>;
  noScore: ReadonlySet<string>;
  /** What an event of a calendar says. */
  daysOff: DayOffWords;
  joined: Required<NonNullable<TablesFile['joined']>>;
  kinds: TablesFile['kinds'];
  shortNames: ReadonlyMap<string, ReadonlySet<string>>;
}

const keys = (words: string[] = []) => new Set(words.map(headingKey));
/** More headings than a file has for one role. */
const MANY = 10_000;
const AROUND = ['score', 'top', 'comment', 'other', 'piece'] as const;

/** Joins what several files know; the first one wins where two say something else. */
export function makeTableWords(files: TablesFile[]): TableWords {
  const all = (of: (file: TablesFile) => string[] | undefined) => files.flatMap((f) => of(f) ?? []);
  const roles = new Map<string, { role: Role; rank: number }>();
  for (const [i, { columns }] of files.entries()) {
    for (const role of ROLES) {
      for (const [rank, key] of (columns[role] ?? []).map(headingKey).entries()) {
        if (!roles.has(key)) roles.set(key, { role, rank: i * MANY + rank });
      }
    }
  }
  const rows = new Map<string, RowKind>();
  for (const kind of ROW_KINDS)
    for (const key of keys(all((f) => f.rows[kind]))) rows.set(key, kind);
  const pairs = <T>(
    of: (file: TablesFile) => Record<string, string[]>,
    to: (words: string[]) => T,
  ) =>
    new Map(
      files.flatMap((f) => Object.entries(of(f)).map(([key, w]) => [headingKey(key), to(w)])),
    );
  return {
    roles,
    sections: keys(all((f) => f.sections)),
    traits: new Map(
      files.flatMap(({ traits }) =>
        Object.entries(traits).flatMap(([trait, headings]) =>
          headings.map((heading): [string, string] => [headingKey(heading), trait]),
        ),
      ),
    ),
    never: all((f) => f.never).map(neverPattern),
    patterns: AROUND.flatMap((kind) =>
      longestFirst(all((f) => f.around[kind])).map((one) => pattern(kind, one)),
    ),
    sums: keys(all((f) => f.sums)),
    rows,
    rowsAfterAverages: keys(all((f) => f['rows after averages'])),
    studentRoles: keys(all((f) => f['student roles'])),
    gone: keys(all((f) => f.gone)),
    goneIf: pairs((f) => f['gone if'], keys),
    notTeachers: keys(all((f) => f["not a teacher's"])),
    titles: keys(all((f) => f.titles)),
    adults: keys(all((f) => f.adults)),
    notInName: keys(all((f) => f['not in a name'])),
    noScore: new Set(all((f) => f['no score']).map((word) => word.toLowerCase())),
    daysOff: {
      noSchool: keys(all((f) => f['no school'])),
      dayOff: keys(all((f) => f['day off'])),
      schoolAfterAll: keys(all((f) => f['school after all'])),
    },
    joined: { ...NOTHING_JOINED, ...files.find(({ joined }) => joined)?.joined },
    kinds: files.flatMap(({ kinds }) => kinds),
    shortNames: pairs((f) => f['short names'], keys),
  };
}

const NOTHING_JOINED = {
  writers: [],
  classes: [],
  enrollments: [],
  roles: [],
  'writer key': [],
  'class key': [],
  'class title': [],
  'class code': [],
};

/** The more words a pattern has, the surer it is: "Assignment: {trait} (Real)" before "{trait} (Real)". */
function longestFirst(patterns: string[]): string[] {
  return [...patterns].sort((a, b) => b.length - a.length);
}

const HOLES: Record<string, string> = {
  '{trait}': '(?<trait>.+?)',
  '{piece}': '(?<piece>.+?)',
  '{top}': '(?<top>\\d+(?:[.,]\\d+)?)',
  '{number}': '\\d+',
  '{any}': '.*',
};

function pattern(kind: Pattern['kind'], text: string): Pattern {
  const source = text
    .split(/(\{\w+\})/)
    .map((part) => HOLES[part] ?? part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('')
    .replace(/ +/g, '\\s*');
  return { kind, text, matches: new RegExp(`^\\s*${source}\\s*$`, 'isu') };
}

/** Longer than this, it is a sentence or a damaged file: no heading that says anything. */
export const LONGEST_HEADING = 300;

/** Returns true for a column that may not be read, such as a password or a phone number. */
export function isNever(heading: string, { never }: TableWords): boolean {
  const key = headingKey(heading);
  return never.some((fits) => fits.test(key));
}

/** A star lets a word go on; a script without blanks between words hides one inside of another. */
function neverPattern(word: string): RegExp {
  const key = headingKey(word);
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\d ]+$/u.test(key)) return new RegExp(key, 'u');
  return new RegExp(`(^| )${key}${word.endsWith('*') ? '' : '\\d*( |$)'}`, 'u');
}

/** Returns the role of a heading: as it stands, without what is in brackets, without "student". */
export function roleOf(
  heading: string,
  { roles }: TableWords,
): { role: Role; rank: number } | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const whole = headingKey(heading);
  const bare = headingKey(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  const forms = [whole, bare, bare.replace(/^(student|pupil|learner)s? /, '')];
  return forms.map((form) => roles.get(form)).find((found) => found !== undefined);
}
