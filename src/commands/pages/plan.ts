/** confer plan: makes one printable page per group, from the groups as the teacher left them. */

import { type GroupsFile, numberOf } from '../../core/files/groups-file.ts';
import { overtaken } from '../../core/groups/overtaken.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { groupPage } from '../../core/pages/group-page.ts';
import { namesAs } from '../../core/pages/names-on-pages.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { readContent } from '../../folder/read/content.ts';
import { fillPage } from '../../print/page.ts';
import { say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { groupsToUse, whichGroups } from '../groups/group.ts';
import { lessonsFor } from '../lessons/group-lessons.ts';
import { keepLessons, withNamedLessons } from '../lessons/name-lesson.ts';
import { pickNameStyle } from '../start/pick.ts';
import { reportBlocking, reportProblems } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { PlanFlags } from './page-flags.ts';
import { type PageFile, pagesFolder, removeStalePages, saveHtml, savePages } from './save-pages.ts';

export async function plan(session: Session, _: object, flags: PlanFlags) {
  const { world } = session;
  const folder = await openClass(session);
  if (reportBlocking(world, folder)) return 1;
  const { groups: made, keep } = groupsToUse(world, folder);
  const groups = flags.lesson ? await withNamedLessons(made, flags.lesson, folder) : made;
  const names = namesAs(pickNameStyle(flags.names), folder.classroom.students);
  // Saved only now, so that a command that fails writes nothing.
  const hasGroups = (groups.groups?.length ?? 0) > 0;
  if (hasGroups && !flags.dryRun) await keep();
  const { pages, problems } = await pagesFor(groups, folder, names);
  if (reportProblems(world, folder, problems, 'No page was written.')) return 1;
  if (pages.length === 0) return noGroup(world, groups);
  if (groups.date < world.today) say(world, whichGroups(groups, world));
  tellOvertaken(world, groups, folder);
  if (flags.dryRun) {
    say(world, ...pages.map(({ text }) => text));
    return 0;
  }
  if (flags.lesson) await keepLessons(folder, groups);
  const where = pagesFolder('plans', groups.date, folder);
  const overrun = savePages(world, folder, where, pages, flags);
  removeStalePages(folder, where, pages);
  if (flags.html) {
    const sheet = { kind: 'group', cards: 1, title: `groups ${groups.date}`, force: flags.force };
    await saveHtml(world, folder, `${where}/print.html`, pages, sheet);
  }
  return overrun ? 1 : 0;
}

/** Groups on paper stay, but not without a word if something of today speaks against them. */
function tellOvertaken(world: World, groups: GroupsFile, { classroom }: ClassFolder): void {
  const ids = overtaken(groups, classroom, world.today);
  if (ids.length === 0) return;
  const who = listed(ids.map(namesIn(classroom)));
  tell(
    world,
    `Something newer is known of ${who}, so their place does not fit. To make the groups again: confer group`,
  );
}

/** Only conferences and whole-class lessons: no pages. No evidence at all: an error. */
function noGroup(world: World, groups: GroupsFile): number {
  const conferences = groups.conferences?.length ?? 0;
  const lessons = groups['whole class']?.length ?? 0;
  if (conferences + lessons === 0) {
    throw new Usage('There is no group to make a page for.', 'Sort first: confer sort');
  }
  const meet = `${counted(conferences, 'conference')} and ${counted(lessons, 'whole-class lesson')}`;
  say(world, `There are no groups to print, only ${meet}. To see them: confer group`);
  return 0;
}

async function pagesFor(
  groups: GroupsFile,
  folder: ClassFolder,
  names: (id: string) => string,
): Promise<{ pages: PageFile[]; problems: Problem[] }> {
  const { file, bytes } = readContent(folder, 'pages/group.md')!;
  const template = bytes.toString('utf8');
  const found = await lessonsFor(groups, folder);
  const problems = found.flatMap((one) => one.problems);
  const where = pagesFolder('plans', groups.date, folder);
  const pages: PageFile[] = [];
  for (const [i, group] of (groups.groups ?? []).entries()) {
    const { chosen } = found[i]!;
    if (!chosen) continue;
    const number = numberOf(group, i);
    const data = groupPage(group, number, groups.date, folder.classroom, chosen.lesson, names);
    const filled = fillPage(file, template, data);
    if ('problem' in filled) return { pages: [], problems: [filled.problem] };
    const about = `${group.kind === 'push' ? 'push-' : ''}${group.focus}`;
    pages.push({ file: `${where}/${number}-${about}.md`, text: filled.text });
  }
  return { pages, problems };
}
