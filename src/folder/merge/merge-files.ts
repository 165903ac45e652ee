/** Decides what git gets back for three versions of a file: a merged one, or none, and then git merges the lines. */

import { resolve } from 'node:path';
import { readOutside } from '../files/disk-read.ts';
import { writeBeside } from '../files/replace.ts';
import { mergeYaml } from './merge-yaml.ts';

export interface Versions {
  base: string;
  ours: string;
  theirs: string;
}

/** Puts the merged text in the place of `ours`, as git asks for; false leaves that file as it is. */
export function mergeFiles(folder: string, { base, ours, theirs }: Versions): boolean {
  const [was, mine, other] = [base, ours, theirs].map((file) => readOutside(resolve(folder, file)));
  const merged = was && mine && other && mergeYaml(was, mine, other);
  if (!merged) return false;
  if (!merged.equals(mine)) writeBeside(resolve(folder, ours), merged.toString('utf8'));
  return true;
}
