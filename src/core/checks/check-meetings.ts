/** Checks the meetings: their date, skill and writers. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Finding } from '../problem.ts';
import { atKeys, skillProblem, studentProblem, writerIds } from './known-names.ts';

export function meetingsFit(classroom: Classroom): Finding[] {
  const ids = writerIds(classroom);
  return classroom.meetings.flatMap(({ file, date, focus, entries }) => [
    ...dateFits(file, date),
    ...skillProblem(focus, file, ['focus'], classroom.ladder),
    ...atKeys([...entries.keys()].flatMap((id) => studentProblem(id, file, ['writers', id], ids))),
  ]);
}

/** The date must match the file name, because meetings are read in file-name order. */
function dateFits(file: string, date: string): Finding[] {
  if (file.startsWith(`meetings/${date}`)) return [];
  const message = `the date is ${date}, but the file name says ${file}`;
  return [{ code: 'wrong-date', file, path: ['date'], message, hint: 'make them match' }];
}
