/** The question of `confer taught` and `confer meet`: what we did, in a few words. */

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { TODAY } from '../confer.ts';
import { classOf, NAMES, OVER, own, textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const LEADS = `taught/${TODAY}-structure.lead.yaml`;
const ENDINGS = `taught/${TODAY}-structure.end.yaml`;
const ASKS = '? Today we';

const words = (folder: string, file: string) => parse(textOf(folder, file)).words;

function room(): string {
  return classOf({
    'students/ana.yaml': `name: ${NAMES.ana}\n`,
    [`groups/${TODAY}.yaml`]: `date: ${TODAY}\nwhole class: [structure.end]\nconferences:\n  - {student: ana, focus: structure.lead}\n`,
  });
}

test('taught asks what we did, and saves it', async () => {
  const folder = room();
  const terminal = await start(folder, ['taught', 'leads'], ASKS);
  expect(await terminal.leave('cut the hello line\r')).toBe(0);
  expect(words(folder, LEADS)).toBe('cut the hello line');
  expect(terminal.out).toContain('Today we cut the hello line.');

  const again = await start(
    folder,
    ['taught', 'leads'],
    'Enter keeps: Today we cut the hello line.',
  );
  await again.shows(ASKS);
  expect(await again.leave('\r')).toBe(0);
  expect(words(folder, LEADS)).toBe('cut the hello line');
});

test('Enter leaves the words out; words that say it ask nothing', async () => {
  const folder = room();
  const terminal = await start(folder, ['taught', 'leads'], 'Enter leaves it out.');
  await terminal.shows(ASKS);
  expect(await terminal.leave('\r')).toBe(0);
  expect(words(folder, LEADS)).toBeUndefined();
  const typed = await start(folder, ['taught', 'endings', 'went back'], 'Saved: ');
  expect(await typed.exited).toBe(0);
});

test.each([
  ['typed again', 'cut the hello line\r', 'cut the hello line'],
  ['kept with Enter', '\r', 'the hello line'],
])('words that do not follow "we" are asked about: %s', async (_, keys, saved) => {
  const folder = room();
  const typed = ['taught', 'leads', 'the hello line'];
  const terminal = await start(folder, typed, 'does not begin with what you did');
  await terminal.shows(ASKS);
  expect(await terminal.leave(keys)).toBe(0);
  expect(words(folder, LEADS)).toBe(saved);
});

test('Ctrl-C saves nothing and says so', async () => {
  const folder = room();
  const before = own(folder);
  const terminal = await start(folder, ['taught', 'leads'], ASKS);
  expect(await terminal.leave('\u0003')).toBe(130);
  expect(terminal.out).toContain('Nothing was saved.');
  expect(own(folder)).toEqual(before);
});

test('meet lists the lesson for everybody, and asks what we did', async () => {
  const folder = room();
  const terminal = await start(folder, ['meet'], 'Who met?');
  await terminal.shows('everybody: endings');
  await terminal.press('\r', ASKS);
  expect(await terminal.leave('went back to the dog\r')).toBe(0);
  expect(words(folder, ENDINGS)).toBe('went back to the dog');
});

test('after the last meeting, meet leads on to the lesson for everybody', async () => {
  const folder = room();
  const terminal = await start(folder, ['meet', 'ana'], 'How did it go?');
  await terminal.press('1', OVER);
  await terminal.press('\r', 'Next: confer meet everybody');
  expect(await terminal.exited).toBe(0);
});
