/** confer print: makes the other pages of a week, each with only what its reader may see. */

import { classOn } from '../../core/evidence/class-on.ts';
import { didYouMean } from '../../core/language/suggest.ts';
import { listed } from '../../core/language/wording.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import type { ClassView } from '../../core/pages/class-view.ts';
import { type Names, namesAs } from '../../core/pages/names-on-pages.ts';
import type { Fields, Page, StoryPage } from '../../core/pages/page.ts';
import { PAGES } from '../../core/pages/pages.ts';
import { recordView, writerView } from '../../core/pages/writer-view.ts';
import type { Problem } from '../../core/problem.ts';
import { recordOf } from '../../core/record/writer-record.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { readContent } from '../../folder/read/content.ts';
import { writerChartSvg } from '../../print/chart/chart.ts';
import { classChartSvg } from '../../print/chart/chart-class.ts';
import { fillPage } from '../../print/page.ts';
import { say } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { groupsToShow } from '../groups/group.ts';
import { lessonsFor } from '../lessons/group-lessons.ts';
import { pickNameStyle, pickWriters } from '../start/pick.ts';
import { reportBlocking, reportProblems } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { PrintFlags } from './page-flags.ts';
import { type PageFile, pagesFolder, saveHtml, savePages } from './save-pages.ts';

const NO_PAGE = 'No page was written.';

export async function print(
  session: Session,
  { page: which, writers: who }: { page?: string; writers?: string },
  flags: PrintFlags,
) {
  const { world } = session;
  if (which === undefined) return listPages(world);
  const page = pickPage(which);
  const folder = await openClass(session);
  const ids = whoFor(page, who, folder);
  const leavesTheRoom = page.reader === 'child' || page.reader === 'family';
  const names = pickNameStyle(flags.names ?? (leavesTheRoom ? 'first' : 'full'));
  if (reportBlocking(world, folder)) return 1;
  const { view, problems } = await viewFor(world, folder, names);
  if (reportProblems(world, folder, problems, NO_PAGE)) return 1;
  const template = readContent(folder, `pages/${which}.md`)!;
  const where = pagesFolder('prints', world.today, folder);
  const pages: PageFile[] = [];
  for (const { end, fields, figure } of pageFields(page, ids, view)) {
    const filled = fillPage(template.file, template.bytes.toString('utf8'), fields);
    if ('problem' in filled) {
      reportProblems(world, folder, [filled.problem], NO_PAGE);
      return 1;
    }
    pages.push({ file: `${where}/${which}${end}.md`, text: filled.text, figure });
  }
  if (flags.dryRun) {
    say(world, ...pages.map(({ text }) => text));
    return 0;
  }
  const name = who === undefined ? which : `${which}-${ids.length > 3 ? 'some' : ids.join('-')}`;
  const oneSide = page.cards === 1 && page.kind !== 'class';
  const overrun = savePages(world, folder, where, pages, { ...flags, oneSide });
  if (flags.html) {
    const { cards } = page;
    const sheet = { kind: which, cards, title: `${name} ${world.today}`, force: flags.force };
    await saveHtml(world, folder, `${where}/${name}.html`, pages, sheet);
  }
  return overrun ? 1 : 0;
}

function listPages(world: World): number {
  const rows = Object.entries(PAGES).map(
    ([name, { about, reader }]) => `   ${name.padEnd(12)} ${about}  (for: ${reader})`,
  );
  say(world, 'Pages to print:', ...rows, '', 'For example: confer print profile --html');
  return 0;
}

function pickPage(which: string): Page {
  const names = Object.keys(PAGES);
  const page = names.includes(which) ? PAGES[which] : undefined;
  if (page) return page;
  const hint = didYouMean(which, names, `Pages: ${listed(names)}`);
  throw new Usage(`There is no page "${which}".`, hint);
}

function whoFor({ kind }: Page, who: string | undefined, { classroom }: ClassFolder): string[] {
  if (who !== undefined && kind === 'class') {
    throw new Usage('That page is for the whole class.', "Leave out the writers' names.");
  }
  const ids =
    who === undefined ? classroom.students.map(({ id }) => id) : pickWriters(who, classroom);
  if (ids.length > 0 || kind === 'class') return ids;
  throw new Usage('There are no writers to print for.', 'For example: confer print goals ana');
}

async function viewFor(
  world: World,
  folder: ClassFolder,
  names: Names,
): Promise<{ view: ClassView; problems: Problem[] }> {
  const { classroom } = folder;
  const groups = groupsToShow(world, folder);
  const met = [
    ...(groups.groups ?? []),
    ...(groups.conferences ?? []).map(({ student, focus, kind }) => ({
      focus,
      kind,
      students: [student],
    })),
  ];
  const found = await lessonsFor({ ...groups, groups: met }, folder);
  const all = found.map(({ chosen }) => chosen?.lesson);
  const lessonOf = new Map(
    met.flatMap(({ students }, i) =>
      all[i] ? students.map((id): [string, Lesson] => [id, all[i]!]) : [],
    ),
  );
  const lessons = all.slice(0, groups.groups?.length ?? 0);
  const name = namesAs(names, classroom.students);
  const view = { classroom, date: world.today, groups, lessons, lessonOf, name };
  return { view, problems: found.flatMap(({ problems }) => problems) };
}

/** The data for one page, the end of its file name, and its drawing. */
interface Filling {
  end: string;
  fields: Fields;
  figure?: string;
}

function storyPage(page: StoryPage, id: string, view: ClassView): Filling {
  const { classroom, date, name } = view;
  const record = recordOf(classroom.students.find((one) => one.id === id)!, classroom, date);
  const figure = writerChartSvg(page.chart(record, view), name(id));
  return { end: `-${id}`, fields: page.fields(record, view), figure };
}

function pageFields(page: Page, ids: string[], view: ClassView): Filling[] {
  if (page.kind === 'class') {
    const figure = page.chart && classChartSvg(page.chart(view), page.about);
    return [{ end: '', fields: page.fields(view), figure }];
  }
  if (page.kind === 'story') return ids.map((id) => storyPage(page, id, view));
  const { candidateOf } = classOn(view.classroom, view.date);
  return ids.map((id) => {
    const own = writerView(id, view, candidateOf(id));
    if (page.kind === 'writer') return { end: `-${id}`, fields: page.fields(own) };
    const student = view.classroom.students.find((one) => one.id === id)!;
    const record = recordView(own, student, view.date, view.classroom.ladder);
    return { end: `-${id}`, fields: page.fields(record) };
  });
}
