/** Checks the sorts: their skill and their writers. */

import type { Classroom } from '../classroom.ts';
import type { Finding } from '../problem.ts';
import type { Sort } from '../sort-file.ts';
import { skillProblem, studentProblem } from './known-names.ts';

export function sortsFit({ sorts, students, ladder }: Classroom): Finding[] {
  const ids = students.map(({ id }) => id);
  return sorts.flatMap((sort: Sort) => [
    ...skillProblem(sort.skill, sort.file, ['skill'], ladder),
    ...[...sort.entries.keys()].flatMap((id) => studentProblem(id, sort.file, ['stacks', id], ids)),
  ]);
}
