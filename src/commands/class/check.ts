/** confer check: reports every problem in the class folder at once. */

import { knownIds, rungOf } from '../../core/ladder/ladder.ts';
import { didYouMean } from '../../core/language/suggest.ts';
import { counted } from '../../core/language/wording.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import type { Problem } from '../../core/problem.ts';
import { byPlace } from '../../core/problem.ts';
import { readBytes } from '../../folder/files/disk-read.ts';
import { cutFiles } from '../../folder/git/truncated-files.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { allLessons, builtInLessons } from '../../folder/read/lessons.ts';
import { say, sayJson } from '../../terminal/screen.ts';
import { unknownLesson } from '../lessons/unknown-lesson.ts';
import { shownProblems } from '../start/report-problems.ts';
import type { Session } from '../start/session.ts';
import type { CheckFlags } from './class-flags.ts';

export async function check(session: Session, _: object, flags: CheckFlags): Promise<number> {
  const { world } = session;
  const folder = await session.open();
  const cut = cutFiles(folder.root, world.env);
  const lessons = await lessonProblems(folder);
  const problems = [...folder.problems, ...lessons, ...cut].sort(byPlace);
  if (flags.json) sayJson(world, { version: 1, problems });
  else if (problems.length === 0) say(world, clean(folder));
  else say(world, ...shownProblems(folder, problems), counted(problems.length, 'problem'));
  return problems.length > 0 ? 1 : 0;
}

function clean({ classroom }: ClassFolder): string {
  const { students, sorts } = classroom;
  return `No problems: ${counted(students.length, 'writer')}, ${counted(sorts.length, 'sort')}.`;
}

/**
 * Checks the teacher's own lessons, and lessons named in a groups file; our tests check the
 * built-in ones.
 */
async function lessonProblems(folder: ClassFolder): Promise<Problem[]> {
  const named = folder.classroom.groups.flatMap(({ file, content }) =>
    (content.groups ?? []).flatMap(({ lesson }, i) => (lesson ? [{ file, lesson, i }] : [])),
  );
  const taught = folder.classroom.meetings.flatMap(({ file, lesson }) =>
    lesson ? [{ file, lesson }] : [],
  );
  // Reading all lessons is slow; do it only if a name is not one of the class's own lessons.
  const builtIn = new Set(builtInLessons(folder));
  const strange = [...named, ...taught].some(({ lesson }) => !builtIn.has(lesson));
  const { lessons, problems } = await allLessons(folder, strange);
  const ids = [...lessons.map(({ id }) => id), ...builtIn];
  const unknown = named
    .filter(({ lesson }) => !ids.includes(lesson))
    .map(({ file, lesson, i }) =>
      unknownLesson(folder, file, ['groups', i, 'lesson'], lesson, ids),
    );
  const gone = taught
    .filter(({ lesson }) => !ids.includes(lesson))
    .map(({ file, lesson }) => unknownLesson(folder, file, ['lesson'], lesson, ids));
  const all = await Promise.all([...unknown, ...gone]);
  return [...problems, ...offLadder(lessons, folder), ...all];
}

/** Reports lessons on a skill that the ladder does not have, because they are never chosen. */
function offLadder(lessons: Lesson[], { classroom, root }: ClassFolder): Problem[] {
  const { ladder } = classroom;
  return lessons.flatMap(({ id, skill }) => {
    const file = `lessons/${rungOf(skill)}/${id}.md`;
    if (ladder.place(skill) !== undefined || !readBytes(root, file)) return [];
    const message = `the ladder has no "${skill}"`;
    const hint = didYouMean(skill, knownIds(ladder), 'to list the skills: confer lessons');
    return [{ code: 'unknown-skill', file, line: 1, column: 1, message, hint }];
  });
}
