/** In a class of several teachers, what was noted says by whom. */

import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';

test('a note says whose it is, in the file, in show and in the log', async () => {
  const root = copyOf(EXAMPLE);
  appendFileSync(join(root, 'class.yaml'), 'teachers: [kim, lee]\n');
  await confer(root, ['--as', 'kim', 'note', 'ana', 'hums while writing']);
  await confer(root, ['--as', 'lee', 'note', 'ana', 'asked for a pen']);
  await confer(root, ['--as', 'lee', 'sort', 'leads', '--got-it', 'ana']);
  await confer(root, ['note', 'ana', 'looked out of the window']);
  expect(readFileSync(join(root, 'students/ana.yaml'), 'utf8')).toMatch(
    /note: hums while writing, by: kim\}/,
  );
  const shown = (await confer(root, ['show', 'ana'])).out;
  expect(shown).toContain('note by kim  "hums while writing"');
  expect(shown).toContain('note by lee  "asked for a pen"');
  expect(shown).toContain('note  "looked out of the window"');
  expect(shown).toMatch(/leads +got it +sort by lee/);
  const log = (await confer(root, ['log'])).out;
  expect(log).toContain('note on Ana López: hums while writing (kim)');
  expect(log).toContain('sorted leads: 1 writer (lee)');
  expect((await confer(root, ['check'])).out).toContain('No problems');
});

test('with one teacher nothing says whose it is', async () => {
  const root = copyOf(EXAMPLE);
  await confer(root, ['note', 'ana', 'hums while writing']);
  expect(readFileSync(join(root, 'students/ana.yaml'), 'utf8')).not.toContain('by:');
  expect((await confer(root, ['show', 'ana'])).out).toContain('note  "hums while writing"');
});
