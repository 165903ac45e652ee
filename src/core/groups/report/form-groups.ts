/** Makes the groups of a day: decides them, and puts them into the report. */

import type { Classroom } from '../../classroom/classroom.ts';
import type { PlainReport } from '../../schema/group-report.ts';
import { decide } from '../decide.ts';
import { writeReport } from './write-report.ts';

/** Returns the groups of a day from evidence through that day; `fresh` ignores manual changes. */
export function formGroups(
  classroom: Classroom,
  date: string,
  absent: string[],
  fresh = false,
): PlainReport {
  return writeReport(decide(classroom, date, absent, fresh));
}
