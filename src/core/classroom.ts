/** A class as it was read from its folder: everything that a decision may look at. */

import type { ClassSettings } from './class-settings.ts';
import type { GroupsFile } from './groups-file.ts';
import type { Ladder } from './ladder.ts';
import type { Meeting } from './meeting.ts';
import type { Rubric } from './rubric.ts';
import type { StandardsFile } from './shapes/standards.ts';
import type { Sort } from './sort-file.ts';
import type { Student } from './student.ts';
import type { Named } from './writer-names.ts';

export interface Classroom {
  settings: ClassSettings;
  /** By id, in code-point order: the same folder gives the same order on every machine. */
  students: Student[];
  /** By file name, which begins with the date: oldest first. */
  sorts: Sort[];
  /** By date, oldest first; of one day, those of whoever works now stand last. */
  groups: { file: string; content: GroupsFile; own?: boolean }[];
  /** By file name, which begins with the date: oldest first. */
  meetings: Meeting[];
  /** Writers who left; other files of the year still name them. */
  archived: Named[];
  /** Days without school. */
  daysOff: ReadonlySet<string>;
  /** Who works now, where several teach this class: it ends the names of her files. */
  teacher?: string;
  ladder: Ladder;
  rubrics: Map<string, Rubric>;
  standards: StandardsFile;
  /** The table is the class's own file. */
  ownStandards?: boolean;
}

/** What a record of a file says of an id; an id such as valueOf is only an id. */
export function saidOf<T>(record: Record<string, T> | null | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}

export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
