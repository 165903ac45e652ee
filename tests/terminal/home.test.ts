/** Bare `confer` at a keyboard: where the class stands, and one key does what comes next. */

import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, EXAMPLE, newFolder } from '../confer.ts';
import { newClass } from '../faults/faults.ts';
import { textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const HOME = 'q quit';

describe('home', () => {
  test('Enter does the next thing, and home comes again with what is next now', async () => {
    const room = newClass(EXAMPLE);
    const terminal = await start(room, [], HOME);
    expect(terminal.out).toContain('Next: confer plan');
    await terminal.press('\r', /confer plan[\s\S]*Next: confer meet 1[\s\S]*q quit/);
    expect(await terminal.leave('q')).toBe(0);
  });

  test('a letter is a command, another key says so and does nothing', async () => {
    const room = newClass(EXAMPLE);
    const before = textOf(room, 'students/ana.yaml');
    const terminal = await start(room, [], HOME);
    await terminal.press('x', '"x" does nothing here.');
    await terminal.press('2', '"2" does nothing here.');
    await terminal.press('n', 'Who is the note about?');
    for (const letter of 'lóp') await terminal.press(letter, letter);
    await terminal.press('\r', 'Note on Ana López:');
    await terminal.press('saw it', 'saw it');
    await terminal.press('\r', /Saved: students\/ana\.yaml[\s\S]*q quit/);
    await terminal.press('u', 'Enter takes it back, any other key leaves it.');
    await terminal.press('\r', /undone[\s\S]*q quit/i);
    expect(textOf(room, 'students/ana.yaml')).toBe(before);
    expect(await terminal.leave('\x03')).toBe(0);
  });

  test('above several classes a digit goes to one of them', async () => {
    const folder = newFolder();
    for (const name of ['room-1', 'room-2']) {
      mkdirSync(join(folder, name));
      cpSync(EXAMPLE, join(folder, name), { recursive: true });
    }
    const { out } = await confer(folder, []);
    expect(out).toContain('2 classes in this folder:');
    expect(out).toContain('Next: confer -C room-2 plan');
    const terminal = await start(folder, [], '1 to 9 goes to that class');
    await terminal.press('2', 's sort  m meet');
    await terminal.press('q', '1 to 9 goes to that class');
    expect(await terminal.leave('q')).toBe(0);
  });

  test('in a pipe nothing is asked', async () => {
    const { out } = await confer(newClass(EXAMPLE), []);
    expect(out).toMatch(/^Room 12: .*\n\nNext: confer plan\n$/);
  });
});
