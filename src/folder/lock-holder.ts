/** Decides who holds the lock of a class, and whether that is still somebody. */

import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAbandoned, isAlive } from './leftovers.ts';

// A lock is there with its holder in it; only where a disk knows no second names it is empty for a moment.
const EMPTY_MS = 5000;

export function lockFile(root: string): string {
  return join(root, '.confer', 'lock');
}

/** What stands in a lock: the process that holds it, and its machine. */
export function ownHolder(): string {
  return JSON.stringify({ pid: process.pid, host: hostname() });
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

/** Nobody's: of a process of this machine that is gone, or what a power cut made of a lock. Of other machines we know nothing. */
export function isStale(file: string): boolean {
  const held = holder(file);
  const since = lstatSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined || isInTheWay(file)) return false;
  if (held === undefined) return since < Date.now() - EMPTY_MS;
  if (held.host !== hostname()) return false;
  return isAbandoned(file, held.pid);
}

/** What tells this lock from the one before and the next in the same place; undefined where there is none. */
export function nameOfLock(file: string): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found && `${holder(file)?.pid ?? 'nobody'}-${found.ino}-${found.mtimeMs}`;
}

/** A link or a folder in its place: nobody's lock, and it does not go away by waiting. */
export function isInTheWay(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === false;
}

/** Who holds the lock, or left it; undefined where it is free. */
export function lockHolder(root: string): { who: string; alive: boolean } | undefined {
  const file = lockFile(root);
  if (!existsSync(file)) return undefined;
  const held = holder(file);
  const who = held ? `process ${held.pid}` : 'somebody';
  return { who, alive: held?.host === hostname() && isAlive(held.pid) };
}

export function busyMessage(file: string): string {
  if (isInTheWay(file)) {
    return `There is something else in the place of confer's lock file. Nothing was saved; delete ${file} and try again.`;
  }
  const held = holder(file);
  const who = held ? `process ${held.pid} on ${held.host}` : 'another process';
  return `Another confer (${who}) is writing to this class. Nothing was saved; try again. If no other confer is running, delete ${file}.`;
}
