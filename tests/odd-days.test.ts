/** Days that cannot be: to come, long ago, or in a --date with another year, are said with their year. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';

test.each([
  [
    'sorts/2027-11-23-structure.lead.yaml',
    'date: 2027-11-23\nskill: structure.lead\nstacks: {ana: almost}\n',
    'Tue Nov 23, 2027: until then it counts for nothing',
  ],
  [
    'sorts/1926-11-19-structure.lead.yaml',
    'date: 1926-11-19\nskill: structure.lead\nstacks: {ana: almost}\n',
    'Fri Nov 19, 1926, long before the rest',
  ],
  [
    'meetings/2062-11-23-structure.lead.yaml',
    'date: 2062-11-23\nfocus: structure.lead\nwriters: {ana: has it}\n',
    'Thu Nov 23, 2062',
  ],
  [
    'students/zoe.yaml',
    'name: Zoe\nnotes:\n  - {date: 2027-01-04, note: x}\n',
    'students/zoe.yaml is dated Mon Jan 4, 2027',
  ],
  [
    'students/zoe.yaml',
    'name: Zoe\ngoal: {skill: structure.lead, set: 2030-01-07}\n',
    'Mon Jan 7, 2030',
  ],
])('%s', async (file, text, says) => {
  const root = copyOf(EXAMPLE);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  expect((await confer(root, ['check'])).out).toContain(says);
  const home = (await confer(root, [])).out;
  if (says.includes('long before')) expect(home).not.toContain('dated after today');
  else
    expect(home).toContain(
      '1 thing in the files is dated after today, and counts for nothing until then',
    );
});

test.each(['2020-01-01', '2025-11-23', '2027-11-22', '9999-12-31'])('--date %s', async (date) => {
  const root = copyOf(EXAMPLE);
  const { err } = await confer(root, ['--date', date, 'note', 'ana', 'hums']);
  expect(err).toMatch(
    new RegExp(
      `^--date is \\w+ \\w+ \\d+, ${date.slice(0, 4)}; the newest day in this class is Fri Nov 20, 2026\\.`,
    ),
  );
});

test('a --date of these weeks is not talked about', async () => {
  for (const date of ['2026-10-01', '2026-11-23', '2027-01-05'])
    expect((await confer(copyOf(EXAMPLE), ['--date', date, 'note', 'ana', 'hums'])).err).toBe('');
});
