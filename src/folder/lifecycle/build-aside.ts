/**
 * Decides how a new class comes into being: built beside its place and moved there at the end, so that
 * a full disk or a killed command leaves no half class, and the same command works again.
 */

import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NotSaved, notSaved } from '../files/errors.ts';
import { isAbandoned } from '../files/leftovers.ts';
import { syncFolder } from '../files/replace.ts';

/** `build` fills an empty folder. Throws NotSaved, and then nothing is at `root`. */
export function builtAside(root: string, build: (folder: string) => void): void {
  const parent = dirname(root);
  const own = join(parent, `.${basename(root)}.${process.pid}.tmp`);
  try {
    mkdirSync(parent, { recursive: true });
    sweep(parent, basename(root));
    mkdirSync(own);
    build(own);
    // An empty folder is there if the teacher made it.
    if (existsSync(root)) rmdirSync(root);
    renameSync(own, root);
    syncFolder(parent);
  } catch (error) {
    removeAll(own);
    throw error instanceof NotSaved ? error : notSaved(root, error);
  }
}

/** Removes what an earlier run of a process that is gone had begun. */
function sweep(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(`.${name}.`)) continue;
    const pid = /^\.(\d+)\.tmp$/.exec(entry.slice(name.length + 1))?.[1];
    const path = join(parent, entry);
    if (pid !== undefined && isAbandoned(path, Number(pid))) removeAll(path);
  }
}

function removeAll(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The next run removes it.
  }
}
