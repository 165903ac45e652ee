/** Decides what a teacher reads if the disk refuses. */

import { statSync } from 'node:fs';
import { dirname } from 'node:path';

const SAID: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EROFS: 'the folder is read-only',
  EACCES: 'you do not have permission to write there',
  EPERM: 'you do not have permission to write there',
  EBUSY: 'another program is using the file',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
};

/** Something could not be saved; `message` says what happened and what to do. Exit code 3. */
export class NotSaved extends Error {}

/** Another confer process is writing in this folder. Exit code 4. */
export class Busy extends Error {}

export function notSaved(file: string, cause: unknown): NotSaved {
  return new NotSaved(`${file} was not saved: ${disk(cause)}.`, { cause });
}

/** Returns the reason in words: "the disk is full". */
export function disk(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException)?.code ?? '';
  return SAID[code] ?? `the disk refused (${code || String(cause)})`;
}

/** Returns the message for an unexpected system error; undefined for our own bugs. */
export function systemTrouble(error: unknown): string | undefined {
  const { syscall, path, code } = error as NodeJS.ErrnoException;
  if (typeof syscall !== 'string' || code === undefined) return undefined;
  if (syscall === 'uv_cwd') {
    return 'The folder you are in no longer exists. Go to your class folder and try again.';
  }
  const inTheWay = code === 'ENOTDIR' && path !== undefined ? fileOn(path) : undefined;
  if (inTheWay !== undefined) {
    return `${inTheWay} is a file and must be a folder. Rename it, then try again. Nothing else was done.`;
  }
  return `${path ?? 'A file'} could not be used: ${disk(error)}. Nothing else was done.`;
}

/** Returns the file where a path needs a folder. */
function fileOn(path: string): string | undefined {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    try {
      if (!statSync(at).isDirectory()) return at;
    } catch {
      // It is not there because of the file above it.
    }
  }
  return undefined;
}
