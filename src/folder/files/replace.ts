/** Decides how one file is replaced or removed, so that it is old or new at every moment. */

import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { NotSaved, notSaved } from './errors.ts';
import { insidePath, realTarget } from './inside.ts';

/** Removes a file, and its folder if that is empty then; the writers' folder stays. */
export function removeFile(root: string, file: string, before: Buffer): void {
  const path = insidePath(root, file);
  if (changedSince(path, before)) throw changedMeanwhile(file);
  try {
    rmSync(path, { force: true });
    syncFolder(dirname(path));
    for (let folder = dirname(path); resolve(folder) !== resolve(root); folder = dirname(folder)) {
      if (basename(folder) === 'students' || readdirSync(folder).length > 0) return;
      try {
        rmdirSync(folder);
      } catch {
        // It may be a link to a folder elsewhere in the class; leaving it does no harm.
        return;
      }
    }
  } catch (error) {
    throw notSaved(file, error);
  }
}

/** Writes the file beside the target, syncs it, renames it and syncs the folder. */
export function replace(
  root: string,
  file: string,
  bytes: Buffer,
  before: Buffer | undefined,
  rights?: number,
): void {
  const target = realTarget(insidePath(root, file));
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target)}.${process.pid}.tmp`);
  try {
    makeFolder(folder);
    const kept = ownerOnly(file) ?? (before ? statSync(target).mode : rights);
    if (kept === undefined) writeSynced(temporary, bytes, modeOfClass(root));
    else writeSynced(temporary, bytes, kept, kept);
    if (changedSince(target, before)) throw changedMeanwhile(file);
    renameWithPatience(temporary, target);
    syncFolder(folder);
  } catch (error) {
    removeIfPossible(temporary);
    throw error instanceof NotSaved ? error : notSaved(file, error);
  }
}

/** Who is who is for the teacher's own eyes, whoever may read the rest of the class. */
function ownerOnly(file: string): number | undefined {
  return file === 'names.yaml' ? 0o600 : undefined;
}

/** Returns the mode for a new file: whoever may read class.yaml may read it. */
function modeOfClass(root: string): number {
  return statSync(join(root, 'class.yaml'), { throwIfNoEntry: false })?.mode ?? 0o644;
}

export function modeOf(root: string, file: string): number | undefined {
  return statSync(insidePath(root, file), { throwIfNoEntry: false })?.mode;
}

/** Writes a new file, synced; its name is safe once the folder is. `rights` override the umask. */
export function writeSynced(path: string, bytes: Buffer, mode: number, rights?: number): void {
  withOpen(openSync(path, 'wx', mode & 0o777), (handle) => {
    if (rights !== undefined) setRights(handle, rights & 0o777);
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  });
}

/** Runs `work` with an open file, and closes it whatever happens. */
export function withOpen(handle: number, work: (handle: number) => void): void {
  try {
    work(handle);
  } finally {
    closeSync(handle);
  }
}

/** Sets permissions; a disk without permissions, such as a memory stick, has nothing to keep. */
function setRights(handle: number, rights: number): void {
  if ((fstatSync(handle).mode & 0o777) === rights) return;
  try {
    fchmodSync(handle, rights);
  } catch {}
}

export function changedMeanwhile(file: string, how = 'changed'): NotSaved {
  return new NotSaved(
    `${file} was not saved: it ${how} while confer was working. Nothing was lost; try again.`,
  );
}

function changedSince(target: string, before: Buffer | undefined): boolean {
  if (!existsSync(target)) return before !== undefined;
  return before === undefined || !readFileSync(target).equals(before);
}

/** Removes a file that may be gone already; if the disk refuses now, a later run removes it. */
export function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

/** Writes a private file beside its place and renames it; a pipe in its place would block. */
export function writeBeside(path: string, text: string): void {
  const own = `${path}.${process.pid}.tmp`;
  try {
    rmSync(own, { force: true });
    writeFileSync(own, text, { mode: 0o600, flag: 'wx' });
    renameSync(own, path);
  } catch (error) {
    removeIfPossible(own);
    throw error;
  }
}

// Windows refuses briefly while a virus scanner or an editor has the file open.
const PASSING = process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : ['EBUSY'];
const PATIENCE_MS = 2000;

function renameWithPatience(from: string, to: string): void {
  for (let waited = 0, step = 10; ; waited += step, step = Math.min(2 * step, 250)) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!PASSING.includes(code) || waited >= PATIENCE_MS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, step);
    }
  }
}

/** Creates a folder and syncs its parents, because only then it is safe on the disk. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let up = folder; up.length >= first.length; up = dirname(up)) syncFolder(dirname(up));
}

// Error codes of disks without sync: some network folders and memory sticks.
const NO_SYNC = ['EINVAL', 'ENOTSUP', 'ENOSYS'];

/** Syncs a folder, because only then a rename is safe on the disk. Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  withOpen(openSync(folder, 'r'), (handle) => {
    try {
      fsyncSync(handle);
    } catch (error) {
      if (!NO_SYNC.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  });
}
