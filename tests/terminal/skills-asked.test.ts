/** The list of skills that `confer sort` asks for. */

import { expect, test } from 'vitest';
import { classOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

test.each([
  ['narrative', '26', 'sentence variety (craft.sentences)'],
  ['informational', '26', 'topic words (craft.terms)'],
  ['opinion', '31', 'commas (conventions.commas)'],
  ['narrative', '31', 'dialogue marks (conventions.dialogue)'],
])('in a unit of %s, number %s is %s', async (genre, number, skill) => {
  const settings = `name: Room 12\ngenre: ${genre}\n`;
  const folder = classOf({ 'class.yaml': settings, 'students/ana.yaml': 'name: Ana López\n' });
  const terminal = await start(folder, ['sort'], 'What did you teach today?');
  await terminal.press(number, `❯ ${skill}`);
  await terminal.press('\r', 'Ana López');
  expect(await terminal.leave()).toBe(0);
});
