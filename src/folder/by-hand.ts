/** Decides what a teacher changed in her own editor, so that it is a step, apart from what another window saved meanwhile. */

import { Busy, NotSaved } from './disk-error.ts';
import { readBytes } from './disk-read.ts';
import { withLock } from './lock.ts';
import { changedAfter, newestStep, remember, settleStep } from './steps.ts';
import { same } from './writings.ts';

/** A file as it was when the editor was opened, and the step that was the newest then. */
export interface BeforeHand {
  file: string;
  bytes: Buffer | undefined;
  step: number;
}

export function beforeHand(root: string, file: string): BeforeHand {
  return { file, bytes: readBytes(root, file), step: newestStep(root) };
}

/**
 * Remembers what the editor changed; returns whether the file is another than before. A memory that cannot be written
 * takes nothing from what she saved.
 */
export function keepHand(root: string, before: BeforeHand): boolean {
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
  // What another window saved while the editor was open has a step of its own.
  const saved = changedAfter(root, step, file);
  remember(root, [{ file, before: saved ? saved.after : bytes, after }]);
  settleStep(root);
  return true;
}
