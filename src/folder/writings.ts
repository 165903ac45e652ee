/** Decides what one file of a change still has to become, and does it. */

import { remove, replace, rightsOf } from './replace.ts';

/** A file as it has to be now, and as it will be; undefined where there is none. */
export interface Writing {
  file: string;
  before: Buffer | undefined;
  after: Buffer | undefined;
}

/** `now` is what is on the disk; nothing is done where that is right already. Throws NotSaved. */
export function carryOut(
  root: string,
  { file, after }: Writing,
  now: Buffer | undefined,
  rights?: number,
): void {
  if (same(now, after)) return;
  if (after !== undefined) replace(root, file, after, now, rights);
  else if (now !== undefined) remove(root, file, now);
}

/** Who may read each file: as now, or where it comes from another of these that goes, as that one. */
export function rightsOfAll(root: string, writings: Writing[]): (number | undefined)[] {
  return writings.map(({ file, after }) => {
    const own = rightsOf(root, file);
    if (own !== undefined || after === undefined) return own;
    const gone = writings.find((one) => one.after === undefined && same(one.before, after));
    return gone && rightsOf(root, gone.file);
  });
}

export function backwards({ file, before, after }: Writing): Writing {
  return { file, before: after, after: before };
}

export function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
