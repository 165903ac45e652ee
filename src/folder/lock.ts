/** Decides who may write now: one process at a time, only while it re-reads and writes a file. */

import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Busy, notSaved } from './disk-error.ts';

const WAIT_MS = 2000;
const STEP_MS = 10;

/** Runs `work` while holding .confer/lock; waits two seconds for another holder, then says who it is. */
export function withLock<T>(root: string, work: () => T): T {
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
    if (isStale(file)) removeLock(file);
    else if (waited >= WAIT_MS) throw new Busy(busyMessage(file));
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
  }
}

function create(root: string, file: string): boolean {
  try {
    mkdirSync(join(root, '.confer'), { recursive: true });
    const handle = openSync(file, 'wx');
    writeSync(handle, JSON.stringify({ pid: process.pid, host: hostname() }));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notSaved('.confer/lock', error);
  }
}

function holder(file: string): { pid: number; host: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Only a process of this machine that is gone leaves a stale lock; of other machines we know nothing. */
function isStale(file: string): boolean {
  const held = holder(file);
  if (!held || held.host !== hostname()) return false;
  try {
    process.kill(held.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function removeLock(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It is gone already: another process was quicker, or a person deleted it.
  }
}

function busyMessage(file: string): string {
  const held = holder(file);
  const who = held ? `process ${held.pid} on ${held.host}` : 'another process';
  return `Another confer (${who}) is writing in this class. Nothing was saved; try again. If no confer is running, delete ${file}.`;
}
