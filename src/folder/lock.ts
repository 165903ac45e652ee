/** Decides who may write now: one process at a time, only while it re-reads and writes a file. */

import { existsSync, linkSync, mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Busy, notSaved } from './disk-error.ts';
import { insidePath } from './inside.ts';
import { hasLeftovers, sweepLeftovers } from './leftovers.ts';
import { busyMessage, isInTheWay, isStale, lockFile, ownHolder } from './lock-holder.ts';

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
    if (isStale(file)) clearAway(root, file);
    else if (waited >= WAIT_MS || isInTheWay(file)) throw new Busy(busyMessage(file));
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
  }
}

/** What a process left that was killed while it wrote; the next run clears it away, whatever it is for. */
export function clearAfterKill(root: string): void {
  const file = lockFile(root);
  try {
    if (existsSync(file)) {
      if (isStale(file)) clearAway(root, file);
    } else if (hasLeftovers(root)) sweepLeftovers(root);
  } catch {
    // A folder that cannot be written keeps it; whoever writes next will say so.
  }
}

/** A stale lock is taken by a name of one's own and looked at again: another may just have put a new one there. */
function clearAway(root: string, file: string): void {
  sweepLeftovers(root);
  const own = `${file}.stale.${process.pid}.tmp`;
  try {
    renameSync(file, own);
    if (!isStale(own)) linkSync(own, file);
  } catch {
    // Another was quicker.
  } finally {
    removeLock(own);
  }
}

/** The lock is there with its holder in it, or not at all: a kill in between leaves nothing that blocks. */
function create(root: string, file: string): boolean {
  const own = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(join(root, '.confer'), { recursive: true });
    writeFileSync(own, ownHolder());
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (NO_LINKS.includes(code ?? '')) return createWithoutLinks(file);
    throw notSaved('.confer/lock', error);
  } finally {
    removeLock(own);
  }
}

// What a disk says that knows no second name for a file: a memory stick, some network folders.
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

function createWithoutLinks(file: string): boolean {
  try {
    writeFileSync(file, ownHolder(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notSaved('.confer/lock', error);
  }
}

function removeLock(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It is gone already: another process was quicker, or a person deleted it.
  }
}
