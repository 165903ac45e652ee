/** The keyboard of `confer meet`. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer, TODAY } from '../confer.ts';
import { NAMES, OVER, own, roomOfSeven, textOf, widest } from './rooms.ts';
import { start, stopTheClock, type Typist } from './typist.ts';

stopTheClock();

const LEADS = `meetings/${TODAY}-structure.lead.yaml`;
const FOUR = ['ana', 'ben', 'kai', 'renee'];
const OUTCOMES: Record<string, string> = {
  1: 'has it',
  2: 'tried it',
  3: 'not yet',
  a: 'absent',
};

const meet = (folder: string, shows: string | RegExp, cols?: number) =>
  start(folder, ['meet', '2'], shows, { cols });

const answersIn = (folder: string, file = LEADS) =>
  existsSync(join(folder, file)) ? (parse(textOf(folder, file)).writers ?? {}) : {};

const meetingsIn = (folder: string) =>
  [...own(folder).keys()].filter((name) => name.startsWith('meetings/'));

/** Notes all who are left, a key each; then Enter ends it. */
async function noteRest(terminal: Typist, keys = '', ids: string[] = []): Promise<void> {
  for (const [index, key] of [...keys].entries()) {
    await terminal.press(key, NAMES[ids[index + 1] ?? ''] ?? OVER);
  }
  await terminal.press('\r', 'Next: ');
  expect(await terminal.exited).toBe(0);
}

