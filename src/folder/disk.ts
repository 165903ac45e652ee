/** The one module through which files of a class are written: under the lock, remembered, never outside of the class. */

import { NotSaved } from './disk-error.ts';
import { readBytes } from './disk-read.ts';
import { finishOpen } from './finish.ts';
import { closeMany, openMany, type Turn, turnAround } from './interrupted.ts';
import { withLock } from './lock.ts';
import { changedMeanwhile } from './replace.ts';
import { forgetSteps, remember, settleStep } from './steps.ts';
import { carryOut, rightsOfAll, same, type Writing } from './writings.ts';

export { listFiles, listFolders, readBytes, readListed, readOutside } from './disk-read.ts';
export type { Writing } from './writings.ts';

/**
 * Reads a file, asks `change` for its new text and writes that, all under the lock. `change` sees
 * what is on the disk now; undefined from it leaves everything as it is. Returns whether it wrote.
 */
export function editFile(
  root: string,
  file: string,
  change: (current: string | undefined) => string | undefined,
): boolean {
  return withLock(root, () => {
    finishBefore(root, false);
    const before = readBytes(root, file);
    const text = before && textOf(file, before);
    const next = change(text);
    if (next === undefined || next === text) return false;
    saveLocked(root, [{ file, before, after: Buffer.from(next, 'utf8') }], false);
    return true;
  });
}

/** The text of a file, its byte order mark with it. What is not UTF-8 would come back as other letters. */
export function textOf(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotSaved(`${file} was not saved: it is no longer UTF-8. For details: confer check`);
  }
}

/**
 * Several files at once, all under one lock, remembered as one step before the first is written. Files that are
 * already as they are to be stay. Where one is neither as before nor as after, nothing is written and its name
 * comes back.
 */
export function writeAll(root: string, writings: Writing[], dryRun = false): string | undefined {
  return withLock(root, () => writeAllLocked(root, writings, dryRun));
}

/** All of them, or none and NotSaved: for what was decided about the files as they were. */
export function saveAll(root: string, writings: Writing[], dryRun = false): void {
  withLock(root, () => saveLocked(root, writings, dryRun));
}

/** All of them, and neither they nor what was before them is kept for an undo. */
export function saveForGood(root: string, writings: Writing[]): void {
  withLock(root, () => {
    finishBefore(root, true);
    const other = writeAllLocked(root, writings, true);
    if (other !== undefined) throw changedMeanwhile(other);
    // First: what is killed half-way is done again for as long as the last of the files is there.
    forgetSteps(root);
    saveLocked(root, writings, false);
  });
}

function saveLocked(root: string, writings: Writing[], dryRun: boolean): void {
  const other = writeAllLocked(root, writings, dryRun);
  if (other !== undefined) throw changedMeanwhile(other);
}

/** For who holds the lock already; `turn` where a step that is known is taken back or done again. */
export function writeAllLocked(
  root: string,
  writings: Writing[],
  dryRun: boolean,
  turn?: Turn,
): string | undefined {
  const isMany = writings.length > 1;
  if (!dryRun) finishBefore(root, isMany);
  const now = writings.map(({ file }) => readBytes(root, file));
  const other = writings.find(
    ({ before, after }, i) => !same(now[i], before) && !same(now[i], after),
  );
  if (other || dryRun) return other?.file;
  const rights = rightsOfAll(root, writings);
  const forget = remember(root, writings);
  if (isMany) openMany(root, turn);
  for (const [i, writing] of writings.entries()) {
    try {
      carryOut(root, writing, now[i], rights[i]);
    } catch (error) {
      if (takeBack(root, writings.slice(0, i + 1), now, rights, turn)) forget();
      throw error;
    }
  }
  if (isMany) closeMany(root);
  settleStep(root);
  return undefined;
}

/** What another command left half done comes first: our own mark would take the place of its. */
function finishBefore(root: string, isMany: boolean): void {
  try {
    finishOpen(root);
  } catch (error) {
    // One file needs no mark, and the disk may take it although it refuses those.
    if (isMany || !(error instanceof NotSaved)) throw error;
  }
}

/**
 * All of them or none: what the disk has taken before it refused is put back, by the next run where it refuses that
 * too. The last one may be there although the disk would not say so.
 */
function takeBack(
  root: string,
  done: Writing[],
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
    if (was.length > 1) turnAround(root, turn);
    return false;
  }
}
