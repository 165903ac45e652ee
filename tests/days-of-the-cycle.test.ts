/** A class whose school has A and B days: what `week`, `why` and the page of the week say. */

import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';

/** Nov 23 is the Monday of the example; Thanksgiving is on its Thursday. */
const DAYS = `
days off: [2026-11-26 to 2026-11-27]
cycle: [A, B]
cycle on: {2026-11-19: A}
minutes on: {Wed: 15}
out: {mo: [A], ana: [Mon]}
`;

async function room(more = DAYS): Promise<string> {
  const folder = copyOf(EXAMPLE);
  appendFileSync(join(folder, 'class.yaml'), more);
  await confer(folder, ['group']);
  return folder;
}

test('the week names the day of the cycle and the other minutes', async () => {
  const folder = await room();
  const { out, err } = await confer(folder, ['week']);
  expect(err).toBe('');
  expect(out.split('\n')[0]).toBe('Week of Mon Nov 23, 25 minutes a day (Wed 15)');
  const days = out.split('\n').filter((line) => /^(Mon|Tue|Wed|Thu|Fri) /.test(line));
  expect(days).toEqual(['Mon Nov 23 (A day)', 'Tue Nov 24 (B day)', 'Wed Nov 25 (A day)']);
  await confer(folder, ['week', '--html']);
  const page = readFileSync(join(folder, 'prints/2026-11-23/week.md'), 'utf8');
  expect(page).toContain('25 minutes a day (Wed 15)');
  expect(page).toContain('(A\u00a0day)');
});

test('after a snow day the count goes on, or a date corrects it', async () => {
  const folder = await room();
  const file = join(folder, 'class.yaml');
  const text = readFileSync(file, 'utf8');
  const monday = async () => /^Mon Nov 23.*/m.exec((await confer(folder, ['week'])).out)![0];
  writeFileSync(file, text.replace('days off: [', 'days off: [2026-11-20, '));
  expect(await monday()).toBe('Mon Nov 23 (B day)');
  writeFileSync(file, text.replace('19: A}', '19: A, 2026-11-23: B}'));
  expect(await monday()).toBe('Mon Nov 23 (B day)');
});

test('why says that a writer is out on a day of the cycle; a weekday stands in the date', async () => {
  const folder = await room();
  const said = async (id: string, ...flags: string[]) =>
    (await confer(folder, ['why', id, ...flags])).out;
  expect(await said('mo')).toContain('   Out at workshop time today (A day).');
  expect(JSON.parse(await said('mo', '--json')).out).toBe('A day');
  for (const id of ['ana', 'ben']) {
    expect(await said(id)).not.toContain('Out at workshop');
    expect(JSON.parse(await said(id, '--json'))).not.toHaveProperty('out');
  }
});

test('a class without the new settings says the same as before', async () => {
  const folder = await room('out: {mo: [Mon]}\n');
  for (const words of [['week'], ['why', 'mo'], ['why', 'mo', '--json']]) {
    expect((await confer(folder, words)).out).not.toMatch(/\(\w+ day|Out at|"out"|\(Wed/);
  }
});
