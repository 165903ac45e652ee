/** Who is absent on a day without a sort, and what sorts, meetings and groups make of it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, TODAY } from './confer.ts';

const FILE = `sorts/${TODAY}-attendance.yaml`;

async function outOf(root: string, ...words: string[]): Promise<string> {
  const { out, err } = await confer(root, words);
  return out + err;
}

test('who is absent is said, kept, and no evidence of anything', async () => {
  const root = copyOf(EXAMPLE);
  const before = await outOf(root, 'show', 'mo', '--json');
  expect(await outOf(root, 'absent', 'mo,ana')).toContain('Mo and Ana López.');
  expect(readFileSync(join(root, FILE), 'utf8')).toMatch(/ {2}mo: absent\n {2}ana: absent\n$/);
  expect(await outOf(root)).toContain('24 writers, 2 absent, 14 sorts');
  expect(JSON.parse(await outOf(root, 'show', 'mo', '--json')).needs).toEqual(
    JSON.parse(before).needs,
  );
  expect(await outOf(root, 'check')).toContain('No problems');
  const { absent } = JSON.parse((await confer(root, ['group', '--json', '--dry-run'])).out);
  expect(absent).toEqual(['ana', 'mo']);
});

test.each([
  [['mo,ana'], ['ana', 'mo']],
  [
    ['mo,', 'ana'],
    ['ana', 'mo'],
  ],
  [['Ana López'], ['ana']],
])('absent %j is each of them', async (typed, ids) => {
  const root = copyOf(EXAMPLE);
  await outOf(root, 'absent', ...typed);
  const { absent } = JSON.parse((await confer(root, ['group', '--json', '--dry-run'])).out);
  expect(absent).toEqual(ids);
});

test('who comes after all is here, even if the morning sort has them absent', async () => {
  const root = copyOf(EXAMPLE);
  await outOf(root, 'absent', 'mo');
  expect(await outOf(root, 'here', 'mo')).toContain('nobody.');
  expect(readFileSync(join(root, FILE), 'utf8')).not.toContain('mo');
  await outOf(root, 'sort', 'leads', '--absent', 'ana', '--got-it', 'ben');
  expect(await outOf(root, 'absent')).toContain('Ana López.');
  expect(await outOf(root, 'here', 'ana')).toContain('nobody.');
  expect(readFileSync(join(root, FILE), 'utf8')).toContain('ana: here');
  expect(await outOf(root, 'here', 'ben')).toContain('not marked absent');
});

test('"rest" leaves out who is absent, and a meeting owes them the lesson', async () => {
  const root = copyOf(EXAMPLE);
  await outOf(root, 'group');
  const said = await outOf(root, 'absent', 'mo');
  expect(said).toMatch(/Mo: group 1 on narrowing\. The place is kept/);
  expect(await outOf(root, 'sort', 'leads', '--got-it', 'rest')).toMatch(/absent: 1 {3}mo/);
  expect(await outOf(root, 'meet', '1', '--has-it', 'rest')).toMatch(/absent: 1 {3}mo/);
  expect(await outOf(root, 'due')).toContain('Mo');
  expect(await outOf(root, 'sort', 'endings', '--got-it', 'mo,ana')).toMatch(/got it: 2/);
});

test('who is here after all, and absent in a meeting of today, is said with what corrects it', async () => {
  const root = copyOf(EXAMPLE);
  await outOf(root, 'group');
  await outOf(root, 'absent', 'mo');
  await outOf(root, 'meet', '1', '--has-it', 'rest');
  const said = await outOf(root, 'here', 'mo');
  expect(said).toContain('The meeting on narrowing has Mo absent.');
  const line = /confer (meet mo --about narrowing --has-it mo)/.exec(said)![1]!;
  expect(await outOf(root, ...line.split(' '))).toContain('has it: 1   mo');
});

test('who has an answer in a meeting of today keeps it, and absent says so', async () => {
  const root = copyOf(EXAMPLE);
  await outOf(root, 'group');
  await outOf(root, 'meet', '1', '--has-it', 'mo');
  const said = await outOf(root, 'absent', 'mo');
  expect(said).toContain("Mo has an answer in today's meeting on narrowing: has it. It stays.");
  const line = /confer (meet mo --about narrowing --absent mo)/.exec(said)![1]!;
  expect(await outOf(root, ...line.split(' '))).toContain('absent: 1   mo');
});

test.each(['absent', 'here'])('with nothing to add, %s prints no empty line', async (word) => {
  const root = copyOf(EXAMPLE);
  await outOf(root, 'absent', 'mo');
  expect((await confer(root, [word, word === 'here' ? 'mo' : 'ana'])).out).not.toMatch(/^$\n/m);
});

test('due says today only of today: a weekday for Friday, and for a day before they were out', async () => {
  const root = copyOf(EXAMPLE);
  await confer(root, ['meet', 'ana', '--about', 'leads', '--has-it', 'ana'], '2026-11-20');
  const on = async (date: string) =>
    (await confer(root, ['due'], date)).out.split('\n').find((line) => line.includes('Ana López'));
  expect(await on('2026-11-20')).toMatch(/today/);
  expect(await on('2026-11-22')).toMatch(/Fri/);
  expect(await on('2026-11-22')).not.toMatch(/today/);
});

test('a sort is not unfinished because of who was absent', async () => {
  const root = copyOf(EXAMPLE);
  await outOf(root, 'absent', 'mo');
  await outOf(root, 'sort', 'leads', '--got-it', 'rest');
  expect(await outOf(root)).not.toContain('unfinished');
});

test('without a word and a terminal it only says who is absent; --dry-run keeps nothing', async () => {
  const root = copyOf(EXAMPLE);
  expect(await outOf(root, 'absent')).toContain('nobody.');
  expect(await outOf(root, 'absent', 'mo', '--dry-run')).toContain('Nothing was saved');
  expect(existsSync(join(root, FILE))).toBe(false);
});

test('an id is changed, and a writer forgotten, in the days they were absent', async () => {
  const root = copyOf(EXAMPLE);
  await outOf(root, 'absent', 'mo,ana');
  await outOf(root, 'id', 'mo', 'mo-b');
  expect(readFileSync(join(root, FILE), 'utf8')).toContain('mo-b: absent');
  await outOf(root, 'forget', 'mo-b', '--yes');
  expect(readFileSync(join(root, FILE), 'utf8')).not.toContain('mo');
});
