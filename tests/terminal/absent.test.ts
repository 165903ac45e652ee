/** Who is absent, asked at a keyboard; then nobody asks about them in a sort. */

import { expect, test } from 'vitest';
import { EXAMPLE } from '../confer.ts';
import { newClass } from '../faults/faults.ts';
import { textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const FILE = 'sorts/2026-11-23-attendance.yaml';

test('one name after the other, Enter alone ends, and the sort does not ask about them', async () => {
  const room = newClass(EXAMPLE);
  const asked = await start(room, ['absent'], 'Who is absent today?');
  for (const letter of 'ama') await asked.press(letter, letter);
  await asked.press('\r', 'Enter alone ends:');
  await asked.press('\r', 'Saved: sorts/');
  expect(await asked.exited).toBe(0);
  const [file] = [FILE].filter((one) => textOf(room, one) !== undefined);
  expect(textOf(room, file!)).toContain('amara: absent');

  const sort = await start(room, ['sort', 'leads'], 'Ana López');
  expect(sort.out).not.toContain('Amara');
  await sort.press('1', 'Anh');
  expect(textOf(room, 'sorts/2026-11-23-structure.lead.yaml')).toMatch(
    /amara: absent\n {2}ana: got it/,
  );
  await sort.press('u', 'Ana López');
  expect(await sort.leave('q')).toBe(0);
});
