/**
 * Decides how a transfer ends that was killed between two classes. The writer is in the new class
 * before they leave the old one, so they are never in neither; a mark in the old class says which.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBytes } from '../files/disk-read.ts';
import { Busy, NotSaved, notSaved } from '../files/errors.ts';
import { insidePath, wholePath } from '../files/inside.ts';
import { clearAfterKill } from '../files/lock.ts';
import { lockHolder } from '../files/lock-holder.ts';
import { removeIfPossible, syncFolder, writeSynced } from '../files/replace.ts';
import { isInterrupted } from '../journal/pending.ts';
import { STEPS } from '../journal/step-files.ts';
import { type NewContent, openStore, type Read } from '../store/store.ts';
import { finishInterrupted } from '../store/undo.ts';

/** A writer on the way: the id and the bytes of their file, here and there. */
export interface Transfer {
  words: string;
  teacher?: string;
  id: string;
  /** The other class, as a whole path. */
  there: string;
  idThere: string;
  isHere: string;
  isThere: string;
}

export interface HalfTransferred extends Pick<Transfer, 'words' | 'id' | 'there'> {
  /** Otherwise only a person can tell. */
  how: 'completed' | 'changed since' | 'out of reach';
}

export const fileOf = (id: string) => `students/${id}.yaml`;
const archivedAs = (id: string) => `archive/${id}.yaml`;

export function hashOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Returns what archives the writer. */
export function leaving(id: string, read: Read): NewContent[] {
  return [
    { file: archivedAs(id), was: 'absent', after: read(fileOf(id)) },
    { file: fileOf(id), was: 'present', after: undefined },
  ];
}

/** On the disk before the other class changes. Throws NotSaved. */
export function markTransfer(root: string, transfer: Transfer): void {
  const mark = insidePath(root, MARK);
  const own = `${mark}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(mark), { recursive: true, mode: 0o700 });
    rmSync(own, { force: true });
    writeSynced(own, Buffer.from(JSON.stringify(transfer)), 0o600);
    renameSync(own, mark);
    for (const folder of [STEPS, '.confer', '.']) syncFolder(join(root, folder));
  } catch (error) {
    removeIfPossible(own);
    throw notSaved(MARK, error);
  }
}

export function closeTransfer(root: string): void {
  try {
    rmSync(insidePath(root, MARK), { force: true });
  } catch {
    // Finding it again changes nothing.
  }
}

// Where git and the sweep of half-written files know their way.
const MARK = join(STEPS, 'transfer');

/** Ends what a killed transfer began, and says so; not while a running command holds a lock. */
export function finishTransfer(root: string): HalfTransferred | undefined {
  if (!existsSync(join(root, MARK)) || lockHolder(root) !== undefined) return undefined;
  const found = markedIn(root);
  if (!found) {
    closeTransfer(root);
    return undefined;
  }
  const { words, id, there } = found;
  try {
    const ended = end(root, found);
    if (ended === 'later') return undefined;
    closeTransfer(root);
    return ended === 'nothing to do' ? undefined : { words, id, there, how: ended };
  } catch (error) {
    if (error instanceof NotSaved || error instanceof Busy) return undefined;
    throw error;
  }
}

function markedIn(root: string): Transfer | undefined {
  try {
    const read: Record<keyof Transfer, unknown> = JSON.parse(
      readFileSync(insidePath(root, MARK), 'utf8'),
    );
    const { words, teacher, id, there, idThere, isHere, isThere } = read;
    const all = [words, id, there, idThere, isHere, isThere];
    const isWhole = all.every((one) => typeof one === 'string') && isId(id) && isId(idThere);
    const whose = typeof teacher === 'string' && { teacher };
    return isWhole
      ? ({ words, id, there, idThere, isHere, isThere, ...whose } as Transfer)
      : undefined;
  } catch {
    return undefined;
  }
}

const isId = (id: unknown) => !/[/\\]|^\./.test(String(id));

function end(root: string, transfer: Transfer): HalfTransferred['how'] | 'nothing to do' | 'later' {
  const { words, teacher, id, there, idThere, isHere, isThere } = transfer;
  const here = readBytes(root, fileOf(id));
  if (here === undefined) return 'nothing to do';
  if (!existsSync(join(there, 'class.yaml'))) return 'out of reach';
  insidePath(there, '.confer');
  clearAfterKill(there);
  finishInterrupted(there);
  if (isInterrupted(there) || lockHolder(there) !== undefined) return 'later';
  const arrived = readBytes(there, fileOf(idThere));
  if (arrived === undefined) return 'nothing to do';
  if (hashOf(arrived) !== isThere || hashOf(here) !== isHere) return 'changed since';
  if (readBytes(root, archivedAs(id)) !== undefined) return 'changed since';
  const step = { words, elsewhere: wholePath(there), ...(teacher && { teacher }) };
  openStore(root, step).change((read) => leaving(id, read));
  return 'completed';
}
