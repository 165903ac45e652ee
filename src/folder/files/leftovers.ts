/** Decides which files a killed process left half-written, and deletes only those of confer. */

import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';

/** .ana.yaml.1234.tmp in the class, lock.1234.tmp in .confer: the number is the process. */
const IN_CLASS = /^\..+\.(\d+)\.tmp$/;
const IN_CONFER = /^(?:lock|open|transfer|cache\.json|\d{6,15}(?:\.undone)?\.json)\.(\d+)\.tmp$/;

/** Returns the process that wrote a temp file of confer; undefined for every other file. */
function writerPid(folder: string, name: string): string | undefined {
  const inConfer = folder.split('/')[0] === '.confer' ? IN_CONFER.exec(name)?.[1] : undefined;
  return inConfer ?? IN_CLASS.exec(name)?.[1];
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

// The clock of a network drive may be slow.
const CLOCKS_MS = 10 * 60_000;

/** Returns true if its process is dead, or ours: we write one at a time, so its cleanup failed. */
export function isAbandoned(path: string, pid: number): boolean {
  // Its number may have been reused since a restart.
  const since = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return pid === process.pid || !isAlive(pid) || since < Date.now() - uptime() * 1000 - CLOCKS_MS;
}

/** Returns the half-written files below the class folder, whoever wrote them. */
export function leftoversIn(root: string): { file: string; pid: number }[] {
  const walk = (folder: string): { file: string; pid: number }[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === '.git' ? [] : walk(file);
      const pid = writerPid(folder, entry.name);
      return pid !== undefined && entry.isFile() ? [{ file, pid: Number(pid) }] : [];
    });
  try {
    return walk('');
  } catch {
    return [];
  }
}

/** The folders of a class with a file for each writer or day. */
export const RECORDS = ['students', 'sorts', 'groups', 'meetings', 'taught', 'archive'];

/** Looks for leftovers without a lock: of a version before locks, or after a power cut. */
export function hasLeftovers(root: string): boolean {
  const pages = ['plans', 'prints'].flatMap((kind) => foldersIn(root, kind).slice(-1));
  const lessons = foldersIn(root, 'lessons');
  return ['', ...RECORDS, ...lessons, ...pages, '.confer', '.confer/steps'].some((folder) => {
    if (!existsSync(join(root, folder))) return false;
    return readdirSync(join(root, folder)).some((name) => {
      const pid = writerPid(folder, name);
      return pid !== undefined && isAbandoned(join(root, folder, name), Number(pid));
    });
  });
}

/** Sorted, so that of folders that are called by a day the last is the newest: what was cut off is in it. */
function foldersIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  const inside = entries.filter((entry) => entry.isDirectory());
  return inside.map(({ name }) => `${folder}/${name}`).sort();
}

export function sweepLeftovers(root: string): void {
  for (const { file, pid } of leftoversIn(root)) {
    if (isAbandoned(join(root, file), pid)) rmSync(join(root, file), { force: true });
  }
}
