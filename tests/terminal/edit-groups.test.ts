/** confer group --edit: a line a change, saved as it is said; u takes it back. */

import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from '../confer.ts';
import { newClass } from '../faults/faults.ts';
import { textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const FILE = 'groups/2026-11-23.yaml';
const ASKS = /Change:/;

test('a writer moves, two trade places, and u brings the day before back', async () => {
  const room = newClass(EXAMPLE);
  await confer(room, ['group']);
  const before = textOf(room, FILE);
  const terminal = await start(room, ['group', '--edit'], ASKS);
  const typed = async (line: string, shows: RegExp) => {
    for (const key of line) await terminal.press(key, key);
    await terminal.press('\r', shows);
  };
  await typed('ana alone', /a conference[\s\S]*Ana\*[\s\S]*Change:/);
  expect(textOf(room, FILE)).not.toBe(before);
  await typed('u', /Undone: confer move ana conference[\s\S]*Change:/);
  expect(textOf(room, FILE)).toBe(before);
  await typed('dissolve 1', /Saved: groups[\s\S]*Change:/);
  expect(textOf(room, FILE)).not.toBe(before);
  await typed('undo', /Undone: confer dissolve 1[\s\S]*Change:/);
  expect(textOf(room, FILE)).toBe(before);
  await typed('u', /No change was made here yet[\s\S]*Change:/);
  await typed('ana 99', /There is no group 99[\s\S]*Change:/);
  await typed('hello there', /"hello there" says no change[\s\S]*Change:/);
  expect(textOf(room, FILE)).toBe(before);
  await terminal.press('\r', 'Next: confer plan');
  expect(await terminal.exited).toBe(0);
});

describe('without a terminal', () => {
  test('it names the commands that do the same', async () => {
    const { code, err } = await confer(copyOf(EXAMPLE), ['group', '--edit']);
    expect(code).toBe(2);
    expect(err).toContain('confer move ana leads');
  });
});
