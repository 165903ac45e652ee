/**
 * Rule: a group that the teacher changed stays as she left it when the day's groups are made again;
 * so does a conference she gave, and a writer she took out. The others are made anew around it.
 */

import { handPlaces, proposedPlaces } from '../decisions.ts';
import type { GroupsFile } from '../groups-file.ts';

export interface Kept {
  /** `away` are writers she put there who are absent today: their seat is kept. */
  groups: { focus: string; lesson?: string; students: string[]; away: string[] }[];
  conferences: { student: string; focus: string }[];
  /** Taken out of a group and put nowhere. */
  out: string[];
  /** What she wants no group about. */
  dissolved: string[];
  /** Everybody in the above. */
  ids: Set<string>;
  /** By writer: where confer had put those whose place the teacher chose; undefined for nowhere. */
  proposed: Map<string, string | undefined>;
}

export const NOTHING_KEPT: Kept = {
  groups: [],
  conferences: [],
  out: [],
  dissolved: [],
  ids: new Set(),
  proposed: new Map(),
};

/** What of a day's groups file is the teacher's; `here` says who is present. */
export function keptFrom(content: GroupsFile, here: (id: string) => boolean): Kept {
  const hand = handPlaces(content);
  const proposed = proposedPlaces(content);
  const groups = (content.groups ?? [])
    .filter(({ students, lesson }) => lesson !== undefined || students.some((id) => hand.has(id)))
    .map(({ focus, lesson, students }) => ({
      focus,
      lesson,
      students: students.filter(here),
      away: students.filter((id) => !here(id) && hand.has(id)),
    }))
    .filter(({ students }) => students.length > 0);
  const conferences = (content.conferences ?? [])
    .filter(({ student }) => hand.has(student) && here(student))
    .map(({ student, focus }) => ({ student, focus }));
  const out = [...hand].flatMap(([id, place]) => (place === undefined && here(id) ? [id] : []));
  const ids = new Set([
    ...groups.flatMap(({ students }) => students),
    ...conferences.map(({ student }) => student),
    ...out,
  ]);
  const overruled = [...hand.keys()].map((id): [string, string | undefined] => [
    id,
    proposed.get(id)?.replace(/ #\d+$/, ''),
  ]);
  const dissolved = content.dissolved ?? [];
  return { groups, conferences, out, dissolved, ids, proposed: new Map(overruled) };
}
