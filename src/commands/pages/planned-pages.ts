/** Decides the pages of a plan: for everybody, for each group, and a half page for each conference. */

import { numberOf } from '../../core/files/groups-file.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import { suitsGenre } from '../../core/lessons/lesson.ts';
import { conferenceFields } from '../../core/pages/meeting/conference-page.ts';
import { groupFields } from '../../core/pages/meeting/group-page.ts';
import { wholeFields } from '../../core/pages/meeting/whole-page.ts';
import type { Fields } from '../../core/pages/view/page.ts';
import type { Problem } from '../../core/problem.ts';
import { readContent } from '../../folder/content/content.ts';
import { readLessons } from '../../folder/content/lessons.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { fillPage } from '../../print/page.ts';
import type { PageFile } from './save-pages.ts';
import type { PageView } from './view-of-class.ts';

type Template = 'group' | 'conference' | 'whole';

interface Planned {
  template: Template;
  name: string;
  fields: Fields;
}

/** How many share a sheet. */
const PER_SHEET: Record<Template, number> = { group: 1, conference: 2, whole: 1 };

/** Returns the pages in the order in which they are used, or the problem of a template. */
export async function plannedPages(
  page: PageView,
  folder: ClassFolder,
  where: string,
): Promise<PageFile[] | Problem> {
  const planned = [...(await forEverybody(page, folder)), ...forGroups(page), ...forWriters(page)];
  const pages: PageFile[] = [];
  for (const { template, name, fields } of planned) {
    const { file, bytes } = readContent(folder, `pages/${template}.md`)!;
    const filled = fillPage(file, bytes.toString('utf8'), fields);
    if ('problem' in filled) return filled.problem;
    const paper = { kind: template, perSheet: PER_SHEET[template] };
    pages.push({ file: `${where}/${name}.md`, text: filled.text, ...paper });
  }
  return pages;
}

async function forEverybody({ view, lessons }: PageView, folder: ClassFolder): Promise<Planned[]> {
  const [focus] = view.groups['whole class'] ?? [];
  const lesson = lessons.everybody?.chosen?.lesson;
  if (focus === undefined || !lesson) return [];
  const onRung = await readLessons(folder, rungOf(lesson.skill));
  const push = onRung.lessons.find((one) => isPushOn(one, lesson, view.classroom.settings.genre));
  const fields = wholeFields(focus, lesson, push, view);
  return [{ template: 'whole', name: `everybody-${focus}`, fields }];
}

/** For who has the skill already: the lesson on it for the least support. */
function isPushOn(one: Lesson, lesson: Lesson, genre: Parameters<typeof suitsGenre>[1]): boolean {
  return (
    one.id !== lesson.id &&
    one.skill === lesson.skill &&
    one.stacks.includes('least') &&
    suitsGenre(one, genre)
  );
}

function forGroups({ view, lessons }: PageView): Planned[] {
  const groups = view.groups.groups ?? [];
  const isCounted = groups.every((group, i) => numberOf(group, i) === i + 1);
  return groups.flatMap((group, i): Planned[] => {
    const lesson = lessons.groups[i]?.chosen?.lesson;
    if (!lesson) return [];
    const number = numberOf(group, i);
    const of = isCounted ? { of: groups.length } : {};
    const fields = groupFields({ ...group, number, ...of }, lesson, view);
    const about = `${group.kind === 'push' ? 'push-' : ''}${group.focus}`;
    return [{ template: 'group', name: `${number}-${about}`, fields }];
  });
}

function forWriters({ view, lessons }: PageView): Planned[] {
  return (view.groups.conferences ?? []).flatMap((one, i): Planned[] => {
    const lesson = lessons.conferences[i]?.chosen?.lesson;
    // The id becomes a file name, so it has to be one of the class.
    const isHere = view.classroom.students.some(({ id }) => id === one.student);
    if (!lesson || !isHere) return [];
    const fields = conferenceFields(one, lesson, view);
    return [{ template: 'conference', name: `conference-${one.student}-${one.focus}`, fields }];
  });
}
