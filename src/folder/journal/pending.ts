/** Decides how the next run finishes a change of several files that was killed halfway. */

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
import { insidePath } from '../files/inside.ts';
import { syncFolder, writeSynced } from '../files/replace.ts';
import { folderOf, readStep, stepNames } from './step-files.ts';
import type { KeptStep } from './steps.ts';

/** Direction of a step: apply (or redo), or undo. */
export interface Turn {
  number: number;
  undone: boolean;
}

/** From here to `closeMany`, several files change as one. */
export function openMany(root: string, turn: Turn): void {
  try {
    insidePath(root, folderOf());
    syncStep(root, turn.number);
    // Written beside it and renamed, because something else in its place, such as a pipe, would
    // block a write.
    const own = `${fileIn(root)}.${process.pid}.tmp`;
    rmSync(own, { force: true });
    writeSynced(own, markerOf(turn), 0o600);
    renameSync(own, fileIn(root));
    for (const folder of [folderOf(), '.confer', '.']) syncFolder(join(root, folder));
  } catch {
    // Then the interruption stays half-done, and confer check reports what does not match.
  }
}

/** Puts the recorded step on the disk before the first file changes. */
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
    // After a power cut, a stale mark could revert newer changes.
    syncFolder(join(root, folderOf()));
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
    insidePath(root, join(folderOf(), 'open'));
    const handle = openSync(fileIn(root), 'r+');
    try {
      writeSync(handle, markerOf({ number, undone: !undone }), 0);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
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
  return join(root, folderOf(), 'open');
}
