/** Makes up commands, most of which fit the class as it is now. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENRES, STAGES } from '../../src/core/schema/words.ts';
import type { Random } from '../random.ts';

const WORDS = [
  'Ana said "go" & left',
  'it’s — “fine”, née 🦊👩‍👩‍👧',
  'a: b # c',
  "- that's 100% *mine*",
  'null',
  '{x: [1, 2]}',
  'two\nlines\tand a tab',
  'C:\\new\\',
  'مريم 李小明',
  '$HOME `date` !!',
];
const SKILLS = ['structure.lead', 'leads', 'endings', 'focus.narrow', 'craft', 'elaborate.slow'];
const NEW_NAMES = ['Søren "Bo" Ærø', "O'Malley, Zoë", '🦊', 'Ana', '李', 'Null', 'Jo: #2'];
const LESSONS = ['one-strong-verb', 'a-hook-needs-a-line', 'tired-words'];

export interface There {
  ids: string[];
  gone: string[];
  /** A folder beside the class. */
  beside: string;
}

type Make = (random: Random, there: There) => string[];

const one = (random: Random, { ids }: There) =>
  random.chance(0.03) ? 'nobody' : random.pick(ids.length > 0 ? ids : ['nobody']);
const some = (random: Random, there: There) =>
  Array.from({ length: 1 + random.below(3) }, () => one(random, there)).join(',');
const maybe = (random: Random, share: number, ...words: string[]) =>
  random.chance(share) ? words : [];

/** Every writer at most once, under one flag or another. */
function shared(random: Random, { ids }: There, flags: string[], share = 0.7): string[] {
  const dealt = new Map<string, string[]>();
  for (const id of ids) {
    const flag = random.pick(flags);
    if (random.chance(share)) dealt.set(flag, [...(dealt.get(flag) ?? []), id]);
  }
  return [...dealt].flatMap(([flag, list]) => [flag, list.join(',')]);
}

const scores = (random: Random) =>
  Array.from({ length: 6 }, () => random.pick(['1', '2', '3', '4', '5', '6', '-'])).join(',');

let tables = 0;
function tableOf(random: Random, there: There): string {
  const file = join(there.beside, `scores ${++tables}.csv`);
  const names = [...there.ids.filter(() => random.chance(0.5)), ...maybe(random, 0.3, 'Neu Zoë')];
  const rows = names.map((name) => `${name},${scores(random).replaceAll('-', '')}`);
  const head = 'Name,Ideas,Organization,Voice,Word choice,Sentence fluency,Conventions';
  writeFileSync(file, [head, ...rows, ''].join(random.pick(['\n', '\r\n'])));
  return file;
}

const WRITING: Make[] = [
  (r, t) => ['sort', r.pick(SKILLS), ...shared(r, t, ['--got-it', '--almost', '--needs-help'])],
  (r, t) => ['sort', ...shared(r, t, ['--got-it', '--absent', '--needs-help'], 0.3)],
  (r, t) => ['sort', '--support', ...shared(r, t, ['--most', '--medium', '--least'])],
  (r, t) => ['group', ...maybe(r, 0.3, '--force'), ...maybe(r, 0.3, '--absent', some(r, t))],
  (r) => ['plan', ...maybe(r, 0.5, '--html'), ...maybe(r, 0.3, '--names', 'first')],
  (r) => ['plan', ...maybe(r, 0.3, '--force'), '--lesson', `${1 + r.below(2)}=${r.pick(LESSONS)}`],
  (r, t) => ['meet', '1', ...shared(r, t, ['--has-it', '--tried-it', '--not-yet'], 0.4)],
  (r, t) => {
    const id = one(r, t);
    return ['meet', id, r.pick(['--has-it', '--absent']), id, '--note', `${id}=${r.pick(WORDS)}`];
  },
  (r, t) => ['meet', some(r, t), '--about', r.pick(SKILLS), '--tried-it', one(r, t)],
  (r, t) => ['note', some(r, t), r.pick(WORDS), ...maybe(r, 0.3, '--strength')],
  (r, t) => [
    'note',
    one(r, t),
    '--taught',
    r.pick(SKILLS),
    '--next',
    r.pick(['endings', ...WORDS]),
  ],
  (r, t) => [
    'score',
    '--piece',
    `${r.pick(WORDS)} ${r.below(1e6)}`,
    '--scores',
    `${one(r, t)}=${scores(r)}`,
    '--rubric',
    'six-traits',
  ],
  (r, t) => ['print', 'goals', some(r, t), ...maybe(r, 0.5, '--html')],
  (r, t) => [
    'print',
    r.pick(['story', 'record']),
    one(r, t),
    '--html',
    ...maybe(r, 0.3, '--force'),
  ],
  (r) => ['print', r.pick(['week', 'needs', 'year', 'groups', 'seen']), ...maybe(r, 0.5, '--html')],
  (r, t) => ['show', one(r, t), '--html'],
  (r, t) => ['move', one(r, t), r.pick(['1', '2', 'conference', 'out', ...SKILLS])],
  (r, t) => ['swap', one(r, t), one(r, t)],
  () => ['plan'],
  (r) => ['rename', r.pick(['1', '2']), r.pick(SKILLS)],
  (r) => ['dissolve', r.pick(['1', '2', 'leads'])],
  (r, t) => ['pin', one(r, t), r.pick(['conference', ...SKILLS])],
  (r, t) => ['pin', one(r, t), '--off'],
  (r) => ['unit', r.pick(GENRES), ...maybe(r, 0.5, '--stage', r.pick(STAGES))],
  (r) => ['unit', '--stage', r.pick(STAGES)],
  (r) => ['add', r.pick(NEW_NAMES), ...maybe(r, 0.3, '--grade', '5')],
  (r, t) => ['archive', one(r, t)],
  (r, { gone }) => ['archive', gone.length > 0 ? r.pick(gone) : 'nobody', '--back'],
  (r, t) => ['id', one(r, t), r.pick(['ana-l', 'x-2', 'neu', 'ben'])],
  (r, t) => [
    'import',
    tableOf(r, t),
    '--rubric',
    'six-traits',
    '--piece',
    r.pick(WORDS),
    ...maybe(r, 0.5, '--add'),
  ],
  (r) => ['lessons', 'new', r.pick(SKILLS)],
];

const READING: Make[] = [
  () => [],
  () => ['check'],
  () => ['due'],
  () => ['unit'],
  (r, t) => ['show', ...maybe(r, 0.5, one(r, t))],
  () => ['week'],
  () => ['log'],
  (r, t) => ['why', one(r, t)],
  () => ['lessons', 'leads'],
  () => ['group', '--json', '--dry-run'],
  () => ['note', 'nobody', 'x'],
  () => ['sort'],
  () => ['nonsense'],
];

/** One in eight only reads; about one in seven of the others only shows what it would do. */
export function anyCommand(random: Random, there: There): { typed: string[]; writes: boolean } {
  if (random.chance(0.12)) return { typed: random.pick(READING)(random, there), writes: false };
  const words = random.pick(WRITING)(random, there);
  const dry = words[0] === 'show' ? [] : maybe(random, 0.14, '--dry-run');
  return { typed: [...words, ...dry], writes: dry.length === 0 };
}
