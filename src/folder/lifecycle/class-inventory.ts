/** Decides what every file below a class folder is, and which of those that are read say the same twice. */

import { createHash } from 'node:crypto';
import { type Counted, inventory, NOWHERE, wordsForCopy } from '../../core/files/inventory.ts';
import { copiedStem } from '../../core/files/leftover-names.ts';
import { isYamlName } from '../../core/files/yaml-names.ts';
import { OLD_NAMES } from '../../core/pages/page-names.ts';
import { builtInPages } from '../content/content.ts';
import { readBytes } from '../files/disk-read.ts';
import { walk } from '../files/walk.ts';
import { topValue } from '../glance/outline.ts';
import type { ClassFolder } from '../read/class-folder.ts';

export interface Inventory {
  files: Counted[];
  /** What cannot be opened: names that are not UTF-8, folders that may not be read. */
  closed: string[];
}

/** Walks the whole folder: for commands that are about the files, not for those of every day. */
export function inventoryOf(folder: ClassFolder): Inventory {
  const { root, classroom } = folder;
  const { students, archived, ladder } = classroom;
  const { files, closed } = walk(root);
  const counted = inventory(files, {
    ids: [...students, ...archived].map(({ id }) => id),
    rungs: ladder.rungs.map(({ id }) => id),
    pages: [...builtInPages(folder), ...Object.keys(OLD_NAMES)],
  });
  return { files: withTwins(root, counted).map((one) => asWriter(root, one)), closed };
}

/** Beside class.yaml, a file with a name in it is a writer's; one of answers for --from is not. */
function asWriter(root: string, one: Counted): Counted {
  const { file, is } = one;
  if (is !== 'own' || !isYamlName(file) || /\/|^\./.test(file)) return one;
  const text = bytesIn(root, file)?.toString('utf8') ?? '';
  if (topValue(text, 'name') === undefined) return one;
  return { file, is: 'not read', why: NOWHERE, todo: 'a writer’s file: move it to students/' };
}

/** Rubrics, words and lessons of which a folder has the same text twice, or one under a copy's name. */
const TWICE = /^(?:rubrics|words|lessons\/[^/]+)\//;

function withTwins(root: string, files: Counted[]): Counted[] {
  const known = new Map<string, string>();
  const stems = new Set(files.filter(({ is }) => is === 'read').map(({ file }) => stemOf(file)));
  // The shorter name is the first that there was.
  const inOrder = files
    .filter(({ file, is }) => is === 'read' && TWICE.test(file))
    .sort((a, b) => a.file.length - b.file.length);
  const twins = new Map<string, string>();
  for (const { file } of inOrder) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const key = `${folder} ${hashIn(root, file)}`;
    const copied = copiedStem(stemOf(file).slice(folder.length));
    const byName = copied !== undefined && stems.has(folder + copied) ? folder + copied : undefined;
    const end = file.slice(file.lastIndexOf('.'));
    const of = known.get(key) ?? (byName && byName + end);
    if (of === undefined) known.set(key, file);
    else twins.set(file, of);
  }
  return files.map((one): Counted => {
    const of = twins.get(one.file);
    return of === undefined ? one : { ...one, is: 'copy', of, ...wordsForCopy(of) };
  });
}

const stemOf = (file: string) => file.replace(/\.[^./]*$/, '');

function hashIn(root: string, file: string): string {
  const bytes = bytesIn(root, file);
  return bytes ? createHash('sha256').update(bytes).digest('hex') : file;
}

/** Returns nothing for a pipe, or for a file that may not be read. */
export function bytesIn(root: string, file: string): Buffer | undefined {
  try {
    return readBytes(root, file);
  } catch {
    return undefined;
  }
}
