/** Decides which teacher of a class works on this computer, once they have said so. */

import { join } from 'node:path';
import { readBytes } from '../files/disk-read.ts';
import { writeBeside } from '../files/replace.ts';

const TEACHER = '.confer/teacher';
/** A name as --as takes it, not a file that somebody put there. */
const NAME = /^[\p{L}\p{M}\p{N} .'’-]{1,60}$/u;

/** Returns the name that was kept; git ignores the folder it is in. */
export function keptTeacher(root: string): string | undefined {
  const name = readBytes(root, TEACHER)?.toString('utf8').trim();
  return name !== undefined && NAME.test(name) ? name : undefined;
}

/** A folder that cannot be written is no error: then it is asked again. */
export function keepTeacher(root: string, name: string): void {
  try {
    writeBeside(join(root, TEACHER), `${name}\n`);
  } catch {}
}
