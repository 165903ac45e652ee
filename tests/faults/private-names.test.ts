/**
 * Classes whose names are private, and a few random weeks in them: no name of a child is in anything that git keeps, in a
 * file but the one of names and the teacher's pages, or in a message about a mistake. FAULTS=all makes 100 classes.
 */

import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, filesIn, newFolder } from '../confer.ts';
import { type Random, randomFrom } from '../random.ts';
import { ALL, report, SEED } from './amount.ts';

const CLASSES = ALL ? 100 : 2;
const FIRST = [
  'Qzana',
  'Qzben',
  'Qzélodie',
  'Qzkai',
  'Qzmo',
  'Qzpriya',
  'Qzøyvind',
  'Qzlena',
  'Qztheo',
];
const LAST = ['Qzlópez', 'Qzcarter', 'Qznull', "O'Qzneil", 'Qzpark-Qzlee', 'Qznguyễn'];
// As they are written, and as an id or a file name would have them; nothing else holds these.
const WORDS = [...FIRST, ...LAST].map((name) => /Qz\p{L}+/u.exec(name)![0]);
const plain = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').replace('ø', 'o');
const CANARY = new RegExp([...WORDS, ...WORDS.map(plain)].join('|'), 'i');

function git(folder: string, ...words: string[]): string {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  return execFileSync('git', ['-C', folder, ...who, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

const SKILLS = ['leads', 'endings', 'slowing down', 'narrowing'];
const DAYS = ['2026-11-09', '2026-11-12', '2026-11-16', '2026-11-19', '2026-11-23'];

/** One command with ids as they are in the class: some are mistakes. */
function command(ids: string[], random: Random): string[] {
  const some = () => ids.filter(() => random.chance(0.4)).join(',') || ids[0]!;
  const one = () => random.pick(ids);
  const skill = random.pick(SKILLS);
  return random.pick([
    ['sort', skill, '--needs-help', some(), '--almost', one()],
    ['sort', '--support', '--most', one(), '--least', one()],
    ['note', some(), 'slowed down where it matters', '--strength'],
    ['score', '--rubric', 'six-traits', '--piece', 'Fall', '--scores', `${one()}=4,3,3,3,2,3`],
    ['group', '--force'],
    ['plan', '--html', '--force'],
    ['print', random.pick(['goals', 'family', 'slips', 'report']), '--html'],
    ['print', 'year'],
    ['meet', one(), '--about', skill, '--has-it', one()],
    ['meet', 'everybody', '--about', skill, '--note', 'went back to the dog'],
    ['taught', skill, 'cut the hello line'],
    ['texts', 'add', 'The boat', '--writer', one(), '--child-said-yes', '--family-said-yes'],
    ['move', one(), skill],
    ['pin', one(), skill],
    ['archive', one()],
    ['id', one(), `writer-${random.below(1e6)}`],
    ['undo'],
    ['save'],
    ['save', 'before the holidays'],
    // Mistakes.
    ['note', `${one()}x`, 'hm'],
    ['sort', 'leed', '--got-it', one()],
    ['sort', skill, '--got-it', one(), '--almost', some()],
    ['meet', `${one()},nobody`, '--about', skill],
    ['score', '--rubric', 'six-traits', '--piece', 'Fall', '--scores', `${one()}=9,9`],
    ['id', one(), 'No Good'],
    ['move', one(), 'nowhere'],
    ['import', 'scores.csv', '--rubric', 'six-traits'],
    ['doctor'],
    ['log', '--all'],
  ]);
}

async function oneClass(seed: number): Promise<number> {
  const random = randomFrom(seed);
  const home = newFolder();
  const names = FIRST.map((first) => `${first} ${random.pick(LAST)}`);
  writeFileSync(join(home, 'names.txt'), names.join('\n'));
  await confer(home, ['init', 'room', '--students', 'names.txt', '--private-names']);
  const folder = join(home, 'room');
  git(folder, 'init', '-q');
  git(folder, 'config', 'user.name', 'T');
  git(folder, 'config', 'user.email', 't@example.org');
  writeFileSync(join(folder, 'scores.csv'), 'name,ideas\nNobody,4\n');
  const idsOf = () =>
    readdirSync(join(folder, 'students')).map((file) => file.replace('.yaml', ''));
  for (let i = 0; i < 25; i++) {
    const words = command(idsOf(), random);
    const { code, err } = await confer(folder, words, DAYS[Math.floor(i / 5)]);
    // What goes well is said with names; a mistake may be shown to somebody who helps.
    if (code !== 0) expect(err, `SEED=${seed} ${words.join(' ')}`).not.toMatch(CANARY);
  }
  const plan = await confer(folder, ['due']);
  expect(plan.out, 'the teacher reads names').toMatch(CANARY);
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'all');
  const kept = [
    git(folder, 'log', '-p', '--all'),
    git(folder, 'ls-tree', '-r', '--name-only', 'HEAD'),
    // What was never on a branch, or is on none any more.
    git(folder, 'cat-file', '--batch-all-objects', '--batch'),
  ].join('\n');
  expect(kept.match(CANARY), `SEED=${seed}`).toBe(null);
  const named = [...filesIn(folder)]
    .filter(([file]) => !file.startsWith('.git/'))
    .filter(([file, text]) => CANARY.test(file) || CANARY.test(text));
  const elsewhere = named
    .map(([file]) => file)
    .filter((file) => !/^(names\.yaml|plans\/|prints\/|\.confer\/)/.test(file));
  expect(elsewhere, `SEED=${seed}`).toEqual([]);
  return filesIn(folder).size;
}

test(`${CLASSES} classes with private names (SEED=${SEED})`, { timeout: 1_200_000 }, async () => {
  let files = 0;
  for (let i = 0; i < CLASSES; i++) files += await oneClass(SEED + i);
  report(`${CLASSES} classes with private names, ${files} files, 0 names where they should not be`);
});
