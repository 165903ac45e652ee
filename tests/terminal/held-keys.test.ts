/** A held key answers once, wherever it is held; and what undo must not take along. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TODAY } from '../confer.ts';
import {
  anaIn,
  lastScores,
  NAMES,
  OVER,
  pairOfWriters,
  roomOfSeven,
  SCORE,
  wordsFor,
} from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

describe('held keys and undo', () => {
  test('the last score stays when its key is held', async () => {
    const room = pairOfWriters();
    const terminal = await start(room, wordsFor('six-traits', 'Winter story', 'ana'), 'ideas');
    for (const key of '12345') await terminal.press(key, 'Saved');
    terminal.hold('6', 400);
    expect(lastScores(room, 'ana')).toMatchObject({ conventions: 6 });
    await terminal.leave();
  });

  test('a held key that is not on the next scale keeps what it answered first', async () => {
    const room = pairOfWriters();
    const terminal = await start(room, wordsFor('smarter-balanced', 'P', 'ana'), 'organization');
    await terminal.press('3', 'elaboration: 1 to 4');
    terminal.hold('4', 400);
    expect(lastScores(room, 'ana')).toMatchObject({ organization: 3, elaboration: 4 });
    await terminal.leave();
  });

  test('a held "." raises by one half', async () => {
    const room = pairOfWriters();
    const terminal = await start(room, wordsFor('scale-1-4-halves', 'P', 'ana'), 'ideas');
    await terminal.press('2', 'Saved');
    terminal.hold('.', 400);
    expect(lastScores(room, 'ana')).toMatchObject({ ideas: 2.5 });
    await terminal.leave();
  });

  test('a key held at the second to last writer of a meeting does not answer for the last', async () => {
    const room = roomOfSeven();
    const terminal = await start(room, ['meet', '1'], NAMES.mo!);
    terminal.hold('1', 400);
    expect(terminal.out).not.toContain('2 of 2 writers');
    await terminal.leave();
  });

  test('the next conference is named, also if it is about the same skill', async () => {
    const room = roomOfSeven();
    const two = ['zofia', 'mo'].map((id) => `  - {student: ${id}, focus: engage.start}\n`).join('');
    writeFileSync(join(room, `groups/${TODAY}.yaml`), `date: ${TODAY}\nconferences:\n${two}`);
    const terminal = await start(room, ['meet', 'zofia'], NAMES.zofia!);
    await terminal.press('1', OVER);
    await terminal.press('\r', 'Next: confer meet mo');
    expect(await terminal.exited).toBe(0);
  });

  test('undo keeps a line that was started by hand', async () => {
    const begun = `name: Ana López\nscores:\n  - {date: ${TODAY}, rubric: six-traits, piece: "Winter story"} # begun by hand\n`;
    const room = pairOfWriters(begun);
    const terminal = await start(room, SCORE, 'ideas');
    await terminal.press('1', 'Saved');
    await terminal.press('u', 'Undone');
    expect(anaIn(room)).toBe(begun);
    await terminal.leave();
  });

  test('a session without scores does not count as done', async () => {
    const terminal = await start(pairOfWriters(), SCORE, 'ideas');
    await terminal.press('\t', '2 of 2');
    await terminal.press('\t', 'back to the');
    await terminal.press('\t', 'Left: Ana');
    await terminal.press('\t', OVER);
    await terminal.leave('\r');
    expect(terminal.out).not.toContain('Next: confer group');
  });
});
