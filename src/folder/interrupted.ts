/** Decides how a change of several files, that was killed half-way, is brought to its end by the next run. */

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { insidePath } from './inside.ts';
import { syncFolder, writeSynced } from './replace.ts';
import { folderOf, readStep, stepNames } from './step-files.ts';
import { currentNumber, type KeptStep } from './steps.ts';

/** Which way a step is going: done for the first time or again, or taken back. */
export interface Turn {
  number: number;
  undone: boolean;
}

/** From here to `closeMany` several files change as one. */
export function openMany(root: string, turn?: Turn): void {
  const number = turn?.number ?? currentNumber(root);
  if (number === undefined) return;
  try {
    insidePath(root, folderOf());
    syncStep(root, number);
    // Beside it and renamed: what lies in its place may be a pipe, which would not be written to.
    const own = `${fileIn(root)}.${process.pid}.tmp`;
    rmSync(own, { force: true });
    writeSynced(own, markOf({ number, undone: turn?.undone ?? false }), 0o600);
    renameSync(own, fileIn(root));
    for (const folder of [folderOf(), '.confer', '.']) syncFolder(join(root, folder));
  } catch {
    // Then an interruption stays half-way, and check tells what does not fit.
  }
}

/** What was remembered of the files is on the disk before the first of them changes. */
function syncStep(root: string, number: number): void {
  const name = stepNames(root).find((step) => step.number === number)?.name;
  if (name === undefined) return;
  const handle = openSync(join(root, folderOf(), name), 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function closeMany(root: string): void {
  try {
    if (!existsSync(fileIn(root))) return;
    rmSync(fileIn(root));
    // After a power cut an old mark could turn back what was changed since.
    syncFolder(join(root, folderOf()));
  } catch {
    // Completing it once more changes nothing.
  }
}

/** Both ways are equally long: a mark can be turned where it lies, on a disk that has no room for a new file. */
function markOf(turn: Turn): Buffer {
  return Buffer.from(JSON.stringify(turn).padEnd(48));
}

/** The next run is to go back to where this command began. */
export function turnAround(root: string, turn?: Turn): void {
  const number = turn?.number ?? currentNumber(root);
  if (number === undefined) return;
  try {
    insidePath(root, join(folderOf(), 'open'));
    const handle = openSync(fileIn(root), 'r+');
    try {
      writeSync(handle, markOf({ number, undone: !(turn?.undone ?? false) }), 0);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Then the next run goes on forward.
  }
}

export function isInterrupted(root: string): boolean {
  try {
    return statSync(fileIn(root)).isFile();
  } catch {
    return false;
  }
}

/** undefined where what is kept of it cannot be trusted. */
export function interrupted(root: string): { step: KeptStep; turn: Turn } | undefined {
  try {
    const turn: Turn = JSON.parse(readFileSync(fileIn(root), 'utf8'));
    const name = stepNames(root).find(({ number }) => number === turn.number);
    const step = name && readStep(root, name);
    return step && { step, turn };
  } catch {
    return undefined;
  }
}

function fileIn(root: string): string {
  return join(root, folderOf(), 'open');
}
