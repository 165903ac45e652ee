/** Decides whether a path stays in the class folder: no "..", and no link that leads outside. */

import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { NotSaved } from './errors.ts';

/** Returns the absolute path of a file below `root`; all its links must stay inside. */
export function insidePath(root: string, file: string): string {
  if (file.includes('\0'))
    throw new NotSaved('A file name cannot contain a NUL character. Nothing was changed.');
  const path = onDisk(resolve(root, file));
  const home = realpathSync(root);
  let existing = path;
  while (!exists(existing) && existing !== dirname(existing)) existing = dirname(existing);
  const real = isDangling(existing) ? '' : realpathSync(existing);
  if (!isInsideClass(resolve(root), path) || !isInsideClass(home, real)) {
    throw new NotSaved(
      `${file} leads outside the class folder (through a link or ".."), so confer leaves it alone.`,
    );
  }
  return path;
}

export const IS_ASCII = /^[\u0000-\u007f]*$/;

/**
 * Returns the path as the disk has it: a Mac writes é as e and an accent, and where only that file
 * is there, it is the one that is meant.
 */
export function onDisk(path: string): string {
  if (IS_ASCII.test(basename(path)) || existsSync(path)) return path;
  const [folder, wanted] = [dirname(path), basename(path).normalize('NFC')];
  const found = existsSync(folder)
    ? readdirSync(folder).find((name) => name.normalize('NFC') === wanted)
    : undefined;
  return found === undefined ? path : join(folder, found);
}

function exists(path: string): boolean {
  return existsSync(path) || isDangling(path);
}

function isDangling(path: string): boolean {
  return !existsSync(path) && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function isInsideClass(root: string, path: string): boolean {
  const way = relative(root, path);
  return path !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}

/** Returns a folder's path as it is the same from everywhere, whatever links lead to it. */
export function wholePath(folder: string): string {
  return realpathSync(folder);
}

/** Returns the file that a path leads to: a link that stays inside is kept, its target replaced. */
export function realTarget(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
