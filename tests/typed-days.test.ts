/** Days in words on the command line: said back with their weekday, or refused; never guessed. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';

test.each([
  ['yesterday', '2026-11-22', 'Sun Nov 22'],
  ['last fri', '2026-11-20', 'Fri Nov 20'],
  ['Nov 3', '2026-11-03', 'Tue Nov 3'],
])('--date %s is %s, and confer says so', async (words, date, said) => {
  const folder = copyOf(EXAMPLE);
  const { code, err } = await confer(folder, ['note', 'ana', 'began again', '--date', words]);
  expect({ code, err }).toEqual({ code: 0, err: `Using ${said} (${date}) as today.\n` });
  expect(readFileSync(join(folder, 'students/ana.yaml'), 'utf8')).toContain(
    `{date: ${date}, note: began again}`,
  );
});

test.each([
  ['3/4', '"3/4" could be Thu Mar 4 or Sat Apr 3.'],
  ['next fri', '"next fri" could be'],
  ['monday after thanksgiving', '"after" and "thanksgiving" are not understood'],
  ['2026-02-30', 'There is no Feb 30 in 2026.'],
])('--date %s is refused, and nothing is written', async (words, why) => {
  const folder = copyOf(EXAMPLE);
  const before = readFileSync(join(folder, 'students/ana.yaml'), 'utf8');
  const { code, err } = await confer(folder, ['note', 'ana', 'began again', '--date', words]);
  expect(code).toBe(2);
  expect(err).toContain(why);
  expect(readFileSync(join(folder, 'students/ana.yaml'), 'utf8')).toBe(before);
});

test('a note says its year when the class is in another one', async () => {
  const words = ['note', 'ana', 'began again', '--date'];
  const { out } = await confer(copyOf(EXAMPLE), [...words, '2027-03-01']);
  expect(out).toContain('Mon Mar 1, 2027: "began again"');
  const now = await confer(copyOf(EXAMPLE), [...words, '2026-11-20']);
  expect(now.out).toContain('Fri Nov 20: "began again"');
});
