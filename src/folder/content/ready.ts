/**
 * Decides what of confer's own content is ready: the build reads the templates once, and says in
 * dist/ready-PART.json what each of them says, so that no start parses them. Where there is no such
 * file, the templates are read as a class's own content is.
 */

import { readBuiltIn } from './built-in.ts';

declare const CONFER_BUILD: string;
/** What the build has read is of the templates beside it. Run from its source, confer reads the templates. */
const IS_BUILT = typeof CONFER_BUILD === 'string';

/** What each file of a part says, by its name below templates/; do not modify. */
export type Ready = Record<string, unknown>;

/** Each start needs the first one; the lessons of a rung, the words and the tables are for some. */
const EACH_START = /^(ladder|standards)\.yaml$|^rubrics\//;

/** Returns the part that a file below templates/ is in: "lessons-focus" for lessons/focus/one.md. */
export function partOf(file: string): string {
  if (EACH_START.test(file)) return 'class';
  const at = file.lastIndexOf('/');
  return at < 0 ? file.replace(/\.\w+$/, '') : file.slice(0, at).replaceAll('/', '-');
}

export const readyFile = (part: string) => `ready-${part}.json`;

const read = new Map<string, Ready>();

/** Returns what a file below templates/ says; undefined if the build has not read it. */
export function readyContent(home: string, file: string): unknown {
  if (!IS_BUILT) return undefined;
  const part = partOf(file);
  const key = `${home}\n${part}`;
  const known = read.get(key) ?? readPart(home, part);
  read.set(key, known);
  return Object.hasOwn(known, file) ? known[file] : undefined;
}

function readPart(home: string, part: string): Ready {
  const bytes = readBuiltIn(home, `dist/${readyFile(part)}`);
  return bytes ? JSON.parse(bytes.toString('utf8')) : {};
}
