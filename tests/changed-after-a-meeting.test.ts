/** What is changed by hand after a group has met: who still has to meet does, and what came of the meeting stays. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { confer, filesIn, newFolder, wordsOf } from './confer.ts';

let root: string;
const types = (line: string, date = '2026-11-24') =>
  confer(root, [...wordsOf(line), '--date', date]);

/** Groups 1 and 2 on leads, 3 on dialogue marks. */
beforeEach(async () => {
  const names = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Flo', 'Gus', 'Hal', 'Ivy', 'Jim'];
  const folder = newFolder();
  await confer(folder, ['init', 'k']);
  root = join(folder, 'k');
  for (const name of names) await types(`add ${name}`, '2026-11-23');
  await types('sort leads --needs-help ann,bob,cat,dan,eve,flo --got-it rest', '2026-11-23');
  await types('sort dialogue --needs-help gus,hal,ivy,jim --got-it rest', '2026-11-23');
  await types('group', '2026-11-23');
});

test('a group stays in the week although one who has met was moved into it', async () => {
  await types('meet 1 --tried-it all');
  await types('move ann 2');
  const { out } = await types('week');
  expect(out).toContain('met  leads: Ann, Bob and Cat');
  expect(out).toContain('2. leads: Dan, Eve, Flo and Ann');
  expect((await types('')).out).toContain('1 of 3 meetings held');
  expect((await types('')).out).toContain('Next: confer meet 2');
});

test('after a swap, one is left of the group that has met', async () => {
  await types('meet 1 --tried-it all');
  await types('swap ann dan');
  expect((await types('')).out).toContain('1 of 3 meetings held');
  expect((await types('week')).out).toContain('2. leads: Eve, Flo and Ann');
});

test('a group that has met is not dissolved; the other one on its skill is', async () => {
  await types('meet 1 --has-it ann --tried-it bob,cat');
  const before = filesIn(root);
  const { code, err } = await types('dissolve 1');
  expect(code).toBe(2);
  expect(err).toContain('Group 1 met on Tue Nov 24');
  expect(filesIn(root)).toEqual(before);
  expect((await types('dissolve 2')).code).toBe(0);
});

test('two conferences are not swapped, and a push stays one', async () => {
  await types('move ann conference');
  await types('move gus conference');
  const file = join(root, 'groups/2026-11-23.yaml');
  const before = readFileSync(file, 'utf8');
  const { code, err } = await types('swap ann gus');
  expect(code).toBe(2);
  expect(err).toContain('Ann and Gus each have a conference');
  expect(readFileSync(file, 'utf8')).toBe(before);
});
