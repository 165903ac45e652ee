/** The keyboard of `confer score`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer } from '../confer.ts';
import {
  ANA,
  anaIn,
  COLOR,
  classOf,
  frameOf,
  HEAD,
  lastScores,
  OVER,
  own,
  pairOfWriters,
  SCORE,
  TRAITS,
  widest,
  wordsFor,
} from './rooms.ts';
import { type How, start, stopTheClock } from './typist.ts';

stopTheClock();

const score = (folder: string, shows: string, words = SCORE, how: How = {}) =>
  start(folder, words, shows, how);

describe('score', () => {
  test('undo goes back through the whole session, also after a restart', async () => {
    const room = pairOfWriters();
    const terminal = await score(room, 'Ana López: ideas');
    await terminal.press('4', 'Ana López: organization');
    await terminal.press('5', 'Ana López: voice');
    expect(await terminal.leave()).toBe(0);
    expect(terminal.out).toContain(
      'To continue: confer score --rubric six-traits --piece "Winter story"',
    );
    const again = await score(room, 'Going on where you stopped: 2 of 12 are scored.', SCORE, {
      date: '2026-11-25',
    });
    for (const [index, key] of [...'1 26'].entries()) {
      await again.press(key, index < 3 ? `Ana López: ${TRAITS[index + 3]}` : 'Ben Carter: ideas');
    }
    await again.press('3', 'Ben Carter: organization');
    await again.press('\x7f', 'Undone: Ben Carter: ideas, 3.');
    expect(lastScores(room, 'ben')).toBeUndefined();
    for (const [index, said] of ['6', '2', 'no score', '1', '5', '4'].entries()) {
      const trait = TRAITS[5 - index]!;
      await again.press(index % 2 ? '\x7f' : 'u', `Undone: Ana López: ${trait}, ${said}.`);
    }
    await again.press('u', 'Nothing to undo.');
    expect(anaIn(room)).toBe(ANA);
    expect(await again.leave()).toBe(0);
  });

  test('whoever was found is asked about to the end of their row, then the first one again', async () => {
    const room = pairOfWriters();
    const terminal = await score(room, 'Ana López: ideas');
    await terminal.press('/', 'Find: _');
    await terminal.press('b', 'Find: b_');
    await terminal.press('\r', 'Ben Carter: ideas');
    for (const trait of TRAITS.slice(1)) await terminal.press('4', `Ben Carter: ${trait}`);
    await terminal.press('4', 'Ana López: ideas');
    expect(Object.values(lastScores(room, 'ben') ?? {}).filter((one) => one === 4)).toHaveLength(6);
    expect(anaIn(room)).toBe(ANA);
    expect(await terminal.leave()).toBe(0);
  });

  test('two of one name: the id stands beside it, on the card, in what is saved and where one is found', async () => {
    const room = classOf({
      'students/ana.yaml': 'name: Ana López\n',
      'students/ana-2.yaml': 'name: Ana Lopez\n',
    });
    const terminal = await score(
      room,
      'Ana López (ana): ideas',
      wordsFor('six-traits', 'Winter story', 'ana'),
    );
    await terminal.press('4', 'Ana López (ana): organization');
    await terminal.press('u', 'Undone: Ana López (ana): ideas, 4.');
    expect(await terminal.leave()).toBe(0);
    const both = await score(room, 'ideas', wordsFor('six-traits', 'Winter story'));
    await both.press('/', 'Find: _');
    await both.press('a', 'Ana López (ana)');
    await both.press('\r', 'Ana Lopez (ana-2): ideas');
    expect(await both.leave()).toBe(0);
  });

  test('the last score can be reviewed, raised and undone; Enter or q ends', async () => {
    const room = pairOfWriters();
    const words = wordsFor('scale-1-4-halves', 'Winter story', 'ben');
    const terminal = await score(room, 'Ben Carter: ideas', words);
    for (const [index, key] of [...'31213'].entries()) {
      await terminal.press(key, index < 4 ? 'Ben Carter: ' : OVER);
    }
    const scored = own(room);
    for (const key of ['4', 's', 'n', '?', ' ']) await terminal.press(key, OVER);
    expect(own(room)).toEqual(scored);
    await terminal.press('.', 'Saved: Ben Carter: conventions, 3.5.');
    expect(lastScores(room, 'ben')).toMatchObject({ language: 1, conventions: 3.5 });
    await terminal.press('u', 'Undone: Ben Carter: conventions, 3.5.');
    expect(lastScores(room, 'ben')).not.toHaveProperty('conventions');
    await terminal.press('4', OVER);
    expect(await terminal.leave('\r')).toBe(0);
    expect(terminal.out).toContain('1 of 1 writer scored.');
    expect(terminal.out).toContain('Next: confer look');

    const again = await score(room, OVER, words);
    expect(again.out).toContain('Going on where you stopped: 5 of 5 are scored.');
    await again.press('u', 'Undone: Ben Carter: conventions, 4.');
    await again.press('2', OVER);
    expect(await again.leave()).toBe(0);
    expect(lastScores(room, 'ben')).toMatchObject({ ideas: 3, conventions: 2 });
    expect(await (await score(room, OVER, words)).leave('\x03')).toBe(130);
  });

  test('Tab puts off the whole writer, u returns to them, and a restart asks about them again', async () => {
    const room = pairOfWriters();
    const terminal = await score(room, 'Ana López: ideas');
    await terminal.press('4', /1 of 2[\s\S]*Ana López: organization/);
    await terminal.press('\t', /2 of 2[\s\S]*Ben Carter: ideas[\s\S]*Later: Ana López\./);
    await terminal.press(
      'u',
      /1 of 2[\s\S]*Ana López: organization[\s\S]*Undone: Ana López, later/,
    );
    await terminal.press('\t', 'Ben Carter: ideas');
    await terminal.press('2', /2 of 2[\s\S]*Ben Carter: organization/);
    expect(await terminal.leave()).toBe(0);
    expect(lastScores(room, 'ana')).toMatchObject({ ideas: 4 });
    const again = await score(room, 'Going on where you stopped: 2 of 12 are scored.');
    expect(again.out).toContain('Ana López: organization');
    expect(await again.leave('\x03')).toBe(130);
  });

  test('digits off the scale, other keys and pastes change nothing but one line', async () => {
    const room = pairOfWriters();
    const before = own(room);
    const terminal = await score(room, 'Which score?');
    const screen = frameOf(terminal.out);
    for (const key of ['7', 'n', '0', '.', 'x', '9', 'ö', '\r', '\x1b[A']) {
      const from = terminal.out.length;
      const says = /\d/.test(key)
        ? 'ideas is scored 1 to 6.'
        : 'does nothing here. ? shows the keys.';
      await terminal.press(key, says);
      const now = frameOf(terminal.out.slice(from));
      expect(now.slice(0, -1)).toEqual(screen.slice(0, -1));
    }
    await terminal.press('?', /\n1 to 6 +the score\r?\n/);
    await terminal.press('4', 'Ana López: ideas');
    const from = terminal.out.length;
    await terminal.press('4,3,3,2,5,3', 'ignored (pasted text?)');
    await terminal.press('\x1b[200~4\x1b[201~', /./);
    expect(terminal.out.slice(from)).not.toContain('organization');
    expect(own(room)).toEqual(before);
    expect(await terminal.leave()).toBe(0);
  });

  test.each([33, 400])('a held key scores once, repeated after %i ms', async (pause) => {
    const room = pairOfWriters();
    const terminal = await score(room, 'Which score?');
    terminal.hold('4', pause);
    expect(lastScores(room, 'ana')).toEqual({ ...HEAD, ideas: 4 });
    const undone =
      'That key was held down, so it counted once. Undone: Ana López: organization, 4.';
    expect(terminal.out.includes(undone)).toBe(pause > 100);
    await terminal.press('4', 'Ana López: voice');
    expect(await terminal.leave()).toBe(0);
    expect(lastScores(room, 'ana')).toEqual({ ...HEAD, ideas: 4, organization: 4 });
  });

  test('a score that another program saves during scoring is kept and shown', async () => {
    const room = pairOfWriters();
    const file = join(room, 'students/ana.yaml');
    const terminal = await score(room, 'Ana López: ideas', SCORE, { cols: 120 });
    await terminal.press('4', 'Ana López: organization');
    const theirs = anaIn(room).replace('ideas: 4', 'ideas: 4, organization: 6');
    writeFileSync(file, theirs);
    await terminal.press(
      '2',
      /voice[\s\S]*so far: ideas 4, organization 6[\s\S]*organization was changed in students\/ana.yaml while you were scoring: 6\. That was kept/,
    );
    expect(anaIn(room)).toBe(theirs);
    await terminal.press('u', 'Undone: Ana López: organization, 6.');
    await terminal.press('2', 'Saved: Ana López: organization, 2.');
    writeFileSync(file, `${ANA}# theirs\n`);
    await terminal.press(
      'u',
      'organization was changed in students/ana.yaml while you were scoring: removed.',
    );
    expect(anaIn(room)).toBe(`${ANA}# theirs\n`);
    expect(await terminal.leave()).toBe(0);
  });

  test('a piece has a name, in capitals or small letters', async () => {
    const recent = '  - {date: 2026-11-12, rubric: six-traits, piece: Été, ideas: 3}\n';
    const room = pairOfWriters(ANA + recent);
    const none = await confer(room, SCORE.slice(0, 3));
    expect(none.code).toBe(2);
    expect(none.err).toContain('Which piece of writing are you scoring?');
    expect(none.err).toContain('To continue: "Été" (Thu Nov 12)');
    expect(none.err).not.toContain('Fall narrative');
    const terminal = await score(room, 'Été · Thu Nov 12', wordsFor('six-traits', 'éTÉ'));
    await terminal.press('4', 'Ana López: voice');
    expect(await terminal.leave()).toBe(0);
    expect(anaIn(room)).toBe(ANA + recent.replace('}', ', organization: 4}'));
  });

  test('a rubric with halves: "." raises the last score by a half, never above the scale', async () => {
    const room = pairOfWriters();
    const words = wordsFor('scale-1-4-halves', 'Winter story', 'ana');
    const terminal = await score(room, 'Ana López: ideas', words);
    await terminal.press('.', 'does nothing here.');
    await terminal.press('3', 'Ana López: organization');
    expect(lastScores(room, 'ana')).toMatchObject({ ideas: 3 });
    await terminal.press('.', 'Saved: Ana López: ideas, 3.5.');
    await terminal.press('4', 'Ana López: elaboration');
    await terminal.press('.', 'does nothing here.');
    await terminal.press(' ', 'Ana López: language');
    await terminal.press('.', 'does nothing here.');
    await terminal.press('u', 'Undone: Ana López: elaboration, no score.');
    const scores = { ideas: 3.5, organization: 4 };
    expect(lastScores(room, 'ana')).toEqual({ ...HEAD, rubric: 'scale-1-4-halves', ...scores });
    expect(await terminal.leave()).toBe(0);
    expect((await confer(room, ['check'])).code).toBe(0);
  });

  test('Smarter Balanced: each trait has its own scale', async () => {
    const room = pairOfWriters();
    const words = wordsFor('smarter-balanced', 'Performance task', 'ben');
    const terminal = await score(room, 'organization: 1 to 4', words);
    await terminal.press('0', 'organization is scored 1 to 4.');
    await terminal.press('4', 'elaboration: 1 to 4');
    await terminal.press('3', 'conventions: 0 to 2');
    await terminal.press('4', 'conventions is scored 0 to 2.');
    await terminal.press('?', /\n0 1 2 +the score\r?\n/);
    await terminal.press('1', 'conventions: 0 to 2');
    await terminal.press('0', OVER);
    expect(await terminal.leave()).toBe(0);
    const scores = { organization: 4, elaboration: 3, conventions: 0 };
    expect(lastScores(room, 'ben')).toMatchObject(scores);
  });

  test('goes on with the piece of a prompt weeks later, under its day; another prompt is new', async () => {
    const room = pairOfWriters();
    const words = (prompt: string) => ['score', 'ana', '--rubric', 'response', '--prompt', prompt];
    const terminal = await score(room, 'Owl poems · Mon Nov 23', words('Owl poems'));
    await terminal.press('3', 'Ana López: evidence');
    expect(await terminal.leave()).toBe(0);
    expect(terminal.out).toContain(
      'To continue: confer score ana --rubric response --prompt "Owl poems"',
    );
    const later = { date: '2027-01-08' };
    const again = await score(
      room,
      'Going on where you stopped: 1 of 5 is scored.',
      words('owl poems'),
      later,
    );
    await again.press('2', 'Ana López: explanation');
    expect(await again.leave()).toBe(0);
    expect(lastScores(room, 'ana')).toEqual({
      date: '2026-11-23',
      rubric: 'response',
      prompt: 'Owl poems',
      answer: 3,
      evidence: 2,
    });
    const other = await score(room, 'Bees · Fri Jan 8', words('Bees'), later);
    expect(await other.leave()).toBe(0);
  });

  test('two-digit scores are refused with another way to enter them', async () => {
    const ten =
      'name: one to ten\nscale: {from: 1, to: 10}\ncuts: {needs help: 3, almost: 6}\ntraits:\n  ideas: {opens: [ideas]}\n';
    const room = classOf({ 'students/ana.yaml': ANA, 'rubrics/ten.yaml': ten });
    const { code, err } = await confer(room, wordsFor('ten'));
    expect(code).toBe(2);
    expect(err).toContain('two-digit scores');
    expect(err).toContain('confer import scores.csv --rubric ten');
    expect(err).not.toMatch(/Error|\n\s+at /);
    expect(anaIn(room)).toBe(ANA);
  });
});

describe('the screen of score', () => {
  test('no line is wider than the screen, in color and at 40, 80 and 200 columns', async () => {
    const name = `Ana ${'María '.repeat(40)}李小明`;
    const room = pairOfWriters(ANA.replace('Ana López', name));
    const words = wordsFor('six-traits', 'A very long story about winter '.repeat(8));
    const terminal = await score(room, 'Which score?', words, { cols: 40 });
    await terminal.press('4', 'organization');
    let seen = 0;
    for (const cols of [40, 80, 200]) {
      for (const key of ['7', '?', 'x']) await terminal.press(key, '1 of 2');
      expect(widest(terminal.out.slice(seen))).toBeLessThan(cols);
      seen = terminal.out.length;
      if (cols === 200) continue;
      terminal.resize(cols === 40 ? 80 : 200);
      await terminal.shows('1 of 2', seen);
    }
    expect(await terminal.leave()).toBe(0);
    expect(terminal.out).toMatch(COLOR);
  });
});
