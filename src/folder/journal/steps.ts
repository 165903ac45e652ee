/** Decides what is recorded for undo, in .confer/steps/; if deleted, nothing can be undone. */

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FileChange, same } from '../files/change.ts';
import { insidePath } from '../files/inside.ts';
import { writeBeside } from '../files/replace.ts';
import {
  type KeptStep,
  readStep,
  STEPS,
  type Step,
  stepName,
  stepNames,
  stepText,
} from './step-files.ts';

const KEPT_STEPS = 100;

/** The step that a run adds to while it writes; it has a number once it has a file. */
export interface RunningStep extends Step {
  number?: number;
}

/**
 * Records changes, under the lock and before the files are written, so that a killed step can be
 * undone too; without a record the teacher can still save. Returns what drops it if the disk fails.
 */
export function remember(
  root: string,
  step: RunningStep | undefined,
  changes: FileChange[],
): () => void {
  const inClass = changes.filter(({ file }) => !file.startsWith('.confer/'));
  if (!step || inClass.length === 0) return () => {};
  if (isOver(root, step, inClass)) Object.assign(step, { number: undefined, changes: [] });
  const before = step.changes;
  step.changes = inClass.reduce(withChange, before);
  keepStep(root, step);
  return () => {
    step.changes = before;
    keepStep(root, step);
  };
}

/**
 * Returns true if another window has undone this step, or somebody has changed one of its files
 * since: undoing both together would also undo their words.
 */
function isOver(root: string, { number, changes: known }: RunningStep, changes: FileChange[]) {
  if (number !== undefined && !existsSync(join(root, STEPS, stepName(number, false)))) return true;
  return changes.some(({ file, before }) => {
    const last = known.find((one) => one.file === file);
    return last !== undefined && !same(last.after, before);
  });
}

/** Drops changes whose net effect is zero. */
function withChange(changes: FileChange[], change: FileChange): FileChange[] {
  const known = changes.find(({ file }) => file === change.file);
  const first = known ? { ...change, before: known.before } : change;
  const others = changes.filter((one) => one !== known);
  return same(first.before, first.after) ? others : [...others, first];
}

function keepStep(root: string, step: RunningStep): void {
  if (step.number === undefined && step.changes.length === 0) return;
  try {
    const number = step.number ?? newestStep(root) + 1;
    const path = insidePath(root, join(STEPS, stepName(number, false)));
    if (step.changes.length === 0) {
      rmSync(path, { force: true });
      return;
    }
    mkdirSync(join(root, STEPS), { recursive: true, mode: 0o700 });
    writeBeside(path, stepText(step));
    step.number = number;
  } catch {
    // Then this command cannot be undone.
  }
}

/** The files are written: clear the redo history and drop the oldest steps. */
export function settleStep(root: string, step: RunningStep | undefined): void {
  if (step?.number === undefined) return;
  try {
    const names = stepNames(root);
    const done = names.filter(({ undone }) => !undone);
    const gone = [...names.filter(({ undone }) => undone), ...done.slice(0, -KEPT_STEPS)];
    for (const { name } of gone) rmSync(join(root, STEPS, name), { force: true });
  } catch {
    // The next step removes them.
  }
}

export function markStep(root: string, { number }: KeptStep, undone: boolean): void {
  const path = (now: boolean) => join(root, STEPS, stepName(number, now));
  renameSync(path(!undone), path(undone));
}

/**
 * Returns the last step to undo, or the first one to redo; the name of its file if it cannot be read:
 * what came before it is not what the teacher did last.
 */
export function stepToTurn(
  root: string,
  undone: boolean,
): KeptStep | { unread: string } | undefined {
  const names = stepNames(root).filter((name) => name.undone === undone);
  const [name] = undone ? names : names.reverse();
  return name && (readStep(root, name) ?? { unread: join(STEPS, name.name) });
}

/**
 * Deletes all steps and the cache, so that nothing can be undone. The newest step and the mark go last:
 * until then a run that was killed is completed by the next one.
 */
export function forgetSteps(root: string): void {
  const folder = insidePath(root, STEPS);
  rmSync(insidePath(root, join('.confer', 'cache.json')), { force: true });
  for (const { name } of stepNames(root)) rmSync(join(folder, name), { force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Returns the newest recorded step, done or undone; 0 if there is none. */
export function newestStep(root: string): number {
  return stepNames(root).at(-1)?.number ?? 0;
}

/** Returns the last change of a file after step `number`; undefined if there is none. */
export function changedAfter(root: string, number: number, file: string): FileChange | undefined {
  const later = stepNames(root).filter((name) => name.number > number && !name.undone);
  const changes = later.flatMap((name) => readStep(root, name)?.changes ?? []);
  return changes.findLast((change) => change.file === file);
}
