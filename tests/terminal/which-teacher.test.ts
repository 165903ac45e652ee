/** A class that two teach: the first sort asks which of them works, and this computer keeps it. */

import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, EXAMPLE } from '../confer.ts';
import { newClass } from '../faults/faults.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

test('asked once, and then kept; --as is for once', async () => {
  const room = newClass(EXAMPLE);
  appendFileSync(join(room, 'class.yaml'), '\nteachers: [kim, ortiz]\n');
  writeFileSync(join(room, '.gitignore'), '.confer/teacher\n');
  const first = await start(room, ['sort', 'leads'], 'Which of them are you?');
  await first.press('\u001b[B', '❯ ortiz');
  await first.press('\r', 'Amara Okafor-Bell');
  await first.press('1', 'Saved: Amara');
  expect(await first.leave()).toBe(0);
  expect(existsSync(join(room, 'sorts/2026-11-23-structure.lead-ortiz.yaml'))).toBe(true);

  const again = await start(room, ['sort', 'endings'], 'Which stack?');
  expect(again.out).not.toContain('Which of them');
  expect(await again.leave()).toBe(0);
  const kims = await confer(room, ['sort', 'leads', '--got-it', 'ana', '--as', 'kim']);
  expect(kims.out).toContain('sorts/2026-11-23-structure.lead-kim.yaml');
});

test('not kept where git would take it to the colleague: asked again, and said how to set it', async () => {
  const room = newClass(EXAMPLE);
  appendFileSync(join(room, 'class.yaml'), '\nteachers: [kim, ortiz]\n');
  const first = await start(room, ['sort', 'leads'], 'Which of them are you?');
  await first.press('\r', 'export CONFER_TEACHER=kim');
  await first.shows('Amara Okafor-Bell');
  await first.press('1', 'Saved: Amara');
  expect(await first.leave()).toBe(0);
  expect(existsSync(join(room, 'sorts/2026-11-23-structure.lead-kim.yaml'))).toBe(true);
  expect(existsSync(join(room, '.confer/teacher'))).toBe(false);
});

test('without a terminal the error names the flag', async () => {
  const room = newClass(EXAMPLE);
  appendFileSync(join(room, 'class.yaml'), '\nteachers: [kim, ortiz]\n');
  const { code, err } = await confer(room, ['sort', 'leads', '--got-it', 'ana']);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--as kim') });
});
