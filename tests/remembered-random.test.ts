/**
 * A made-up afternoon: commands, and files changed by hand, by a copy, by a backup or by nothing but a new date. After each
 * step the class says the same with what is remembered of it as without. STEPS=n takes more, SEED=n brings one back.
 */

import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE, HOME, newFolder, TODAY } from './confer.ts';
import { type Random, randomFrom } from './random.ts';

const STEPS = Number(process.env.STEPS ?? 16);
const SEED = Number(process.env.SEED ?? 1);

interface Class {
  folder: string;
  backup: string;
  random: Random;
}

function confer(folder: string, words: string[]): string {
  const program = [join(HOME, 'bin/confer.js'), '-C', folder, '--date', TODAY, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  expect(stderr).not.toMatch(/^\s+at /m);
  return `${status}\n${stdout}\n${stderr}`;
}

const files = ({ folder }: Class) =>
  ['sorts', 'meetings', 'students', 'groups', 'taught'].flatMap((name) =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name)).map((file) => `${name}/${file}`)
      : [],
  );

const ANSWERS: Record<string, string> = {
  'got it': 'almost',
  almost: 'got it',
  'needs help': 'needs help # seen twice',
  most: 'least',
  least: 'most',
};
const otherAnswer = (text: string, { below }: Random) => {
  const all = [...text.matchAll(/\b(got it|almost|needs help|most|least)\b/g)];
  const one = all[below(Math.max(all.length, 1))];
  if (!one) return `${text}# nothing to change\n`;
  return text.slice(0, one.index) + ANSWERS[one[0]] + text.slice(one.index + one[0].length);
};

/** What a hand, a sync program or a backup does to one file. */
const HANDS: Record<string, (at: string, text: string, made: Class) => void> = {
  'another answer': (at, text, { random }) => writeFileSync(at, otherAnswer(text, random)),
  'another answer, with the old time': (at, text, { random }) => {
    const { atime, mtime } = statSync(at);
    writeFileSync(at, otherAnswer(text, random));
    utimesSync(at, atime, mtime);
  },
  'another file under its name': (at, text, { random }) => {
    writeFileSync(`${at}~`, otherAnswer(text, random));
    renameSync(`${at}~`, at);
  },
  'a comment': (at) => appendFileSync(at, '# looked at\n'),
  'a new date alone': (at) => utimesSync(at, Date.now() / 1000, Date.now() / 1000),
  'half of it': (at, text) => writeFileSync(at, text.slice(0, text.length / 2)),
  'nothing left': (at) => rmSync(at),
};

function byHand(made: Class): string {
  const { folder, random } = made;
  const file = random.pick(files(made));
  const how = random.pick(Object.keys(HANDS));
  const at = join(folder, file);
  HANDS[how]!(at, readFileSync(at, 'utf8'), made);
  return `${file}: ${how}`;
}

/** A file as it was at the beginning, by copying it over, or the whole class as a backup program does. */
function fromBackup({ folder, backup, random }: Class): string {
  if (random.chance(0.3)) {
    cpSync(backup, folder, { recursive: true, preserveTimestamps: true });
    return 'all from the backup, with its dates';
  }
  const file = random.pick(files({ folder: backup, backup, random }));
  copyFileSync(join(backup, file), join(folder, file));
  return `${file} from the backup`;
}

const LINES = [
  'note ana read it to a partner',
  'note ben,kai began again',
  'sort leads --got-it ana,ben --almost kai',
  'sort endings --needs-help mo',
  'group',
  'plan',
  'meet 1 --has-it rest',
  'absent mo',
  'undo',
  'redo',
  'pin ana endings',
];

const cacheOf = ({ folder }: Class) => join(folder, '.confer/cache.json');

/** So much later that no file can have changed in the same moment as the cache. */
function later(made: Class): string {
  const then = Date.now() / 1000 + 60;
  if (existsSync(cacheOf(made))) utimesSync(cacheOf(made), then, then);
  return 'a minute passes';
}

function step(made: Class): string {
  const { folder, random } = made;
  if (random.chance(0.3)) return byHand(made);
  if (random.chance(0.15)) return fromBackup(made);
  if (random.chance(0.4)) return later(made);
  const line = random.pick(LINES);
  confer(folder, line.split(' '));
  return `confer ${line}`;
}

const said = ({ folder }: Class) =>
  [['show', '--json'], ['check']].map((one) => confer(folder, one));

test(`a class says the same as without a memory, ${STEPS} steps`, () => {
  const folder = join(newFolder(), 'class');
  const backup = join(newFolder(), 'backup');
  cpSync(EXAMPLE, folder, { recursive: true });
  cpSync(EXAMPLE, backup, { recursive: true });
  const made = { folder, backup, random: randomFrom(SEED) };
  const steps: string[] = [];
  for (let i = 0; i < STEPS; i++) {
    steps.push(step(made));
    const remembered = said(made);
    const away = `${cacheOf(made)}.away`;
    if (existsSync(cacheOf(made))) renameSync(cacheOf(made), away);
    const read = said(made);
    if (existsSync(away)) renameSync(away, cacheOf(made));
    expect(remembered, steps.join('\n')).toEqual(read);
  }
}, 600_000);
