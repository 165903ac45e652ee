/**
 * Decides how class files are written: under the lock, recorded for undo, never outside of the
 * class. No other module writes them.
 */

import { carryOut, rightsOfAll, same, type Writing } from '../files/change.ts';
import { readBytes } from '../files/disk-read.ts';
import { NotSaved } from '../files/errors.ts';
import { withLock } from '../files/lock.ts';
import { changedMeanwhile } from '../files/replace.ts';
import { closeMany, openMany, reverseMark, type Turn } from '../journal/pending.ts';
import { finishOpen } from '../journal/recover.ts';
import { forgetSteps, remember, settleStep } from '../journal/steps.ts';

export type { Writing } from '../files/change.ts';
export { listFiles, listFolders, readBytes, readListed, readOutside } from '../files/disk-read.ts';

/**
 * Reads a file, gets its new text from `change` and writes it, all under the lock. `change` sees
 * what is on the disk now; if it returns undefined, nothing changes. Returns whether it wrote.
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

/**
 * Returns the text of a file with its byte order mark. Throws for text that is not UTF-8, because
 * writing it would change its letters.
 */
export function textOf(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotSaved(`${file} was not saved: it is no longer UTF-8. For details: confer check`);
  }
}

/**
 * Writes several files under one lock, recorded as one step before the first is written. Skips
 * files that already have their new text. If a file has neither its old nor its new text, writes
 * nothing and returns its name.
 */
export function writeAll(root: string, writings: Writing[], dryRun = false): string | undefined {
  return withLock(root, () => writeAllLocked(root, writings, dryRun));
}

/** Writes all or none, and then throws NotSaved: for decisions based on the files as they were. */
export function saveAll(root: string, writings: Writing[], dryRun = false): void {
  withLock(root, () => saveLocked(root, writings, dryRun));
}

/** Writes all of them and records nothing, so that neither old nor new text stays for undo. */
export function saveForGood(root: string, writings: Writing[]): void {
  withLock(root, () => {
    finishBefore(root, true);
    const other = writeAllLocked(root, writings, true);
    if (other !== undefined) throw changedMeanwhile(other);
    // Steps go first: if this is killed halfway, it can run again as long as the last of the files
    // exists.
    forgetSteps(root);
    saveLocked(root, writings, false);
  });
}

function saveLocked(root: string, writings: Writing[], dryRun: boolean): void {
  const other = writeAllLocked(root, writings, dryRun);
  if (other !== undefined) throw changedMeanwhile(other);
}

/** For callers that already hold the lock. `turn` is set when a known step is undone or redone. */
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

/**
 * Finishes what another command left half-done, because our own marker would replace its marker.
 */
function finishBefore(root: string, isMany: boolean): void {
  try {
    finishOpen(root);
  } catch (error) {
    // One file needs no marker, and the disk may accept it although it refuses several.
    if (isMany || !(error instanceof NotSaved)) throw error;
  }
}

/**
 * Puts back what was written before the disk refused, so that all files are written or none;
 * returns whether it could. If the disk refuses that too, the next run does it. The last file may
 * be written although the disk reported an error.
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
    if (was.length > 1) reverseMark(root, turn);
    return false;
  }
}
