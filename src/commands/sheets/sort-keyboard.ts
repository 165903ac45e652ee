/** Decides how confer sort runs at the keyboard; the support sort is followed by the first rung. */

import { genreOn } from '../../core/classroom/units.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import { sortSheet } from '../../core/sheets/sheet.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { keyboardOf, say } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from '../start/session.ts';
import type { SortFlags } from './sheet-flags.ts';
import { fillSheet, INTERRUPTED, reportIfFilled } from './sheet-keyboard.ts';
import type { SortHead } from './sort-answers.ts';

export async function sortAtKeyboard(
  world: World,
  folder: OpenClass,
  asked: SortHead | undefined,
  { support }: SortFlags,
): Promise<number> {
  const head = asked ?? (await askSkill(world, folder));
  if (!head) return INTERRUPTED;
  const { end, code } = await sortOnce(world, folder, head);
  if (end !== 'done' || !support) return code;
  // No rubric can see the first rung.
  const skill = rungOf(folder.classroom.ladder.rungs[0]?.id ?? 'engage');
  say(world, '', 'Now the one thing no rubric shows:', '');
  return (await sortOnce(world, folder, { date: head.date, skill })).code;
}

async function askSkill(world: World, { classroom }: ClassFolder): Promise<SortHead | undefined> {
  const { ladder, settings } = classroom;
  const genre = genreOn(settings, world.today);
  const choices = ladder.rungs
    .flatMap(({ skills }) => skills)
    .filter(({ id }) => ladder.fits(id, genre))
    .map(({ id, name, label }) => ({ name: `${name} (${id})`, value: id, description: label }));
  const skill = await choose('What did you teach today?', choices, keyboardOf(world));
  return skill === undefined ? undefined : { date: world.today, skill };
}

async function sortOnce(world: World, folder: OpenClass, { date, skill }: SortHead) {
  const { classroom } = folder;
  const sheet = sortSheet(date, skill, classroom);
  const there = classroom.sorts.find(({ file }) => file === sheet.file)?.entries ?? new Map();
  const flag = sheet.stacks[1]!.replace(' ', '-');
  const again = `Everyone is sorted. To change one: confer sort ${skill ?? '--support'} --${flag} ${sheet.writers[0]}`;
  if (reportIfFilled(world, folder, sheet, there, again)) return { end: 'done', code: 0 };
  const { end, code } = await fillSheet(world, folder, sheet, there);
  if (end !== 'done') say(world, 'To continue: confer sort');
  else if (skill !== undefined) say(world, 'Next: confer plan');
  return { end, code };
}
