/** confer check: reports every problem in the class folder at once. */

import { join, relative } from 'node:path';
import { differingLines } from '../../core/checks/check-sorts.ts';
import { languageLines, namesakeLines } from '../../core/checks/check-students.ts';
import { consentLines } from '../../core/checks/check-texts.ts';
import { cutWords } from '../../core/checks/cut-words.ts';
import { newerFormat } from '../../core/classroom/settings.ts';
import { isOfThisClass } from '../../core/files/moved-in.ts';
import { apartTooLong } from '../../core/groups/report/apart-too-long.ts';
import { knownIds, rungOf } from '../../core/ladder/ladder.ts';
import { didYouMean } from '../../core/language/suggest.ts';
import { counted } from '../../core/language/wording.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import { passedOver } from '../../core/meetings/compliment.ts';
import { byPlace, type Problem } from '../../core/problem.ts';
import { oddDayLines } from '../../core/record/odd-days.ts';
import type { CheckJson } from '../../core/schema/output/class-outputs.ts';
import { readHomeWords } from '../../folder/content/home-words.ts';
import { allLessons, builtInLessons, type ReadLessons } from '../../folder/content/lessons.ts';
import { readOwnTableWords } from '../../folder/content/table-words.ts';
import { listFiles, readBytes } from '../../folder/files/disk-read.ts';
import { type NotOnDisk, notOnDisk } from '../../folder/git/not-on-disk.ts';
import { cutFiles } from '../../folder/git/truncated-files.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen, say, sayJson, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { remarkLine } from '../../terminal/views/remark-words.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { unknownLesson } from '../lessons/unknown-lesson.ts';
import { shownProblems } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import { contentToKnow } from './check-content.ts';
import { inventoryProblems } from './check-inventory.ts';
import type { CheckFlags } from './class-flags.ts';

export async function check(session: Session, _: object, flags: CheckFlags) {
  const { world } = session;
  const format = formatOf(flags);
  const folder = await openClass(session);
  const cut = cutFiles(folder.root, world.env);
  if (typeof cut === 'string')
    tell(world, `git could not be asked whether a file lost its end. ${forScreen(cut)}`);
  const away = notOnDisk(folder.root, world.env);
  const { lessons, problems: inLessons } = await lessonProblems(folder);
  const { words, problems: inWords } = await readHomeWords(folder);
  const { problems: inTables } = await readOwnTableWords(folder);
  const inPages = await ownPageProblems(folder, world);
  const inFiles = [...folder.problems, ...inLessons, ...inWords, ...inTables, ...inPages];
  const found = [...inFiles, ...(typeof cut === 'string' ? [] : cut)];
  const beside = inventoryProblems(folder, found);
  const all = [...found, ...beside.problems].sort(byPlace);
  const problems = away ? withoutThem(all, away) : all;
  if (format === 'json') sayJson(world, { version: 1, problems } satisfies CheckJson);
  else if (format === 'unix') for (const one of problems) say(world, unixLine(one, folder, world));
  else if (problems.length === 0)
    say(
      world,
      clean(folder),
      ...toKnow(folder, lessons, Object.keys(words), world.today).map(forScreen),
      ...beside.toKnow.map(forScreen),
    );
  else say(world, ...shownProblems(folder, problems), counted(problems.length, 'problem'));
  if (format === undefined) await sayPassedOver(session, folder);
  return problems.length > 0 ? 1 : 0;
}

/** What is not on this disk comes first: other problems may only come from that. */
function withoutThem(problems: Problem[], { files, said, way }: NotOnDisk): Problem[] {
  const hint = `to get them: ${way}`;
  const first = { code: 'unreadable', file: files[0]!, line: 1, column: 1, message: said, hint };
  const isThere = ({ hint: told }: Problem) =>
    files.some((file) => told.includes(`create ${file}`));
  return [first, ...problems.map((one) => (isThere(one) ? { ...one, hint } : one))];
}

function formatOf({ format, json }: CheckFlags): 'unix' | 'json' | undefined {
  if (format === undefined) return json ? 'json' : undefined;
  if (format === 'unix' || format === 'json') return format;
  throw new Usage(`--format ${format} is not a choice.`, 'Use unix or json.');
}

