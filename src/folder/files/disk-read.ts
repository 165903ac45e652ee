/** Decides which files of a class are read: regular ones in its folder, of a plausible size. */

import {
  type Dirent,
  existsSync,
  fstatSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { isYamlName, toldApart } from '../../core/files/yaml-names.ts';
import { NotSaved } from './errors.ts';
import { IS_ASCII, insidePath, onDisk } from './inside.ts';

/** A class's largest files are pages of a few hundred kB; confer never writes 8 MB. */
const LARGEST = 8 * 2 ** 20;
/** A year has about 440 meetings, 150 sorts and 28 writers; a grade has 150 writers. */
export const MOST_WRITERS = 5_000;
const mostFiles = (folder: string) => (/^(students|archive)$/.test(folder) ? MOST_WRITERS : 50_000);

/** Returns a file's bytes; undefined if there is none. Throws if the path leads out of `root`. */
export function readBytes(root: string, file: string): Buffer | undefined {
  const path = insidePath(root, file);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    if (!found.isFile()) throw new NotSaved(`${file} is not a regular file. Nothing was changed.`);
    if (found.size > LARGEST)
      throw new NotSaved(`${file} is too large for a class file. Nothing was changed.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof NotSaved) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new NotSaved(`${file} cannot be read (${code}). Nothing was changed.`, { cause: error });
  }
}

/** Returns the bytes of any file that the teacher named; undefined if there is none. */
export function readOutside(path: string): Buffer | undefined {
  // No file name contains NUL, and Node throws for it.
  if (path.includes('\0')) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? readFileSync(path) : undefined;
}

/** Returns true if an output goes to a file, such as `> scores.csv`, and not to another program. */
export function isIntoFile(output: NodeJS.WriteStream): boolean {
  const { fd } = output as { fd?: number };
  try {
    return fd !== undefined && fstatSync(fd).isFile();
  } catch {
    return false;
  }
}

/**
 * Returns the regular files in a folder that end in `ending`, in code-point order; .yaml stands for
 * .yml and .YAML too. Names that cannot be opened are left out.
 */
export function listFiles(root: string, folder: string, ending: string): string[] {
  return named(root, folder, ending).filter((file) => !isUnnameable(root, file));
}

function named(root: string, folder: string, ending: string): string[] {
  const fits = (name: string) => (ending === '.yaml' ? isYamlName(name) : name.endsWith(ending));
  const names = entriesIn(root, folder)
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => fits(name) && !name.startsWith('.') && !name.startsWith('~$'));
  return inOneForm(names)
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Returns true for a name that is not UTF-8: Node shows it with U+FFFD, and cannot open it. */
export function isUnnameable(root: string, file: string): boolean {
  return file.includes('\ufffd') && !lstatSync(`${root}/${file}`, { throwIfNoEntry: false });
}

/** Returns x.yml if x.yaml is asked for and is not there. */
export function otherEnding(root: string, file: string): string | undefined {
  if (!file.endsWith('.yaml') || lstatSync(`${root}/${file}`, { throwIfNoEntry: false })) return;
  const at = file.lastIndexOf('/');
  const folder = file.slice(0, Math.max(at, 0));
  const files = entriesIn(root, folder).map(({ name }) => `${file.slice(0, at + 1)}${name}`);
  return toldApart(files.filter(isYamlName).sort()).find(({ as }) => as === file)?.file;
}

/** Returns names in NFC, as ids in files are; two that would then be the same stay as they are. */
function inOneForm(names: string[]): string[] {
  const known = new Set(names);
  return names.map((name) => {
    const composed = name.normalize('NFC');
    return composed !== name && known.has(composed) ? name : composed;
  });
}

/** What the system says of a file without reading it: it is another one after any change. */
export interface Stamp {
  text: string;
  /** When it was changed last, in the system's milliseconds. */
  changedMs: number;
}

/** A file of a folder with its bytes, or why it cannot be read. What `known` knows of it is `ready`. */
export type Listed =
  | { file: string; stamp?: Stamp; readonly bytes: Buffer; ready?: unknown }
  | { file: string; refused: string };

type Known = (file: string, stamp: Stamp) => unknown;

const NOT_UTF8 = 'the name of this file is not UTF-8, so confer cannot open it';

/**
 * Reads the files of `listFiles`; a regular one in a folder inside needs no check of its links. One that is `known`
 * is read where its bytes are asked for.
 */
export function readListed(
  root: string,
  folder: string,
  ending: string,
  known: Known = () => undefined,
): Listed[] {
  const files = named(root, folder, ending);
  if (files.length > mostFiles(folder)) {
    const words = `${folder} contains ${files.length} files, more than any class has`;
    throw new NotSaved(`${words}. Is this the right folder? Nothing was changed.`);
  }
  return files.map((file) => {
    if (isUnnameable(root, file)) return { file, refused: NOT_UTF8 };
    try {
      return contentOfListed(root, file, known);
    } catch (error) {
      return { file, refused: whyNot(file, error) };
    }
  });
}

function contentOfListed(root: string, file: string, known: Known): Listed {
  // Asked of each file of a year: most names are plain.
  const path = IS_ASCII.test(file) ? `${root}/${file}` : onDisk(`${root}/${file}`);
  const found = lstatSync(path);
  const isPlain = found.isFile() && found.size <= LARGEST;
  if (!isPlain) return { file, bytes: readBytes(root, file) ?? GONE };
  const { size, mtimeMs, ctimeMs, ino } = found;
  const stamp = {
    text: [size, mtimeMs, ctimeMs, ino].join(' '),
    changedMs: Math.max(mtimeMs, ctimeMs),
  };
  const ready = known(file, stamp);
  if (ready === undefined) return { file, stamp, bytes: readFileSync(path) };
  return {
    file,
    stamp,
    ready,
    get bytes() {
      return readBytes(root, file) ?? GONE;
    },
  };
}

/** Content of a link to nothing, or of a file deleted at this moment. */
const GONE = Buffer.alloc(0);

function whyNot(file: string, error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  if (!(error instanceof NotSaved)) return `this file cannot be read (${code})`;
  return message.replace(file, 'this file').replace(/(\. Nothing was (done|changed))?\.$/, '');
}

/** Returns the names of the folders in a folder, in code-point order. */
export function listFolders(root: string, folder: string): string[] {
  return entriesIn(root, folder)
    .filter((entry) => entry.isDirectory() && !isUnnameable(root, `${folder}/${entry.name}`))
    .map(({ name }) => name)
    .sort();
}

function entriesIn(root: string, folder: string): Dirent[] {
  const path = insidePath(root, folder);
  return existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
}
