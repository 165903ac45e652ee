/** Decides how suggested groups are written to groups/DATE.yaml. */

import type { GroupsFile } from '../../files/groups-file.ts';
import { conferencePlace, groupPlaces, placeOfGroup } from '../../files/places.ts';
import type { PlainReport } from '../../schema/group-report.ts';
import { NOWHERE } from '../decisions.ts';

/** Returns the file's data without empty parts, so that a teacher reads only what is there. */
export function fileFromReport(report: PlainReport): GroupsFile {
  const { groups, conferences, wholeClass, noPlace, onTrack, noEvidence, absent } = report;
  const away = [...absent, ...groups.flatMap((group) => (group.away ?? []).map(({ id }) => id))];
  return {
    date: report.date,
    groups: groups.map(({ number, kind, focus, named, students, away = [] }, i) => ({
      focus,
      ...(kind === 'push' && { kind }),
      ...(number !== i + 1 && { number }),
      ...(named !== undefined && { lesson: named }),
      students: [...students, ...away].map(({ id }) => id),
      because: Object.fromEntries(students.map(({ id, because }) => [id, because])),
    })),
    ...(conferences.length > 0 && {
      conferences: conferences.map(({ student, focus, kind, because }) => ({
        student,
        focus,
        ...(kind === 'push' && { kind }),
        because,
      })),
    }),
    ...(wholeClass.length > 0 && { 'whole class': wholeClass.map(({ focus }) => focus) }),
    ...(noPlace.length > 0 && {
      'no place': Object.fromEntries(noPlace.map(({ student, because }) => [student, because])),
    }),
    ...(onTrack.length > 0 && {
      'on track': Object.fromEntries(onTrack.map(({ student, because }) => [student, because])),
    }),
    ...(noEvidence.length > 0 && { 'no evidence': noEvidence }),
    ...(away.length > 0 && { absent: away }),
    ...(report.dissolved.length > 0 && { dissolved: report.dissolved }),
    proposed: proposedIn(report),
  };
}

/** Returns each writer's suggested place; a manual decision keeps the suggestion it replaced. */
function proposedIn({ groups, conferences, noPlace }: PlainReport): Record<string, string[]> {
  const names = groupPlaces(groups.map(placeOfGroup));
  const places = [
    ...groups.flatMap(({ students, away = [], ...group }, i) =>
      [...students, ...away].map(({ id, proposed }) => ({
        id,
        // Suggested for another group on the same skill: record that it was another one, not which.
        place: proposed === placeOfGroup(group) ? `${proposed} #0` : (proposed ?? names[i]!),
      })),
    ),
    ...conferences.map(({ student, proposed, ...what }) => ({
      id: student,
      place: proposed ?? conferencePlace(placeOfGroup(what)),
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
