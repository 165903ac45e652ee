/** Decides who may write now: one process at a time, only while it re-reads and writes a file. */

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
import { Busy, notSaved } from './disk-error.ts';
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

/** Runs `work` while holding .confer/lock; waits two seconds for another holder, then says who it is. */
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

/** What a process left that was killed while it wrote; the next run clears it away, whatever it is for. */
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
    // A folder that cannot be written keeps it; whoever writes next will say so.
  }
}

/**
 * Takes a dead process's lock away. Several may see it dead at once, and one may be late: only who makes the mark of this
 * very lock may do it, and looks once more. A mark whose maker died is followed by another. Returns whether it did.
 */
function clearAway(root: string, file: string): boolean {
  sweepLeftovers(root);
  const dead = nameOfLock(file);
  if (dead === undefined || !isStale(file)) return false;
  let n = 1;
  while (!makeMark(markOf(file, dead, n))) {
    if (!isStale(markOf(file, dead, n))) return false;
    n++;
  }
  try {
    const isDead = nameOfLock(file) === dead && isStale(file);
    if (isDead) removeLock(file);
    return isDead;
  } finally {
    removeLock(markOf(file, dead, n));
    removeMarks(file, dead);
  }
}

function markOf(file: string, dead: string, n: number): string {
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

/** Those of the lock that was dead, which is gone now, and what a clearer left who died; never those of who is just at it. */
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

/** The lock is there with its holder in it, or not at all: a kill in between leaves nothing that blocks. */
function create(root: string, file: string): boolean {
  const own = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(join(root, '.confer'), { recursive: true });
    // What lies there is of a dead process of our number, or a link that leads out.
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

// What a disk says that knows no second name for a file: a memory stick (EISDIR: exFAT on Windows), some network folders.
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
    // It is gone already: another process was quicker, or a person deleted it.
  }
}
