/** Decides how git filter-repo removes a writer: which paths to drop, which words to replace. */

import { normalizeName } from '../language/normalize-name.ts';
import { type Named, wordsFor } from '../roster/names.ts';

/** Returns path flags from the top of the repository; `prefix` is "" or "classes/room-12/". */
export function pathsOfWriter(
  id: string,
  prefix: string,
  { others, rungs, copies = [] }: { others: Named[]; rungs: string[]; copies?: string[] },
): string {
  const paths = [
    ...['students', 'archive'].map((folder) => `${folder}/${id}.yaml`),
    ...['plans', 'prints', '.confer/steps', '.confer/cache.json', 'names.yaml'],
  ];
  // Conference files are named ID-FOCUS, so a plain prefix of "ana" would take "ana-b" too.
  const isPrefixOfOther = others.some((other) => other.id.startsWith(`${id}-`));
  const about = isPrefixOfOther ? rungs.map((rung) => `${rung}[.-]`) : [''];
  const globs = copyGlobs(
    id,
    others.map((other) => other.id),
  );
  const fits = (file: string) => /^(?:students|archive)\//.test(file) && isCovered(file, id);
  return [
    ...[...paths, ...copies.filter((file) => !paths.includes(file) && !fits(file))].map(
      (path) => `--path ${shellQuoted(prefix + path)}`,
    ),
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
function isCovered(file: string, id: string): boolean {
  return file.split('/').at(-1)!.startsWith(`${id}.y`);
}

function shellQuoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path.replace(/[\\"$`]/g, '\\$&')}"`;
}

/** Keeps words of the name that a classmate shares; replaces the id only where it is an id. */
export function wordsOfWriter({ id, name, called }: Named, others: Named[]): string[] {
  const taken = new Set(others.flatMap((other) => wordsFor(other).map(normalizeName)));
  const own = wordsFor({ name, called }).filter(
    (word) => [...word].length > 1 && !taken.has(normalizeName(word)),
  );
  return [
    `literal:${name}==>removed`,
    // "\\b" does not work next to letters outside ASCII, because filter-repo matches bytes.
    ...own.map((word) => `regex:(?<![A-Za-z0-9-])${escaped(word)}(?![A-Za-z0-9-])==>removed`),
    `regex:(?m)(^\\s*(?:- )?|[\\[{,]\\s*|student: |writer: )(["']?)${id}\\2(?=\\s*(?:[:,\\]}]|$))==>\\1removed`,
  ];
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
