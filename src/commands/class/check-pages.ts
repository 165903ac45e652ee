/** Reports which of the class's own page templates cannot be filled, before a page is to be printed. */

import { findSkill } from '../../core/ladder/ladder.ts';
import { PAGES } from '../../core/pages/pages.ts';
import type { ClassView } from '../../core/pages/view/class-view.ts';
import type { Fields, Page } from '../../core/pages/view/page.ts';
import type { Problem } from '../../core/problem.ts';
import { readContent } from '../../folder/content/content.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { idOf } from '../../folder/read/yaml-file.ts';
import { fillPage } from '../../print/page.ts';
import type { World } from '../../world.ts';
import { groupsToShow } from '../groups/made-groups.ts';
import { plannedPages } from '../pages/planned-pages.ts';
import { type PageView, viewOfClass } from '../pages/view-of-class.ts';

/** The pages of a plan, and the list of a groups file that each is made for. */
const OF_A_PLAN = { group: 'groups', conference: 'conferences', whole: 'whole class' } as const;

/** Fills each template once, with the class as it is; `files` are in the class's pages/. */
export async function pageProblems(
  files: string[],
  folder: ClassFolder,
  world: World,
): Promise<Problem[]> {
  const groups = groupsToShow(world, folder);
  const isChoosing = files.some((file) => idOf(file) === 'substitute');
  const page = await viewOfClass(folder, groups, world.today, 'first', isChoosing);
  const found = files.map(async (file): Promise<Problem[]> => {
    const name = idOf(file);
    if (Object.hasOwn(PAGES, name)) return printed(name, PAGES[name]!, page.view, folder);
    return Object.hasOwn(OF_A_PLAN, name)
      ? planned(name as keyof typeof OF_A_PLAN, page, folder)
      : [];
  });
  return (await Promise.all(found)).flat();
}

function printed(name: string, page: Page, view: ClassView, folder: ClassFolder): Problem[] {
  const { file, bytes } = readContent(folder, `pages/${name}.md`)!;
  const fields = firstFields(page, name, view);
  const filled = fields && fillPage(file, bytes.toString('utf8'), fields);
  return filled && 'problem' in filled ? [filled.problem] : [];
}

/** Returns the data of the page, for the skill that is taught, or for the first writer who gets one. */
function firstFields(page: Page, name: string, view: ClassView): Fields | undefined {
  const { settings, ladder, students } = view.classroom;
  if (page.kind === 'class') return page.fields(view);
  if (page.kind === 'skill') {
    const taught = findSkill(settings.teaching ?? '', ladder);
    return page.fields(taught.kind === 'one' ? taught.id : ladder.rungs[0]!.id, view);
  }
  if (page.kind === 'writers') {
    return page.fields(
      students.map(({ id }) => id),
      view,
    );
  }
  const first = students.find(({ id }) => !page.missing?.is(id, view));
  // A card without a goal still has all its fields; a slip without a lesson has none to fill.
  const { id } = first ?? (name === 'slips' ? undefined : students[0]) ?? {};
  return id === undefined ? undefined : page.fields(id, view);
}

async function planned(
  name: keyof typeof OF_A_PLAN,
  page: PageView,
  folder: ClassFolder,
): Promise<Problem[]> {
  const { date, [OF_A_PLAN[name]]: meetings } = page.view.groups;
  const only = { date, [OF_A_PLAN[name]]: meetings };
  const pages = await plannedPages({ ...page, view: { ...page.view, groups: only } }, folder, '');
  return Array.isArray(pages) ? [] : [pages];
}
