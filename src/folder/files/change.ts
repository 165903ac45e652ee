/** Decides what remains to be written for one file of a change, and writes it. */

import { modeOf, removeFile, replace } from './replace.ts';

/** A file's bytes before and after a change; undefined if there is no file then. */
export interface FileChange {
  file: string;
  before: Buffer | undefined;
  after: Buffer | undefined;
}

/** Writes one file, unless `now`, its content on the disk, is right already. Throws NotSaved. */
export function carryOut(
  root: string,
  { file, after }: FileChange,
  now: Buffer | undefined,
  rights?: number,
): void {
  if (same(now, after)) return;
  if (after !== undefined) replace(root, file, after, now, rights);
  else if (now !== undefined) removeFile(root, file, now);
}

/** Returns the permissions of each: as now or, if it replaces another of these, as that one. */
export function rightsOfAll(root: string, writings: FileChange[]): (number | undefined)[] {
  return writings.map(({ file, after }) => {
    const own = modeOf(root, file);
    if (own !== undefined || after === undefined) return own;
    const gone = writings.find((one) => one.after === undefined && same(one.before, after));
    return gone && modeOf(root, gone.file);
  });
}

export function backwards({ file, before, after }: FileChange): FileChange {
  return { file, before: after, after: before };
}

export function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
