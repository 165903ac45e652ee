/** The keyboard of `confer note --strength`: other words for a strength that does not read well. */

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { classOf, textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const ASKS = 'Other words';
const ENTER = '\r';
const room = () =>
  classOf({ 'students/ana.yaml': 'name: Ana Belmonte\n', 'students/ben.yaml': 'name: Ben\n' });
const strengthOf = (folder: string, words: string, shows = ASKS) =>
  start(folder, ['note', 'ana', words, '--strength'], shows);
const lastNote = (folder: string) => {
  const { date: _, ...note } = parse(textOf(folder, 'students/ana.yaml')).notes.at(-1);
  return note;
};

describe('a strength that does not read well', () => {
  test('says why, and asks', async () => {
    const folder = room();
    const terminal = await strengthOf(folder, 'good job');
    expect(terminal.out).toContain('it praises, but does not say what they did');
    expect(await terminal.leave(ENTER)).toBe(0);
  });

  test('Enter keeps it as it is, off the page', async () => {
    const folder = room();
    const terminal = await strengthOf(folder, 'good job');
    expect(await terminal.leave(ENTER)).toBe(0);
    expect(lastNote(folder)).toEqual({ strength: 'good job' });
    expect(terminal.out).toContain('Not on a page:');
  });

  test('other words become the strength, and the first ones a note', async () => {
    const folder = room();
    const terminal = await strengthOf(folder, 'is lazy');
    await terminal.press('slowed down at the gate', 'at the gate');
    expect(await terminal.leave(ENTER)).toBe(0);
    expect(lastNote(folder)).toEqual({ strength: 'slowed down at the gate', note: 'is lazy' });
    expect(terminal.out).toContain('On a page: "You slowed down at the gate."');
  });

  test('it asks until the words read well, and keeps all of them', async () => {
    const folder = room();
    const terminal = await strengthOf(folder, 'is lazy');
    await terminal.press('helped Ben', 'helped Ben');
    await terminal.press(ENTER, /it names Ben[\s\S]*Other words/);
    await terminal.press('drew a map', 'drew a map');
    expect(await terminal.leave(ENTER)).toBe(0);
    expect(lastNote(folder)).toEqual({ strength: 'drew a map', note: 'is lazy; helped Ben' });
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s keeps what was typed, and prints none of it', async (_, key) => {
    const folder = room();
    const terminal = await strengthOf(folder, 'good job');
    await terminal.press('slowed down whe', 'slowed down whe');
    expect(await terminal.leave(key)).toBe(0);
    expect(lastNote(folder)).toEqual({ strength: 'good job', note: 'slowed down whe' });
  });

  test('with --dry-run it does not ask', async () => {
    const folder = room();
    const words = ['note', 'ana', 'good job', '--strength', '--dry-run'];
    const terminal = await start(folder, words, 'Not on a page:');
    expect(await terminal.exited).toBe(0);
  });
});

test('a strength that reads well is saved at once', async () => {
  const folder = room();
  const terminal = await strengthOf(folder, 'slows down at the gate', 'On a page');
  expect(await terminal.exited).toBe(0);
  expect(lastNote(folder)).toEqual({ strength: 'slows down at the gate' });
  expect(terminal.out).toContain('"You slow down at the gate."');
});

describe('a note that lacks words is a question', () => {
  test('who, then the line: no shell eats !! or an apostrophe', async () => {
    const folder = room();
    const terminal = await start(folder, ['note'], 'Who is the note about?');
    for (const letter of 'bel') await terminal.press(letter, letter);
    await terminal.press(ENTER, 'Note on Ana Belmonte:');
    await terminal.press('can\'t let go of "Hi"!!', 'Hi');
    expect(await terminal.leave(ENTER)).toBe(0);
    expect(lastNote(folder)).toEqual({ note: 'can\'t let go of "Hi"!!' });
  });

  test('what was typed is shown if the teacher leaves', async () => {
    const folder = room();
    const terminal = await start(folder, ['note', 'ben'], 'Note on Ben:');
    await terminal.press('half a li', 'half a li');
    expect(await terminal.leave('\x03')).toBe(130);
    expect(terminal.out).toContain('No note was saved. You had typed: half a li');
  });
});
