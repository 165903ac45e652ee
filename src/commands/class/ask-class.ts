/** Decides what the keyboard is asked for a new class: the grade, the genre, where names and days off are. */

import { genreName } from '../../core/ladder/standards.ts';
import { hiddenInName, trimmedName } from '../../core/language/hidden-letters.ts';
import { counted } from '../../core/language/wording.ts';
import { GENRES, type Genre } from '../../core/schema/words.ts';
import { personNamed } from '../../core/tables/person.ts';
import { calendarsHere, filesHere } from '../../folder/lifecycle/new-class.ts';
import { askWords, choose } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import type { RosterIn } from '../tables/roster-in.ts';

export const NOT_YET = 'not yet';
const TYPED = 'I type them now';
const LATER = 'later';
const GRADES = ['3', '4', '5', '6'];

/** A file of names, names that were typed, or none yet; undefined if the teacher left. */
export async function askNames(world: World): Promise<string | RosterIn | undefined> {
  if (!canAsk(world)) return NOBODY;
  const files = filesHere(world.cwd);
  const choices = [...files, TYPED, LATER].map((name) => ({ name: forScreen(name), value: name }));
  const chosen = await choose('Where are the names?', choices, keyboardOf(world));
  if (chosen === TYPED) return typedNames(world);
  return chosen === LATER ? NOBODY : chosen;
}

export const NOBODY: RosterIn = { writers: [], said: [], map: new Map() };

/** One name a line; a blank line ends. */
async function typedNames(world: World): Promise<RosterIn | undefined> {
  const names: string[] = [];
  say(world, 'One name at a time. Enter alone ends.');
  for (;;) {
    const { words, left } = await askWords(`Name ${names.length + 1}:`, keyboardOf(world));
    if (left) return undefined;
    if (words === '') break;
    const hidden = hiddenInName(trimmedName(words));
    if (hidden) say(world, `${forScreen(words)} ${hidden.says}. Type it again.`);
    else names.push(trimmedName(words));
  }
  say(world, `${counted(names.length, 'name')}.`);
  const writers = names.map((name, i) => ({
    ...personNamed(name),
    ids: [],
    row: { line: i + 1, cells: [name] },
  }));
  return { ...NOBODY, writers };
}

/** Returns undefined if the teacher left the list. */
export async function askGrade(world: World): Promise<number | undefined> {
  if (!canAsk(world)) return 4;
  const choices = GRADES.map((grade) => ({ name: grade, value: grade }));
  const chosen = await choose('Which grade?', choices, keyboardOf(world));
  return chosen === undefined ? undefined : Number(chosen);
}

/** Asks for the genre; Enter skips it. Returns undefined if the teacher left the list. */
export async function askGenre(
  world: World,
  grade: number,
): Promise<Genre | typeof NOT_YET | undefined> {
  if (!canAsk(world)) return NOT_YET;
  const answers = [NOT_YET, ...GENRES] as const;
  const choices = answers.map((one) => ({
    name: one === NOT_YET ? one : genreName(one, grade)!,
    value: one,
  }));
  const chosen = await choose('What are they writing?', choices, keyboardOf(world));
  return answers.find((one) => one === chosen);
}

/** Asks only if a calendar lies here; Enter skips it. Returns undefined if the teacher left the list. */
export async function askCalendar(world: World): Promise<string | typeof NOT_YET | undefined> {
  const files = canAsk(world) ? calendarsHere(world.cwd) : [];
  if (files.length === 0) return NOT_YET;
  const choices = [NOT_YET, ...files].map((name) => ({ name: forScreen(name), value: name }));
  return choose('Days off from a calendar?', choices, keyboardOf(world));
}
