/**
 * Decides how to remove a writer from git history with git filter-repo: the paths to drop and the
 * words to replace.
 */

import { normalizeName } from '../language/normalize-name.ts';
import { type Named, wordsOfName } from '../roster/names.ts';

/**
 * Returns the path flags, from the top of the repository; `prefix` is "" or "classes/room-12/". A
 * conference file name has its writer and focus, so if a classmate's id begins with this id, lists
 * each rung of the ladder instead of a plain prefix.
 */
export function pathsOfWriter(
  id: string,
  prefix: string,
  { others, rungs }: { others: Named[]; rungs: string[] },
): string {
  const paths = [
    ...['students', 'archive'].map((folder) => `${folder}/${id}.yaml`),
    ...['plans', 'prints', '.confer/steps', '.confer/cache.json', 'names.yaml'],
  ];
  const isPrefixOfOther = others.some((other) => other.id.startsWith(`${id}-`));
  const about = isPrefixOfOther ? rungs.map((rung) => `${rung}[.-]`) : [''];
  return [
    ...paths.map((path) => `--path ${shellQuoted(prefix + path)}`),
    ...about.map((start) => `--path-glob "${prefix}meetings/*-conference-${id}-${start}*"`),
  ].join(' ');
}

function shellQuoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}

/**
 * Returns lines for --replace-text. Keeps a word of the name that a classmate shares, and replaces
 * the id only where it is used as an id.
 */
export function wordsOfWriter({ id, name }: Named, others: Named[]): string[] {
  const taken = new Set(others.flatMap((other) => wordsOfName(other.name).map(normalizeName)));
  const own = wordsOfName(name).filter(
    (word) => [...word].length > 1 && !taken.has(normalizeName(word)),
  );
  return [
    `literal:${name}==>removed`,
    // "\\b" does not work next to letters outside ASCII, because filter-repo matches bytes.
    ...own.map((word) => `regex:(?<![A-Za-z0-9-])${escaped(word)}(?![A-Za-z0-9-])==>removed`),
    `regex:(?m)(^\\s*(?:- )?|[\\[{,]\\s*|student: )(["']?)${id}\\2(?=\\s*(?:[:,\\]}]|$))==>\\1removed`,
  ];
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
