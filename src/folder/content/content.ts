/** Decides where content comes from: the class's own file if there is one, else ours. */

import { toldApart } from '../../core/files/yaml-names.ts';
import { INSIDE } from '../../world.ts';
import { listFiles, otherEnding, readBytes } from '../files/disk-read.ts';
import { readOne, type Stamp } from '../files/listed.ts';
import type { Memo } from '../read/parse-cache.ts';
import { builtInFiles, hasBuiltIn, readBuiltIn } from './built-in.ts';
import { readyContent } from './ready.ts';

export interface Content {
  /** As shown to a teacher: ladder.yaml, or templates/ladder.yaml for confer's own. */
  file: string;
  /** One of confer's own is read where its text is asked for. */
  readonly bytes: Buffer;
  /** What it says, if that is known without reading it. Do not modify. */
  readonly ready?: unknown;
  /** Of a file that a folder listed. */
  readonly stamp?: Stamp;
}

export function isBuiltIn(file: string): boolean {
  return file.startsWith('templates/');
}

export interface ContentPlaces {
  /** The class; `home` if there is none yet. */
  root: string;
  /** Where confer is installed, or INSIDE. */
  home: string;
}

export interface ClassSources extends ContentPlaces {
  memo: Memo;
}

/** Returns the class's `name`, else templates/`name`; undefined if there is neither. */
export function readContent(
  { root, home, memo }: ContentPlaces & Partial<ClassSources>,
  name: string,
): Content | undefined {
  const own = readOwn(root, name, memo);
  if (own) return own;
  const file = `templates/${name}`;
  return hasBuiltIn(home, file) ? builtIn(home, file) : undefined;
}

/** Returns a file of confer's own that is there, such as templates/ladder.yaml. */
export function builtIn(home: string, file: string): Content {
  return {
    file,
    get bytes() {
      return readBuiltIn(home, file)!;
    },
    get ready() {
      return readyContent(home, file.slice('templates/'.length));
    },
  };
}

/** Returns a file of the class, also one that ends in .yml; what the memo knows of it is ready. */
export function readOwn(root: string, name: string, memo?: Memo): Content | undefined {
  if (root === INSIDE) return undefined;
  const file = otherEnding(root, name) ?? name;
  if (file.includes('/')) {
    // The folder may be a link that leads outside.
    const bytes = readBytes(root, file);
    return bytes && { file, bytes };
  }
  const known = memo && ((one: string, stamp: Stamp) => memo.unchanged({ file: one, stamp }));
  return readOne(root, file, { known });
}

/** Returns own files first; they replace built-in ones of the same name. */
export function listContent(
  { root, home }: ContentPlaces,
  folder: string,
  ending: string,
): Content[] {
  const all = root === INSIDE ? [] : listFiles(root, folder, ending);
  const own = toldApart(all).filter(({ of }) => of === undefined);
  const ours = builtInFiles(home, `templates/${folder}`, ending);
  const overridden = new Set(own.map(({ as }) => `templates/${as}`));
  return [
    ...own.map(({ file }) => ({ file, bytes: readBytes(root, file)! })),
    ...ours.filter((file) => !overridden.has(file)).map((file) => builtIn(home, file)),
  ];
}

/** Returns the names of the pages that confer has: goals for templates/pages/goals.md. */
export function builtInPages({ home }: Pick<ContentPlaces, 'home'>): string[] {
  return builtInFiles(home, 'templates/pages', '.md').map((file) =>
    file.slice('templates/pages/'.length, -'.md'.length),
  );
}
