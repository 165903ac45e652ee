/** Decides who may write now: one process at a time, only while it re-reads and writes a file. */

import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Busy, notSaved } from './disk-error.ts';
import { insidePath } from './inside.ts';
import { hasLeftovers, isAlive, sweepLeftovers } from './leftovers.ts';

const WAIT_MS = 2000;
const STEP_MS = 10;

/** Runs `work` while holding .confer/lock; waits two seconds for another holder, then says who it is. */
export function withLock<T>(root: string, work: () => T): T {
  insidePath(root, '.confer');
  const file = join(root, '.confer', 'lock');
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
  const file = join(root, '.confer', 'lock');
  try {
    if (existsSync(file)) {
      if (isStale(file)) clearAway(root, file);
    } else if (hasLeftovers(root)) sweepLeftovers(root);
  } catch {
    // A folder that cannot be written keeps it; whoever writes next will say so.
  }
}

/** Who holds the lock, or left it; undefined where it is free. */
export function lockHolder(root: string): { who: string; alive: boolean } | undefined {
  const file = join(root, '.confer', 'lock');
  if (!existsSync(file)) return undefined;
  const held = holder(file);
  const who = held ? `process ${held.pid}` : 'somebody';
  return { who, alive: held?.host === hostname() && isAlive(held.pid) };
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
    writeFileSync(own, JSON.stringify({ pid: process.pid, host: hostname() }));
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
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notSaved('.confer/lock', error);
  }
}

function holder(file: string): { pid: number; host: string } | undefined {
  try {
    if (!statSync(file).isFile()) return undefined;
    const { pid, host } = JSON.parse(readFileSync(file, 'utf8'));
    return { pid: Number(pid), host: String(host) };
  } catch {
    return undefined;
  }
}

/** Only a process of this machine that is gone leaves a stale lock; of other machines we know nothing. */
function isStale(file: string): boolean {
  const held = holder(file);
  if (held === undefined || held.host !== hostname()) return false;
  // A lock of our own that the disk would not give back is nobody's: we never hold two.
  return held.pid === process.pid || !isAlive(held.pid);
}

/** A link or a folder in its place: nobody's lock, and it does not go away by waiting. */
function isInTheWay(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === false;
}

function removeLock(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It is gone already: another process was quicker, or a person deleted it.
  }
}

function busyMessage(file: string): string {
  if (isInTheWay(file)) {
    return `Something else lies where confer keeps its lock. Nothing was saved; delete ${file} and try again.`;
  }
  const held = holder(file);
  const who = held ? `process ${held.pid} on ${held.host}` : 'another process';
  return `Another confer (${who}) is writing in this class. Nothing was saved; try again. If no confer is running, delete ${file}.`;
}
