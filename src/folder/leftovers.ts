/** Decides which files a killed process left half-written, and takes them away: only our own kind, only of the dead. */

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** .ana.yaml.1234.tmp, lock.1234.tmp: the number is the process that wrote it. */
const OURS = /\.(\d+)\.tmp$/;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Names of half-written files below the class folder, whoever wrote them. */
export function leftoversIn(root: string): { file: string; pid: number }[] {
  const walk = (folder: string): { file: string; pid: number }[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === '.git' ? [] : walk(file);
      const pid = OURS.exec(entry.name)?.[1];
      return pid !== undefined && entry.isFile() ? [{ file, pid: Number(pid) }] : [];
    });
  try {
    return walk('');
  } catch {
    return [];
  }
}

/** Whoever was killed before there was a lock left something beside where the lock would be. */
export function hasLeftovers(root: string): boolean {
  const folder = join(root, '.confer');
  return existsSync(folder) && readdirSync(folder).some((name) => OURS.test(name));
}

export function sweepLeftovers(root: string): void {
  for (const { file, pid } of leftoversIn(root)) {
    if (!isAlive(pid)) rmSync(join(root, file), { force: true });
  }
}
