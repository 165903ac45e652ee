/** Defines what the pages of a whole class are made from; only the teacher sees it. */

import type { Classroom } from '../classroom/classroom.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import type { Lesson } from '../lessons/lesson.ts';

export interface ClassView {
  classroom: Classroom;
  date: string;
  groups: GroupsFile;
  /** The lesson of each group, in the order of the groups. */
  lessons: (Lesson | undefined)[];
  /** The lesson of each writer's group or conference. */
  lessonOf: Map<string, Lesson>;
  name: (id: string) => string;
}
