/** Decides where the files of a class are: its folders, what each holds, and which folder an odd name means. */

import { isTypo } from '../language/suggest.ts';
import { copiedStem, withoutLeftover } from './leftover-names.ts';

/** The files that stand in the class folder itself. */
export const SINGLES = ['class', 'names', 'texts', 'ladder', 'standards', 'tables'] as const;

/** Folders with a YAML file for each writer, day, meeting, rubric or language. */
const OF_YAML = [
  'students',
  'archive',
  'sorts',
  'groups',
  'meetings',
  'taught',
  'rubrics',
  'words',
] as const;
const OF_MARKDOWN = ['lessons', 'pages'] as const;

/** What confer makes itself. */
export const MADE = ['plans', 'prints', '.confer'];

/** Folders in which two files about one thing are told apart by what they say, not by their names. */
const OF_EVENTS: readonly string[] = ['sorts', 'groups', 'meetings', 'taught'];

export function isOfEvents(folder: string): boolean {
  return OF_EVENTS.includes(folder);
}

export function isYamlFolder(folder: string): boolean {
  return (OF_YAML as readonly string[]).includes(folder);
}

export function isClassFolder(folder: string): boolean {
  return isYamlFolder(folder) || (OF_MARKDOWN as readonly string[]).includes(folder);
}

const ALSO: Record<string, string> = {
  writers: 'students',
  pupils: 'students',
  templates: 'pages',
};

/** Returns "students" for Students, student, studnets or "students (1)"; undefined for photos. */
export function meantFolder(name: string): string | undefined {
  const plain = withoutLeftover(name);
  const word = (copiedStem(plain) ?? plain).toLowerCase();
  const known = [...OF_YAML, ...OF_MARKDOWN];
  const own = known.find((folder) => folder === word);
  const other = Object.hasOwn(ALSO, word) ? ALSO[word] : undefined;
  return own ?? other ?? known.find((folder) => isTypo(folder, word));
}

/** Returns the folder for a file that stands in none: 2026-11-20-structure.lead.yaml is a sort. */
export function folderForDay(stem: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d(?!\d)/.test(stem)) return undefined;
  if (stem.length === 10) return 'groups';
  return /-(?:conference|push)-/.test(stem) ? 'meetings' : 'sorts';
}
