/** Decides which class folders are meant by folders that were typed, and what each is called. */

import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { byCodePoint } from '../../core/classroom/classroom.ts';
import type { World } from '../../world.ts';
import { NotSaved } from '../files/errors.ts';

export interface FoundClass {
  root: string;
  /** Different for each: the folder's name, after the folders above it where that is not enough. */
  label: string;
}

/** A district has schools, and a school may have grades. */
const DEEPEST = 3;

/** Returns the classes in these folders, each once, by name; `empty` are folders without any. */
export function findClasses(
  { cwd }: World,
  asked: string[],
  deepest = DEEPEST,
): { classes: FoundClass[]; empty: string[] } {
  const found = new Map<string, string>();
  const empty: string[] = [];
  for (const typed of asked) {
    const top = resolve(cwd, typed);
    const roots = classesIn(top, deepest);
    if (roots.length === 0) empty.push(typed);
    for (const root of roots) found.set(root, relative(top, root) || basename(root));
  }
  return { classes: labeled(found), empty };
}

/** Links are not followed: they could lead in a circle. */
function classesIn(folder: string, deeper: number): string[] {
  if (existsSync(join(folder, 'class.yaml'))) return [folder];
  if (deeper === 0) return [];
  return foldersIn(folder).flatMap((name) => classesIn(join(folder, name), deeper - 1));
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const isShown = (entry: Dirent) => entry.isDirectory() && !entry.name.startsWith('.');
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(isShown).map(({ name }) => name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new NotSaved(`${folder} cannot be read (${code}). Nothing was changed.`);
  }
}

/** Two rooms 12, of two schools, are called north/room-12 and south/room-12. */
function labeled(found: Map<string, string>): FoundClass[] {
  const parts = (path: string) => path.split(sep).filter(Boolean);
  const classes = [...found].map(([root, label]) => ({ root, words: parts(label).length }));
  const labelOf = ({ root, words }: (typeof classes)[number]) =>
    parts(root).slice(-words).join('/');
  for (;;) {
    const labels = classes.map(labelOf);
    const counts = new Map<string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    const shared = classes.filter((_, i) => counts.get(labels[i]!)! > 1);
    if (shared.length === 0) break;
    for (const one of shared) one.words++;
  }
  const all = classes.map((one) => ({ root: one.root, label: labelOf(one) }));
  return all.sort((a, b) => byCodePoint(a.label, b.label));
}
