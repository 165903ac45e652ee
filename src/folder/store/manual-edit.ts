/**
 * Decides what a teacher changed in their own editor, so that it becomes a step of its own,
 * separate from what another window saved.
 */

import { same } from '../files/change.ts';
import { readBytes } from '../files/disk-read.ts';
import { Busy, NotSaved } from '../files/errors.ts';
import { withLock } from '../files/lock.ts';
import { changedAfter, newestStep, remember, settleStep } from '../journal/steps.ts';

/** A file as it was when the editor was opened, and the newest step at that time. */
export interface BeforeHand {
  file: string;
  bytes: Buffer | undefined;
  step: number;
}

export function beforeHand(root: string, file: string): BeforeHand {
  return { file, bytes: readBytes(root, file), step: newestStep(root) };
}

/**
 * Records what the editor changed, and returns whether the file differs. If the step cannot be
 * written, what the teacher saved still stays.
 */
export function recordManualEdit(root: string, before: BeforeHand): boolean {
  try {
    return withLock(root, () => keepLocked(root, before));
  } catch (error) {
    if (error instanceof Busy || error instanceof NotSaved) return true;
    throw error;
  }
}

function keepLocked(root: string, { file, bytes, step }: BeforeHand): boolean {
  const after = readBytes(root, file);
  if (same(bytes, after)) return false;
  // What another window saved while the editor was open is a step of its own.
  const saved = changedAfter(root, step, file);
  remember(root, [{ file, before: saved ? saved.after : bytes, after }]);
  settleStep(root);
  return true;
}
