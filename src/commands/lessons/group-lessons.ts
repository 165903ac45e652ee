/** Decides which lesson each group of a day gets, and reports missing ones. */

import { classOn } from '../../core/evidence/class-on.ts';
import type { GroupInFile, GroupsFile } from '../../core/files/groups-file.ts';
import { lessonsHad, timesBefore } from '../../core/groups/since-last.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import { chooseLesson, type Lesson } from '../../core/lessons/lesson.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { allLessons, readLessons, UNFINISHED } from '../../folder/read/lessons.ts';
import { fileOfGroups } from '../groups/regroup.ts';
import { unknownLesson } from './unknown-lesson.ts';

export interface FoundLesson {
  lesson?: Lesson;
  problems: Problem[];
}

/** Returns the lessons in the order of the groups. */
export async function lessonsFor(groups: GroupsFile, folder: ClassFolder): Promise<FoundLesson[]> {
  const each = (groups.groups ?? []).map((group, i) => lessonFor(group, i, groups.date, folder));
  const said = new Set<string>();
  return (await Promise.all(each)).map(({ lesson, problems }) => ({
    lesson,
    problems: problems.filter(
      ({ code, file, line }) =>
        code !== UNFINISHED && said.size !== said.add(`${file}:${line} ${code}`).size,
    ),
  }));
}

/** The lesson the teacher named, else the best fit; a group that met on it gets the next one. */
async function lessonFor(
  group: GroupInFile,
  place: number,
  date: string,
  folder: ClassFolder,
): Promise<FoundLesson> {
  const { settings } = folder.classroom;
  const at = { file: fileOfGroups({ date }, folder.classroom), line: 1, column: 1 };
  if (group.lesson !== undefined) {
    const { lessons, problems } = await allLessons(folder, true);
    const lesson = lessons.find(({ id }) => id === group.lesson);
    if (lesson) return { lesson, problems };
    const ids = lessons.map(({ id }) => id);
    const path = ['groups', place, 'lesson'];
    return { problems: [await unknownLesson(folder, at.file, path, group.lesson, ids)] };
  }
  const { lessons, problems } = await readLessons(folder, rungOf(group.focus));
  const stacks = group.students.map(classOn(folder.classroom, date).supportOf);
  const times = group.students.map((id) => timesBefore(id, group.focus, folder.classroom, date));
  const lesson = chooseLesson(lessons, group.focus, settings, stacks, {
    times: Math.max(...times),
    taught: lessonsHad(group, folder.classroom, date),
  });
  if (lesson) return { lesson, problems };
  const message = `there is no lesson for ${group.focus}`;
  const hint = `write one: lessons/${rungOf(group.focus)}/my-lesson.md`;
  return { problems: [...problems, { code: 'no-lesson', ...at, message, hint }] };
}
