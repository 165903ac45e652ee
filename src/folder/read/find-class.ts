/** Decides which folder is the class that a command works in. */

import { existsSync, readdirSync } from 'node:fs';
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

/** A name that somebody took for class.yaml, such as class.yml or class.yaml.txt. */
const NEARLY = /^class\.ya?ml(?:\.txt)?$/i;

/** Returns the path of such a file in the folder given, or the nearest one upward. */
export function nearlyClass({ cwd }: World, asked: string | undefined): string | undefined {
  for (let folder = resolve(cwd, asked ?? '.'); ; folder = dirname(folder)) {
    const name = filesIn(folder).find((one) => NEARLY.test(one));
    if (name !== undefined) return join(folder, name);
    if (asked !== undefined || folder === dirname(folder)) return undefined;
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
