/** confer init: creates a class folder. */

import { basename, resolve } from 'node:path';
import { genreName } from '../../core/ladder/standards.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { GENRES, type Genre } from '../../core/schema/words.ts';
import { withColumns } from '../../folder/edit/table-words-source.ts';
import { inTheWay, makeClass, type NewWriter } from '../../folder/lifecycle/new-class.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { INTERRUPTED } from '../sheets/sheet-keyboard.ts';
import { pickGenre, pickGrade } from '../start/pick.ts';
import type { Session } from '../start/session.ts';
import { remembered } from '../tables/read-in.ts';
import { type RosterIn, rosterIn } from '../tables/roster-in.ts';
import type { InitFlags } from './class-flags.ts';

const NOT_YET = 'not yet';
/** A whole class is named on the screen; of a longer list, so many. */
const SHOWN = 40;

export async function init({ world }: Session, { folder }: { folder: string }, flags: InitFlags) {
  const root = resolve(world.cwd, folder);
  refuseFull(root, folder);
  const typedGrade = flags.grade === undefined ? undefined : pickGrade(flags.grade);
  const typed = flags.genre === undefined ? undefined : pickGenre(flags.genre);
  const list = flags.students === undefined ? NOBODY : await rosterIn(world, flags.students, flags);
  if (list === undefined) return 1;
  const grade = typedGrade ?? list.grade ?? 4;
  const answer = typed ?? (flags.dryRun ? NOT_YET : await askGenre(world, grade));
  if (answer === undefined) {
    tell(world, 'Nothing was created.');
    return INTERRUPTED;
  }
  const genre = answer === NOT_YET ? undefined : answer;
  const writers = list.writers.map((one) => newWriter(one, grade));
  const columns = remembered(list.map, list.section);
  const tables = columns.length > 0 ? withColumns(undefined, columns) : undefined;
  const about = { name: basename(root), grade, genre };
  const ids = makeClass(root, about, writers, { ...flags, tables });
  const shown = writers.slice(0, SHOWN).map(({ name, grade: own }, i) => {
    const others = own === undefined ? '' : `, grade ${own}`;
    return `   ${ids[i]}: ${forScreen(name)}${others}`;
  });
  const more = writers.length > SHOWN ? [`   and ${writers.length - SHOWN} more`] : [];
  const facts = [`grade ${grade}`, genreName(genre, grade), counted(writers.length, 'writer')];
  const made = `${flags.dryRun ? 'Would create' : 'Created'} ${folder}: ${facts.filter(Boolean).join(', ')}.`;
  say(world, ...list.said.map(forScreen), made, ...shown, ...more);
  say(world, flags.dryRun ? 'Nothing was created (--dry-run).' : nextStep(folder, writers.length));
  return 0;
}

const NOBODY: RosterIn = { writers: [], said: [], map: new Map() };

function refuseFull(root: string, folder: string): void {
  const there = inTheWay(root);
  if (there.length === 0) return;
  throw new Usage(
    `${folder} is not empty (${listed(there.slice(0, 3).map(forScreen))}). Nothing was created.`,
    'Choose a new folder, for example: confer init room-12',
  );
}

function nextStep(folder: string, many: number): string {
  if (many > 0) return `Next: confer -C ${folder} sort`;
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

/** Asks for the genre; Enter skips it. Returns undefined if the teacher left the list. */
async function askGenre(world: World, grade: number): Promise<Genre | typeof NOT_YET | undefined> {
  if (!canAsk(world)) return NOT_YET;
  const answers = [NOT_YET, ...GENRES] as const;
  const choices = answers.map((one) => ({
    name: one === NOT_YET ? one : genreName(one, grade)!,
    value: one,
  }));
  const chosen = await choose('What are they writing?', choices, keyboardOf(world));
  return answers.find((one) => one === chosen);
}
