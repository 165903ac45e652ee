/** The one module through which files of a class are read and written: under the lock, remembered, never outside of the class. */

import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { NotSaved } from './disk-error.ts';
import { insidePath } from './inside.ts';
import { closeMany, openMany, type Turn, turnAround } from './interrupted.ts';
import { withLock } from './lock.ts';
import { remove, replace } from './replace.ts';
import { remember, settleStep } from './steps.ts';

/** A class's largest files are pages of a few hundred kB; 8 MB is no file of ours. */
const LARGEST = 8 * 2 ** 20;
/** A year has about 440 meetings, 150 sorts and 28 writers. */
const MOST_FILES = 5000;

/** The bytes of a file below `root`, or undefined where there is none. Refuses what leads out of `root`. */
export function readBytes(root: string, file: string): Buffer | undefined {
  const path = insidePath(root, file);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    if (!found.isFile()) throw new NotSaved(`${file} is no plain file. Nothing was done.`);
    if (found.size > LARGEST)
      throw new NotSaved(`${file} is too large for a file of a class. Nothing was done.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof NotSaved) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new NotSaved(`${file} cannot be read (${code}). Nothing was done.`, { cause: error });
  }
}

/** The bytes of a file that the teacher named, wherever it is; undefined where there is none. */
export function readOutside(path: string): Buffer | undefined {
  // No file is called so, and Node throws where it is asked.
  if (path.includes('\0')) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? readFileSync(path) : undefined;
}

/** Names of the regular files in a folder that end in `ending`, in code-point order. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  const path = insidePath(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.') && !name.startsWith('~$'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** A file of a folder with its bytes, or why it cannot be read. */
export type Listed = { file: string; bytes: Buffer } | { file: string; refused: string };

/** The files of `listFiles`: a plain file in a folder that is inside needs no look at its links. */
export function readListed(root: string, folder: string, ending: string): Listed[] {
  const files = listFiles(root, folder, ending);
  if (files.length > MOST_FILES) {
    const words = `${folder} holds ${files.length} files, more than a class has`;
    throw new NotSaved(`${words}: is this the right folder? Nothing was done.`);
  }
  return files.map((file) => {
    const path = `${root}/${file}`;
    try {
      const found = lstatSync(path);
      const isPlain = found.isFile() && found.size <= LARGEST;
      return { file, bytes: isPlain ? readFileSync(path) : (readBytes(root, file) ?? GONE) };
    } catch (error) {
      return { file, refused: whyNot(file, error) };
    }
  });
}

/** What is read of a link to nothing, or of a file that went in this moment. */
const GONE = Buffer.alloc(0);

function whyNot(file: string, error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  if (!(error instanceof NotSaved)) return `this file cannot be read (${code})`;
  return message.replace(file, 'this file').replace(/(\. Nothing was done)?\.$/, '');
}

/** Names of the folders in a folder, in code-point order. */
export function listFolders(root: string, folder: string): string[] {
  const path = insidePath(root, folder);
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads a file, asks `change` for its new text and writes that, all under the lock. `change` sees
 * what is on the disk now; undefined from it leaves everything as it is. Returns whether it wrote.
 */
export function editFile(
  root: string,
  file: string,
  change: (current: string | undefined) => string | undefined,
): boolean {
  return withLock(root, () => {
    const before = readBytes(root, file);
    const next = change(before?.toString('utf8'));
    if (next === undefined || next === before?.toString('utf8')) return false;
    saveLocked(root, [{ file, before, after: Buffer.from(next, 'utf8') }], false);
    return true;
  });
}

/** Removes a file that confer wrote, or moved. */
export function removeFile(root: string, file: string): void {
  withLock(root, () => {
    const before = readBytes(root, file);
    if (before) saveLocked(root, [{ file, before, after: undefined }], false);
  });
}

/** A file as it has to be now, and as it will be; undefined where there is none. */
export interface Writing {
  file: string;
  before: Buffer | undefined;
  after: Buffer | undefined;
}

/**
 * Several files at once, all under one lock, remembered as one step before the first is written. Files that are
 * already as they are to be stay. Where one is neither as before nor as after, nothing is written and its name
 * comes back.
 */
export function writeAll(root: string, writings: Writing[], dryRun = false): string | undefined {
  return withLock(root, () => writeAllLocked(root, writings, dryRun));
}

/** All of them, or none and NotSaved: for what was decided about the files as they were. */
export function saveAll(root: string, writings: Writing[], dryRun = false): void {
  withLock(root, () => saveLocked(root, writings, dryRun));
}

function saveLocked(root: string, writings: Writing[], dryRun: boolean): void {
  const other = writeAllLocked(root, writings, dryRun);
  if (other === undefined) return;
  throw new NotSaved(
    `${other} was not saved: it was changed meanwhile. Nothing was lost; try again.`,
  );
}

/** For who holds the lock already; `turn` where a step that is known is taken back or done again. */
export function writeAllLocked(
  root: string,
  writings: Writing[],
  dryRun: boolean,
  turn?: Turn,
): string | undefined {
  const now = writings.map(({ file }) => readBytes(root, file));
  const other = writings.find(
    ({ before, after }, i) => !same(now[i], before) && !same(now[i], after),
  );
  if (other || dryRun) return other?.file;
  const forget = remember(root, writings);
  if (writings.length > 1) openMany(root, turn);
  for (const [i, writing] of writings.entries()) {
    try {
      carryOut(root, writing, now[i]);
    } catch (error) {
      if (takeBack(root, writings.slice(0, i + 1), now, turn)) forget();
      throw error;
    }
  }
  closeMany(root);
  settleStep(root);
  return undefined;
}

function carryOut(root: string, { file, after }: Writing, now: Buffer | undefined): void {
  if (same(now, after)) return;
  if (after !== undefined) replace(root, file, after, now);
  else remove(root, file);
}

/**
 * All of them or none: what the disk has taken before it refused is put back, by the next run where it refuses that
 * too. The last one may be there although the disk would not say so.
 */
function takeBack(
  root: string,
  done: Writing[],
  was: (Buffer | undefined)[],
  turn: Turn | undefined,
): boolean {
  try {
    for (const [i, { file, after }] of done.entries()) {
      if (!same(readBytes(root, file), after)) continue;
      carryOut(root, { file, before: after, after: was[i] }, after);
    }
    closeMany(root);
    return true;
  } catch {
    turnAround(root, turn);
    return false;
  }
}

/**
 * Completes what a command that was killed had begun on several files; a file that is neither as before nor as
 * after is left alone, and its name comes back.
 */
export function finishMany(root: string, writings: Writing[]): string[] {
  const other = writings.filter((writing) => !isFinished(root, writing));
  closeMany(root);
  return other.map(({ file }) => file);
}

/** False where the file is neither, or cannot be read or written now. */
function isFinished(root: string, writing: Writing): boolean {
  try {
    const now = readBytes(root, writing.file);
    if (same(now, writing.before)) carryOut(root, writing, now);
    return same(now, writing.before) || same(now, writing.after);
  } catch {
    return false;
  }
}

function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
