/** One file that is filled in writer by writer, an answer each: a sort of the class, or a meeting of a group. */

import { spoken } from './calendar.ts';
import type { Classroom } from './classroom.ts';
import { type Entry, sortFileName, stacksFor } from './sort-file.ts';

export interface Sheet {
  /** Relative to the class folder. */
  file: string;
  kind: 'sort' | 'meeting';
  /** What stands in the file above the answers. */
  head: Record<string, string>;
  /** The answers there are, beside "absent". */
  stacks: readonly string[];
  /** "Leads · Mon Nov 23". */
  title: string;
  /** Whom it asks about, in this order. */
  writers: string[];
}

/** A sort's sheet; no skill is the sort from a bird's eye view. */
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

/** Writers without an answer. */
export function unanswered({ writers }: Sheet, entries: Map<string, Entry>): string[] {
  return writers.filter((id) => entries.get(id)?.stack === undefined);
}
