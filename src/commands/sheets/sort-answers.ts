/** Decides which answers a sort by flags or from a file gives. */

import type { Classroom } from '../../core/classroom/classroom.ts';
import type { Entry } from '../../core/files/sort-file.ts';
import { didYouMean } from '../../core/language/suggest.ts';
import { listed } from '../../core/language/wording.ts';
import { STANDINGS, SUPPORTS } from '../../core/schema/words.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { readStacks } from '../../folder/read/stacks.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickFile, pickWriters } from '../start/pick.ts';
import type { SortFlags } from './sheet-flags.ts';

export type Answers = Map<string, Entry>;

/** The day and skill of one sort; no skill means the support sort. */
export interface SortHead {
  date: string;
  skill?: string;
}

/** Throws for a stack of the other kind of sort. */
export function refuseMisplaced(flags: SortFlags): void {
  const [fit, wrong] = stacksOf(flags);
  const misplaced = Object.entries(wrong).find(([, names]) => names !== undefined);
  if (!misplaced) return;
  const all = [misplaced[0], ...Object.keys(fit)].map((one) => `--${one.replace(' ', '-')}`);
  const hint = `Use ${listed(all.slice(1))}.`;
  throw new Usage(`${all[0]} does not belong to this kind of sort.`, hint);
}

/** The stacks of this kind of sort, and those of the other. */
function stacksOf({ support, gotIt, almost, needsHelp, most, medium, least }: SortFlags) {
  const standings = { 'got it': gotIt, almost, 'needs help': needsHelp };
  const supports = { most, medium, least };
  return support ? ([supports, standings] as const) : ([standings, supports] as const);
}

export function answersFromFlags(
  { classroom }: ClassFolder,
  flags: SortFlags,
  everyone: Omit<Everyone, 'all'>,
): Answers {
  const all = classroom.students.map(({ id }) => id);
  const given = { ...stacksOf(flags)[0], absent: flags.absent };
  return answersIn(given, classroom, { all, ...everyone }) ?? new Map();
}

/** Whom "all" means, the answer that keeps one of them out of "the rest", and who is absent. */
export interface Everyone {
  all: string[];
  answer: (id: string) => string | undefined;
  away: string[];
  /** What is worth a look, but refuses nothing. */
  warn: (line: string) => void;
}

const TO_CHANGE = 'To change an answer, name the writer, or say all.';

/**
 * Returns answers from flags such as { almost: "ana,kai" } or { "has it": "rest" }; undefined if none
 * was given.
 */
export function answersIn(
  flags: Record<string, string | undefined>,
  classroom: Classroom,
  { all, answer, away, warn }: Everyone,
): Answers | undefined {
  const answers: Answers = new Map();
  const given = Object.entries(flags).flatMap(([stack, names]) =>
    names === undefined ? [] : [[stack, names] as const],
  );
  const word = (names: string) => names.trim().toLowerCase();
  const isName = (names: string) => classroom.students.some(({ id }) => id === word(names));
  const isGroup = (names: string) => /^(all|rest)$/.test(word(names)) && !isName(names);
  for (const [stack, names] of given.filter(([, one]) => !isGroup(one))) {
    for (const id of pickWriters(names, classroom)) addOnce(answers, id, { stack });
  }
  const left = (id: string) => !answers.has(id) && answer(id) === undefined;
  const isAway = (id: string) => away.includes(id) && left(id);
  const groups = given.filter(([, one]) => isGroup(one));
  // Who is absent has nothing to look at, and is owed the lesson of a meeting.
  const absent = groups.length > 0 ? all.filter(isAway) : [];
  for (const id of absent) addOnce(answers, id, { stack: 'absent' });
  for (const [stack, names] of groups) {
    const there = all.filter((id) => !absent.includes(id));
    const isAll = word(names) === 'all';
    const meant = isAll ? there : there.filter(left);
    const others = all.filter((id) => !answers.has(id)).map(answer);
    const isAsked = others.every((one) => one === stack || one === 'absent');
    if (!isAll && meant.length === 0 && !isAsked) {
      const nobody = `"rest" is nobody: all ${all.length} have an answer.`;
      // A line that is typed again has found its rest before.
      if (!others.includes(stack)) throw new Usage(`${nobody} Nothing was saved.`, TO_CHANGE);
      warn(`${nobody} ${TO_CHANGE}`);
    }
    for (const id of meant) addOnce(answers, id, { stack });
  }
  return given.length === 0 ? undefined : answers;
}

function addOnce(answers: Answers, id: string, entry: Entry): void {
  const before = answers.get(id);
  if (before && before.stack !== entry.stack) {
    throw new Usage(
      `${id} has two answers: ${before.stack} and ${entry.stack}. Nothing was saved.`,
      'Give each writer once.',
    );
  }
  answers.set(id, entry);
}

/** Reads lines such as "ana: almost", as under `stacks:` in a sort file. */
export async function answersFromFile(
  world: World,
  folder: ClassFolder,
  { from = '', support }: SortFlags,
): Promise<Answers> {
  const bytes = pickFile(from, world, 'Give a file with lines like: ana: almost');
  const stacks = await readStacks(from, bytes, folder.memo);
  if (!stacks)
    throw new Usage(`${from} is not a list of stacks.`, 'Write one line per writer: ana: almost');
  const choices: string[] = ['absent', ...(support ? SUPPORTS : STANDINGS)];
  const answers: Answers = new Map();
  for (const [word, entry] of stacks) {
    const ids = pickWriters(word, folder.classroom);
    if (ids.length === 0) {
      throw new Usage(
        `${from}: one line names no writer. Nothing was saved.`,
        'Put quotes around a name that YAML takes for nothing, for example: "null": absent',
      );
    }
    const stack = entry.stack ?? '';
    if (!choices.includes(stack)) {
      const hint = didYouMean(stack, choices, `Use ${listed(choices, 'or')}.`);
      throw new Usage(`${from}: "${stack}" is not a stack (${word}).`, hint);
    }
    for (const id of ids) addOnce(answers, id, entry);
  }
  return answers;
}
