/** Decides how files are written together: all of them or none, whatever the disk refuses. */

import { carryOut, type FileChange, rightsOfAll, same } from '../files/change.ts';
import { readBytes } from '../files/disk-read.ts';
import { NotSaved } from '../files/errors.ts';
import { changedMeanwhile } from '../files/replace.ts';
import { closeMany, openMany, reverseMark, type Turn } from '../journal/pending.ts';
import { finishOpen } from '../journal/recover.ts';
import { forgetSteps, type RunningStep, remember, settleStep } from '../journal/steps.ts';

/**
 * Writes the changes of the running step or of a known one; the caller holds the lock. Throws
 * NotSaved, and then nothing is written: also for a file that is neither as before nor as after.
 */
export function writeLocked(
  root: string,
  changes: FileChange[],
  { step, turn: known }: { step?: RunningStep; turn?: Turn },
): void {
  // What is for good ends when no step is left of it, also if it is about one file.
  const isMany = changes.length > 1 || step?.forGood === true;
  finishBefore(root, isMany);
  // Read once: what is checked is what is replaced.
  const now = changes.map(({ file }) => readBytes(root, file));
  const other = otherwise(changes, now);
  if (other !== undefined) throw changedMeanwhile(other);
  const rights = rightsOfAll(root, changes);
  const forget = remember(root, step, changes);
  if (step?.forGood && step.number === undefined) throw notRecorded();
  const { number, undone = false } = known ?? { number: step?.number };
  const turn = isMany && number !== undefined ? { number, undone } : undefined;
  if (turn) openMany(root, turn);
  for (const [i, change] of changes.entries()) {
    try {
      carryOut(root, change, now[i], rights[i]);
    } catch (error) {
      if (takeBack(root, changes.slice(0, i + 1), now, rights, turn)) forget();
      throw error;
    }
  }
  if (step?.forGood) {
    forgetSteps(root);
    return;
  }
  if (isMany) closeMany(root);
  settleStep(root, step);
}

/** Killed half-way, nobody would know what is left to remove. */
function notRecorded(): NotSaved {
  return new NotSaved(
    '.confer/steps cannot be written, so nothing was removed: if this stopped half-way, nobody would know. Delete .confer/steps, or make room on the disk, then try again.',
  );
}

/** Returns the first file that is neither as before nor as after: somebody else changed it. */
export function otherwise(changes: FileChange[], now: (Buffer | undefined)[]): string | undefined {
  return changes.find(({ before, after }, i) => !same(now[i], before) && !same(now[i], after))
    ?.file;
}

/** Finishes what another command left half-done, because our marker would replace its marker. */
export function finishBefore(root: string, isMany: boolean): void {
  try {
    finishOpen(root);
  } catch (error) {
    // One file needs no marker, and the disk may accept it although it refuses several.
    if (isMany || !(error instanceof NotSaved)) throw error;
  }
}

/**
 * Puts back what was written before the disk refused; returns whether it could, else the next run
 * does it. The last file may be written although the disk reported an error.
 */
function takeBack(
  root: string,
  done: FileChange[],
  was: (Buffer | undefined)[],
  rights: (number | undefined)[],
  turn: Turn | undefined,
): boolean {
  try {
    for (const [i, { file, after }] of done.entries()) {
      if (!same(readBytes(root, file), after)) continue;
      carryOut(root, { file, before: after, after: was[i] }, after, rights[i]);
    }
    if (was.length > 1) closeMany(root);
    return true;
  } catch {
    if (turn) reverseMark(root, turn);
    return false;
  }
}
