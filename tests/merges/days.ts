/** Makes up what a teacher does on a day: sorts, groups, prints, meets, notes and scores as teachers do. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Random } from '../random.ts';
import { type Teacher, textOf, types } from './two-teachers.ts';

const SKILLS = ['leads', 'endings', 'narrow', 'ideas', 'dialogue'];
const PIECES = ['Winter story', 'Bird report'];
const WORDS = [
  'saw: "the dog", at last',
  'asks why # and how',
  '- begins with a dash',
  'Ünï – çödé 🐦',
  "isn't sure {yet}",
  '<<<<<<< was here',
];

interface GroupsOfDay {
  groups?: { students: string[]; number?: number }[];
}

/** Plays one school day of the teacher; some days are short. */
export async function workDay(who: Teacher, date: string, random: Random): Promise<void> {
  const type = async (words: string[], codes?: number[]) => {
    await types(who, words, date, codes);
    if (random.chance(0.04)) await types(who, 'undo', date);
  };
  if (random.chance(0.1)) await type(['add', newName(who, random)]);
  if (random.chance(0.8)) await type(sortWords(who, date, random));
  if (random.chance(0.7)) await groupWork(who, date, random, type);
  else if (random.chance(0.4)) await type(meetAlone(who, random));
  if (random.chance(0.5)) await type(['taught', random.pick(SKILLS), `read ${words(who, random)}`]);
  for (let notes = random.below(3); notes > 0; notes--) await type(noteWords(who, random));
  if (random.chance(0.25)) await type(scoreWords(who, random));
}

/**
 * Types groups, perhaps a change, the pages, and the meetings. A teacher changes only their own groups: what is
 * changed in a file of the other is the test "moves in groups that the other made".
 */
async function groupWork(
  who: Teacher,
  date: string,
  random: Random,
  type: (words: string[], codes?: number[]) => Promise<void>,
): Promise<void> {
  const someone = random.pick(writersOf(who));
  await type(random.chance(0.2) ? ['group', '--absent', someone] : ['group']);
  const hasGroups = () => (groupsOf(who, date)?.groups ?? []).length > 0;
  if (hasGroups() && random.chance(0.5)) {
    await type(['move', random.pick(writersOf(who)), random.pick(['out', 'conference', 'leads'])]);
  }
  // 2: only conferences, nothing to print; 1: a page is longer than its sheet.
  if (random.chance(0.6)) await type(['plan'], [0, 1, 2]);
  // Whoever is moved may empty a group: the others keep the numbers that they have on paper.
  for (const [i, { students, number }] of (groupsOf(who, date)?.groups ?? []).entries()) {
    if (random.chance(0.7)) {
      const went = inStacks(students, ['has-it', 'tried-it', 'not-yet', 'absent'], random);
      await type([
        'meet',
        String(number ?? i + 1),
        ...(went.length > 0 ? went : ['--has-it', students[0]!]),
      ]);
    }
  }
}

/** Returns the groups of this day from the teacher's own file. */
export function groupsOf(who: Teacher, date: string): GroupsOfDay | undefined {
  const file = `groups/${date}-${who.name}.yaml`;
  try {
    return parse(textOf(who, file)) as GroupsOfDay;
  } catch {
    return undefined;
  }
}

export function writersOf({ root }: Pick<Teacher, 'root'>): string[] {
  const files = readdirSync(join(root, 'students')).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => name.replace('.yaml', '')).sort();
}

/** Such as --has-it ana,ben --not-yet kai; about one in five has no answer. */
function inStacks(writers: string[], stacks: string[], random: Random): string[] {
  const places = writers.map((id) => ({ id, stack: random.pick([...stacks, undefined]) }));
  return stacks.flatMap((stack) => {
    const ids = places.filter((one) => one.stack === stack).map(({ id }) => id);
    return ids.length > 0 ? [`--${stack}`, ids.join(',')] : [];
  });
}

/** Two who teach together often sort what was taught to all on that day. */
function sortWords(who: Teacher, date: string, random: Random): string[] {
  const support = random.chance(0.2);
  const stacks = support
    ? ['most', 'medium', 'least', 'absent']
    : ['needs-help', 'almost', 'got-it', 'needs-help', 'absent'];
  const answers = inStacks(writersOf(who), [...new Set(stacks)], random);
  const taught = SKILLS[Number(date.slice(-2)) % SKILLS.length]!;
  const skill = random.chance(0.5) ? taught : random.pick(SKILLS);
  const first = answers.length > 0 ? answers : ['--absent', 'ana'];
  return ['sort', support ? '--support' : skill, ...first];
}

function meetAlone(who: Teacher, random: Random): string[] {
  const id = random.pick(writersOf(who));
  const note = random.chance(0.4) ? ['--note', `${id}=${words(who, random)}`] : [];
  return ['meet', id, `--${random.pick(['has-it', 'tried-it', 'not-yet'])}`, id, ...note];
}

function noteWords(who: Teacher, random: Random): string[] {
  const all = writersOf(who);
  // Two writers are on everybody's mind: one with a full file, one with nothing yet.
  const one = random.chance(0.4) ? random.pick(['ana', 'theo']) : random.pick(all);
  const ids = random.chance(0.2) ? [one, random.pick(all)] : [one];
  const more = random.pick([[], ['--strength'], ['--conference'], ['--taught', 'leads'], []]);
  const next = random.chance(0.2) ? ['--next', 'endings'] : [];
  return ['note', ids.join(','), words(who, random), ...more, ...next];
}

/** No two notes of a pair are the same: what happens then is a test of its own. */
function words({ name, typed }: Teacher, random: Random): string {
  return `${name} ${typed.length}, ${random.pick(WORDS)}`;
}

function scoreWords(who: Teacher, random: Random): string[] {
  const ids = writersOf(who).filter(() => random.chance(0.25));
  const chosen = ids.length > 0 ? ids : ['mo'];
  const digits = () => Array.from({ length: 6 }, () => random.pick(['1', '2', '3', '4', '-']));
  const lists = chosen.flatMap((id) => ['--scores', `${id}=${digits().join(',')}`]);
  return ['score', '--rubric', 'six-traits', '--piece', random.pick(PIECES), ...lists];
}

/** The third is the same child for both; two children of one first name are a test of their own. */
function newName({ name, typed }: Teacher, random: Random): string {
  if (random.chance(0.3)) return 'Noor Haddad';
  return name === 'kim' ? `Kira Q${typed.length}` : `Lena Q${typed.length}`;
}
