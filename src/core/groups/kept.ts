/** Decides what the teacher chose, and so stays when the day's other groups are made again. */

import type { GroupsFile } from '../files/groups-file.ts';
import { manualPlaces, proposedPlaces } from './decisions.ts';

export interface KeptGroups {
  /** `away` are absent writers whom the teacher placed there; their seats are kept. */
  groups: { focus: string; lesson?: string; students: string[]; away: string[] }[];
  conferences: { student: string; focus: string }[];
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
