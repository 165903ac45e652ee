/** confer init: creates a class folder. */

import { basename, resolve } from 'node:path';
import { asTyped } from '../../command-line/as-typed.ts';
import { calendarInWords } from '../../core/calendar/calendar-in-words.ts';
import { genreName } from '../../core/ladder/standards.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { withColumns } from '../../folder/edit/table-words-source.ts';
import { inTheWay, makeClass, type NewWriter } from '../../folder/lifecycle/new-class.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import { INTERRUPTED, Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickGenre, pickGrade } from '../start/pick.ts';
import type { Session } from '../start/session.ts';
import { calendarIn } from '../tables/calendar-in.ts';
import { remembered } from '../tables/read-in.ts';
import { namesakesInWords, ONE_ROW_LESS, type RosterIn, rosterIn } from '../tables/roster-in.ts';
import { askCalendar, askGenre, askGrade, askNames, NOBODY, NOT_YET } from './ask-class.ts';
import type { InitFlags } from './class-flags.ts';
import { type FromClass, fromClass } from './from-class.ts';

/** A whole class is named on the screen; of a longer list, so many. */
const SHOWN = 40;

export async function init({ world }: Session, { folder }: { folder: string }, flags: InitFlags) {
  const root = resolve(world.cwd, folder);
  refuseFull(root, folder);
  const typedGrade = flags.grade === undefined ? undefined : pickGrade(flags.grade);
  const typed = flags.genre === undefined ? undefined : pickGenre(flags.genre);
  const left = () => {
    tell(world, 'Nothing was created.');
    return INTERRUPTED;
  };
  const before = flags.from === undefined ? undefined : await fromBefore(world, flags);
  if (before === 'refused') return 1;
  const typedDays = flags.daysOff === undefined ? undefined : await daysOffIn(world, flags.daysOff);
  if (typedDays === 'refused') return 1;
  const from = flags.students ?? (flags.dryRun || before ? NOBODY : await askNames(world));
  if (from === undefined) return left();
  const list = typeof from === 'string' ? await rosterIn(world, from, flags) : from;
  if (list === undefined) return 1;
  const grade =
    typedGrade ?? before?.grade ?? list.grade ?? (flags.dryRun ? 4 : await askGrade(world));
  if (grade === undefined) return left();
  const answer = typed ?? (flags.dryRun ? NOT_YET : await askGenre(world, grade));
  if (answer === undefined) return left();
  const genre = answer === NOT_YET ? undefined : answer;
  const days = typedDays ?? (flags.dryRun ? NO_DAYS : await askedDays(world));
  if (days === undefined) return left();
  if (days === 'refused') return 1;
  const writers = before?.writers ?? list.writers.map((one) => newWriter(one, grade));
  const columns = remembered(list.map, list.section);
  const tables = columns.length > 0 ? withColumns(undefined, columns) : undefined;
  const about = { name: basename(root), grade, genre, daysOff: days.written };
  const ids = await makeClass(root, world.home, about, writers, {
    ...flags,
    tables,
    ...(before && { events: before.events, privateNames: before.isPrivate }),
  });
  const facts = [`grade ${grade}`, genreName(genre, grade), counted(writers.length, 'writer')];
  const made = `${flags.dryRun ? 'Would create' : 'Created'} ${folder}: ${facts.filter(Boolean).join(', ')}.`;
  say(
    world,
    ...(before ?? list).said.map(forScreen),
    ...days.said,
    made,
    ...shownWriters(writers, ids),
    ...namesakesInWords(list.writers, ids, (id) =>
      flags.dryRun ? ONE_ROW_LESS : `confer -C ${asTyped(folder)} archive ${id}`,
    ),
  );
  say(world, flags.dryRun ? 'Nothing was created (--dry-run).' : nextStep(folder, writers.length));
  return 0;
}

function shownWriters(writers: NewWriter[], ids: string[]): string[] {
  const shown = writers.slice(0, SHOWN).map(({ name, grade: own }, i) => {
    const others = own === undefined ? '' : `, grade ${own}`;
    return `   ${ids[i]}: ${forScreen(name)}${others}`;
  });
  return writers.length > SHOWN ? [...shown, `   and ${writers.length - SHOWN} more`] : shown;
}

/** The days off of a calendar, as class.yaml has them, and what is said of its events. */
interface NewDays {
  written: string[];
  said: string[];
}
const NO_DAYS: NewDays = { written: [], said: [] };

async function daysOffIn(world: World, file: string): Promise<NewDays | 'refused'> {
  const found = (await calendarIn(world, file))?.(new Set());
  return found ? { written: found.written, said: calendarInWords(file, found) } : 'refused';
}

async function askedDays(world: World): Promise<NewDays | 'refused' | undefined> {
  const file = await askCalendar(world);
  if (file === undefined) return undefined;
  return file === NOT_YET ? NO_DAYS : daysOffIn(world, file);
}

async function fromBefore(
  world: World,
  { from = '', students, privateNames }: InitFlags,
): Promise<FromClass | 'refused'> {
  if (students !== undefined || privateNames)
    throw new Usage(
      '--from takes the writers, and how names are kept, of last year’s class.',
      'For new writers afterward: confer add --students FILE',
    );
  return (await fromClass(world, from)) ?? 'refused';
}

function refuseFull(root: string, folder: string): void {
  const there = inTheWay(root);
  if (there.length === 0) return;
  // First what a teacher sees in the folder.
  const hidden = (name: string) => Number(name.startsWith('.'));
  const shown = there.sort((a, b) => hidden(a) - hidden(b)).slice(0, 3);
  throw new Usage(
    `${folder} is not empty (${listed(shown.map(forScreen))}). Nothing was created.`,
    'Choose a new folder, for example: confer init room-12',
  );
}

function nextStep(folder: string, many: number): string {
  if (many > 0) return `Next: confer -C ${asTyped(folder)} sort`;
  return `Next: add a file for each writer, for example ${folder}/students/ana.yaml with the line   name: Ana`;
}

function newWriter(
  { name, grade: own, id, official }: RosterIn['writers'][number],
  grade: number,
): NewWriter {
  const school = {
    ...(id !== undefined && { 'school id': id }),
    ...(official !== undefined && { 'school name': official }),
  };
  return { name, ...(own !== undefined && own !== grade && { grade: own }), school };
}
