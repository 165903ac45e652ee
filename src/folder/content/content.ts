/** Decides where content comes from: the class's own file if there is one, else ours. */

import { listFiles, readBytes } from '../files/disk-read.ts';
import type { Memo } from '../read/parse-cache.ts';

export interface Content {
  /** As shown to a teacher: ladder.yaml, or templates/ladder.yaml for confer's own. */
  file: string;
  bytes: Buffer;
}

export function isBuiltIn(file: string): boolean {
  return file.startsWith('templates/');
}

export interface ContentPlaces {
  root: string;
  /** Where confer is installed. */
  home: string;
}

export interface ClassSources extends ContentPlaces {
  memo: Memo;
}

/** Returns the class's `name`, else templates/`name`; undefined if there is neither. */
export function readContent({ root, home }: ContentPlaces, name: string): Content | undefined {
  const own = readBytes(root, name);
  if (own) return { file: name, bytes: own };
  const builtIn = readBytes(home, `templates/${name}`);
  return builtIn && { file: `templates/${name}`, bytes: builtIn };
}

/** Returns own files first; they replace built-in ones of the same name. */
export function listContent(
  { root, home }: ContentPlaces,
  folder: string,
  ending: string,
): Content[] {
  const own = listFiles(root, folder, ending);
  const builtIn = listFiles(home, `templates/${folder}`, ending);
  const overridden = new Set(own.map((file) => `templates/${file}`));
  return [
    ...own.map((file) => ({ file, bytes: readBytes(root, file)! })),
    ...builtIn
      .filter((file) => !overridden.has(file))
      .map((file) => ({ file, bytes: readBytes(home, file)! })),
  ];
}
