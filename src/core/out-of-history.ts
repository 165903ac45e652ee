/** Decides how a person takes a writer out of the history of a class, with git filter-repo: the paths that go, the words that are replaced. */

import { folded, type Named, wordsOfName } from './writer-names.ts';

/**
 * Paths are said from the top of the repository, `prefix` on: "" or "classes/room-12/". A conference's file is called by
 * its writer and what it was about: where a classmate's id begins with hers, by each rung of the ladder.
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
  const isBegun = others.some((other) => other.id.startsWith(`${id}-`));
  const about = isBegun ? rungs.map((rung) => `${rung}[.-]`) : [''];
  return [
    ...paths.map((path) => `--path ${quoted(prefix + path)}`),
    ...about.map((start) => `--path-glob "${prefix}meetings/*-conference-${id}-${start}*"`),
  ].join(' ');
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}

/** Lines of a file for --replace-text. A word of her name that a classmate has too stays; her id goes only where it is one. */
export function wordsOfWriter({ id, name }: Named, others: Named[]): string[] {
  const taken = new Set(others.flatMap((other) => wordsOfName(other.name).map(folded)));
  const own = wordsOfName(name).filter((word) => [...word].length > 1 && !taken.has(folded(word)));
  return [
    `literal:${name}==>removed`,
    // Beside letters outside of ASCII "\\b" means nothing: the program looks at bytes.
    ...own.map((word) => `regex:(?<![A-Za-z0-9-])${escaped(word)}(?![A-Za-z0-9-])==>removed`),
    `regex:(?m)(^\\s*(?:- )?|[\\[{,]\\s*|student: )(["']?)${id}\\2(?=\\s*(?:[:,\\]}]|$))==>\\1removed`,
  ];
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
