/** A new year from last year's class: the same writers, and what a sort or a meeting said last on each skill under its day. */

import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer, EXAMPLE, filesIn, newFolder } from './confer.ts';
import { newClass } from './faults/faults.ts';

const AUGUST = ['--date', '2027-08-30'];

test('writers, ids and last standings come along; notes, scores and meetings stay', async () => {
  const folder = newFolder();
  const old = newClass(EXAMPLE);
  const before = filesIn(old);
  const { out } = await confer(folder, [...AUGUST, 'init', 'room-5', '--from', old]);
  expect(out).toContain('Created room-5: grade 5, 24 writers.');
  expect(filesIn(old)).toEqual(before);
  const made = join(folder, 'room-5');
  expect(readdirSync(join(made, 'students'))).toEqual(readdirSync(join(old, 'students')));
  expect(parse(readFileSync(join(made, 'students/ana.yaml'), 'utf8'))).toEqual({
    name: 'Ana López',
  });
  expect(existsSync(join(made, 'meetings'))).toBe(false);
  const { stacks } = parse(readFileSync(join(made, 'sorts/2026-11-20-focus.narrow.yaml'), 'utf8'));
  expect(stacks).toMatchObject({ diego: 'needs help', oskar: 'almost', ana: 'got it' });
  expect((await confer(made, [...AUGUST, 'check'])).out).toContain('No problems');
});

test('in August nobody plans on the words of last December', async () => {
  const { out } = await confer(newClass(EXAMPLE), AUGUST);
  expect(out).toContain("The last word here is from Fri Nov 20: last year's.");
  expect(out).toContain('Next: confer sort --support');
});

test('a class that keeps names private stays so', async () => {
  const folder = newFolder();
  await confer(folder, ['init', 'old', '--private-names']);
  appendFileSync(join(folder, 'old/names.yaml'), 'wbcd: Ana López\n');
  await confer(join(folder, 'old'), ['add', 'Ben Carter']);
  const { code } = await confer(folder, [...AUGUST, 'init', 'new', '--from', 'old']);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'new/class.yaml'), 'utf8')).toContain('private names: true');
  const files = [...filesIn(join(folder, 'new'))];
  const naming = files.filter(([, text]) => text.includes('Ben')).map(([file]) => file);
  expect(naming).toEqual(['names.yaml']);
});

test.each([
  [['--from', 'nowhere'], 'nowhere is not a class folder.'],
  [['--from', '.', '--students', 'x.txt'], '--from takes the writers'],
])('%j is refused', async (flags, says) => {
  const { code, err } = await confer(newFolder(), ['init', 'new', ...flags]);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(says) });
});
