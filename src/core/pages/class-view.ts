/** Defines what the pages of a whole class are made from. */

import type { Classroom } from '../classroom/classroom.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import type { Lesson } from '../lessons/lesson.ts';

/** The data for whole-class pages, which only the teacher sees. */
export interface ClassView {
  classroom: Classroom;
  date: string;
  groups: GroupsFile;
  /** The lesson of each group, in the order of the groups. */
  lessons: (Lesson | undefined)[];
  /** The lesson of each writer's group or conference. */
  lessonOf: Map<string, Lesson>;
  /** A writer's name on this page. */
  name: (id: string) => string;
}
