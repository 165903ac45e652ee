/** Decides whether the last command can be taken back, or done again: only where every file is as it left it. */

import { type Writing, writeAllLocked } from './disk.ts';
import { Busy, NotSaved, notSaved } from './disk-error.ts';
import { type Finished, finishOpen } from './finish.ts';
import { isInterrupted } from './interrupted.ts';
import { withLock } from './lock.ts';
import { lockHolder } from './lock-holder.ts';
import { type Change, type KeptStep, markStep, stepToTurn } from './steps.ts';
import { backwards } from './writings.ts';

export type Undone =
  | { kind: 'done'; step: KeptStep; changes: Change[] }
  | { kind: 'nothing' }
  /** Of another teacher, who would not know where her words went. */
  | { kind: 'theirs'; step: KeptStep; teacher: string }
  /** A file that somebody changed after that command. */
  | { kind: 'changed'; step: KeptStep; file: string };

/** Each file becomes what it was before, or with `undone` false what it was after; one that is so already stays. */
export function turnStep(
  root: string,
  undone: boolean,
  { dryRun, who }: { dryRun: boolean; who: string | undefined },
): Undone {
  return withLock(root, () => {
    const step = stepToTurn(root, undone);
    if (!step) return { kind: 'nothing' };
    const { teacher } = step;
    if (teacher !== undefined && teacher !== who) return { kind: 'theirs', step, teacher };
    const changes = undone ? step.changes.map(backwards) : step.changes;
    const writings = changes.map((change): Writing => ({ ...change }));
    const other = writeAllLocked(root, writings, true);
    if (other !== undefined) return { kind: 'changed', step, file: other };
    if (!dryRun) carryOut(root, step, writings, undone);
    return { kind: 'done', step, changes };
  });
}

/** Marked first: a memory that cannot be written is found out before a file is changed. */
function carryOut(root: string, step: KeptStep, writings: Writing[], undone: boolean): void {
  try {
    markStep(root, step, undone);
  } catch (error) {
    throw notSaved('.confer/steps', error);
  }
  try {
    const other = writeAllLocked(root, writings, false, { number: step.number, undone });
    if (other !== undefined)
      throw new NotSaved(
        `${other} changed while confer was working. Nothing was changed; try again.`,
      );
  } catch (error) {
    markStep(root, step, !undone);
    throw error;
  }
}

/** What a killed command had begun is brought to its end; nothing while a command that lives is at it. */
export function finishInterrupted(root: string): Finished | undefined {
  if (!isInterrupted(root) || lockHolder(root) !== undefined) return undefined;
  try {
    return withLock(root, () => finishOpen(root));
  } catch (error) {
    // A class that may not be written, or that another is writing in, can be read all the same.
    if (error instanceof NotSaved || error instanceof Busy) return undefined;
    throw error;
  }
}
