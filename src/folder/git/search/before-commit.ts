/** Decides which lines of what is about to be committed have words that git must not have. */

import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import {
  type KeptOut,
  pathKeptOut,
  SHORTEST_IN_BYTES,
  wordsKeptOut,
} from '../../../core/privacy/kept-out.ts';
import { askGit, type Git } from '../git-run.ts';
import type { StatusEntry } from '../git-status.ts';
import { type GitObject, objectsNamed } from './objects.ts';
import { type FileWords, LARGEST_SEARCHED, wordsInFile } from './words-in-file.ts';

export interface LinesFound {
  /** "students/wk7d.yaml:3:12", or only the file if it has no lines. */
  named: string[];
  /** The same, for ids of the school. */
  numbered: string[];
  /** Files that nobody can look into without opening them. */
  closed: string[];
}

/** Made by confer, in words of every day, and never by hand. */
const MADE = /^\.confer\/[^/]*\.schema\.json$/;

/** Only lines that git does not have yet: what was let through once is not asked again. */
export function linesKeptOut(
  git: Git,
  root: string,
  entries: StatusEntry[],
  kept: KeptOut,
): LinesFound {
  const found: LinesFound = { named: [], numbered: [], closed: [] };
  const prefix = askGit(git, ['rev-parse', '--show-prefix']).bytes.replace(/\r?\n$/, '');
  // A name with a line break cannot be asked for; such a file is looked at whole.
  const askable = entries.filter(({ file }) => !file.includes('\n'));
  const pathOf = ({ file }: StatusEntry) => prefix + file;
  const before = byName(
    objectsNamed(
      git,
      askable.map((one) => `HEAD:${pathOf(one)}`),
    ),
  );
  const staged = byName(
    objectsNamed(
      git,
      askable.map((one) => `:${pathOf(one)}`),
    ),
  );
  const asText = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8');
  for (const entry of entries) {
    const file = asText(entry.file);
    if (MADE.test(file)) continue;
    const was = before.get(`HEAD:${pathOf(entry)}`);
    const onDisk = bytesOnDisk(root, entry.file);
    // What is staged and as on the disk is committed; a hidden change of the disk is not.
    const inIndex = entry.onDisk === ' ' ? staged.get(`:${pathOf(entry)}`) : undefined;
    const now = [onDisk, inIndex].filter((one) => one !== undefined);
    if (now.length === 0) continue;
    if (!was) note(found, pathKeptOut(file, kept), file);
    const known = linesOf(was === undefined ? [] : (wordsInFile(was) ?? []));
    for (const bytes of now) lookInto(found, file, bytes, { known, kept });
  }
  return {
    named: [...new Set(found.named)],
    numbered: [...new Set(found.numbered)],
    closed: [...new Set(found.closed)],
  };
}

function byName(objects: GitObject[]): Map<string, Buffer> {
  return new Map(objects.filter(({ type }) => type === 'blob').map(({ id, bytes }) => [id, bytes]));
}

function lookInto(
  found: LinesFound,
  file: string,
  bytes: Buffer | 'too large',
  { known, kept }: { known: Set<string>; kept: KeptOut },
): void {
  const words = bytes === 'too large' ? undefined : wordsInFile(bytes);
  if (words === undefined) found.closed.push(file);
  for (const { part, text, isBinary } of words ?? []) {
    const lines = isBinary ? [] : text.split(/\r\n|\r|\n/);
    for (const { line, column, what } of wordsKeptOut(
      text,
      kept,
      isBinary ? SHORTEST_IN_BYTES : 2,
    )) {
      if (known.has(isBinary ? text : lines[line - 1]!)) continue;
      const place = isBinary ? file : `${file}${part === undefined ? `:${line}:${column}` : ''}`;
      note(found, what, part === undefined ? place : `${place} (in ${part})`);
    }
  }
}

function note(found: LinesFound, what: 'name' | 'school id' | undefined, place: string): void {
  if (what !== undefined) found[what === 'name' ? 'named' : 'numbered'].push(place);
}

function linesOf(words: FileWords[]): Set<string> {
  return new Set(
    words.flatMap(({ text, isBinary }) => (isBinary ? [text] : text.split(/\r\n|\r|\n/))),
  );
}

/** `file` has one character per byte, so a name of any kind is found. */
function bytesOnDisk(root: string, file: string): Buffer | 'too large' | undefined {
  const path = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(file, 'latin1')]);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return Buffer.from(readlinkSync(path));
  if (!found?.isFile()) return undefined;
  return found.size > LARGEST_SEARCHED ? 'too large' : readFileSync(path);
}
