/** Decides which words of a class git must not have, and where a text or a path has one of them. */

import { normalizeName } from '../language/normalize-name.ts';
import { namedIn, namesOf } from '../roster/names-in-text.ts';
import type { KnownWriter } from '../roster/student.ts';

export interface KeptOut {
  /** In the form in which names are compared. */
  names: string[];
  /** Ids of the school. */
  numbers: RegExp | undefined;
  /** The ids in this class, which stand in every file. */
  ids: Set<string>;
}

export interface FoundWord {
  line: number;
  column: number;
  what: 'name' | 'school id';
}

/** Bytes that are no text spell a name of fewer letters by chance. */
export const SHORTEST_IN_BYTES = 5;
/** A shorter id of the school is also a score, a date or a page. */
const SHORTEST_ID = 4;
const YEAR = /^(19|20)\d\d$/;

/**
 * Names count if they are private; what only the school calls a writer always counts. `harmless`
 * are the words that the teacher says are no names here, such as Will.
 */
export function keptOut(
  writers: KnownWriter[],
  { namesArePrivate, harmless = [] }: { namesArePrivate: boolean; harmless?: string[] },
): KeptOut {
  const formsOf = (name: string | undefined, called?: string) =>
    name === undefined ? [] : namesOf({ id: '', name, ...(called !== undefined && { called }) });
  // A writer with only an id has no name that could get out.
  const open = writers.flatMap(({ id, name, called }) =>
    name === id ? [] : formsOf(name, called),
  );
  const ofSchool = writers.flatMap((one) => formsOf(one['school name']));
  const passed = new Set(harmless.map(normalizeName));
  const wanted = namesArePrivate
    ? [...open, ...ofSchool]
    : ofSchool.filter((name) => !open.includes(name));
  const names = [...new Set([...wanted, ...wanted.flatMap(inOneWord)])];
  return {
    names: names.filter((name) => !passed.has(name)),
    numbers: schoolIds(writers),
    ids: new Set(writers.map(({ id }) => id)),
  };
}

/** "analopez", as in an address. */
function inOneWord(name: string): string[] {
  const joined = name.replaceAll(' ', '');
  return joined === name || joined.length < 6 ? [] : [joined];
}

/** Returns what finds the school's ids of these writers; undefined if there are none. */
export function schoolIds(writers: KnownWriter[]): RegExp | undefined {
  const ids = [...new Set(writers.flatMap((one) => one['school id'] ?? []))];
  const telling = ids.filter((id) => id.length >= SHORTEST_ID && !YEAR.test(id));
  if (telling.length === 0) return undefined;
  const longestFirst = telling.sort((a, b) => b.length - a.length);
  const words = longestFirst.map((id) => id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Returns the places of such words; `shortest` leaves out names that any bytes may spell. */
export function wordsKeptOut(text: string, kept: KeptOut, shortest = 2): FoundWord[] {
  const names = kept.names.filter((name) => name.length >= shortest);
  if (!mayHave(text, names, kept.numbers)) return [];
  return text.split(/\r\n|\r|\n/).flatMap((written, i) => {
    const line = readable(written);
    if (!mayHave(line, names, kept.numbers)) return [];
    const named = namedIn(line, names).filter(({ from, to }) => !isId(line, from, to, kept.ids));
    const found = (at: number, what: FoundWord['what']) => ({ line: i + 1, column: at + 1, what });
    return [
      ...named.map(({ from }) => found(from, 'name')),
      ...(kept.numbers ? [...line.matchAll(kept.numbers)] : []).map(({ index }) =>
        found(index, 'school id'),
      ),
    ];
  });
}

/** Quick, for the many files without one: the first word of a name is somewhere in it. */
export function mayHave(text: string, names: string[], numbers: RegExp | undefined): boolean {
  if (numbers !== undefined && text.search(numbers) >= 0) return true;
  const plain = normalizeName(readable(text));
  return names.some((name) => plain.includes(name.split(' ', 1)[0]!));
}

/** In a class that had names as ids before its names were private, an id is no news. */
function isId(line: string, from: number, to: number, ids: Set<string>): boolean {
  const before = /[a-z0-9-]*$/.exec(line.slice(0, from))![0];
  const after = /^[a-z0-9-]*/.exec(line.slice(to))![0];
  return ids.has(before + line.slice(from, to) + after);
}

/** "L\u00f3pez" and "L&#243;pez" are López to whoever opens the file. */
export function readable(line: string): string {
  return line.replace(/\\u([\da-f]{4})|&#x([\da-f]{1,5});|&#(\d{1,6});/gi, (as, unit, hex, ten) =>
    unit ? String.fromCharCode(Number.parseInt(unit, 16)) : letter(as, hex, ten),
  );
}

function letter(as: string, hex: string | undefined, ten: string | undefined): string {
  const code = hex === undefined ? Number(ten) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : as;
}

/** Returns what a path says in a name or an id of the school: "AnaLopez2.jpg" names Ana too. */
export function pathKeptOut(path: string, kept: KeptOut): FoundWord['what'] | undefined {
  const parted = path
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ');
  return [path, parted].flatMap((one) => wordsKeptOut(one, kept))[0]?.what;
}
