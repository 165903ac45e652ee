/** Stub. */

import type { Classroom } from '../classroom/classroom.ts';
import { type Student, strengthsOf } from '../roster/student.ts';

export function complimentFor(student: Student, _classroom: Classroom, date: string) {
  return strengthsOf(student, date)[0];
}
