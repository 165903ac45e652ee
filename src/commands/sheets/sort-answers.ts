/** Decides which answers a sort by flags or from a file gives. */

import { resolve } from 'node:path';
import type { Entry } from '../../core/files/sort-file.ts';
import { didYouMean } from '../../core/language/suggest.ts';
import { listed } from '../../core/language/wording.ts';
import { STANDINGS, SUPPORTS } from '../../core/schema/words.ts';
import { readOutside } from '../../folder/files/disk-read.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { readStacks } from '../../folder/read/stacks.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickWriters } from '../start/pick.ts';
import type { SortFlags } from './sheet-flags.ts';

export type Answers = Map<string, Entry>;

/** The day and skill of one sort; no skill means the support sort. */
export interface SortHead {
  date: string;
  skill?: string;
}

/** Returns undefined if no flag places anybody. */
export function answersFromFlags(
  { classroom }: ClassFolder,
  options: SortFlags,
): Answers | undefined {
  const wrong = options.support
    ? { '--got-it': options.gotIt, '--almost': options.almost, '--needs-help': options.needsHelp }
    : { '--most': options.most, '--medium': options.medium, '--least': options.least };
  const misplaced = Object.entries(wrong).find(([, value]) => value !== undefined);
  if (misplaced) {
    const fit = options.support
      ? '--most, --medium and --least'
      : '--got-it, --almost and --needs-help';
    throw new Usage(`${misplaced[0]} does not belong to this kind of sort.`, `Use ${fit}.`);
  }
  const flags: [string, string | undefined][] = options.support
    ? [
        ['most', options.most],
        ['medium', options.medium],
        ['least', options.least],
      ]
    : [
        ['got it', options.gotIt],
        ['almost', options.almost],
        ['needs help', options.needsHelp],
      ];
  return answersIn([...flags, ['absent', options.absent]], classroom);
}

/** Returns answers from flags such as ["almost", "ana,kai"]; undefined if none was given. */
export function answersIn(
  flags: [answer: string, writers: string | undefined][],
  classroom: ClassFolder['classroom'],
): Answers | undefined {
  const given = flags.filter(([, names]) => names !== undefined);
  if (given.length === 0) return undefined;
  const answers: Answers = new Map();
  for (const [stack, names] of given) {
    for (const id of pickWriters(names, classroom)) addOnce(answers, id, { stack });
  }
  return answers;
}

function addOnce(answers: Answers, id: string, entry: Entry): void {
  const before = answers.get(id);
  if (before && before.stack !== entry.stack) {
    throw new Usage(
      `${id} is in two stacks: ${before.stack} and ${entry.stack}.`,
      'Give each writer once.',
    );
  }
  answers.set(id, entry);
}

/**
 * Returns answers from a file of lines such as "ana: almost", the same as under `stacks:` in a sort
 * file.
 */
export async function answersFromFile(
  world: World,
  folder: ClassFolder,
  { from = '', support }: SortFlags,
): Promise<Answers> {
  const bytes = readOutside(resolve(world.cwd, from));
  if (!bytes)
    throw new Usage(`There is no file ${from}.`, 'Give a file with lines like: ana: almost');
  const stacks = await readStacks(from, bytes, folder.memo);
  if (!stacks)
    throw new Usage(`${from} is not a list of stacks.`, 'Write one line per writer: ana: almost');
  const choices: string[] = ['absent', ...(support ? SUPPORTS : STANDINGS)];
  const answers: Answers = new Map();
  for (const [word, entry] of stacks) {
    const [id] = pickWriters(word, folder.classroom);
    const stack = entry.stack ?? '';
    if (!choices.includes(stack)) {
      const hint = didYouMean(stack, choices, `Use ${listed(choices, 'or')}.`);
      throw new Usage(`${from}: "${stack}" is not a stack (${word}).`, hint);
    }
    addOnce(answers, id!, entry);
  }
  return answers;
}
