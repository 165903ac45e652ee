/** confer plan: one printable page a group, from the groups as the teacher left them. */

import { groupPage } from '../core/group-page.ts';
import { isThirdTime } from '../core/grouping/since-last.ts';
import { type GroupsFile, groupsFileName } from '../core/groups-file.ts';
import { rungOf } from '../core/ladder.ts';
import { chooseLesson, type Lesson } from '../core/lesson.ts';
import type { Problem } from '../core/problem.ts';
import { fileFromReport } from '../core/report-file.ts';
import { supportOf } from '../core/support.ts';
import { counted } from '../core/wording.ts';
import type { ClassFolder } from '../folder/class-folder.ts';
import { readContent } from '../folder/content.ts';
import { editFile, listFiles, readBytes, removeFile } from '../folder/disk.ts';
import { allLessons, readLessons } from '../folder/lessons.ts';
import { isUntouched, pageSource } from '../folder/new-files.ts';
import { fillPage } from '../print/page.ts';
import { say, tell } from '../terminal/screen.ts';
import { Usage } from '../usage.ts';
import type { World } from '../world.ts';
import { groupsFor, saveGroups } from './group.ts';
import { isUsable, openClass, shownProblems } from './open-class.ts';
import { unknownLesson } from './unknown-lesson.ts';

export interface PlanOptions {
  class?: string;
  dryRun?: boolean;
  force?: boolean;
  html?: boolean;
}

interface Page {
  file: string;
  text: string;
}

export async function plan(world: World, options: PlanOptions): Promise<number> {
  const folder = await openClass(world, options.class);
  if (!isUsable(world, folder)) return 1;
  const groups = await todaysGroups(world, folder, options.dryRun ?? false);
  const { pages, problems } = await pagesFor(world.today, groups, folder);
  if (problems.length > 0) {
    tell(world, ...shownProblems(folder, problems), 'No page was written.');
    return 1;
  }
  if (pages.length === 0) return noGroup(world, groups);
  if (options.dryRun) say(world, ...pages.map(({ text }) => text));
  else await save(world, folder, pages, options);
  return 0;
}

/** A day of conferences and whole-class lessons has no page; a day about which nothing is known is a slip. */
function noGroup(world: World, groups: GroupsFile): number {
  const conferences = groups.conferences?.length ?? 0;
  const lessons = groups['whole class']?.length ?? 0;
  if (conferences + lessons === 0) {
    throw new Usage('There is no group to plan for.', 'Sort first: confer sort');
  }
  const meet = `${counted(conferences, 'conference')} and ${counted(lessons, 'whole-class lesson')}`;
  say(world, `No group to print a page for: ${meet}. To see them: confer group`);
  return 0;
}

/** The groups of the day as they stand in the file, or new ones. */
async function todaysGroups(
  world: World,
  folder: ClassFolder,
  dryRun: boolean,
): Promise<GroupsFile> {
  const file = groupsFileName(world.today);
  const there = folder.classroom.groups.find((groups) => groups.file === file);
  if (there) return there.content;
  const report = groupsFor(world, folder);
  if (!dryRun && report.groups.length > 0) await saveGroups(world, folder, report, false);
  return fileFromReport(report);
}

async function pagesFor(date: string, groups: GroupsFile, folder: ClassFolder) {
  const { file, bytes } = readContent(folder, 'pages/group.md')!;
  const template = bytes.toString('utf8');
  const pages: Page[] = [];
  const problems: Problem[] = [];
  for (const [i, group] of (groups.groups ?? []).entries()) {
    const found = await lessonFor(group, i, date, folder);
    problems.push(...found.problems);
    if (!found.lesson) continue;
    const data = groupPage(group, i + 1, date, folder.classroom, found.lesson);
    const filled = fillPage(file, template, data);
    if ('problem' in filled) return { pages: [], problems: [filled.problem] };
    pages.push({ file: `plans/${date}/${i + 1}-${group.focus}.md`, text: pageSource(filled.text) });
  }
  return { pages, problems };
}

type PlannedGroup = NonNullable<GroupsFile['groups']>[number];

/** The lesson the teacher named for this group, else the one that fits. */
async function lessonFor(
  group: PlannedGroup,
  place: number,
  date: string,
  folder: ClassFolder,
): Promise<{ lesson?: Lesson; problems: Problem[] }> {
  const { settings, sorts, groups } = folder.classroom;
  const at = { file: groupsFileName(date), line: 1, column: 1 };
  if (group.lesson !== undefined) {
    const { lessons, problems } = await allLessons(folder, true);
    const lesson = lessons.find(({ id }) => id === group.lesson);
    if (lesson) return { lesson, problems };
    const ids = lessons.map(({ id }) => id);
    return { problems: [await unknownLesson(folder, at.file, place, group.lesson, ids)] };
  }
  const { lessons, problems } = await readLessons(folder, rungOf(group.focus));
  const stacks = group.students.map((id) => supportOf(id, sorts, date));
  const again = group.students.some((id) => isThirdTime(id, group.focus, groups, date));
  const lesson = chooseLesson(lessons, group.focus, settings.genre, stacks, again);
  if (lesson) return { lesson, problems };
  const message = `there is no lesson for ${group.focus}`;
  const hint = `write one: lessons/${rungOf(group.focus)}/my-lesson.md`;
  return { problems: [...problems, { code: 'no-lesson', ...at, message, hint }] };
}

async function save(
  world: World,
  folder: ClassFolder,
  pages: Page[],
  { force = false, html = false }: PlanOptions,
): Promise<void> {
  const kept: string[] = [];
  for (const { file, text } of pages) {
    editFile(folder.root, file, (current) => {
      if (current === undefined || isUntouched(current) || force) return text;
      kept.push(file);
      return undefined;
    });
  }
  removeStale(folder, world.today, pages);
  folder.memo.keep();
  say(
    world,
    `${counted(pages.length, 'page')} in plans/${world.today}/`,
    ...pages.map(({ file }) => `   ${file}`),
  );
  if (html) await saveHtml(world, folder, pages);
  for (const file of kept) {
    tell(world, `${file} has your own changes and was kept. To replace it: confer plan --force`);
  }
}

/** Pages of groups that are no more go, unless the teacher wrote on them. */
function removeStale({ root }: ClassFolder, date: string, pages: Page[]): void {
  const current = new Set(pages.map(({ file }) => file));
  for (const file of listFiles(root, `plans/${date}`, '.md')) {
    if (current.has(file)) continue;
    if (isUntouched(readBytes(root, file)!.toString('utf8'))) removeFile(root, file);
  }
}

/** What is printed is what lies in the folder: with the teacher's own changes. */
async function saveHtml(world: World, folder: ClassFolder, pages: Page[]): Promise<void> {
  const { htmlFromPages } = await import('../print/html.ts');
  const { settings } = folder.classroom;
  const texts = pages.map(({ file }) => readBytes(folder.root, file)!.toString('utf8'));
  const style = readContent(folder, 'pages/print.css')!.bytes.toString('utf8');
  const title = `${settings.name ?? 'Groups'} ${world.today}`;
  const file = `plans/${world.today}/print.html`;
  editFile(folder.root, file, () => htmlFromPages(title, texts, style, settings.paper));
  say(world, `To print, open in a browser: ${file}`);
}
