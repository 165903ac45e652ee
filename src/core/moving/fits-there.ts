/** Decides what in a writer's own file another class could not read: its skills and rubrics may differ. */

import { studentsFit } from '../checks/check-students.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Finding } from '../problem.ts';
import type { Student } from '../roster/student.ts';

/** Returns the findings with places in the writer's file as it is here. */
export function misfits(writer: Student, there: Classroom): Finding[] {
  // The name moves to where that class has names; one that nobody knows stays missing.
  const known = there.settings['private names'] ? 'in names.yaml' : 'in their file';
  const named = writer.named === 'nowhere' ? 'nowhere' : known;
  return studentsFit({ ...there, students: [{ ...writer, named }] });
}
