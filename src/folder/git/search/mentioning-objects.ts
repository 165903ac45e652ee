/** Decides which of git's objects mention a writer: each is read once, whatever leads to it. */

import type { Mentions } from '../../../core/privacy/mentions.ts';
import { askGit, type Git } from '../git-run.ts';
import { damaged } from '../git-trouble.ts';
import { type GitObject, objectsNamed } from './objects.ts';
import { LARGEST_SEARCHED, wordsInFile } from './words-in-file.ts';

export interface Mentioning {
  /** Files, commits and tags that say who it is. */
  objects: Set<string>;
  /** Folders, and what in each is named after the writer. */
  folders: Map<string, string[]>;
  /** The files and folders in each folder, and the top folder of each commit. */
  inside: Map<string, string[]>;
  /** Lines of commits and tags where the writer is its author. */
  authors: Set<string>;
  /** How many could not be looked into: too large, or of a kind that nobody can search. */
  closed: Set<string>;
}

/** A year of a class is some 3,000 objects of a few hundred kB. */
const AT_ONCE = 32 * 2 ** 20;
const MOST_BYTES = 2 ** 30;

/** Looks at everything git has here: staged, stashed, undone and left behind included. */
export function objectsMentioning(git: Git, { inPath, ...others }: Mentions): Mentioning {
  // Each folder has nearly the files of the one before.
  const known = new Map<string, boolean>();
  const mentions: Mentions = {
    ...others,
    inPath(path) {
      const before = known.get(path) ?? inPath(path);
      known.set(path, before);
      return before;
    },
  };
  const found: Mentioning = {
    objects: new Set(),
    folders: new Map(),
    inside: new Map(),
    authors: new Set(),
    closed: new Set(),
  };
  let batch: string[] = [];
  let [inBatch, read] = [0, 0];
  const search = () => {
    const objects = objectsNamed(git, batch);
    // git says "missing" of a damaged one, and goes on.
    if (objects.length < batch.length) throw damaged('.git');
    for (const one of objects) look(one, mentions, found);
    [batch, inBatch] = [[], 0];
  };
  for (const { id, size } of everyObject(git)) {
    if (size > LARGEST_SEARCHED || read > MOST_BYTES) {
      found.closed.add(id);
      continue;
    }
    batch.push(id);
    inBatch += size;
    read += size;
    if (inBatch > AT_ONCE) search();
  }
  search();
  return found;
}

function everyObject(git: Git): { id: string; size: number }[] {
  const asked = ['cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objectsize)'];
  const lines = askGit(git, asked).text.split('\n').filter(Boolean);
  return lines.map((line) => {
    const [id = '', size] = line.split(' ');
    if (size === 'missing') throw damaged('.git');
    return { id, size: Number(size) };
  });
}

function look({ id, type, bytes }: GitObject, mentions: Mentions, found: Mentioning): void {
  if (type === 'tree') lookInFolder(id, bytes, mentions, found);
  else if (type === 'blob') lookInFile(id, bytes, mentions, found);
  else lookInMessage(id, bytes, mentions, found);
}

/** A commit or a tag. */
function lookInMessage(id: string, bytes: Buffer, mentions: Mentions, found: Mentioning): void {
  const text = bytes.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end).split('\n');
  const top = /^tree ([\da-f]+)$/m.exec(text.slice(0, end))?.[1];
  if (top !== undefined) found.inside.set(id, [top]);
  const people = head.flatMap((line) => /^(?:author|committer|tagger) (.*>)/.exec(line)?.[1] ?? []);
  const theirs = people.filter((one) => mentions.asAuthor(one));
  for (const one of theirs) found.authors.add(one);
  const tag = /^tag (.*)$/m.exec(text.slice(0, end))?.[1];
  const isNamed = tag !== undefined && mentions.inPath(tag);
  if (theirs.length > 0 || isNamed || mentions.inText(text.slice(end))) found.objects.add(id);
}

function lookInFile(id: string, bytes: Buffer, mentions: Mentions, found: Mentioning): void {
  const words = wordsInFile(bytes);
  if (words === undefined) found.closed.add(id);
  else if (words.some(({ text, isBinary }) => mentions.inText(text, isBinary)))
    found.objects.add(id);
}

/** A folder in git: mode, space, name, NUL, and the id in bytes, for each file. */
function lookInFolder(id: string, bytes: Buffer, mentions: Mentions, found: Mentioning): void {
  const [named, inside]: [string[], string[]] = [[], []];
  const length = id.length / 2;
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    const name = bytes.toString('utf8', space + 1, end);
    at = end + 1 + length;
    inside.push(bytes.toString('hex', end + 1, at));
    if (mentions.inPath(name)) named.push(name);
  }
  found.inside.set(id, inside);
  if (named.length > 0) found.folders.set(id, named);
}

/** Returns what tells whether an object mentions the writer, or has something in it that does. */
export function hasMention({ objects, folders, inside }: Mentioning): (id: string) => boolean {
  const known = new Map<string, boolean>();
  const has = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const is = objects.has(id) || folders.has(id) || (inside.get(id) ?? []).some(has);
    known.set(id, is);
    return is;
  };
  return has;
}
