/** Decides what pages are made from: the groups in force, their lessons, and the words for home. */

import type { GroupsFile } from '../../core/files/groups-file.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import type { ClassView } from '../../core/pages/view/class-view.ts';
import { type Names, namesAs } from '../../core/pages/view/names-on-pages.ts';
import type { Problem } from '../../core/problem.ts';
import { readHomeWords } from '../../folder/content/home-words.ts';
import { allLessons, UNFINISHED } from '../../folder/content/lessons.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { type FileLessons, lessonsForFile } from '../lessons/group-lessons.ts';

export interface PageView {
  view: ClassView;
  lessons: FileLessons;
  problems: Problem[];
}

/** Returns the class as pages see it on a day; `choosing` reads every lesson, which takes longer. */
export async function viewOfClass(
  folder: ClassFolder,
  groups: GroupsFile,
  date: string,
  names: Names,
  choosing = false,
): Promise<PageView> {
  const { classroom } = folder;
  const found = await lessonsForFile(groups, folder);
  const all = choosing ? await allLessons(folder, true) : { lessons: [], problems: [] };
  const { words, ownWords, problems } = await readHomeWords(folder);
  const lessons = found.groups.map(({ chosen }) => chosen?.lesson);
  const view: ClassView = {
    classroom,
    date,
    groups,
    lessons,
    lessonOf: lessonOfEach(groups, found, folder),
    allLessons: all.lessons,
    name: namesAs(names, classroom.students),
    words,
    ownWords,
  };
  const each = [
    ...found.groups,
    ...found.conferences,
    ...(found.everybody ? [found.everybody] : []),
  ];
  const blocking = all.problems.filter(({ code }) => code !== UNFINISHED);
  return {
    view,
    lessons: found,
    problems: [...each.flatMap((one) => one.problems), ...blocking, ...problems],
  };
}

/** Who is in no group and no conference has the lesson for everybody, if there is one. */
function lessonOfEach(
  groups: GroupsFile,
  found: FileLessons,
  { classroom }: ClassFolder,
): Map<string, Lesson> {
  const of = new Map<string, Lesson>();
  const forAll = found.everybody?.chosen?.lesson;
  if (forAll) for (const { id } of classroom.students) of.set(id, forAll);
  for (const [i, { students }] of (groups.groups ?? []).entries()) {
    const lesson = found.groups[i]?.chosen?.lesson;
    if (lesson) for (const id of students) of.set(id, lesson);
  }
  for (const [i, { student }] of (groups.conferences ?? []).entries()) {
    const lesson = found.conferences[i]?.chosen?.lesson;
    if (lesson) of.set(student, lesson);
  }
  return of;
}
