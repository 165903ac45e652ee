/**
 * Decides what a teacher changed in their own editor, so that it becomes a step of its own,
 * separate from what another window saved.
 */

import { same } from '../files/change.ts';
import { readBytes } from '../files/disk-read.ts';
import { Busy, NotSaved } from '../files/errors.ts';
import { withLock } from '../files/lock.ts';
import {
  changedAfter,
  newestStep,
  type RunningStep,
  remember,
  settleStep,
} from '../journal/steps.ts';

/**
 * Call it before an editor opens the file. What it returns, called afterward, records what the
 * editor changed as a part of `step`, and returns true if the file differs. If that cannot be
 * recorded, what the teacher saved stays all the same.
 */
export function watchEditor(
  root: string,
  file: string,
  step: RunningStep | undefined,
): () => boolean {
  const before = readBytes(root, file);
  const newest = newestStep(root);
  return () => {
    try {
      return withLock(root, () => {
        const after = readBytes(root, file);
        if (same(before, after)) return false;
        // What another window saved while the editor was open is a step of its own.
        const saved = changedAfter(root, newest, file);
        remember(root, step, [{ file, before: saved ? saved.after : before, after }]);
        settleStep(root, step);
        return true;
      });
    } catch (error) {
      if (error instanceof Busy || error instanceof NotSaved) return true;
      throw error;
    }
  };
}
