/** confer print: makes the other pages of a week, each with only what its reader may see. */

import { didYouMean } from '../../core/language/suggest.ts';
import { listed } from '../../core/language/wording.ts';
import { OLD_NAMES } from '../../core/pages/page-names.ts';
import { PAGES } from '../../core/pages/pages.ts';
import type { ClassView } from '../../core/pages/view/class-view.ts';
import type { Fields, Page } from '../../core/pages/view/page.ts';
import { classForReaders } from '../../core/pages/writer/for-reader.ts';
import { writerChart } from '../../core/record/history.ts';
import { recordOf } from '../../core/record/writer-record.ts';
import { yearOf } from '../../core/record/year.ts';
import { type Content, readContent } from '../../folder/content/content.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { writerChartSvg } from '../../print/chart/chart.ts';
import { yearChartSvg } from '../../print/chart/year-chart.ts';
import { fillPage } from '../../print/page.ts';
import { say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { groupsToShow } from '../groups/made-groups.ts';
import { pickNameStyle, pickSkill, pickWriters } from '../start/pick.ts';
import { reportBlocking, reportProblems } from '../start/report-problems.ts';
import { type OpenClass, openClass, type Session } from '../start/session.ts';
import { type LeftOutBy, namedInTemplate, tellLeftOut } from './names-left-out.ts';
import type { PrintFlags } from './page-flags.ts';
import { pickSince } from './pick-since.ts';
import { type PageFile, pagesFolder, saveForPrinter, savePages } from './save-pages.ts';
import { viewOfClass } from './view-of-class.ts';

const NO_PAGE = 'No page was written.';

export async function print(
  session: Session,
  { page: typed, writers: who }: { page?: string; writers?: string },
  flags: PrintFlags,
) {
  const { world } = session;
  if (typed === undefined) return listPages(world);
  const { which, page } = pickPage(typed);
  const folder = await openClass(session);
  const about = aboutWhom(page, who, folder);
  refuseBlank(which, page, flags);
  const since = pickSince(page, flags, world.today);
  const names = pickNameStyle(flags.names ?? page.names);
  if (reportBlocking(world, folder)) return 1;
  const groups = groupsToShow(world, folder);
  const isChoosing = which === 'substitute';
  const found = await viewOfClass(folder, groups, world.today, names, isChoosing);
  const { problems } = found;
  const view = { ...found.view, ...(since !== undefined && { since }) };
  const template = readContent(folder, `pages/${which}.md`)!;
  if (reportProblems(world, folder, problems, NO_PAGE)) return 1;
  const end = who === undefined ? '' : endOf(about);
  const leftOut = leftOutOf(page, template, about, view);
  const written = about.filter((id) => !leftOut.get(id)?.some(({ isNeeded }) => isNeeded));
  const blank = flags.blank ?? false;
  const fillings = fillingsOf(page, which, { about: written, end, blank }, view);
  // Without any page it is a mistake, which may be shown to somebody who helps.
  const isHidden = fillings.length === 0 && view.classroom.settings['private names'];
  const asId = (id: string) => id;
  await tellLeftOut(world, folder, leftOut, isHidden ? asId : namesIn(view.classroom));
  tellMissing(world, page, about, view, isHidden ? asId : view.name);
  const where = pagesFolder('prints', world.today, folder);
  const pages: PageFile[] = [];
  for (const { end: own, fields, ...paper } of fillings) {
    const filled = fillPage(template.file, template.bytes.toString('utf8'), fields);
    if ('problem' in filled) {
      reportProblems(world, folder, [filled.problem], NO_PAGE);
      return 1;
    }
    const { perSheet } = page;
    const file = `${where}/${which}${own}.md`;
    pages.push({ file, text: filled.text, kind: which, perSheet, ...paper });
  }
  if (pages.length === 0) return 1;
  if (flags.dryRun) {
    say(world, ...pages.map(({ text }) => text));
    return 0;
  }
  const forThem = page.reader === 'child' || page.reader === 'family';
  const called = forThem ? classForReaders(written, view.classroom) : undefined;
  return savePrinted(world, folder, { name: `${which}${end}`, pages, called }, flags);
}

async function savePrinted(
  world: World,
  folder: OpenClass,
  { name: stem, pages, called }: { name: string; pages: PageFile[]; called?: string },
  flags: PrintFlags,
): Promise<number> {
  const where = pagesFolder('prints', world.today, folder);
  const name = `${stem}${flags.blank ? '-blank' : ''}`;
  savePages(world, folder, where, pages, flags.force);
  const paper = { ...flags, called, title: `${name} ${world.today}` };
  await saveForPrinter(world, folder, `${where}/${name}.html`, pages, paper);
  return 0;
}

/** Returns "-ana-ben", or "-some" for more writers than a file name should list. */
function endOf(about: string[]): string {
  return about.length > 3 ? '-some' : about.map((one) => `-${one}`).join('');
}

function listPages(world: World): number {
  const rows = Object.entries(PAGES).map(
    ([name, { about, reader }]) => `   ${name.padEnd(12)} ${about}  (for: ${reader})`,
  );
  say(world, 'Pages to print:', ...rows, '', 'For example: confer print needs');
  return 0;
}

function pickPage(typed: string): { which: string; page: Page } {
  // We speak of "a page for home".
  const called = { ...OLD_NAMES, home: 'family' } as Record<string, string>;
  const which = Object.hasOwn(called, typed) ? called[typed]! : typed;
  const names = Object.keys(PAGES);
  const page = names.includes(which) ? PAGES[which] : undefined;
  if (page) return { which, page };
  const hint = didYouMean(typed, names, `Pages: ${listed(names)}`);
  throw new Usage(`There is no page "${typed}".`, hint);
}

/** Returns the writers of a page per writer, the skill of a page per skill, nothing for the class. */
function aboutWhom({ kind }: Page, who: string | undefined, { classroom }: ClassFolder): string[] {
  if (kind === 'class') {
    if (who === undefined) return [];
    throw new Usage('That page is for the whole class.', "Leave out the writers' names.");
  }
  if (kind === 'skill') return [skillFor(who, classroom)];
  const ids =
    who === undefined ? classroom.students.map(({ id }) => id) : pickWriters(who, classroom);
  if (ids.length > 0) return ids;
  throw new Usage('There are no writers to print for.', 'For example: confer print goals ana');
}

/** The skill typed, else the one that the class is being taught. */
function skillFor(typed: string | undefined, classroom: ClassFolder['classroom']): string {
  const skill = typed ?? classroom.settings.teaching;
  // Words without quotes arrive as a list: slowing,down.
  if (skill !== undefined) return pickSkill(skill.replaceAll(',', ' '), classroom);
  throw new Usage('Which skill are you sorting?', 'For example: confer print sort endings');
}

function refuseBlank(which: string, page: Page, { blank }: PrintFlags): void {
  if (!blank || (page.kind === 'class' && page.blank)) return;
  const can = Object.entries(PAGES).flatMap(([name, one]) =>
    one.kind === 'class' && one.blank ? [name] : [],
  );
  throw new Usage(`There is no blank ${which} page.`, `Blank ones: ${listed(can)}.`);
}

/** The data for one page, the end of its file name, its drawing and its language. */
interface Filling {
  end: string;
  fields: Fields;
  figure?: string;
  lang?: string;
}

function fillingsOf(
  page: Page,
  which: string,
  { about, end, blank }: { about: string[]; end: string; blank: boolean },
  view: ClassView,
): Filling[] {
  if (page.kind === 'class') {
    if (blank) return [{ end: '-blank', fields: page.blank!(view) }];
    const figure = which === 'year' ? yearChartSvg(yearOf(view.classroom, view.date)) : undefined;
    return [{ end: '', fields: page.fields(view), figure }];
  }
  if (page.kind === 'writers') return [{ end, fields: page.fields(about, view) }];
  if (page.kind === 'skill') {
    return about.map((skill) => ({ end: `-${skill}`, fields: page.fields(skill, view) }));
  }
  const ids = about.filter((id) => !page.missing?.is(id, view));
  return ids.map((id) => ({
    end: `-${id}`,
    fields: page.fields(id, view),
    ...(which === 'story' && { figure: storyChart(id, view) }),
    ...(page.language && { lang: page.language(id, view) }),
  }));
}

function storyChart(id: string, { classroom, date, name }: ClassView): string {
  const student = classroom.students.find((one) => one.id === id)!;
  const { ladder } = recordOf(student, classroom, date);
  return writerChartSvg(writerChart(ladder, date), name(id));
}

/** Returns what is left out for each writer who would have a page. */
function leftOutOf(page: Page, template: Content, about: string[], view: ClassView): LeftOutBy {
  if (page.kind !== 'writer') return new Map();
  const ids = about.filter((id) => !page.missing?.is(id, view));
  return new Map(
    ids.map((id) => [
      id,
      [...(page.leftOut?.(id, view) ?? []), ...namedInTemplate(template, id, page.reader, view)],
    ]),
  );
}

/** Says for whom there is no page, and what it takes. */
function tellMissing(
  world: World,
  page: Page,
  about: string[],
  view: ClassView,
  shown: (id: string) => string,
): void {
  if (page.kind !== 'writer' || !page.missing) return;
  const { is, because, hint } = page.missing;
  const ids = about.filter((id) => is(id, view));
  if (ids.length === 0) return;
  tell(world, `No page for ${listed(ids.map(shown))}: ${because}.`, hint(ids[0]!));
}
