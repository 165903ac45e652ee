/** Decides the commit message for a class: it names kinds of files, never a child. */

import { spoken } from '../calendar/calendar.ts';
import { normalizeName } from '../language/normalize-name.ts';
import { counted, listed } from '../language/wording.ts';
import type { Named } from '../roster/names.ts';
import { UNSPACED } from '../roster/names-in-text.ts';

export interface ChangedFile {
  /** Relative to the class folder, with "/". */
  file: string;
  kind: 'new' | 'changed' | 'gone';
}

// Kinds of files, in the order of a teacher's day; the last pattern matches the rest.
const KINDS: [files: RegExp, one: string, more: (count: number) => string][] = [
  [/^sorts\//, 'sort', (count) => counted(count, 'sort')],
  [/^groups\//, 'groups', (count) => `groups for ${counted(count, 'day')}`],
  [/^meetings\//, 'meeting', (count) => counted(count, 'meeting')],
  [/^taught\//, 'lesson for everybody', (count) => `${count} lessons for everybody`],
  [/^plans\//, 'plans', () => 'plans'],
  [/^prints\//, 'printed pages', () => 'printed pages'],
  [/^students\//, '1 writer’s file', (count) => `${count} writers’ files`],
  [/^class\.yaml$/, 'class settings', () => 'class settings'],
  [/^texts\.yaml$/, 'texts of the class', () => 'texts of the class'],
  [/^ladder\.yaml$/, 'ladder', () => 'ladder'],
  [/^standards\.yaml$/, 'standards', () => 'standards'],
  [/^rubrics\//, 'rubric', (count) => counted(count, 'rubric')],
  [/^lessons\//, 'lesson', (count) => counted(count, 'lesson')],
  [/^pages\//, 'page template', (count) => counted(count, 'page template')],
  [/^/, '1 other file', (count) => counted(count, 'other file')],
];

/** Returns "3 sorts", "groups", "2 writers’ files"; deleted files are listed as such. */
export function whatChanged(changes: ChangedFile[]): string[] {
  const there = counts(changes.filter(({ kind }) => kind !== 'gone'));
  const gone = counts(changes.filter(({ kind }) => kind === 'gone'));
  return [...there, ...gone.map((item) => `${item} (removed)`)];
}

function counts(changes: ChangedFile[]): string[] {
  const kindOf = ({ file }: ChangedFile) => KINDS.findIndex(([files]) => files.test(file));
  return KINDS.flatMap(([, one, more], kind) => {
    const count = changes.filter((change) => kindOf(change) === kind).length;
    return count === 0 ? [] : [count === 1 ? one : more(count)];
  });
}

/** Returns "3 sorts and 2 writers' files, Mon Nov 23", never the name of a child or a file. */
export function saveMessage(changes: ChangedFile[], date: string): string {
  const said = listed(whatChanged(changes)).replaceAll('’', "'");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}, ${spoken(date)}`;
}

const SHORTEST_WORD = 3;

// "O'Neil" is one word, "Ana's" is Ana with an ending, "l'Ana" is Ana after a word.
const APOSTROPHES = [/$/, /['’ʻ`]s?(?![\p{L}\p{N}])/gu, /['’ʻ`]/g];

/** Returns the first writer named by id, by whole name, or by a word of the name. */
export function writerNamed(message: string, writers: Named[]): Named | undefined {
  const said = APOSTROPHES.map((mark) => ` ${normalizeName(message.replace(mark, ' '))} `);
  const isSaid = (name: string) =>
    name !== '' && said.some((text) => text.includes(UNSPACED.test(name) ? name : ` ${name} `));
  return writers.find(({ id, name }) => {
    const words = normalizeName(name).split(' ');
    const telling = words.filter((word) => [...word].length >= SHORTEST_WORD);
    return [normalizeName(id), normalizeName(name), ...telling].some(isSaid);
  });
}
