/** Decides how suggested groups are written to groups/DATE.yaml. */

import type { GroupsFile } from '../files/groups-file.ts';
import { conferencePlace, groupPlaces } from '../files/places.ts';
import type { GroupReport } from '../schema/group-report.ts';
import { NOWHERE } from './decisions.ts';

/** Returns the file's data without empty parts, so that a teacher reads only what is there. */
export function fileFromReport(report: GroupReport): GroupsFile {
  const { groups, conferences, wholeClass, noPlace, noEvidence, absent } = report;
  return {
    date: report.date,
    groups: groups.map(({ focus, lesson, students, away = [] }) => ({
      focus,
      ...(lesson !== undefined && { lesson }),
      students: [...students, ...away].map(({ id }) => id),
      because: Object.fromEntries(students.map(({ id, because }) => [id, because])),
    })),
    ...(conferences.length > 0 && {
      conferences: conferences.map(({ student, focus, because }) => ({ student, focus, because })),
    }),
    ...(wholeClass.length > 0 && { 'whole class': wholeClass.map(({ focus }) => focus) }),
    ...(noPlace.length > 0 && {
      'no place': Object.fromEntries(noPlace.map(({ student, because }) => [student, because])),
    }),
    ...(noEvidence.length > 0 && { 'no evidence': noEvidence }),
    ...(absent.length > 0 && { absent }),
    ...(report.dissolved.length > 0 && { dissolved: report.dissolved }),
    proposed: proposedIn(report),
  };
}

/** Returns each writer's suggested place; a manual decision keeps the suggestion it replaced. */
function proposedIn({ groups, conferences, noPlace }: GroupReport): Record<string, string[]> {
  const names = groupPlaces(groups.map(({ focus }) => focus));
  const places = [
    ...groups.flatMap(({ focus, students, away = [] }, i) =>
      [...students, ...away].map(({ id, proposed }) => ({
        id,
        // Suggested for another group on the same skill: record that it was another one, not which.
        place: proposed === focus ? `${focus} #0` : (proposed ?? names[i]!),
      })),
    ),
    ...conferences.map(({ student, focus, proposed }) => ({
      id: student,
      place: proposed ?? conferencePlace(focus),
    })),
    ...noPlace.flatMap(({ student, proposed }) =>
      proposed === undefined ? [] : [{ id: student, place: proposed }],
    ),
  ];
  const byPlace = new Map<string, string[]>();
  for (const { id, place } of places) {
    if (place !== NOWHERE) byPlace.set(place, [...(byPlace.get(place) ?? []), id]);
  }
  return Object.fromEntries(byPlace);
}
