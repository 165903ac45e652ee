/** A terminal of few rows: the help loses no line, and a frame that was pushed off leaves none behind. */

import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { copyOf, EXAMPLE } from '../confer.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const words = (text: string) =>
  stripVTControlCharacters(text)
    .replace(/\s+/g, ' ')
    .replace(/Press any key for more \(.*?\)\. /g, '');
const CLEARED = '\u001b[H\u001b[2J';

test('? in a terminal of 40 by 15 says all that it says in a large one, page by page', async () => {
  const room = copyOf(EXAMPLE);
  const sort = await start(room, ['sort', 'leads'], 'Amara');
  sort.resize(40, 40);
  const from = sort.out.length;
  await sort.press('?', 'Press any key to go back.');
  const [, whole] = /(got it .*)Press any key to go back/.exec(words(sort.out.slice(from)))!;
  await sort.press('x', '? help');
  sort.resize(40, 15);
  const small = sort.out.length;
  await sort.press('?', 'Press any key for more (1 of 2).');
  await sort.press('x', 'Press any key to go back.');
  const shown = words(sort.out.slice(small));
  for (const part of whole!.trim().split(/ (?=\S+ {0,9}[a-z])/)) expect(shown).toContain(part);
  expect(shown).toContain('q stop; everything is already saved');
  await sort.press('x', '? help');
  expect(await sort.leave()).toBe(0);
});

test('q and Esc leave the help from its first page', async () => {
  const sort = await start(copyOf(EXAMPLE), ['sort', 'leads'], 'Amara');
  sort.resize(40, 15);
  await sort.press('?', 'Press any key for more (1 of 2).');
  await sort.press('q', '? help');
  expect(await sort.leave()).toBe(0);
});

test('lines that a small terminal pushed off the screen are not left over in a taller one', async () => {
  const sort = await start(copyOf(EXAMPLE), ['sort', 'leads'], 'Amara');
  await sort.press('n', 'A note for');
  await sort.press('a note that is longer than thirty columns', 'thirty columns');
  const from = sort.out.length;
  sort.resize(60);
  expect(sort.out.slice(from)).not.toContain(CLEARED);
  sort.resize(30, 10);
  const later = sort.out.length;
  sort.resize(80);
  expect(sort.out.slice(later)).toContain(CLEARED);
  await sort.press('\r', 'Saved: note for');
  expect(await sort.leave()).toBe(0);
});
