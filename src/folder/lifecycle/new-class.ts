/** Decides what a new class folder contains, from nothing or as a copy of the example class. */

import { randomInt } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { addDays, daysBetween } from '../../core/calendar/calendar.ts';
import { byCodePoint } from '../../core/classroom/classroom.ts';
import { idsForNames } from '../../core/roster/names.ts';
import { type Genre, NEWEST_FORMAT } from '../../core/schema/words.ts';
import { copyBuiltIn } from '../content/built-in.ts';
import { TABLES } from '../content/table-words.ts';
import { type NamesEntry, namesSource } from '../edit/names-file.ts';
import { schemaLine, studentSource } from '../edit/new-files.ts';
import { scalarSource } from '../edit/yaml/yaml-source.ts';
import { MOST_WRITERS } from '../files/disk-read.ts';
import { NotSaved } from '../files/errors.ts';
import { ATTRIBUTES, ATTRIBUTES_FILE } from '../git/merge-setting.ts';
import { PRIVATE_LINES, SCHOOL_LINES } from '../git/private-files.ts';
import { NAMES, TEXTS } from '../read/class-folder.ts';
import { CHOICES } from '../schema/choices.ts';
import { firstChoices } from '../schema/class-schemas.ts';
import { EDITOR_SETTINGS, editorSettings, schemaFiles } from '../schema/editor-schemas.ts';
import { openStore } from '../store/store.ts';
import { builtAside } from './build-aside.ts';

/** Returns the names in the folder; empty if it does not exist or is empty. */
export function inTheWay(folder: string): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder);
  } catch {
    return ['a file with this name'];
  }
}

const IGNORED = `# Everything here can be deleted safely: a lock, a cache, the undo history, half-written files.
.confer/lock
.confer/cache.json
.confer/steps/
.confer/teacher
.confer/*.tmp
.*.tmp
# What editors and systems leave beside a file: a copy of it, whoever it is about.
*~
.*.sw?
\\#*#
.#*
~$*
.~*
._*
*.bak
*.orig
*.rej
.DS_Store
Thumbs.db
desktop.ini
`;

const SCHOOL_IDS = `# What the school calls the writers stays on this computer.
${SCHOOL_LINES.join('\n')}
`;

const PRIVATE = `# Files that connect names with ids.
${PRIVATE_LINES.join('\n')}
`;

async function forEveryClass(home: string, isPrivate = false): Promise<NewFile[]> {
  return [
    ['.gitignore', IGNORED + (isPrivate ? PRIVATE : SCHOOL_IDS)],
    [ATTRIBUTES_FILE, ATTRIBUTES],
    [EDITOR_SETTINGS, editorSettings()],
    ...schemaFiles(),
    [CHOICES, await firstChoices(home, isPrivate)],
  ];
}

type NewFile = [file: string, text: string];

// No vowels, because a code must not be a word; no letters that look like digits.
const CODE_LETTERS = 'bcdfghjkmnpqrstvwxz23456789';

/** Returns random codes that tell nothing about a writer, not even alphabetical order. */
export function newCodes(count: number, taken: Iterable<string>): string[] {
  const codes = new Set(taken);
  const before = codes.size;
  while (codes.size < before + count) {
    const random = Array.from({ length: 3 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]);
    codes.add(`w${random.join('')}`);
  }
  return [...codes].slice(before);
}

/** What class.yaml says from the start. */
export interface NewClass {
  name: string;
  grade: number;
  genre?: Genre;
  /** As they are written: "2026-11-26 to 2026-11-27". */
  daysOff?: string[];
}

/** A writer as the list of the school has them. */
export interface NewWriter {
  name: string;
  /** The id that they have had in another class. */
  id?: string;
  /** Only if it differs from the class. */
  grade?: number;
  /** What names.yaml keeps, besides a private name. */
  school?: Pick<NamesEntry, 'called' | 'school id' | 'school name'>;
}

interface MakeOptions {
  privateNames?: boolean;
  /** The text of tables.yaml. */
  tables?: string | undefined;
  /** Sorts and meetings of the year before. */
  events?: [file: string, text: string][];
  /** Only decides which ids the writers get. */
  dryRun?: boolean;
}

