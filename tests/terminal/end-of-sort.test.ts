/** The end of a sort: the last key can be taken back, and a finished sort opens again. */

import { expect, test } from 'vitest';
import { confer } from '../confer.ts';
import { classOf, OVER, textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const FILE = 'sorts/2026-11-23-structure.lead.yaml';
const two = () =>
  classOf({ 'students/ana.yaml': 'name: Ana López\n', 'students/ben.yaml': 'name: Ben Carter\n' });

test('the last key is on the disk, u takes it back, Enter finishes', async () => {
  const room = two();
  const sort = await start(room, ['sort', 'leads'], 'Ana López');
  await sort.press('1', 'Saved: Ana López, got it.');
  await sort.press('3', OVER);
  expect(textOf(room, FILE)).toContain('ben: needs help');
  await sort.press('u', /Ben Carter[\s\S]*Undone: Ben Carter, needs help\./);
  expect(textOf(room, FILE)).not.toContain('ben');
  await sort.press('2', OVER);
  await sort.press('\r', 'Next: confer plan');
  expect(await sort.exited).toBe(0);
  expect(textOf(room, FILE)).toContain('ben: almost');
});

test('a finished sort opens again: letters find the one to change', async () => {
  const room = two();
  await confer(room, ['sort', 'leads', '--got-it', 'ana,ben']);
  const sort = await start(room, ['sort', 'leads'], OVER);
  await sort.press('/', 'Find: _');
  const from = sort.out.length;
  sort.pause();
  sort.write('\u001b');
  sort.pause();
  await sort.shows(OVER, from);
  await sort.press('/', 'Find: _');
  await sort.press('b', 'Find: b_');
  await sort.press('\r', /Ben Carter\. Before: got it\./);
  await sort.press('3', OVER);
  await sort.press('q', '2 of 2 writers');
  expect(await sort.exited).toBe(0);
  expect(textOf(room, FILE)).toContain('ben: needs help');
});

test('what another window saved meanwhile counts at the end', async () => {
  const room = two();
  const sort = await start(room, ['sort', 'leads'], 'Ana López');
  await sort.press('1', 'Saved: Ana López, got it.');
  expect((await confer(room, ['sort', 'leads', '--needs-help', 'ben'])).code).toBe(0);
  await sort.press('q', /2 of 2 writers[\s\S]*needs help: 1 {3}ben[\s\S]*Next: confer plan/);
  expect(await sort.exited).toBe(0);
  expect(sort.out).not.toContain('To continue');
});

test('whoever leaves with nothing left is not asked to continue, else they are', async () => {
  const room = two();
  await confer(room, ['sort', 'leads', '--got-it', 'ana,ben']);
  const sort = await start(room, ['sort', 'leads'], OVER);
  await sort.press('q', 'Next: confer plan');
  expect(await sort.exited).toBe(0);
  const other = await start(room, ['sort', 'endings'], 'Ana López');
  await other.press('1', 'Saved: Ana López, got it.');
  await other.press('q', /not sorted: 1 {3}ben[\s\S]*To continue: confer sort/);
  expect(await other.exited).toBe(0);
});
