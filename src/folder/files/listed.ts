/** Decides what is read of the files that a folder of a class lists: what is known already need not be. */

import { lstatSync, readFileSync } from 'node:fs';
import { isUnnameable, LARGEST, mostFiles, named, orNotSaved, readBytes } from './disk-read.ts';
import { NotSaved } from './errors.ts';
import { IS_ASCII, onDisk } from './inside.ts';

/** What the system says of a file without reading it: it is another one after any change. */
export interface Stamp {
  text: string;
  /** When it was changed last, in the system's milliseconds. */
  changedMs: number;
}

/** A file with its bytes; what is known of it is `ready`, and then it is read where its bytes are asked for. */
export interface ListedFile {
  file: string;
  stamp?: Stamp;
  readonly bytes: Buffer;
  ready?: unknown;
}

/** Or why it cannot be read. */
export type Listed = ListedFile | { file: string; refused: string };

export interface Reading {
  /** Returns what is known of a file with this stamp; undefined if nothing is. */
  known?: (file: string, stamp: Stamp) => unknown;
  /** The text is needed too, of the same moment as what is known. */
  withText?: boolean;
}

const NOT_UTF8 = 'the name of this file is not UTF-8, so confer cannot open it';
/** Content of a link to nothing, or of a file deleted at this moment. */
const GONE = Buffer.alloc(0);

/** Reads the files of `listFiles`; a regular one in a folder inside needs no check of its links. */
export function readListed(
  root: string,
  folder: string,
  ending: string,
  reading: Reading = {},
): Listed[] {
  const files = named(root, folder, ending);
  if (files.length > mostFiles(folder)) {
    const words = `${folder} contains ${files.length} files, more than any class has`;
    throw new NotSaved(`${words}. Is this the right folder? Nothing was changed.`);
  }
  return files.map((file) => {
    if (isUnnameable(root, file)) return { file, refused: NOT_UTF8 };
    try {
      return readOne(root, file, reading) ?? { file, bytes: GONE };
    } catch (error) {
      return { file, refused: whyNot(file, error) };
    }
  });
}

/**
 * Reads one in the class folder or in a folder that is known to be inside; undefined if there is none. Throws as
 * `readBytes` does.
 */
export function readOne(root: string, file: string, reading: Reading = {}): ListedFile | undefined {
  return orNotSaved(file, () => readNow(root, file, reading));
}

function readNow(root: string, file: string, { known, withText }: Reading): ListedFile | undefined {
  // Asked of each file of a year: most names are plain.
  const path = IS_ASCII.test(file) ? `${root}/${file}` : onDisk(`${root}/${file}`);
  const stamp = stampOf(path);
  if (!stamp) {
    const bytes = readBytes(root, file);
    return bytes && { file, bytes };
  }
  const ready = known?.(file, stamp);
  if (ready === undefined) return { file, stamp, bytes: readFileSync(path) };
  if (withText) {
    const bytes = readFileSync(path);
    return { file, stamp, bytes, ...(stampOf(path)?.text === stamp.text && { ready }) };
  }
  return {
    file,
    stamp,
    ready,
    get bytes() {
      return readBytes(root, file) ?? GONE;
    },
  };
}

/** Undefined of a link, of a folder, of nothing, and of what no class file is as large as. */
export function stampOf(path: string): Stamp | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size > LARGEST) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = found;
  const changedMs = Math.max(mtimeMs, ctimeMs);
  return { text: [size, mtimeMs, ctimeMs, ino].join(' '), changedMs };
}

function whyNot(file: string, error: unknown): string {
  if (!(error instanceof NotSaved)) throw error;
  return error.message
    .replace(file, 'this file')
    .replace(/(\. Nothing was (done|changed))?\.$/, '');
}