/** Returns the ids of the writers. Throws NotSaved, and then there is no class. */
export async function makeClass(
  root: string,
  home: string,
  about: NewClass,
  writers: NewWriter[],
  { privateNames: isPrivate = false, tables, events = [], dryRun = false }: MakeOptions = {},
): Promise<string[]> {
  const names = writers.map(({ name }) => name);
  const made = isPrivate ? newCodes(names.length, []) : idsForNames(names);
  const ids = writers.map(({ id }, i) => id ?? made[i]!);
  const entries = writers.flatMap(({ name, school }, i): [string, NamesEntry][] => {
    const entry = { ...(isPrivate && { name }), ...school };
    return Object.keys(entry).length > 0 ? [[ids[i]!, entry]] : [];
  });
  const files: [string, string][] = [
    ...(await forEveryClass(home, isPrivate)),
    ...(entries.length > 0 ? [[NAMES, namesSource(entries)] as [string, string]] : []),
    ...(tables === undefined ? [] : [[TABLES, tables] as [string, string]]),
    ...writers.map(({ name, grade }, i): [string, string] => [
      `students/${ids[i]}.yaml`,
      studentSource(isPrivate ? undefined : name, grade),
    ]),
    ...events,
    ['class.yaml', classSource(about) + (isPrivate ? 'private names: true\n' : '')],
  ];
  if (writers.length > MOST_WRITERS)
    throw new NotSaved(
      `${writers.length} writers are more than any class has. Nothing was created.`,
    );
  if (dryRun) return ids;
  builtAside(root, (folder) => {
    mkdirSync(join(folder, 'students'));
    openStore(folder).change(() => files.map(([file, after]) => ({ file, after })));
  });
  return ids;
}

function classSource({ name, grade, genre, daysOff = [] }: NewClass): string {
  const off = daysOff.map((day) => `  - ${day}\n`).join('');
  return `${schemaLine('class')}format: ${NEWEST_FORMAT}
name: ${scalarSource(name)}
grade: ${grade}
# What the class is writing, and the skill you are teaching now:
${genre === undefined ? '# genre: narrative' : `genre: ${genre}`}
# teaching: structure.lead
# Writers who should not be in one group:
# keep apart:
#   - [first-id, second-id]
${off === '' ? '' : `# Days without school:\ndays off:\n${off}`}`;
}

const LAST_DAY_OF_EXAMPLE = '2026-11-20';

/** Copies the example class, moved by whole weeks so that its last workshop was days ago. */
export async function copyExample(home: string, root: string, today: string): Promise<void> {
  const weeks = Math.floor((daysBetween(LAST_DAY_OF_EXAMPLE, today) - 1) / 7);
  const moved = (text: string) =>
    text.replace(/\b20\d\d-\d\d-\d\d\b/g, (date) => addDays(date, weeks * 7));
  const files = await forEveryClass(home);
  builtAside(root, (folder) => {
    copyBuiltIn(home, 'examples/room-12', folder);
    const inFolder = (name: string) =>
      readdirSync(join(folder, name)).map((file) => `${name}/${file}`);
    for (const file of [TEXTS, ...['students', 'sorts'].flatMap(inFolder)]) {
      const path = join(folder, file);
      writeFileSync(path, moved(readFileSync(path, 'utf8')));
      renameSync(path, join(folder, moved(file)));
    }
    const store = openStore(folder);
    for (const [file, text] of files) store.edit(file, () => text);
  });
}

/** Returns the files in a folder that may be a list of names, the likeliest first. */
export function filesHere(folder: string): string[] {
  return namesHere(folder, /\.(txt|csv|tsv|xlsx|ods)$/i, /name|class|roster|student/i);
}

/** Returns the files in a folder that may be a school's calendar, the likeliest first. */
export function calendarsHere(folder: string): string[] {
  return namesHere(folder, /\.ics$/i, /school|district|calendar/i);
}

function namesHere(folder: string, fits: RegExp, isLikely: RegExp): string[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map(({ name }) => name);
  const rank = (name: string) => (isLikely.test(name) ? 0 : 1);
  return names.sort((a, b) => rank(a) - rank(b) || byCodePoint(a, b)).slice(0, 8);
}
