/** Decides how a proposed grouping stands in groups/DATE.yaml, and what an edited file still holds. */

import type { GroupReport } from './group-report.ts';
import type { GroupsFile } from './groups-file.ts';

/** The file's data; empty parts are left out, so that a teacher reads only what there is. */
export function fileFromReport(report: GroupReport): GroupsFile {
  const { groups, conferences, wholeClass, noPlace, noEvidence, absent } = report;
  return {
    date: report.date,
    groups: groups.map(({ focus, students }) => ({
      focus,
      students: students.map(({ id }) => id),
      because: Object.fromEntries(students.map(({ id, because }) => [id, because])),
    })),
    ...(conferences.length > 0 && { conferences }),
    ...(wholeClass.length > 0 && { 'whole class': wholeClass.map(({ focus }) => focus) }),
    ...(noPlace.length > 0 && {
      'no place': Object.fromEntries(noPlace.map(({ student, because }) => [student, because])),
    }),
    ...(noEvidence.length > 0 && { 'no evidence': noEvidence }),
    ...(absent.length > 0 && { absent }),
  };
}
