/**
 * Decides what does not match between the files of a class, with one check for each kind of file.
 */

import { fileNamesFit } from './checks/file-names.ts';
import { groupsFit } from './checks/groups.ts';
import { ladderFits } from './checks/ladder.ts';
import { meetingsFit } from './checks/meetings.ts';
import { rubricsFit } from './checks/rubrics.ts';
import { settingsFit } from './checks/settings.ts';
import { sortsFit } from './checks/sorts.ts';
import { standardsFit } from './checks/standards.ts';
import { studentsFit } from './checks/students.ts';
import type { Classroom } from './classroom.ts';
import type { Finding } from './problem.ts';

const checks = [
  fileNamesFit,
  settingsFit,
  ladderFits,
  studentsFit,
  sortsFit,
  groupsFit,
  meetingsFit,
  rubricsFit,
  standardsFit,
];

/** Returns the findings of all checks, unsorted. */
export function crossCheck(classroom: Classroom): Finding[] {
  return checks.flatMap((check) => check(classroom));
}
