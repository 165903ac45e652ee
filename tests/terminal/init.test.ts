/** The keyboard of `confer init`: the folder, the names, the grade, the genre, the days off. */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../confer.ts';
import { textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const DOWN = '\u001b[B';
const ENTER = '\r';
const GENRE = 'What are they writing?';

/** Up to the question about the genre, with the names for later. */
async function init(folder: string, ...flags: string[]) {
  const terminal = await start(folder, ['init', 'room-7', ...flags], 'Where are the names?');
  await terminal.press(DOWN, 'later');
  if (flags.includes('--grade')) await terminal.press(ENTER, GENRE);
  else {
    await terminal.press(ENTER, 'Which grade?');
    await terminal.press(DOWN, '4');
    await terminal.press(ENTER, GENRE);
  }
  return terminal;
}

describe('init', () => {
  test('in an empty folder with names.txt: the folder, then Enter takes the names', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'names.txt'), 'Ana López\nBen Carter\n');
    const terminal = await start(folder, ['init'], 'What should the new folder be called?');
    await terminal.press('room-9', 'room-9');
    await terminal.press(ENTER, 'names.txt');
    await terminal.press(ENTER, 'Which grade?');
    await terminal.press(ENTER, GENRE);
    expect(await terminal.leave(ENTER)).toBe(0);
    expect(terminal.out).toContain('Created room-9: grade 3, 2 writers.');
  });

  test('names can be typed; Enter alone ends', async () => {
    const folder = newFolder();
    const terminal = await start(folder, ['init', 'room-9', '--grade', '4'], 'I type them now');
    await terminal.press(ENTER, 'Name 1:');
    await terminal.press('Ana Ruiz', 'Ana Ruiz');
    await terminal.press(ENTER, 'Name 2:');
    await terminal.press('Mo', 'Mo');
    await terminal.press(ENTER, 'Name 3:');
    await terminal.press(ENTER, GENRE);
    expect(await terminal.leave(ENTER)).toBe(0);
    expect(textOf(folder, 'room-9/students/ana.yaml')).toContain('name: Ana Ruiz');
    expect(textOf(folder, 'room-9/students/mo.yaml')).toContain('name: Mo');
  });

  test('Enter skips the genre', async () => {
    const folder = newFolder();
    const terminal = await init(folder);
    expect(await terminal.leave(ENTER)).toBe(0);
    expect(textOf(folder, 'room-7/class.yaml')).toContain('\n# genre: narrative\n');
  });

  test('a genre that was chosen is in class.yaml', async () => {
    const folder = newFolder();
    const terminal = await init(folder, '--grade', '6');
    await terminal.press(DOWN, 'narrative');
    await terminal.press(DOWN, 'argument');
    expect(await terminal.leave(ENTER)).toBe(0);
    expect(terminal.out).toContain('Created room-7: grade 6, argument, 0 writers.');
    expect(textOf(folder, 'room-7/class.yaml')).toContain('\ngenre: opinion\n');
  });

  describe('with a calendar in the folder', () => {
    const DAYS = 'Days off from a calendar?';
    function folderWithCalendar(): string {
      const folder = newFolder();
      const event = 'BEGIN:VEVENT\nDTSTART:20261126\nSUMMARY:No School\nEND:VEVENT';
      const text = `BEGIN:VCALENDAR\n${event}\nEND:VCALENDAR\n`;
      writeFileSync(join(folder, 'school.ics'), text);
      return folder;
    }

    test('Enter skips it', async () => {
      const folder = folderWithCalendar();
      const terminal = await init(folder, '--grade', '4');
      await terminal.press(ENTER, DAYS);
      expect(await terminal.leave(ENTER)).toBe(0);
      expect(textOf(folder, 'room-7/class.yaml')).not.toContain('days off');
    });

    test('its days off are in class.yaml', async () => {
      const folder = folderWithCalendar();
      const terminal = await init(folder, '--grade', '4');
      await terminal.press(ENTER, DAYS);
      await terminal.press(DOWN, 'school.ics');
      expect(await terminal.leave(ENTER)).toBe(0);
      expect(textOf(folder, 'room-7/class.yaml')).toContain('days off:\n  - 2026-11-26\n');
    });

    test.each([
      ['yes', '', 0, true],
      ['no', DOWN, 130, false],
    ])('import asks first: %s', async (answer, keys, code, isSaved) => {
      const folder = folderWithCalendar();
      writeFileSync(join(folder, 'class.yaml'), 'name: R\n');
      const terminal = await start(folder, ['import', 'school.ics'], 'Add it to class.yaml?');
      if (keys) await terminal.press(keys, answer);
      expect(await terminal.leave(ENTER)).toBe(code);
      expect(textOf(folder, 'class.yaml').includes('days off')).toBe(isSaved);
    });
  });

  test('Ctrl-C makes no class', async () => {
    const folder = newFolder();
    const terminal = await init(folder);
    expect(await terminal.leave('\u0003')).toBe(130);
    expect(existsSync(join(folder, 'room-7'))).toBe(false);
  });
});
