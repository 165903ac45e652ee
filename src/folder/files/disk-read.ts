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
import { insidePath } from './inside.ts';

/** A class's largest files are pages of a few hundred kB; confer never writes 8 MB. */
export const LARGEST = 8 * 2 ** 20;
/** A year has about 440 meetings, 150 sorts and 28 writers; a grade has 150 writers. */
export const MOST_WRITERS = 5_000;
export const mostFiles = (folder: string) =>
  /^(students|archive)$/.test(folder) ? MOST_WRITERS : 50_000;

/** Returns a file's bytes; undefined if there is none. Throws if the path leads out of `root`. */
export function readBytes(root: string, file: string): Buffer | undefined {
  const path = insidePath(root, file);
  return orNotSaved(file, () => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    if (!found.isFile()) throw new NotSaved(`${file} is not a regular file. Nothing was changed.`);
    if (found.size > LARGEST)
      throw new NotSaved(`${file} is too large for a class file. Nothing was changed.`);
    return readFileSync(path);
  });
}

/** Returns what `read` returns; undefined if the file is gone meanwhile. Throws NotSaved if the disk refuses. */
export function orNotSaved<T>(file: string, read: () => T): T | undefined {
  try {
    return read();
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

export function named(root: string, folder: string, ending: string): string[] {
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
