/** Decides what --lesson means: this lesson for that group, kept in the groups file. */

import { type GroupsFile, numberOf } from '../../core/files/groups-file.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import { didYouMean } from '../../core/language/suggest.ts';
import { listed } from '../../core/language/wording.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import { allLessons } from '../../folder/content/lessons.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { Usage } from '../../usage.ts';
import { rewriteGroups } from '../groups/made-groups.ts';
import { ownGroupsFile, pickGroup } from '../groups/regroup.ts';
import type { OpenClass } from '../start/session.ts';

/** Takes "2=a-hook-needs-a-line", or an id alone if only one group is on its rung. */
export async function withNamedLessons(
  groups: GroupsFile,
  typed: string[],
  folder: ClassFolder,
): Promise<GroupsFile> {
  if ((groups.groups ?? []).length === 0) {
    throw new Usage('There are no groups to give a lesson to.', 'Without --lesson: confer plan');
  }
  const { lessons } = await allLessons(folder, true);
  let named = groups;
  const seen = new Map<number, string>();
  for (const words of typed) {
    const [which, id = which] = words.split('=');
    const lesson = lessonCalled(id!, lessons);
    const at =
      which === id ? onlyGroupFor(lesson, named) : pickGroup(which!, named, folder.classroom);
    if (seen.has(at)) {
      throw new Usage(
        `Group ${at + 1} has two lessons: ${seen.get(at)} and ${lesson.id}. Nothing was changed.`,
        `Choose one: --lesson ${at + 1}=${lesson.id}`,
      );
    }
    seen.set(at, lesson.id);
    const all = named.groups!;
    named = { ...named, groups: all.with(at, { ...all[at]!, lesson: lesson.id }) };
  }
  return named;
}

/** Returns the lesson with this id. Throws `Usage` if there is none. */
export function lessonCalled(id: string, lessons: Lesson[]): Lesson {
  const lesson = lessons.find((one) => one.id === id);
  if (lesson) return lesson;
  const ids = lessons.map((one) => one.id);
  const hint = didYouMean(id, ids, 'To find one: confer lessons');
  throw new Usage(`There is no lesson "${id}".`, hint);
}

function onlyGroupFor({ id, skill }: Lesson, { groups }: GroupsFile): number {
  const fits = (groups ?? []).flatMap(({ focus }, i) =>
    rungOf(focus) === rungOf(skill) ? [i] : [],
  );
  if (fits.length === 1) return fits[0]!;
  const numbers = fits.length > 0 ? fits : (groups ?? []).map((_, i) => i);
  const choices = numbers.map((i) => `--lesson ${numberOf(groups![i]!, i)}=${id}`);
  const which = fits.length === 0 ? 'No group' : 'More than one group';
  throw new Usage(`${which} works on that skill.`, `Choose one: ${listed(choices, 'or')}`);
}

/** Saves the lessons. Throws if the file has comments of the teacher's that would be lost. */
export async function keepLessons(folder: OpenClass, groups: GroupsFile): Promise<void> {
  const file = ownGroupsFile(groups, folder.classroom);
  if ((await rewriteGroups(folder, file, groups)) !== undefined) return;
  throw new NotSaved(
    `${file} contains your own comments, so confer will not edit it. Add the line yourself: lesson: ID`,
  );
}
