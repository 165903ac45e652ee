/** Decides whether a command can be undone or redone: only if every file is as it left it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backwards, type FileChange } from '../files/change.ts';
import { readBytes } from '../files/disk-read.ts';
import { Busy, NotSaved, notSaved } from '../files/errors.ts';
import { wholePath } from '../files/inside.ts';
import { withLock } from '../files/lock.ts';
import { lockHolder } from '../files/lock-holder.ts';
import { isInterrupted } from '../journal/pending.ts';
import { type Finished, finishOpen } from '../journal/recover.ts';
import { type KeptStep, readStep, stepNames } from '../journal/step-files.ts';
import { markStep, stepToTurn } from '../journal/steps.ts';
import { otherwise, writeLocked } from './write.ts';

export type Undone =
  | { kind: 'done'; step: KeptStep; changes: FileChange[] }
  | { kind: 'nothing' }
  /** Damaged, or of a newer confer. */
  | { kind: 'unread'; file: string }
  /** Another teacher's step: they would not know why their words were gone. */
  | { kind: 'theirs'; step: KeptStep; teacher: string }
  /** Somebody changed a file after that command. */
  | { kind: 'changed'; step: KeptStep; file: string };

/** Restores each file to before the step or, with `undone` false, to after it. */
export function applyStep(
  root: string,
  undone: boolean,
  { dryRun, who }: { dryRun: boolean; who: string | undefined },
): Undone {
  return withLock(root, () => {
    // What is to be undone is not undone yet.
    const step = stepToTurn(root, !undone);
    if (!step) return { kind: 'nothing' };
    if ('unread' in step) return { kind: 'unread', file: step.unread };
    const { teacher } = step;
    if (teacher !== undefined && teacher !== who) return { kind: 'theirs', step, teacher };
    const changes = undone ? step.changes.map(backwards) : step.changes;
    const now = changes.map(({ file }) => readBytes(root, file));
    const other = otherwise(changes, now);
    if (other !== undefined) return { kind: 'changed', step, file: other };
    if (!dryRun) writeStep(root, step, changes, undone);
    return { kind: 'done', step, changes };
  });
}

/** Marks the step first, so that a failure to record it is found before a file changes. */
function writeStep(root: string, step: KeptStep, changes: FileChange[], undone: boolean): void {
  try {
    markStep(root, step, undone);
  } catch (error) {
    throw notSaved('.confer/steps', error);
  }
  try {
    writeLocked(root, changes, { turn: { number: step.number, undone } });
  } catch (error) {
    markStep(root, step, !undone);
    throw error;
  }
}

/**
 * Returns what the same command did in another class, if that still stands after it was undone here,
 * or was undone there before it was redone here; `isNext` if that class would turn it now.
 */
export function otherHalf(
  root: string,
  { words, elsewhere }: KeptStep,
  undone: boolean,
): { root: string; isNext: boolean } | undefined {
  if (elsewhere === undefined || !existsSync(join(elsewhere, 'class.yaml'))) return undefined;
  const twin = stepNames(elsewhere)
    .filter((name) => name.undone !== undone)
    .flatMap((name) => readStep(elsewhere, name) ?? [])
    .findLast((step) => step.words === words && step.elsewhere === wholePath(root));
  if (!twin) return undefined;
  const next = stepToTurn(elsewhere, !undone);
  return {
    root: elsewhere,
    isNext: next !== undefined && 'number' in next && next.number === twin.number,
  };
}

/** Finishes what a killed command started; not while a running one holds the lock. */
export function finishInterrupted(root: string): Finished | undefined {
  if (!isInterrupted(root) || lockHolder(root) !== undefined) return undefined;
  try {
    return withLock(root, () => finishOpen(root));
  } catch (error) {
    // A read-only class, or one that is locked, can still be read.
    if (error instanceof NotSaved || error instanceof Busy) return undefined;
    throw error;
  }
}
