/** Decides how class files change: only through here, under the lock, recorded for undo. */

import { type FileChange, same } from '../files/change.ts';
import { otherEnding, readBytes } from '../files/disk-read.ts';
import { NotSaved } from '../files/errors.ts';
import { withLock } from '../files/lock.ts';
import { changedMeanwhile } from '../files/replace.ts';
import type { RunningStep } from '../journal/steps.ts';
import { tooMuch } from '../read/yaml-limits.ts';
import { watchEditor } from './manual-edit.ts';
import { finishBefore, writeLocked } from './write.ts';

/** What a file is to become; undefined if it is to be removed. */
export interface NewContent {
  file: string;
  after: Buffer | string | undefined;
  /** Whether the file has to be there, or not to be there; else nothing is written. */
  was?: 'present' | 'absent';
}

export type Read = (file: string) => Buffer | undefined;

/** Decides about files as they are now. What it throws ends the change, and nothing is written. */
export type Decide = (read: Read) => NewContent[];

export interface Store {
  root: string;
  /** Writes all or none; returns what changed, or would (`dryRun`). Throws NotSaved or Busy. */
  change(decide: Decide, options?: { dryRun?: boolean }): FileChange[];
  /** The same, but neither the old nor the new bytes stay for undo, nor anything before. */
  changeForGood(decide: Decide): FileChange[];
  /** Changes a text, byte order mark included; undefined leaves it. Returns true if written. */
  edit(file: string, decide: (current: string | undefined) => string | undefined): boolean;
  /** Before an editor opens a file; what it returns records the edit, and says if there was one. */
  watchEditor(file: string): () => boolean;
}

/** `step` is the command that runs, for undo; `onSaved` hears what was written, also if it was so before. */
export function openStore(
  root: string,
  step?: Pick<RunningStep, 'words' | 'teacher' | 'elsewhere'>,
  onSaved: (changes: FileChange[]) => void = () => {},
): Store {
  const running: RunningStep | undefined = step && { ...step, changes: [] };
  const write = (changes: FileChange[]) => {
    if (changes.length > 0) writeLocked(root, changes, { step: running });
    onSaved(changes);
    return changes;
  };
  const store: Store = {
    root,
    change(decide, { dryRun = false } = {}) {
      if (dryRun) return decided(root, decide);
      return withLock(root, () => {
        finishBefore(root, false);
        return write(decided(root, decide));
      });
    },
    changeForGood(decide) {
      return withLock(root, () => {
        finishBefore(root, true);
        const changes = decided(root, decide);
        const { words = 'confer', teacher } = step ?? {};
        writeLocked(root, changes, { step: { words, teacher, forGood: true, changes: [] } });
        return changes;
      });
    },
    edit(file, decide) {
      const changes = store.change((read) => {
        const before = read(file);
        const after = decide(before && textOf(file, before));
        return after === undefined ? [] : [{ file, after }];
      });
      return changes.length > 0;
    },
    watchEditor(file) {
      refuseOtherEnding(root, file);
      return watchEditor(root, file, running);
    },
  };
  return store;
}

/** Returns what changes, with the bytes that the decision was made about. */
function decided(root: string, decide: Decide): FileChange[] {
  const seen = new Map<string, Buffer | undefined>();
  const read: Read = (file) => {
    if (!seen.has(file)) {
      const bytes = readBytes(root, file);
      if (bytes === undefined) refuseOtherEnding(root, file);
      seen.set(file, bytes);
    }
    return seen.get(file);
  };
  const wanted = decide(read);
  for (const { file, was } of wanted) {
    const is = read(file) === undefined ? 'absent' : 'present';
    if (was !== undefined && was !== is)
      throw changedMeanwhile(file, is === 'absent' ? 'was removed' : 'was created');
  }
  return wanted
    .map(({ file, after }) => ({
      file,
      before: read(file),
      after: typeof after === 'string' ? Buffer.from(after, 'utf8') : after,
    }))
    .filter(({ before, after }) => !same(before, after))
    .map(readable);
}

/** What no reader would accept is not written: the next command would refuse the whole file. */
function readable(change: FileChange): FileChange {
  const { file, after } = change;
  const much = after && file.endsWith('.yaml') ? tooMuch(after.toString('utf8')) : undefined;
  if (!much) return change;
  throw new NotSaved(`${file} was not saved: ${much.message}. Nothing was changed.`);
}

/** Throws for x.yaml where x.yml is read: two files would then say two things about one writer or day. */
function refuseOtherEnding(root: string, file: string): void {
  const other = otherEnding(root, file);
  if (other === undefined) return;
  throw new NotSaved(
    `${other} can be read, but not changed. Nothing was changed; rename it to ${file} first.`,
  );
}

/** Returns the text with its byte order mark; throws if not UTF-8, which would be changed. */
export function textOf(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotSaved(`${file} was not saved: it is no longer UTF-8. For details: confer check`);
  }
}
