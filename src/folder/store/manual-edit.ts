/** Decides what a teacher changed in their editor: a step apart from what another window saved. */

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
 * Call it before an editor opens the file; what it returns, called afterward, records the edit in
 * `step` and returns true if the file differs. What the teacher saved stays, even if not recorded.
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
