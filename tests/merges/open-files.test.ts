/** Two teachers write into one writer's file, apart: what merges, what is left open, and how it is closed. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer } from '../confer.ts';
import { expectOpenIsSaid, mendTwins } from './after.ts';
import { commitAll, fetchFrom, git, treeOf, tryGit } from './git.ts';
import {
  apart,
  checked,
  commits,
  MONDAY,
  takeMarksOut,
  textOf,
  together,
  types,
} from './two-teachers.ts';

test('notes for two writers merge; notes for one conflict, and both can be kept', async () => {
  const { kim, lee } = await apart();
  for (const who of [kim, lee]) await types(who, ['note', 'ana', `a word of ${who.name}`]);
  await types(kim, 'note ben "only kim"');
  await types(lee, 'note mo "only lee"');
  expect(together(kim, lee)).toEqual(['students/ana.yaml']);
  expect(textOf(kim, 'students/ben.yaml')).toContain('only kim');
  expect(textOf(kim, 'students/mo.yaml')).toContain('only lee');
  expect(await checked(kim)).toMatch(/^students\/ana\.yaml:5:1: /);
  await expectOpenIsSaid(kim.root, ['students/ana.yaml'], MONDAY);
  // A sort says what is wrong, and goes on.
  expect((await types(kim, 'sort leads --needs-help ana,ben')).err).toContain(
    'students/ana.yaml:5',
  );
  takeMarksOut(kim, 'students/ana.yaml');
  commitAll(kim.root, 'together');
  expect(await checked(kim)).toBe('No problems: 8 writers, 1 sort.');
  expect((await types(kim, 'log ana')).out).toMatch(/a word of kim[\s\S]*a word of lee/);
});

test('a note and scores for one writer merge where the file has both already', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'note ana "a word of kim"');
  await types(lee, 'score --rubric six-traits --piece Story --scores ana=4,3,3,3,2,3');
  expect(together(kim, lee)).toEqual([]);
  expect(await checked(kim)).toBe('No problems: 8 writers, 0 sorts.');
  expect(textOf(kim, 'students/ana.yaml')).toMatch(/a word of kim[\s\S]*ideas: 4/);
});

test('for a writer without records, removing only the conflict markers fails in check', async () => {
  const { kim, lee } = await apart();
  for (const who of [kim, lee]) await types(who, ['note', 'theo', `a word of ${who.name}`]);
  await types(kim, 'score --rubric six-traits --piece Story --scores theo=4,3,3,3,2,3');
  expect(together(kim, lee)).toEqual(['students/theo.yaml']);
  expect(await checked(kim)).not.toContain('to keep both, delete only');
  takeMarksOut(kim, 'students/theo.yaml');
  expect(await checked(kim)).toMatch(/^students\/theo\.yaml:\d/);
});

test('for a writer without records, a rebase may duplicate a list: check reports it, and nothing is lost', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'note theo "a word of kim"');
  commits(kim);
  await types(lee, 'score --rubric six-traits --piece Story --scores theo=4,3,3,3,2,3');
  commits(lee);
  await types(lee, 'note theo "a word of lee"');
  commits(lee);
  fetchFrom(lee.root, kim.root, 'kim');
  expect(tryGit(lee.root, 'rebase', 'kim').code).toBe(1);
  takeMarksOut(lee, 'students/theo.yaml');
  git(lee.root, 'add', '--all');
  expect(tryGit(lee.root, 'rebase', '--continue').code).toBe(0);
  expect(await checked(lee)).toMatch(/^students\/theo\.yaml:6:1: this key is used twice/);
  expect(textOf(lee, 'students/theo.yaml')).toMatch(/a word of kim[\s\S]*a word of lee/);
  expect(await mendTwins(lee.root, MONDAY)).toBe(1);
  expect(await checked(lee)).toBe('No problems: 8 writers, 0 sorts.');
});

test('the same note from one teacher on two computers, word for word, is one note', async () => {
  const { kim, lee } = await apart();
  for (const { root } of [kim, lee])
    await confer(root, ['--as', 'kim', 'note', 'ana', '--taught', 'leads'], MONDAY);
  expect(together(kim, lee)).toEqual([]);
  expect(textOf(kim, 'students/ana.yaml').match(/taught: structure\.lead/g)).toHaveLength(1);
});

test('undo after a merge works only for files that the merge did not change', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'note ben "a word of kim"');
  await types(kim, 'note ana "another"');
  await types(lee, 'score --rubric six-traits --piece Story --scores ana=4,3,3,3,2,3');
  expect(together(kim, lee)).toEqual([]);
  const merged = treeOf(kim.root);
  expect((await types(kim, 'undo', MONDAY, [1])).err).toContain('students/ana.yaml has changed');
  expect(treeOf(kim.root)).toEqual(merged);
});

test('a writer whose file has a conflict cannot be archived or get another id', async () => {
  const { kim, lee } = await apart();
  for (const who of [kim, lee]) await types(who, ['note', 'ana', `a word of ${who.name}`]);
  together(kim, lee);
  for (const line of ['archive ana', 'id ana ana-l']) await types(kim, line, MONDAY, [1, 2, 3]);
  expect(existsSync(join(kim.root, 'students/ana.yaml'))).toBe(true);
});
