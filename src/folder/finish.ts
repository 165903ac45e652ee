/** Decides how a change of several files that was interrupted is brought to an end: all of them new, or all as they were. */

import { readBytes } from './disk-read.ts';
import { closeMany, interrupted, isInterrupted } from './interrupted.ts';
import { markStep } from './steps.ts';
import { backwards, carryOut, rightsOfAll, same } from './writings.ts';

export interface Finished {
  words: string;
  /** It was taken back, not done. */
  undone: boolean;
  /** Files that were changed since, and are left as they are. */
  left: string[];
}

/**
 * For who holds the lock. Where a person has changed one of the files since, the others go back to where they were: half
 * a change around her words would be worse than none. A disk that refuses throws NotSaved, and the mark stays for later.
 */
export function finishOpen(root: string): Finished | undefined {
  if (!isInterrupted(root)) return undefined;
  const found = interrupted(root);
  if (!found) {
    closeMany(root);
    return undefined;
  }
  const { step, turn } = found;
  const wanted = turn.undone ? step.changes.map(backwards) : step.changes;
  const now = wanted.map(({ file }) => readBytes(root, file));
  const isHers = wanted.map(
    ({ before, after }, i) => !same(now[i], before) && !same(now[i], after),
  );
  const back = isHers.includes(true);
  const ends = back ? wanted.map(backwards) : wanted;
  const rights = rightsOfAll(root, ends);
  for (const [i, end] of ends.entries()) {
    if (!isHers[i]) carryOut(root, end, now[i], rights[i]);
  }
  const undone = back ? !turn.undone : turn.undone;
  closeMany(root);
  if (step.undone !== undone) markStep(root, step, undone);
  const left = wanted.filter((_, i) => isHers[i]).map(({ file }) => file);
  return { words: step.words, undone, left };
}
