/** Decides what the teacher chose, and so stays when the day's other groups are made again. */

import { type GroupsFile, numberOf } from '../files/groups-file.ts';
import { rungOf } from '../ladder/ladder.ts';
import type { MeetingKind } from '../schema/words.ts';
import { manualPlaces, proposedPlaces } from './decisions.ts';

/** A group of a file, with its number on paper. */
export interface OnPaper {
  number: number;
  focus: string;
  push: boolean;
  lesson?: string;
  students: string[];
}

export interface KeptGroup extends OnPaper {
  /** Absent writers whom the teacher placed there; their seats are kept. */
  away: string[];
}

export interface KeptGroups {
  groups: KeptGroup[];
  conferences: { student: string; focus: string; push: boolean }[];
  /** Removed from a group and not placed elsewhere. */
  out: string[];
  /** What the teacher wants no group on. */
  dissolved: string[];
  ids: Set<string>;
  /** Where confer had placed each writer whose place the teacher chose; undefined for no place. */
  proposed: Map<string, string | undefined>;
}

/** Returns what in a day's groups file is the teacher's; `here` says who is present. */
export function keptFrom(content: GroupsFile, here: (id: string) => boolean): KeptGroups {
  const hand = manualPlaces(content);
  const proposed = proposedPlaces(content);
  const numbered = numberedGroups(content);
  const groups = numbered
    .filter(({ students, lesson }) => lesson !== undefined || students.some((id) => hand.has(id)))
    .map(({ students, ...group }) => ({
      ...group,
      students: students.filter(here),
      away: students.filter((id) => !here(id) && hand.has(id)),
    }))
    .filter(({ students, away }) => students.length + away.length > 0);
  const conferences = (content.conferences ?? [])
    .filter(({ student }) => hand.has(student) && here(student))
    .map(({ student, focus, kind }) => ({ student, focus, push: kind === 'push' }));
  const out = [...hand].flatMap(([id, place]) => (place === undefined && here(id) ? [id] : []));
  const overruled = [...hand.keys()].map((id): [string, string | undefined] => [
    id,
    proposed.get(id)?.replace(/ #\d+$/, ''),
  ]);
  return {
    groups,
    conferences,
    out,
    dissolved: content.dissolved ?? [],
    ids: idsIn(groups, conferences, out),
    proposed: new Map(overruled),
  };
}

/** Returns the groups of a file with their numbers on paper: written, or their place in the file. */
export function numberedGroups({ groups }: GroupsFile): OnPaper[] {
  return (groups ?? []).map(({ focus, lesson, students, kind, number }, i) => ({
    number: numberOf({ number }, i),
    focus,
    push: kind === 'push',
    lesson,
    students,
  }));
}

export function idsIn(
  groups: KeptGroups['groups'],
  conferences: KeptGroups['conferences'],
  out: string[],
): Set<string> {
  return new Set([
    ...groups.flatMap(({ students }) => students),
    ...conferences.map(({ student }) => student),
    ...out,
  ]);
}

/** Returns what a group of this focus is for. */
export function kindOf(push: boolean, focus: string, lane: string): MeetingKind {
  if (push) return 'push';
  return rungOf(focus) === lane ? 'stretch' : 'need';
}
