/** Decides which folder is the class that a command works in. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { World } from '../../world.ts';

/** Returns the folder given, or the nearest one upward that has a class.yaml. */
export function findClass(world: World, asked: string | undefined): string | undefined {
  const isClass = (folder: string) => existsSync(join(folder, 'class.yaml'));
  if (asked !== undefined) {
    const folder = resolve(world.cwd, asked);
    return isClass(folder) ? folder : undefined;
  }
  for (let folder = resolve(world.cwd); ; folder = dirname(folder)) {
    if (isClass(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
