/** confer init: creates a class folder. */

import { basename, resolve } from 'node:path';
import { genreName } from '../../core/ladder/standards.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { GENRES, type Genre } from '../../core/schema/words.ts';
import { inTheWay, makeClass } from '../../folder/lifecycle/new-class.ts';
import { readNames } from '../../folder/read/csv.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, problemLines, say, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { INTERRUPTED } from '../sheets/sheet-keyboard.ts';
import { pickFile, pickGenre, pickGrade } from '../start/pick.ts';
import type { Session } from '../start/session.ts';
import type { InitFlags } from './class-flags.ts';

const NOT_YET = 'not yet';

export async function init({ world }: Session, { folder }: { folder: string }, flags: InitFlags) {
  const root = resolve(world.cwd, folder);
  const there = inTheWay(root);
  if (there.length > 0) {
    throw new Usage(
      `${folder} is not empty (${listed(there.slice(0, 3).map(forScreen))}). Nothing was created.`,
      'Choose a new folder, for example: confer init room-12',
    );
  }
  const grade = pickGrade(flags.grade ?? '4');
  const typed = flags.genre === undefined ? undefined : pickGenre(flags.genre);
  const names = flags.students === undefined ? [] : namesInFile(world, flags.students);
  if (names === undefined) return 1;
  const answer = typed ?? (await askGenre(world, grade));
  if (answer === undefined) {
    tell(world, 'Nothing was created.');
    return INTERRUPTED;
  }
  const genre = answer === NOT_YET ? undefined : answer;
  const ids = makeClass(root, { name: basename(root), grade, genre }, names, flags.privateNames);
  const writers = names.map((name, i) => `   ${ids[i]}: ${forScreen(name)}`);
  const next =
    names.length > 0
      ? `Next: confer -C ${folder} sort`
      : `Next: add a file for each writer, for example ${folder}/students/ana.yaml with the line   name: Ana`;
  const facts = [`grade ${grade}`, genreName(genre, grade), counted(names.length, 'writer')];
  say(world, `Created ${folder}: ${facts.filter(Boolean).join(', ')}.`, ...writers, next);
  return 0;
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

function namesInFile(world: World, file: string): string[] | undefined {
  const names = readNames(file, pickFile(file, world, 'Give a file with one name per line.'));
  if (Array.isArray(names)) return names;
  tell(world, ...problemLines([names], () => undefined));
  return undefined;
}
