/** Decides how the next run finishes a change of several files that was killed halfway. */

import {
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
import { insidePath } from '../files/inside.ts';
import { syncFolder, withOpen, writeSynced } from '../files/replace.ts';
import { type KeptStep, readStep, STEPS, stepNames } from './step-files.ts';

/** Direction of a step: undo, or apply (redo). */
export interface Turn {
  number: number;
  undone: boolean;
}

/** From here to `closeMany`, several files change as one. */
export function openMany(root: string, turn: Turn): void {
  try {
    insidePath(root, STEPS);
    syncStep(root, turn.number);
    // Something else in its place, such as a pipe, would block a write.
    const own = `${fileIn(root)}.${process.pid}.tmp`;
    rmSync(own, { force: true });
    writeSynced(own, markerOf(turn), 0o600);
    renameSync(own, fileIn(root));
    for (const folder of [STEPS, '.confer', '.']) syncFolder(join(root, folder));
  } catch {
    // Then the interruption stays half-done, and confer check reports what does not match.
  }
}

/** Puts the recorded step on the disk before the first file changes. */
function syncStep(root: string, number: number): void {
  const name = stepNames(root).find((step) => step.number === number)?.name;
  if (name === undefined) return;
  withOpen(openSync(join(root, STEPS, name), 'r+'), fsyncSync);
}

export function closeMany(root: string): void {
  try {
    if (!existsSync(fileIn(root))) return;
    rmSync(fileIn(root));
    // After a power cut, a stale mark could revert newer changes.
    syncFolder(join(root, STEPS));
  } catch {
    // Finishing it again changes nothing.
  }
}

/** Fixed width, so the mark can be overwritten in place even on a full disk. */
function markerOf(turn: Turn): Buffer {
  return Buffer.from(JSON.stringify(turn).padEnd(48));
}

/** Tells the next run to roll this command back. */
export function reverseMark(root: string, { number, undone }: Turn): void {
  try {
    insidePath(root, join(STEPS, 'open'));
    withOpen(openSync(fileIn(root), 'r+'), (handle) => {
      writeSync(handle, markerOf({ number, undone: !undone }), 0);
      fsyncSync(handle);
    });
  } catch {
    // Then the next run finishes the command instead.
  }
}

export function isInterrupted(root: string): boolean {
  try {
    return statSync(fileIn(root)).isFile();
  } catch {
    return false;
  }
}

/** Returns undefined if the marker or its step cannot be trusted. */
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
  return join(root, STEPS, 'open');
}
