/** Checks the meetings and the lessons for everybody: their date, skill and writers. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Finding } from '../problem.ts';
import { atKeys, dateProblem, skillProblem, studentProblem, writerIds } from './known-names.ts';

export function meetingsFit(classroom: Classroom): Finding[] {
  const ids = writerIds(classroom);
  return classroom.meetings.flatMap(({ file, date, focus, entries }) => [
    ...dateProblem(date, file),
    ...skillProblem(focus, file, ['focus'], classroom.ladder),
    ...atKeys([...entries.keys()].flatMap((id) => studentProblem(id, file, ['writers', id], ids))),
  ]);
}

export function taughtFits({ taught, ladder }: Classroom): Finding[] {
  return taught.flatMap(({ file, date, skill }) => [
    ...dateProblem(date, file),
    ...skillProblem(skill, file, ['skill'], ladder),
  ]);
}
