/** Defines what the pages are made from: the class on a day, the groups in force and their lessons. */

import type { Classroom } from '../../classroom/classroom.ts';
import type { GroupsFile } from '../../files/groups-file.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { HomeWords } from '../../schema/home-words.ts';

export interface ClassView {
  classroom: Classroom;
  date: string;
  groups: GroupsFile;
  /** The lesson of each group, in the order of the groups. */
  lessons: (Lesson | undefined)[];
  /** The lesson of each writer's group or conference. */
  lessonOf: Map<string, Lesson>;
  /** Every lesson of the class; only for pages that choose one themselves. */
  allLessons: Lesson[];
  name: (id: string) => string;
  /** The first day that a report is about, if one was typed. */
  since?: string;
  /** The words for children and families, by language; English is always there. */
  words: { en: HomeWords } & Record<string, HomeWords>;
  /** The file of each language for which the class has its own words. */
  ownWords?: Record<string, string>;
}
