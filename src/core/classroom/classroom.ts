/** Defines a class as read from its folder: everything a decision may use. */

import type { GroupsFile } from '../files/groups-file.ts';
import type { Meeting } from '../files/meeting.ts';
import type { Sort } from '../files/sort-file.ts';
import type { Taught } from '../files/taught.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Rubric } from '../ladder/rubric.ts';
import type { Named } from '../roster/names.ts';
import type { KnownWriter, Student } from '../roster/student.ts';
import type { ClassSettings } from '../schema/class-yaml.ts';
import type { StandardsFile } from '../schema/standards-yaml.ts';
import type { ClassText } from '../schema/texts-yaml.ts';

export interface Classroom {
  settings: ClassSettings;
  /** By id, in code-point order, so that a folder gives the same order on every computer. */
  students: Student[];
  /** By file name, which begins with the date: oldest first. */
  sorts: Sort[];
  /** By date, oldest first; within a day, the current teacher's groups come last. */
  groups: { file: string; content: GroupsFile; own?: boolean }[];
  /** What was said of a day without a sort: absent, or here after all. */
  attendance: Sort[];
  /** By file name, which begins with the date: oldest first. */
  meetings: Meeting[];
  /** Lessons for the whole class. By file name, which begins with the date: oldest first. */
  taught: Taught[];
  /** Writers who left; this year's files still name them. */
  archived: KnownWriter[];
  /** In names.yaml, without a file: a note may name them. */
  onlyNamed?: Named[];
  daysOff: ReadonlySet<string>;
  /** The current teacher, if several teach this class; the names of their files end in it. */
  teacher?: string;
  /** In the order of texts.yaml. */
  texts: ClassText[];
  ladder: Ladder;
  /** True if the class has its own ladder.yaml. */
  ownLadder?: boolean;
  rubrics: Map<string, Rubric>;
  standards: StandardsFile;
  /** True if the class has its own standards.yaml. */
  ownStandards?: boolean;
}

/** Returns the record's own value, so that an id such as valueOf finds nothing inherited. */
export function getOwn<T>(record: Record<string, T> | null | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}

export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
