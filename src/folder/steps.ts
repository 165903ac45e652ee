/**
 * Remembers what each command changes, so that it can be taken back: a file for each command in
 * .confer/steps/, with the bytes before and after. It may be deleted at any time; then nothing can be undone.
 */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What one command did to one file; undefined where there was, or is, none. */
export interface Change {
  file: string;
  before: Buffer | undefined;
  after: Buffer | undefined;
}

export interface Step {
  /** The command as it was typed. */
  words: string;
  changes: Change[];
}

/** A step as it is kept, and whether it is taken back at the moment. */
export interface KeptStep extends Step {
  number: number;
  undone: boolean;
}

const KEPT = 100;

let current: { root: string; number?: number; step: Step } | undefined;

/** What is written from now on in `root` belongs to this command; without words it is not remembered. */
export function beginStep(root: string, words: string | undefined): void {
  current = words === undefined ? undefined : { root, step: { words, changes: [] } };
}

/**
 * Called under the lock, before a file is written: a step that is killed half-way can be taken back too.
 * Returns what forgets the change again, for a disk that refused. A memory that cannot be written must not keep
 * a teacher from saving.
 */
export function remember(root: string, change: Change): () => void {
  if (current?.root !== root || change.file.startsWith('.confer/')) return () => {};
  const { step } = current;
  const before = step.changes;
  const known = before.find(({ file }) => file === change.file);
  const first = known ? { ...change, before: known.before } : change;
  const others = before.filter((one) => one !== known);
  // What was put back within one command was no change.
  step.changes = isChange(first) ? [...others, first] : others;
  keepStep(root);
  return () => {
    step.changes = before;
    keepStep(root);
  };
}

function isChange({ before, after }: Change): boolean {
  return before === undefined || after === undefined ? before !== after : !before.equals(after);
}

function keepStep(root: string): void {
  if (!current) return;
  try {
    current.number ??= nextNumber(root);
    const { number, step } = current;
    if (step.changes.length > 0) keep(root, { ...step, number, undone: false });
    else rmSync(join(folderOf(root), nameOf(number, false)), { force: true });
  } catch {
    // Then this command cannot be undone.
  }
}

/** Which way a step is going: done for the first time, taken back, or done again. */
export interface Turn {
  number: number;
  undone: boolean;
}

/** From here to `closeMany` several files change as one: who is killed in between is completed by the next run. */
export function openMany(root: string, turn?: Turn): void {
  const number = turn?.number ?? (current?.root === root ? current.number : undefined);
  if (number === undefined) return;
  try {
    writeFileSync(openFile(root), JSON.stringify({ number, undone: turn?.undone ?? false }));
  } catch {
    // Then an interruption stays half-way, and check tells what does not fit.
  }
}

/** The next run is to go back to where this command began. */
export function turnAround(root: string, turn?: Turn): void {
  const number = turn?.number ?? current?.number;
  if (number !== undefined) openMany(root, { number, undone: !(turn?.undone ?? false) });
}

export function closeMany(root: string): void {
  try {
    rmSync(openFile(root), { force: true });
  } catch {
    // Completing it once more changes nothing.
  }
}

/** Nothing can be undone any more; what was remembered of it is gone too. */
export function forgetSteps(root: string): void {
  rmSync(folderOf(root), { recursive: true, force: true });
  rmSync(join(root, '.confer', 'cache.json'), { force: true });
}

/** The step that a killed command left half-way. */
export function interrupted(root: string): { step: KeptStep; turn: Turn } | undefined {
  if (!existsSync(openFile(root))) return undefined;
  try {
    const turn: Turn = JSON.parse(readFileSync(openFile(root), 'utf8'));
    const step = stepsOf(root).find(({ number }) => number === turn.number);
    return step && { step, turn };
  } catch {
    return undefined;
  }
}

function openFile(root: string): string {
  return join(folderOf(root), 'open');
}

/** Oldest first. A file that cannot be read is passed over. */
export function stepsOf(root: string): KeptStep[] {
  const folder = folderOf(root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{6}(\.undone)?\.json$/.test(name))
    .sort()
    .flatMap((name) => read(join(folder, name), name));
}

/** Turns a step into one that is taken back, or into one that is done again. */
export function markStep(root: string, { number }: KeptStep, undone: boolean): void {
  renameSync(
    join(folderOf(root), nameOf(number, !undone)),
    join(folderOf(root), nameOf(number, undone)),
  );
}

function folderOf(root: string): string {
  return join(root, '.confer', 'steps');
}

function nameOf(number: number, undone: boolean): string {
  return `${String(number).padStart(6, '0')}${undone ? '.undone' : ''}.json`;
}

/** A new step: what was taken back before cannot be done again, and the oldest steps go. */
function nextNumber(root: string): number {
  const steps = stepsOf(root);
  const done = steps.filter(({ undone }) => !undone);
  const gone = [...steps.filter(({ undone }) => undone), ...done.slice(0, -(KEPT - 1))];
  for (const { number, undone } of gone) {
    rmSync(join(folderOf(root), nameOf(number, undone)), { force: true });
  }
  return (done.at(-1)?.number ?? 0) + 1;
}

function keep(root: string, { words, changes, number, undone }: KeptStep): void {
  const base64 = (bytes: Buffer | undefined) => bytes?.toString('base64') ?? null;
  const text = JSON.stringify({
    words,
    changes: changes.map(({ file, before, after }) => ({
      file,
      before: base64(before),
      after: base64(after),
    })),
  });
  const path = join(folderOf(root), nameOf(number, undone));
  mkdirSync(folderOf(root), { recursive: true, mode: 0o700 });
  const own = `${path}.${process.pid}.tmp`;
  writeFileSync(own, text, { mode: 0o600 });
  renameSync(own, path);
}

function read(path: string, name: string): KeptStep[] {
  try {
    const { words, changes } = JSON.parse(readFileSync(path, 'utf8'));
    const bytes = (text: string | null) =>
      text === null ? undefined : Buffer.from(text, 'base64');
    return [
      {
        words: String(words),
        changes: changes.map(({ file, before, after }: Record<string, string>) => ({
          file: String(file),
          before: bytes(before ?? null),
          after: bytes(after ?? null),
        })),
        number: Number(name.slice(0, 6)),
        undone: name.includes('undone'),
      },
    ];
  } catch {
    return [];
  }
}
