/** Decides which teacher of a class works on this computer, once they have said so. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../files/disk-read.ts';
import { insidePath } from '../files/inside.ts';
import { writeBeside } from '../files/replace.ts';

const TEACHER = '.confer/teacher';
/** A name as --as takes it, not a file that somebody put there. */
const NAME = /^[\p{L}\p{M}\p{N} .'’-]{1,60}$/u;

/** Returns the name that was kept. */
export function keptTeacher(root: string): string | undefined {
  const name = readBytes(root, TEACHER)?.toString('utf8').trim();
  return name !== undefined && NAME.test(name) ? name : undefined;
}

/** Returns false where it cannot be kept: git would take it to the colleague's computer. */
export function keepTeacher(root: string, name: string): boolean {
  const ignored = readBytes(root, '.gitignore')?.toString('utf8').split(/\r?\n/) ?? [];
  if (!ignored.some((line) => line === TEACHER || line === '.confer/')) return false;
  try {
    mkdirSync(insidePath(root, '.confer'), { recursive: true });
    writeBeside(join(root, TEACHER), `${name}\n`);
    return true;
  } catch {
    return false;
  }
}
