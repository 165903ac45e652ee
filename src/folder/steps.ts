/**
 * Remembers what each command changes, so that it can be taken back: a file for each command in
 * .confer/steps/, with the bytes before and after. It may be deleted at any time; then nothing can be undone.
 */

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insidePath } from './inside.ts';
import {
  type Change,
  folderOf,
  type KeptStep,
  nameOf,
  readStep,
  type Step,
  stepNames,
  textOf,
} from './step-files.ts';
import { same } from './writings.ts';

export type { Change, KeptStep, Step } from './step-files.ts';

const KEPT = 100;

/** The command that runs now. `run` tells two runs in one process apart, and two parts of one run not. */
let current: Current | undefined;

interface Current {
  root: string;
  run: unknown;
  number?: number;
  step: Step;
}

/** What is written from now on in `root` belongs to this command; without words it is not remembered. */
export function beginStep(
  root: string,
  words: string | undefined,
  run: unknown,
  teacher?: string,
): void {
  if (words === undefined) current = undefined;
  else if (current?.root !== root || current.run !== run) {
    current = { root, run, step: { words, teacher, changes: [] } };
  }
}

/**
 * Called under the lock, before files are written: a step that is killed half-way can be taken back too. Returns what
 * forgets the changes again, for a disk that refused. A memory that cannot be written must not keep a teacher from
 * saving.
 */
export function remember(root: string, changes: Change[]): () => void {
  const inClass = changes.filter(({ file }) => !file.startsWith('.confer/'));
  if (current?.root !== root || inClass.length === 0) return () => {};
  if (isOver(root, current, inClass)) {
    current = { ...current, number: undefined, step: { ...current.step, changes: [] } };
  }
  const { step } = current;
  const before = step.changes;
  step.changes = inClass.reduce(withChange, before);
  keepStep(root);
  return () => {
    step.changes = before;
    keepStep(root);
  };
}

/**
 * What comes now is a step of its own where another window has taken this one back, and where somebody has changed one
 * of its files since: to take both along would take back her words too.
 */
function isOver(root: string, { number, step }: Current, changes: Change[]): boolean {
  if (number !== undefined && !existsSync(join(root, folderOf(), nameOf(number, false))))
    return true;
  return changes.some(({ file, before }) => {
    const known = step.changes.find((one) => one.file === file);
    return known !== undefined && !same(known.after, before);
  });
}

/** What was put back within one command was no change. */
function withChange(changes: Change[], change: Change): Change[] {
  const known = changes.find(({ file }) => file === change.file);
  const first = known ? { ...change, before: known.before } : change;
  const others = changes.filter((one) => one !== known);
  return same(first.before, first.after) ? others : [...others, first];
}

function keepStep(root: string): void {
  if (!current) return;
  const { number, step } = current;
  if (number === undefined && step.changes.length === 0) return;
  try {
    current.number ??= newestStep(root) + 1;
    const path = insidePath(root, join(folderOf(), nameOf(current.number, false)));
    if (step.changes.length === 0) {
      rmSync(path, { force: true });
      return;
    }
    mkdirSync(join(root, folderOf()), { recursive: true, mode: 0o700 });
    const own = `${path}.${process.pid}.tmp`;
    try {
      rmSync(own, { force: true });
      writeFileSync(own, textOf(step), { mode: 0o600, flag: 'wx' });
      renameSync(own, path);
    } catch (error) {
      rmSync(own, { force: true });
      throw error;
    }
  } catch {
    // Then this command cannot be undone.
  }
}

/** The files are written: what was taken back before cannot be done again now, and the oldest steps go. */
export function settleStep(root: string): void {
  if (current?.root !== root || current.number === undefined) return;
  try {
    const names = stepNames(root);
    const done = names.filter(({ undone }) => !undone);
    const gone = [...names.filter(({ undone }) => undone), ...done.slice(0, -KEPT)];
    for (const { name } of gone) rmSync(join(root, folderOf(), name), { force: true });
  } catch {
    // They go with the next step.
  }
}

/** Turns a step into one that is taken back, or into one that is done again. */
export function markStep(root: string, { number }: KeptStep, undone: boolean): void {
  const path = (now: boolean) => join(root, folderOf(), nameOf(number, now));
  renameSync(path(!undone), path(undone));
}

/** The last step that is done, for undo; the first that is taken back, for redo. Damaged ones are passed over. */
export function stepToTurn(root: string, undone: boolean): KeptStep | undefined {
  const names = stepNames(root).filter((name) => name.undone !== undone);
  for (const name of undone ? names.reverse() : names) {
    const step = readStep(root, name);
    if (step) return step;
  }
  return undefined;
}

/** Nothing can be undone any more; what was remembered of it is gone too. */
export function forgetSteps(root: string): void {
  rmSync(insidePath(root, folderOf()), { recursive: true, force: true });
  rmSync(insidePath(root, join('.confer', 'cache.json')), { force: true });
}

/** The newest step that is kept, done or taken back; 0 where there is none. */
export function newestStep(root: string): number {
  return stepNames(root).at(-1)?.number ?? 0;
}

/** How the steps after `number` left this file; undefined where none of them touched it. */
export function changedAfter(root: string, number: number, file: string): Change | undefined {
  const later = stepNames(root).filter((name) => name.number > number && !name.undone);
  const changes = later.flatMap((name) => readStep(root, name)?.changes ?? []);
  return changes.findLast((change) => change.file === file);
}

/** The step of the command that runs now, for a change of several files. */
export function currentNumber(root: string): number | undefined {
  return current?.root === root ? current.number : undefined;
}
