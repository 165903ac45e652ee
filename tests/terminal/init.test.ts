/** The keyboard of `confer init`. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../confer.ts';
import { textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const DOWN = '\u001b[B';
const init = (folder: string, ...flags: string[]) =>
  start(folder, ['init', 'room-7', ...flags], 'What are they writing?');

describe('init', () => {
  test('Enter skips the genre', async () => {
    const folder = newFolder();
    const terminal = await init(folder);
    expect(await terminal.leave('\r')).toBe(0);
    expect(textOf(folder, 'room-7/class.yaml')).toContain('\n# genre: narrative\n');
  });

  test('a genre that was chosen is in class.yaml', async () => {
    const folder = newFolder();
    const terminal = await init(folder, '--grade', '6');
    await terminal.press(DOWN, 'narrative');
    await terminal.press(DOWN, 'argument');
    expect(await terminal.leave('\r')).toBe(0);
    expect(terminal.out).toContain('Created room-7: grade 6, argument, 0 writers.');
    expect(textOf(folder, 'room-7/class.yaml')).toContain('\ngenre: opinion\n');
  });

  test('Ctrl-C makes no class', async () => {
    const folder = newFolder();
    const terminal = await init(folder);
    expect(await terminal.leave('\u0003')).toBe(130);
    expect(existsSync(join(folder, 'room-7'))).toBe(false);
  });
});