describe('meet', () => {
  test('notes are said back at the end, and one that Ctrl-C cut off is not called saved', async () => {
    const terminal = await meet(roomOfSeven(), NAMES.ana!);
    await terminal.press('n', 'A note for');
    await terminal.press('used a question', 'used a question');
    await terminal.press('\r', 'Saved: note for');
    await terminal.press('1', NAMES.ben!);
    await terminal.press('n', 'A note for');
    await terminal.press('half of a', 'half of a');
    expect(await terminal.leave('\u0003')).toBe(130);
    expect(terminal.out).toContain(`note on ${NAMES.ana}: "used a question"`);
    expect(terminal.out).toContain('Not saved: the note you were typing, "half of a".');
  });

  test('one key per writer, each saved before the next name is shown; then all are noted', async () => {
    const room = roomOfSeven();
    const before = own(room);
    const terminal = await meet(room, NAMES.ana!);
    const said: Record<string, string> = {};
    for (const [index, key] of [...'123a'].entries()) {
      const id = FOUR[index]!;
      await terminal.press(key, index < 3 ? NAMES[FOUR[index + 1]!]! : OVER);
      said[id] = OUTCOMES[key]!;
      expect(answersIn(room)).toEqual(said);
    }
    await terminal.press('\r', '4 of 4 writers');
    expect(await terminal.exited).toBe(0);
    expect(terminal.out).toContain('Met about leads · Mon Nov 23: 4 of 4 writers');
    expect(terminal.out).toContain(`Saved: ${LEADS}`);
    expect(terminal.out).toContain('Next: confer meet 1');

    const again = await meet(room, OVER);
    await noteRest(again);
    expect(again.out).toContain('4 of 4 writers');
    expect(again.out).not.toContain('How did it go?');

    expect((await confer(room, ['undo'])).out).toContain('the meeting on leads, Mon Nov 23: gone');
    expect(own(room)).toEqual(before);
  });

  test('a note with é and ": # quotes" survives undo, skip and a restart', async () => {
    const room = roomOfSeven();
    const words = `é: "my dog # ran", Ana said; it's - 'so' {so} [1] \\ 100%`;
    const terminal = await meet(room, NAMES.ana!);
    await terminal.press('n', 'A note for Ana López');
    for (const [index, letter] of [...words].entries()) {
      const typed = words.slice(0, index + 1);
      await terminal.press(letter, typed.slice(-8).trimEnd());
    }
    await terminal.press('\r', 'Saved: note for Ana López.');
    expect(answersIn(room)).toEqual({ ana: { note: words } });
    await terminal.press('3', NAMES.ben!);
    expect(answersIn(room)).toEqual({ ana: { how: 'not yet', note: words } });
    await terminal.press('\t', 'Later: Ben Carter.');
    await terminal.press('1', 'Saved: Kai Nakamura, has it.');
    expect(await terminal.leave()).toBe(0);

    const again = await meet(room, 'Going on where you stopped: 2 of 4 are noted.');
    await again.press('u', 'Undone: Kai Nakamura, has it.');
    await again.press('\x7f', 'Undone: Ana López, not yet.');
    expect(answersIn(room)).toEqual({ ana: { note: words } });
    await again.press('u', 'Nothing to undo.');
    await again.press('2', 'Saved: Ana López, tried it.');
    expect(await again.leave()).toBe(0);
    expect(answersIn(room)).toEqual({ ana: { how: 'tried it', note: words } });
    expect((await confer(room, ['check'])).code).toBe(0);
  });

  test('without a name, meet lists the meetings that are not fully noted', async () => {
    const room = roomOfSeven();
    const list = await start(room, ['meet'], 'Who met?');
    await list.shows('Zofia Wójcik: getting started');
    expect(list.out).toContain('1. narrowing: Mo and Tyler McAllister');
    await list.press('\x1b[B', /❯ 2\. leads: Ana/);
    await list.press('\x1b[B', /❯ Zofia/);
    await list.press('\x1b[A', /❯ 2\. leads/);
    await list.press('\r', 'How did it go?');
    await list.press('1', NAMES.ben!);
    expect(await list.leave()).toBe(0);

    const half = await start(room, ['meet'], '2. leads (1 of 4 noted): Ana');
    await half.press('\x1b[B', /❯ 2\. leads/);
    await half.press('\r', 'Going on where you stopped: 1 of 4 is noted.');
    await noteRest(half, '231', FOUR.slice(1));

    const before = own(room);
    const left = await start(room, ['meet'], 'Zofia');
    expect(left.out).not.toContain('leads');
    expect(await left.leave('\x03')).toBe(130);
    expect(own(room)).toEqual(before);

    // The only one that is left needs no list.
    await confer(room, ['meet', 'zofia', '--has-it', 'zofia']);
    await noteRest(await start(room, ['meet'], 'Met about narrowing'), '1a', ['mo', 'tyler']);
    const none = await confer(room, ['meet']);
    expect(none.code).toBe(2);
    expect(none.err).toContain('Every group and conference has met.');
  });

  test('prints "Saved" only if something is in the file, and the next command at the end', async () => {
    const room = roomOfSeven();
    const before = own(room);
    const looked = await meet(room, 'How did it go?');
    expect(await looked.leave()).toBe(0);
    expect(looked.out).toContain('Met about leads · Mon Nov 23: 0 of 4 writers');
    expect(looked.out).toContain('To continue: confer meet 2');
    expect(looked.out).not.toMatch(/Saved: |Next: /);
    expect(own(room)).toEqual(before);

    const undone = await meet(room, 'How did it go?');
    await undone.press('1', 'Saved: Ana López, has it.');
    await undone.press('u', 'Undone: Ana López, has it.');
    expect(await undone.leave()).toBe(0);
    expect(undone.out).not.toContain('Saved: meetings/');
    expect(answersIn(room)).toEqual({});

    await confer(room, ['meet', 'narrowing', '--has-it', 'mo,tyler']);
    const four = await meet(room, NAMES.ana!);
    await noteRest(four, '123a', FOUR);
    expect(four.out).toContain('Next: confer meet zofia');
    const one = await start(room, ['meet', 'zofia'], NAMES.zofia!);
    await noteRest(one, '3');
    expect(one.out).toContain('Next: confer due');
  });

  test('a meeting that was half noted yesterday goes on, or they met again', async () => {
    const room = roomOfSeven();
    await confer(room, ['meet', '2', '--has-it', 'ana', '--tried-it', 'ben']);
    const later = { date: '2026-11-24' };
    const asks = 'The meeting of Mon Nov 23 is half noted.';
    const on = await start(room, ['meet', '2'], asks, later);
    await on.press('\r', 'Going on where you stopped: 2 of 4 are noted.');
    await on.press('1', 'Saved: Kai Nakamura, has it.');
    expect(await on.leave()).toBe(0);
    expect(answersIn(room)).toEqual({ ana: 'has it', ben: 'tried it', kai: 'has it' });
    const again = await start(room, ['meet', '2'], asks, later);
    await again.press('\x1b[B', 'they met again today');
    await again.press('\r', 'Met about leads · Tue Nov 24');
    expect(await again.leave('\x03')).toBe(130);
  });

  test('rest and all in flags', async () => {
    const room = roomOfSeven();
    await confer(room, ['meet', '2', '--not-yet', 'ben', '--has-it', 'rest']);
    expect(answersIn(room)).toEqual({
      ben: 'not yet',
      ana: 'has it',
      kai: 'has it',
      renee: 'has it',
    });
    await confer(room, ['meet', '2', '--tried-it', 'all']);
    expect(new Set(Object.values(answersIn(room)))).toEqual(new Set(['tried it']));
  });

  test('a conference is about one skill, also when it is held again that day', async () => {
    const room = roomOfSeven();
    const file = `meetings/${TODAY}-conference-zofia-structure.lead.yaml`;
    const words = ['meet', 'zofia'];
    // Today's groups give Zofia "getting started".
    const first = await start(room, [...words, '--about', 'leads'], 'Met about leads');
    await first.press('n', 'A note for Zofia');
    await first.press('é', '> é');
    await first.press('\r', 'Saved: note for Zofia');
    expect(await first.leave()).toBe(0);
    expect(meetingsIn(room)).toEqual([file]);
    expect(parse(textOf(room, file))).toMatchObject({
      date: TODAY,
      focus: 'structure.lead',
      kind: 'conference',
      writers: { zofia: { note: 'é' } },
    });

    const again = await start(room, words, 'note now   é');
    expect(again.out).toContain('Met about leads · Mon Nov 23');
    await noteRest(again, '2');
    expect(answersIn(room, file)).toEqual({ zofia: { how: 'tried it', note: 'é' } });
    expect(meetingsIn(room)).toEqual([file]);
    expect((await confer(room, ['check'])).code).toBe(0);
  });

  test('a second group of the day on the same skill has its own file', async () => {
    const room = roomOfSeven();
    const about = (who: string) => ['meet', who, '--about', 'leads'];
    await confer(room, [...about('ana,ben'), '--has-it', 'ana,ben']);
    const first = textOf(room, LEADS);
    const second = LEADS.replace('.yaml', '-2.yaml');
    const others = await start(room, about('kai,renee'), NAMES.kai!);
    await others.press('3', NAMES.renee!);
    expect(await others.leave()).toBe(0);
    expect(answersIn(room, second)).toEqual({ kai: 'not yet' });
    // Each goes on in its own, in whatever order the writers are named.
    await noteRest(
      await start(room, about('renee,kai'), 'Going on where you stopped: 1 of 2'),
      '1',
    );
    expect(answersIn(room, second)).toEqual({ kai: 'not yet', renee: 'has it' });
    expect(textOf(room, LEADS)).toBe(first);
    await confer(room, [...about('ben,ana'), '--not-yet', 'ben']);
    expect(answersIn(room)).toEqual({ ana: 'has it', ben: 'not yet' });
    await confer(room, [...about('mo,tyler'), '--has-it', 'mo,tyler']);
    expect(meetingsIn(room)).toEqual([second, LEADS.replace('.yaml', '-3.yaml'), LEADS]);
    expect((await confer(room, ['check'])).code).toBe(0);
  });

  test('pasted text and unknown keys are not answers', async () => {
    const room = roomOfSeven();
    const terminal = await meet(room, NAMES.ana!);
    await terminal.press('1\n2\n3\na\n', 'ignored (pasted text?)');
    await terminal.press('\x1b[200~1\x1b[201~', /./);
    for (const key of ['4', '.', ' ', 'ö']) await terminal.press(key, 'does nothing here.');
    await terminal.press('?', 'Press any key to go back.');
    await terminal.press('1', NAMES.ana!);
    expect(answersIn(room)).toEqual({});
    expect(await terminal.leave()).toBe(0);
  });

  test.each([33, 400])('a held key answers once, repeated after %i ms', async (pause) => {
    const room = roomOfSeven();
    const terminal = await meet(room, NAMES.ana!);
    terminal.hold('3', pause);
    expect(answersIn(room)).toEqual({ ana: 'not yet' });
    const undone = 'That key was held down, so it counted once. Undone: Ben Carter, not yet.';
    expect(terminal.out.includes(undone)).toBe(pause > 100);
    await terminal.press('3', 'Saved: Ben Carter, not yet.');
    expect(await terminal.leave()).toBe(0);
    expect(answersIn(room)).toEqual({ ana: 'not yet', ben: 'not yet' });
  });
});

describe('the screen of meet', () => {
  test('no line is wider than the screen at 40, 80 and 200 columns', async () => {
    const terminal = await meet(roomOfSeven(), 'How did it go?', 40);
    await terminal.press('n', 'A note for');
    for (const letter of 'é x'.repeat(20)) {
      terminal.write(letter);
      terminal.pause(4);
    }
    await terminal.press('Z', 'Z');
    await terminal.press('\r', 'note now   é');
    let seen = 0;
    for (const cols of [40, 80, 200]) {
      for (const key of ['7', '?', 'x']) await terminal.press(key, '1 of 4');
      expect(widest(terminal.out.slice(seen))).toBeLessThan(cols);
      seen = terminal.out.length;
      if (cols === 200) continue;
      terminal.resize(cols === 40 ? 80 : 200);
      await terminal.shows('1 of 4', seen);
    }
    expect(await terminal.leave()).toBe(0);
  });
});
