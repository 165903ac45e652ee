/** Defines a sheet, a file with one answer per writer: a sort, or a meeting of a group. */

import { spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { type Entry, sortFileName, stacksFor } from '../files/sort-file.ts';

export interface Sheet {
  /** Relative to the class folder. */
  file: string;
  kind: 'sort' | 'meeting';
  /** The keys of the file above the answers. */
  head: Record<string, string>;
  /** The possible answers, besides "absent". */
  stacks: readonly string[];
  /** "Leads · Mon Nov 23". */
  title: string;
  /** The writers it asks about, in this order. */
  writers: string[];
}

/** Returns the sheet of a sort; no skill means the support sort. */
export function sortSheet(date: string, skill: string | undefined, classroom: Classroom): Sheet {
  return {
    file: sortFileName(date, skill, classroom.teacher),
    kind: 'sort',
    head: skill === undefined ? { date, kind: 'support' } : { date, skill },
    stacks: stacksFor(skill),
    title: titleFor(skill === undefined ? 'support' : classroom.ladder.say(skill), date),
    writers: classroom.students.map(({ id }) => id),
  };
}

export function titleFor(about: string, date: string): string {
  return `${about[0]!.toUpperCase()}${about.slice(1)} · ${spoken(date)}`;
}

export function unanswered({ writers }: Sheet, entries: Map<string, Entry>): string[] {
  return writers.filter((id) => entries.get(id)?.stack === undefined);
}
