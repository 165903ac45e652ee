/** Decides who may write: one process at a time, only while it re-reads and writes a file. */

import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Busy, notSaved } from './errors.ts';
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

const WAIT_MS = 2000;
const STEP_MS = 10;

/**
 * Runs `work` while holding .confer/lock; waits two seconds for another holder, then throws Busy
 * with its name.
 */
export function withLock<T>(root: string, work: () => T): T {
  insidePath(root, '.confer');
  const file = lockFile(root);
  acquire(root, file);
  try {
    return work();
  } finally {
    removeLock(file);
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
 * Removes a dead process's lock. Several processes may find it dead at once, so only the one that
 * creates the claim file for this exact lock may remove it, after checking again. If the claimer
 * dies, the next one creates another claim. Returns whether it removed the lock.
 */
function clearAway(root: string, file: string): boolean {
  sweepLeftovers(root);
  const dead = nameOfLock(file);
  if (dead === undefined || !isStale(file)) return false;
  let n = 1;
  while (!makeMark(claimOf(file, dead, n))) {
    if (!isStale(claimOf(file, dead, n))) return false;
    n++;
  }
  try {
    const isDead = nameOfLock(file) === dead && isStale(file);
    if (isDead) removeLock(file);
    return isDead;
  } finally {
    removeLock(claimOf(file, dead, n));
    removeMarks(file, dead);
  }
}

function claimOf(file: string, dead: string, n: number): string {
  return `${file}.${dead}.${n}.clearing`;
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

/**
 * Removes the claim files of a lock that is gone and of claimers that died; never those of a
 * claimer that is still running.
 */
function removeMarks(file: string, dead?: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) return;
  const now = nameOfLock(file);
  for (const name of readdirSync(folder)) {
    const of = /^lock\.(.+)\.\d+\.clearing$/.exec(name)?.[1];
    if (of === undefined || of === now) continue;
    if (of === dead || isStale(join(folder, name))) removeLock(join(folder, name));
  }
}

/**
 * Creates the lock together with its holder, or not at all, so that a kill in between leaves
 * nothing that blocks.
 */
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
    throw notSaved('This', error);
  } finally {
    removeLock(own);
  }
}

// Error codes of disks without hard links: memory sticks (EISDIR: exFAT on Windows), some network
// folders.
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'];

function createWithoutLinks(file: string): boolean {
  try {
    writeFileSync(file, ownHolder(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notSaved('This', error);
  }
}

function removeLock(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It is already gone: another process was quicker, or a person deleted it.
  }
}
