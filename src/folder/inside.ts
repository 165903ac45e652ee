/** Decides whether a name stays inside the class folder: no "..", and no link that leads out. */

import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { NotSaved } from './disk-error.ts';

/** The absolute path of a name below `root`, whose links all stay below it. */
export function insidePath(root: string, file: string): string {
  if (file.includes('\0'))
    throw new NotSaved('A file name cannot contain a NUL character. Nothing was changed.');
  const path = resolve(root, file);
  const home = realpathSync(root);
  let existing = path;
  while (!exists(existing) && existing !== dirname(existing)) existing = dirname(existing);
  const real = isDangling(existing) ? '' : realpathSync(existing);
  if (!isBelow(resolve(root), path) || !isBelow(home, real)) {
    throw new NotSaved(
      `${file} leads outside the class folder (through a link or ".."), so confer leaves it alone.`,
    );
  }
  return path;
}

function exists(path: string): boolean {
  return existsSync(path) || isDangling(path);
}

function isDangling(path: string): boolean {
  return !existsSync(path) && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return path !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}

/** A link that stays inside is kept: what it points to is replaced. */
export function realTarget(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
