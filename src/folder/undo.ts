/** Decides whether the last command can be taken back, or done again: only where every file is as it left it. */

import { finishMany, type Writing, writeAll } from './disk.ts';
import { type Change, interrupted, type KeptStep, markStep, stepsOf } from './steps.ts';

export type Undone =
  | { kind: 'done'; step: KeptStep; changes: Change[] }
  | { kind: 'nothing' }
  /** A file that somebody changed after that command. */
  | { kind: 'changed'; step: KeptStep; file: string };

export function undoStep(root: string, dryRun: boolean): Undone {
  const step = stepsOf(root).findLast(({ undone }) => !undone);
  return step ? turn(root, step, step.changes.map(backwards), true, dryRun) : { kind: 'nothing' };
}

export function redoStep(root: string, dryRun: boolean): Undone {
  const step = stepsOf(root).find(({ undone }) => undone);
  return step ? turn(root, step, step.changes, false, dryRun) : { kind: 'nothing' };
}

function backwards({ file, before, after }: Change): Change {
  return { file, before: after, after: before };
}

/** Each file becomes what it was; one that is so already stays. */
function turn(
  root: string,
  step: KeptStep,
  changes: Change[],
  undone: boolean,
  dryRun: boolean,
): Undone {
  const writings = changes.map(({ file, before, after }): Writing => ({ file, before, after }));
  const other = writeAll(root, writings, dryRun, { number: step.number, undone });
  if (other !== undefined) return { kind: 'changed', step, file: other };
  if (!dryRun) markStep(root, step, undone);
  return { kind: 'done', step, changes };
}

/** What a killed command had begun is brought to its end; returns its words, and the files that were changed since. */
export function finishInterrupted(root: string): { words: string; left: string[] } | undefined {
  const found = interrupted(root);
  if (!found) return undefined;
  const { step, turn: way } = found;
  const changes = way.undone ? step.changes.map(backwards) : step.changes;
  const left = finishMany(root, changes);
  if (step.undone !== way.undone) markStep(root, step, way.undone);
  return { words: step.words, left };
}
