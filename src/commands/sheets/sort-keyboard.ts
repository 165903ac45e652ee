/** Decides how confer sort runs at the keyboard; the support sort is followed by the first rung. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { genreOn } from '../../core/classroom/units.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import { counted } from '../../core/language/wording.ts';
import { type Sheet, sortSheet } from '../../core/sheets/sheet.ts';
import { notPlaced, unfinishedSorts } from '../../core/sheets/unfinished-sort.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { keyboardOf, say } from '../../terminal/screen.ts';
import { INTERRUPTED, Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from '../start/session.ts';
import type { SortFlags } from './sheet-flags.ts';
import { fillSheet } from './sheet-keyboard.ts';
import type { SortHead } from './sort-answers.ts';

export async function sortAtKeyboard(
  world: World,
  folder: OpenClass,
  asked: SortHead | undefined,
  { support, order }: SortFlags,
): Promise<number> {
  const way = orderOf(order);
  const head = asked ?? (await askWhich(world, folder));
  if (!head) return INTERRUPTED;
  const { end, code } = await sortOnce(world, folder, head, way);
  if (end !== 'done' || !support) return code;
  // No rubric can see the first rung.
  const skill = rungOf(folder.classroom.ladder.rungs[0]?.id ?? 'engage');
  if (!(await isWanted(world, folder, skill))) return code;
  return (await sortOnce(world, folder, { date: head.date, skill }, way)).code;
}

type Order = 'list' | 'pile' | 'last';

function orderOf(typed: string | undefined): Order {
  if (typed === undefined || typed === 'pile' || typed === 'last') return typed ?? 'list';
  throw new Usage(
    `There is no order "${typed}".`,
    'Use --order pile for the order of your papers, or --order last for that of the last sort.',
  );
}

/** A thumb that runs on must not sort again: digits do nothing here. */
async function isWanted(world: World, { classroom }: OpenClass, skill: string): Promise<boolean> {
  const name = classroom.ladder.say(skill);
  const many = counted(classroom.students.length, 'more key');
  say(world, '', `The one thing no rubric shows: ${name}. 1 has it, 3 needs you. ${many}.`);
  const choices = [
    { name: 'sort it now', value: 'now' },
    { name: `not now (later: confer sort ${skill})`, value: 'later' },
  ];
  return (await choose('Sort that too?', choices, keyboardOf(world))) === 'now';
}

/** Several sorts of one day may be unfinished; else nobody knows the skill yet. */
async function askWhich(world: World, folder: OpenClass): Promise<SortHead | undefined> {
  const { classroom } = folder;
  const open = unfinishedSorts(classroom, world.today);
  if (open.length < 2) return askSkill(world, folder);
  const many = classroom.students.length;
  const choices = open.reverse().map((sort) => {
    const about = sort.skill === undefined ? 'support' : classroom.ladder.say(sort.skill);
    const sorted = many - notPlaced(sort, classroom).length;
    return { name: `${about}: ${sorted} of ${many} sorted`, value: sort.file };
  });
  const another = { name: 'another skill', value: '' };
  const question = `${open.length} sorts of ${spoken(open[0]!.date)} are not finished. Which one?`;
  const file = await choose(question, [...choices, another], keyboardOf(world));
  if (file === '') return askSkill(world, folder);
  const sort = open.find((one) => one.file === file);
  return sort && { date: sort.date, skill: sort.skill };
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

async function sortOnce(world: World, folder: OpenClass, { date, skill }: SortHead, order: Order) {
  const { classroom } = folder;
  const plain = sortSheet(date, skill, classroom);
  const sheet = order === 'last' ? inLastOrder(plain, classroom) : plain;
  const there = classroom.sorts.find(({ file }) => file === sheet.file)?.entries ?? new Map();
  const { end, left, code } = await fillSheet(world, folder, sheet, there, order === 'pile');
  if (left > 0) say(world, 'To continue: confer sort');
  else if (skill !== undefined) say(world, 'Next: confer plan');
  return { end, code };
}

/** The order in which the papers lay when this teacher sorted last; who was not there comes last. */
function inLastOrder(sheet: Sheet, { sorts }: Classroom): Sheet {
  const last = sorts.findLast(({ file, look }) => !look && file !== sheet.file);
  const known = [...(last?.entries.keys() ?? [])].filter((id) => sheet.writers.includes(id));
  return { ...sheet, writers: [...new Set([...known, ...sheet.writers])] };
}