/** As editors read it; they look for the file from the folder in which they run confer. */
function unixLine(
  { file, line, column, message, hint }: Problem,
  { root }: ClassFolder,
  { cwd }: World,
) {
  const path = relative(cwd, join(root, file));
  return forScreen(`${path}:${line}:${column}: ${message}; ${hint}`);
}

/** Fills the class's own pages; nothing of it is loaded for a class that has none. */
async function ownPageProblems(folder: ClassFolder, world: World): Promise<Problem[]> {
  const files = listFiles(folder.root, 'pages', '.md');
  // A page of half a class says nothing about the template.
  if (files.length === 0 || folder.unread.length > 0) return [];
  const { pageProblems } = await import('./check-pages.ts');
  return pageProblems(files, folder, world);
}

/** Returns what is no problem, but worth knowing: a cut, a long list, a consent that is missing. */
function toKnow(
  folder: ClassFolder,
  lessons: Lesson[],
  languages: string[],
  today: string,
): string[] {
  const { classroom } = folder;
  const { students, ladder } = classroom;
  const long = apartTooLong(classroom, new Set(students.map(({ id }) => id)));
  const name = namesIn(classroom);
  return [
    ...long.map((remark) => remarkLine(remark, name, ladder)),
    ...cutWords(classroom),
    ...consentLines(classroom, today),
    ...namesakeLines(classroom),
    ...languageLines(classroom, languages),
    ...contentToKnow(folder, lessons),
  ];
}

/** Lists days that cannot be, sorts that differ, and strengths that will not be printed because they do not read well. */
async function sayPassedOver({ world }: Session, { classroom, at }: ClassFolder): Promise<void> {
  const lines = classroom.students.map(async (student) => {
    const next = passedOver(student, classroom, world.today);
    if (next === undefined) return [];
    const index = student.notes.findLastIndex(
      ({ date, strength }) => date === next.date && strength === next.words,
    );
    const file = `students/${student.id}.yaml`;
    const { line, column } = await at(file, ['notes', index, 'strength']);
    return [`   ${file}:${line}:${column}: "${next.words}" will not be on a page: ${next.why}`];
  });
  const { settings } = classroom;
  const said = [
    ...newerFormat(settings),
    ...oddDayLines(classroom, world.today),
    ...differingLines(classroom),
  ].map((line) => `   ${line}`);
  const found = [...said, ...(await Promise.all(lines)).flat()];
  if (found.length > 0) say(world, 'To look at', ...found.map(forScreen));
}

function clean({ classroom }: ClassFolder): string {
  const { students, sorts } = classroom;
  return `No problems: ${counted(students.length, 'writer')}, ${counted(sorts.filter(isOfThisClass).length, 'sort')}.`;
}

/** Checks the teacher's own lessons, and those that files name; tests check the built-in ones. */
async function lessonProblems(folder: ClassFolder): Promise<ReadLessons> {
  const { groups, meetings, taught } = folder.classroom;
  const inGroups = groups.flatMap(({ file, content }) =>
    (content.groups ?? []).map(({ lesson }, i) => ({
      file,
      lesson,
      path: ['groups', i, 'lesson'],
    })),
  );
  const given = [...meetings, ...taught].map(({ file, lesson }) => ({
    file,
    lesson,
    path: ['lesson'],
  }));
  // Reading all lessons is slow; do it only if a name is not one of the class's own lessons.
  const builtIn = new Set(builtInLessons(folder));
  const named = [...inGroups, ...given].flatMap(({ lesson, ...at }) =>
    lesson ? [{ ...at, lesson }] : [],
  );
  const strange = named.some(({ lesson }) => !builtIn.has(lesson));
  const { lessons, problems } = await allLessons(folder, strange);
  const ids = [...lessons.map(({ id }) => id), ...builtIn];
  const unknown = named
    .filter(({ lesson }) => !ids.includes(lesson))
    .map(({ file, lesson, path }) => unknownLesson(folder, file, path, lesson, ids));
  const more = [...offLadder(lessons, folder), ...(await Promise.all(unknown))];
  return { lessons, problems: [...problems, ...more] };
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
