/** Decides which files below a class folder are looked at: not those of programs, and none through a link. */

import { type Dirent, readdirSync } from 'node:fs';
import { isUnnameable } from './disk-read.ts';

/** Of programs: nothing in them is anybody's text. */
const OF_PROGRAMS = ['.git', '.confer', 'node_modules'];

export interface Walked {
  /** From the top of the class, in code-point order. */
  files: string[];
  /** What cannot be opened: a name that is not UTF-8, or a folder that may not be read. */
  closed: string[];
}

/** Returns everything below a folder of the class, or below the class itself (""). */
export function walk(root: string, top = ''): Walked {
  const found: Walked = { files: [], closed: [] };
  const into = (folder: string) => {
    const entries = entriesOf(folder === '' ? root : `${root}/${folder}`);
    if (entries === undefined) {
      if (folder !== top) found.closed.push(folder);
      return;
    }
    for (const entry of entries) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isUnnameable(root, file)) found.closed.push(file);
      else if (!entry.isDirectory()) found.files.push(file);
      else if (!OF_PROGRAMS.includes(entry.name)) into(file);
    }
  };
  into(top);
  found.files.sort();
  return found;
}

function entriesOf(path: string): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
