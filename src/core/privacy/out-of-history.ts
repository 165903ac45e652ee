/** Decides how git filter-repo removes a writer: which paths to drop, which words to replace. */

import { normalizeName } from '../language/normalize-name.ts';
import { type Named, wordsFor, wordsOfName } from '../roster/names.ts';
import type { KnownWriter } from '../roster/student.ts';

/** Returns path flags from the top of the repository; `prefix` is "" or "classes/room-12/". */
export function pathsOfWriter(
  id: string,
  prefix: string,
  {
    others,
    rungs,
    named = [],
    copies = [],
  }: { others: Named[]; rungs: string[]; named?: string[]; copies?: string[] },
): string {
  const paths = [
    ...['students', 'archive'].map((folder) => `${folder}/${id}.yaml`),
    ...['plans', 'prints', '.confer/steps', '.confer/cache.json', 'names.yaml'],
  ].map((path) => prefix + path);
  // Such as photos/ana.jpg; conferences and copies have patterns of their own.
  const isCovered = (path: string) =>
    isCopy(path.slice(prefix.length), id) ||
    (path.startsWith(`${prefix}meetings/`) && path.includes(`-conference-${id}-`)) ||
    paths.some((one) => path === one || path.startsWith(`${one}/`));
  const asked = [...named, ...copies.map((file) => prefix + file)];
  const more = [...new Set(asked)].filter((path) => !isCovered(path));
  // Conference files are named ID-FOCUS, so a plain prefix of "ana" would take "ana-b" too.
  const isPrefixOfOther = others.some((other) => other.id.startsWith(`${id}-`));
  const about = isPrefixOfOther ? rungs.map((rung) => `${rung}[.-]`) : [''];
  const globs = copyGlobs(
    id,
    others.map((other) => other.id),
  );
  return [
    ...[...paths, ...more].map((path) => `--path ${shellQuoted(path)}`),
    ...globs.map((glob) => `--path-glob "${prefix}${glob}"`),
    ...about.map((start) => `--path-glob "${prefix}meetings/*-conference-${id}-${start}*"`),
  ].join(' ');
}

/**
 * Returns the patterns of copies: another ending, a backup, a swap file, a folder deeper. In them, a
 * star stands for anything, also for a slash; none of them may fit the file of a longer id.
 */
function copyGlobs(id: string, others: string[]): string[] {
  const isBegun = (sign: string) => others.some((other) => other.startsWith(`${id}${sign}`));
  const endings = isBegun('.') ? ['txt', 'bak', 'json', 'md'] : ['*'];
  return [
    `${id}.y*ml*`,
    ...[`${id}.y*ml*`, `[.#]${id}.y*ml*`, `[.~][#_~$]${id}.y*ml*`].map((name) => `*/${name}`),
    ...(isBegun(' ') ? [] : [`*/${id} *.y*ml*`]),
    ...['students', 'archive'].flatMap((folder) => [
      `${folder}/${id}`,
      ...endings.map((ending) => `${folder}/${id}.${ending}`),
    ]),
  ];
}

/** Returns true for a copy in students/ or archive/ that the patterns find anyway. */
function isCopy(file: string, id: string): boolean {
  return /^(?:students|archive)\//.test(file) && file.split('/').at(-1)!.startsWith(`${id}.y`);
}

function shellQuoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path.replace(/[\\"$`]/g, '\\$&')}"`;
}

/** Keeps words of the name that a classmate shares; replaces the id only where it is an id. */
export function wordsOfWriter(writer: KnownWriter, others: KnownWriter[]): string[] {
  const { id, name, called, 'school name': ofSchool, 'school id': number } = writer;
  const school = ofSchool === undefined ? [] : [ofSchool];
  const wordsIn = (one: KnownWriter) =>
    [...wordsFor(one), ...wordsOfName(one['school name'] ?? '')].map(normalizeName);
  const taken = new Set(others.flatMap(wordsIn));
  const own = [...wordsFor({ name, called }), ...school.flatMap(wordsOfName)].filter(
    (word) => [...word].length > 1 && !taken.has(normalizeName(word)),
  );
  return [
    ...[name, ...school].map((one) => `literal:${one}==>removed`),
    // "\\b" does not work next to letters outside ASCII, because filter-repo matches bytes.
    ...[...new Set(own)].map((word) => `regex:${apart(word)}==>removed`),
    ...(number === undefined ? [] : [`regex:${apart(number)}==>removed`]),
    `regex:(?m)(^\\s*(?:- )?|[\\[{,]\\s*|student: |writer: )(["']?)${id}\\2(?=\\s*(?:[:,\\]}]|$))==>\\1removed`,
  ];
}

function apart(word: string): string {
  return `(?<![A-Za-z0-9-])${escaped(word)}(?![A-Za-z0-9-])`;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
