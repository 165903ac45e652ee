/** Decides who holds the lock of a class, and whether that process is still running. */

import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAbandoned, isAlive } from './leftovers.ts';

// A lock appears with its holder in it; only on a disk without hard links is it empty for a moment.
const EMPTY_MS = 5000;

export function lockFile(root: string): string {
  return join(root, '.confer', 'lock');
}

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

/** Returns true if the holder, on this computer, is dead, or a power cut damaged the lock. */
export function isStale(file: string): boolean {
  const held = holder(file);
  const since = lstatSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined || isInTheWay(file)) return false;
  if (held === undefined) return since < Date.now() - EMPTY_MS;
  // We know nothing about other computers.
  if (held.host !== hostname()) return false;
  return isAbandoned(file, held.pid);
}

/** Identifies this lock among earlier and later ones in the same place; undefined if none. */
export function nameOfLock(file: string): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found && `${holder(file)?.pid ?? 'nobody'}-${found.ino}-${found.mtimeMs}`;
}

/** Returns true for a link or a folder there: nobody's lock, and waiting does not remove it. */
export function isInTheWay(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === false;
}

/** Returns who holds or left the lock; undefined if it is free. */
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
