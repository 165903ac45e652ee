/** Defines one sort of the class into three stacks: the stacks, and who is in which. */

import type { SortFile } from '../schema/sort-yaml.ts';
import { STANDINGS, SUPPORTS } from '../schema/words.ts';

export type { SortFile };

export interface Entry {
  /** Missing if a note was written before a stack was chosen. */
  stack?: string;
  note?: string;
}

export interface Sort {
  /** Relative to the class folder. */
  file: string;
  date: string;
  /** A skill or a rung; undefined for the support sort. */
  skill?: string;
  /** A closer look at what a score of this rung left open; its answers are skill sorts. */
  look?: true;
  /** Only some writers were asked, so who is missing here is not missing. */
  ofSome?: true;
  entries: Map<string, Entry>;
}

/** The answer of a closer look: none of the signs of this rung. */
export const NOTHING_FOUND = 'none of these';

/** Returns the name of the closer look's own file: it keeps who shows none of a rung's signs. */
export function lookFileName(date: string, rung: string, teacher?: string): string {
  return sortFileName(date, `look-${rung}`, teacher);
}

/** Returns the name of the file that says who was there; who is absent is true for every teacher. */
export function attendanceFileName(date: string): string {
  return sortFileName(date, 'attendance');
}

/** Returns which of several teachers wrote a file: its name ends in theirs. */
export function teacherOf(file: string, teachers: readonly string[]): string | undefined {
  return teachers.find((one) => file.endsWith(`-${one}.yaml`));
}

/** Returns entries in one shape, whichever way they are written. */
export function entriesOf(stacks: SortFile['stacks']): Map<string, Entry> {
  const entries = Object.entries(stacks ?? {});
  return new Map(
    entries.map(([id, entry]) => [id, typeof entry === 'string' ? { stack: entry } : entry]),
  );
}

/** Returns sorts/2026-11-23-structure.lead.yaml, with the teacher if several teach the class. */
export function sortFileName(date: string, skill: string | undefined, teacher?: string): string {
  return `sorts/${date}-${skill ?? 'support'}${teacher ? `-${teacher}` : ''}.yaml`;
}

/** Returns the stacks of a sort, in the order of the keys: 1 is always doing it, 3 needs the teacher. */
export function stacksFor(skill: string | undefined): readonly string[] {
  return skill === undefined ? [...SUPPORTS].reverse() : STANDINGS;
}
