/** Decides what one file of a change still has to become, and does it. */

import { remove, replace } from './replace.ts';

/** A file as it has to be now, and as it will be; undefined where there is none. */
export interface Writing {
  file: string;
  before: Buffer | undefined;
  after: Buffer | undefined;
}

/** `now` is what is on the disk; nothing is done where that is right already. Throws NotSaved. */
export function carryOut(root: string, { file, after }: Writing, now: Buffer | undefined): void {
  if (same(now, after)) return;
  if (after !== undefined) replace(root, file, after, now);
  else if (now !== undefined) remove(root, file, now);
}

export function backwards({ file, before, after }: Writing): Writing {
  return { file, before: after, after: before };
}

export function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
