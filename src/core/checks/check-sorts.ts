/** Checks the sorts: their skill and writers. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Sort } from '../files/sort-file.ts';
import type { Finding } from '../problem.ts';
import { skillProblem, studentProblem, writerIds } from './known-names.ts';

export function sortsFit(classroom: Classroom): Finding[] {
  const { sorts, attendance, ladder } = classroom;
  const ids = writerIds(classroom);
  return [...sorts, ...attendance].flatMap((sort: Sort) => [
    ...skillProblem(sort.skill, sort.file, ['skill'], ladder),
    ...[...sort.entries.keys()].flatMap((id) => studentProblem(id, sort.file, ['stacks', id], ids)),
  ]);
}
