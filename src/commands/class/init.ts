/** confer init: creates a class folder. */

import { basename, resolve } from 'node:path';
import { counted, listed } from '../../core/language/wording.ts';
import { inTheWay, makeClass } from '../../folder/lifecycle/new-class.ts';
import { readNames } from '../../folder/read/csv.ts';
import { forScreen, problemLines, say, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickFile, pickGrade } from '../start/pick.ts';
import type { Session } from '../start/session.ts';
import type { InitFlags } from './class-flags.ts';

export function init({ world }: Session, { folder }: { folder: string }, flags: InitFlags) {
  const root = resolve(world.cwd, folder);
  const there = inTheWay(root);
  if (there.length > 0) {
    throw new Usage(
      `${folder} is not empty (${listed(there.slice(0, 3).map(forScreen))}). Nothing was created.`,
      'Choose a new folder, for example: confer init room-12',
    );
  }
  const grade = pickGrade(flags.grade ?? '4');
  const names = flags.students === undefined ? [] : namesInFile(world, flags.students);
  if (names === undefined) return 1;
  const ids = makeClass(root, basename(root), grade, names, flags.privateNames);
  const writers = names.map((name, i) => `   ${ids[i]}: ${forScreen(name)}`);
  const next =
    names.length > 0
      ? `Next: confer -C ${folder} sort`
      : `Next: add a file for each writer, for example ${folder}/students/ana.yaml with the line   name: Ana`;
  say(
    world,
    `Created ${folder}: grade ${grade}, ${counted(names.length, 'writer')}.`,
    ...writers,
    next,
  );
  return 0;
}

function namesInFile(world: World, file: string): string[] | undefined {
  const names = readNames(file, pickFile(file, world, 'Give a file with one name per line.'));
  if (Array.isArray(names)) return names;
  tell(world, ...problemLines([names], () => undefined));
  return undefined;
}
