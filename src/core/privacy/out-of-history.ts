/** Decides how git filter-repo removes a writer: which paths to drop, which words to replace. */

import { normalizeName } from '../language/normalize-name.ts';
import { type Named, wordsFor } from '../roster/names.ts';

/** Returns path flags from the top of the repository; `prefix` is "" or "classes/room-12/". */
export function pathsOfWriter(
  id: string,
  prefix: string,
  { others, rungs }: { others: Named[]; rungs: string[] },
): string {
  const paths = [
    ...['students', 'archive'].map((folder) => `${folder}/${id}.yaml`),
    ...['plans', 'prints', '.confer/steps', '.confer/cache.json', 'names.yaml'],
  ];
  // Conference files are named ID-FOCUS, so a plain prefix of "ana" would take "ana-b" too.
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
