/** The one module that writes files: beside the target, synced, renamed, synced; never outside of the class. */

import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { NotSaved, notSaved } from './disk-error.ts';
import { withLock } from './lock.ts';
import { remember } from './steps.ts';

/** The bytes of a file below `root`, or undefined where there is none. Refuses what leads out of `root`. */
export function readBytes(root: string, file: string): Buffer | undefined {
  const path = insidePath(root, file);
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new NotSaved(`${file} cannot be read (${code}). Nothing was done.`, { cause: error });
  }
}

/** The bytes of a file that the teacher named, wherever it is; undefined where there is none. */
export function readOutside(path: string): Buffer | undefined {
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
    const after = Buffer.from(next, 'utf8');
    const forget = remember(root, { file, before, after });
    try {
      replace(root, file, after, before);
    } catch (error) {
      forget();
      throw error;
    }
    return true;
  });
}

/** Removes a file that confer wrote, or moved. */
export function removeFile(root: string, file: string): void {
  withLock(root, () => {
    const before = readBytes(root, file);
    if (!before) return;
    remember(root, { file, before, after: undefined });
    remove(root, file);
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
  return withLock(root, () => {
    const now = writings.map(({ file }) => readBytes(root, file));
    const other = writings.find(
      ({ before, after }, i) => !same(now[i], before) && !same(now[i], after),
    );
    if (other || dryRun) return other?.file;
    for (const writing of writings) remember(root, writing);
    for (const [i, { file, after }] of writings.entries()) {
      if (same(now[i], after)) continue;
      if (after === undefined) remove(root, file);
      else replace(root, file, after, now[i]);
    }
    return undefined;
  });
}

function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}

/** Takes its folder along where that is empty then; the writers' folder stays. */
function remove(root: string, file: string): void {
  const path = insidePath(root, file);
  rmSync(path, { force: true });
  syncFolder(dirname(path));
  for (let folder = dirname(path); resolve(folder) !== resolve(root); folder = dirname(folder)) {
    if (basename(folder) === 'students' || readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

function replace(root: string, file: string, bytes: Buffer, before: Buffer | undefined): void {
  const target = realTarget(insidePath(root, file));
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target)}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeSynced(temporary, bytes, before && statSync(target).mode);
    if (changedSince(target, before)) {
      throw new NotSaved(
        `${file} was not saved: it was changed meanwhile. Nothing was lost; try again.`,
      );
    }
    renameSync(temporary, target);
    syncFolder(folder);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error instanceof NotSaved ? error : notSaved(file, error);
  }
}

function writeSynced(path: string, bytes: Buffer, mode = 0o644): void {
  const handle = openSync(path, 'wx', mode);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function changedSince(target: string, before: Buffer | undefined): boolean {
  if (!existsSync(target)) return before !== undefined;
  return before === undefined || !readFileSync(target).equals(before);
}

/** A renamed file is only safe once its folder is on the disk too. Windows has no such call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The absolute path of a name below `root`, whose links all stay below it. */
export function insidePath(root: string, file: string): string {
  const path = resolve(root, file);
  const home = realpathSync(root);
  let existing = path;
  while (!exists(existing) && existing !== dirname(existing)) existing = dirname(existing);
  const real = isDangling(existing) ? '' : realpathSync(existing);
  if (!isBelow(resolve(root), path) || !isBelow(home, real)) {
    throw new NotSaved(
      `${file} leads out of the class folder (a link, or ".."): confer leaves it alone.`,
    );
  }
  return path;
}

function exists(path: string): boolean {
  return existsSync(path) || isDangling(path);
}

function isDangling(path: string): boolean {
  return !existsSync(path) && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return path !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}

/** A link that stays inside is kept: what it points to is replaced. */
function realTarget(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
