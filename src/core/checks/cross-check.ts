/** Decides what does not match between the files of a class. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Finding } from '../problem.ts';
import { fileNamesFit } from './check-file-names.ts';
import { groupsFit } from './check-groups.ts';
import { ladderFits } from './check-ladder.ts';
import { meetingsFit, taughtFits } from './check-meetings.ts';
import { rubricsFit } from './check-rubrics.ts';
import { settingsFit } from './check-settings.ts';
import { sortsFit } from './check-sorts.ts';
import { standardsFit } from './check-standards.ts';
import { studentsFit } from './check-students.ts';
import { textsFit } from './check-texts.ts';

const checks = [
  fileNamesFit,
  settingsFit,
  ladderFits,
  studentsFit,
  sortsFit,
  groupsFit,
  meetingsFit,
  taughtFits,
  rubricsFit,
  standardsFit,
  textsFit,
];

/** Returns the findings of all checks, unsorted. */
export function crossCheck(classroom: Classroom): Finding[] {
  return checks.flatMap((check) => check(classroom));
}
