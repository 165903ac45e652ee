/** Decides how an interrupted change of several files ends: all files new, or all as they were. */

import { backwards, carryOut, rightsOfAll, same } from '../files/change.ts';
import { readBytes } from '../files/disk-read.ts';
import { closeMany, interrupted, isInterrupted } from './pending.ts';
import { forgetSteps, markStep } from './steps.ts';

export interface Finished {
  words: string;
  /** It was undone, not finished. */
  undone: boolean;
  /** Files changed since. */
  left: string[];
}

/**
 * Finishes the change; the caller holds the lock. If a person changed a file since, the others are
 * put back: half a change around their words is worse than none. If the disk refuses, throws
 * NotSaved, and the marker stays for later.
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
  const isEdited = wanted.map(
    ({ before, after }, i) => !same(now[i], before) && !same(now[i], after),
  );
  const back = isEdited.includes(true);
  const ends = back ? wanted.map(backwards) : wanted;
  const rights = rightsOfAll(root, ends);
  for (const [i, end] of ends.entries()) {
    if (!isEdited[i]) carryOut(root, end, now[i], rights[i]);
  }
  const undone = back !== turn.undone;
  if (step.forGood && !undone) forgetSteps(root);
  else {
    closeMany(root);
    if (step.undone !== undone) markStep(root, step, undone);
  }
  const left = wanted.filter((_, i) => isEdited[i]).map(({ file }) => file);
  return { words: step.words, undone, left };
}
