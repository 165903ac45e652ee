/** confer plan: makes the pages of the groups as the teacher left them, ready to print. */

import type { GroupsFile } from '../../core/files/groups-file.ts';
import { overtaken } from '../../core/groups/overtaken.ts';
import { listed } from '../../core/language/wording.ts';
import type { PlanJson } from '../../core/schema/output/meeting-outputs.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { say, sayJson, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { groupsToUse, whichGroups } from '../groups/made-groups.ts';
import { keepLessons, withNamedLessons } from '../lessons/name-lesson.ts';
import { pickNameStyle } from '../start/pick.ts';
import { reportBlocking, reportProblems } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { PlanFlags } from './page-flags.ts';
import { plannedPages } from './planned-pages.ts';
import {
  type PageFile,
  pagesFolder,
  removeStalePages,
  saveForPrinter,
  savePages,
} from './save-pages.ts';
import { viewOfClass } from './view-of-class.ts';

export async function plan(session: Session, _: object, flags: PlanFlags) {
  // With --json only data goes to stdout.
  const world = flags.json ? { ...session.world, stdout: session.world.stderr } : session.world;
  const folder = await openClass(session);
  if (reportBlocking(world, folder)) return 1;
  const { groups: made, keep } = groupsToUse(world, folder);
  const groups = flags.lesson ? await withNamedLessons(made, flags.lesson, folder) : made;
  refuseEmpty(groups);
  const page = await viewOfClass(folder, groups, world.today, pickNameStyle(flags.names));
  const where = pagesFolder('plans', groups.date, folder);
  const pages = await plannedPages(page, folder, where);
  const problems = Array.isArray(pages) ? page.problems : [pages];
  if (reportProblems(world, folder, problems, 'No page was written.')) return 1;
  if (!Array.isArray(pages)) return 1;
  if (groups.date < world.today) say(world, whichGroups(groups, world));
  tellOvertaken(world, groups, folder);
  if (flags.json) sayJson(session.world, asJson(groups.date, where, pages));
  if (flags.dryRun) {
    if (!flags.json) say(world, ...pages.map(({ text }) => text));
    return 0;
  }
  // Saved only now, so that a command that fails writes nothing.
  await keep();
  if (flags.lesson) await keepLessons(folder, groups);
  savePages(world, folder, where, pages, flags.force);
  removeStalePages(folder, where, pages);
  const paper = { title: `groups ${groups.date}`, ...flags };
  await saveForPrinter(world, folder, `${where}/print.html`, pages, paper);
  return 0;
}

function asJson(date: string, folder: string, pages: PageFile[]): PlanJson {
  return {
    version: 1,
    date,
    folder,
    pages: pages.map(({ file, kind, text }) => ({ file, kind, text })),
  };
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

function refuseEmpty({ groups, conferences, 'whole class': everybody }: GroupsFile): void {
  if ([groups, conferences, everybody].some((list) => (list?.length ?? 0) > 0)) return;
  throw new Usage('There is nobody to meet yet.', 'Sort first: confer sort');
}
