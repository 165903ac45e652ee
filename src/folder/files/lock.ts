/** Decides who may write: one process at a time, only while it re-reads and writes a file. */

import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Busy, disk, NotSaved } from './errors.ts';
import { insidePath } from './inside.ts';
import { hasLeftovers, sweepLeftovers } from './leftovers.ts';
import {
  busyMessage,
  isInTheWay,
  isStale,
  lockFile,
  nameOfLock,
  ownHolder,
} from './lock-holder.ts';
import { removeIfPossible } from './replace.ts';

const WAIT_MS = 2000;
const STEP_MS = 10;

/** Runs `work` holding .confer/lock; waits two seconds for another holder, then throws Busy. */
export function withLock<T>(root: string, work: () => T): T {
  insidePath(root, '.confer');
  const file = lockFile(root);
  acquire(root, file);
  try {
    return work();
  } finally {
    removeIfPossible(file);
  }
}

function acquire(root: string, file: string): void {
  for (let waited = 0; ; waited += STEP_MS) {
    if (create(root, file)) return;
    if (isStale(file) && clearAway(root, file)) continue;
    if (waited >= WAIT_MS || isInTheWay(file)) throw new Busy(busyMessage(file));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
  }
}

/** Cleans up after a process that was killed while writing; every command calls this. */
export function clearAfterKill(root: string): void {
  const file = lockFile(root);
  try {
    if (existsSync(file)) {
      if (isStale(file)) clearAway(root, file);
    } else {
      removeMarks(file);
      if (hasLeftovers(root)) sweepLeftovers(root);
    }
  } catch {
    // A read-only folder keeps it; the next command that writes will report that.
  }
}

/**
 * Removes a dead process's lock; returns whether it did. Several may find it dead at once, so only
 * the one that creates the claim file for this exact lock may remove it, after checking again.
 */
function clearAway(root: string, file: string): boolean {
  sweepLeftovers(root);
  const dead = nameOfLock(file);
  if (dead === undefined || !isStale(file)) return false;
  const claim = (n: number) => `${file}.${dead}.${n}.clearing`;
  let n = 1;
  // If a claimer dies, the next one creates another claim.
  for (; !makeMark(claim(n)); n++) if (!isStale(claim(n))) return false;
  try {
    const isDead = nameOfLock(file) === dead && isStale(file);
    if (isDead) removeIfPossible(file);
    return isDead;
  } finally {
    removeIfPossible(claim(n));
    removeMarks(file, dead);
  }
}

function makeMark(mark: string): boolean {
  try {
    writeFileSync(mark, ownHolder(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes claims to a lock that is gone, and of claimers that died; never of a running claimer. */
function removeMarks(file: string, dead?: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) return;
  const now = nameOfLock(file);
  for (const name of readdirSync(folder)) {
    const of = /^lock\.(.+)\.\d+\.clearing$/.exec(name)?.[1];
    if (of === undefined || of === now) continue;
    if (of === dead || isStale(join(folder, name))) removeIfPossible(join(folder, name));
  }
}

/** Creates the lock with its holder in it, so that a kill in between leaves nothing that blocks. */
function create(root: string, file: string): boolean {
  const own = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(join(root, '.confer'), { recursive: true });
    // A lock of a dead process with our number, or a link that leads outside the class.
    rmSync(own, { force: true });
    writeFileSync(own, ownHolder(), { flag: 'wx' });
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (NO_LINKS.includes(code ?? '')) return createWithoutLinks(file);
    throw noLock(error);
  } finally {
    removeIfPossible(own);
  }
}

function noLock(error: unknown): NotSaved {
  const why = `confer cannot write in the folder .confer of the class: ${disk(error)}`;
  return new NotSaved(`This was not saved: ${why}.`, { cause: error });
}

// Disks without hard links: memory sticks (EISDIR: exFAT on Windows), some network folders.
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'];

function createWithoutLinks(file: string): boolean {
  try {
    return makeMark(file);
  } catch (error) {
    throw noLock(error);
  }
}
