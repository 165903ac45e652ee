import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDriver, sortOf } from './terminal.ts';

beforeAll(buildDriver);

const STACKS: Record<string, string> = { 1: 'got it', 2: 'almost', 3: 'needs help', a: 'absent' };
// Longer than a paste and a held key last.
const CALM = 90;

describe.concurrent('answers', () => {
  test('24 keys at different paces place 24 writers, each on disk before the next name', async () => {
    const sort = await sortOf(24);
    const keys = [...'123a12a3213a1a2312a3a123'];
    for (const [index, key] of keys.entries()) {
      const from = sort.out.length;
      sort.pty.write(key);
      await sort.shows(index < 23 ? `Writer-w${index + 2}.` : 'END done 24', from);
      expect(sort.lines().at(-1)).toEqual({ id: `w${index + 1}`, entry: { stack: STACKS[key] } });
      if (keys[index + 1] === key || index % 5 === 0) await wait(CALM);
    }
    expect(sort.lines()).toHaveLength(24);
    expect((await sort.exited).exitCode).toBe(0);
  });

  test('no answer is lost when keys come before the screen is drawn', async () => {
    const sort = await sortOf(8);
    for (const key of '12312312') {
      sort.pty.write(key);
      await wait(12);
    }
    await sort.shows('END done 8');
    expect(sort.lines()).toHaveLength(8);
  });

  test('a note is saved at once and stays through an undo; Esc drops it', async () => {
    const sort = await sortOf(3);
    await sort.press('n', 'A note for Writer-w1.');
    for (const key of 'née') await sort.press(key, key);
    await sort.press('\x7f', /> né/);
    await wait(CALM);
    await sort.press('pasted\r\nwords', 'pasted words');
    await wait(CALM);
    await sort.press('\r', 'Saved: note for');
    expect(sort.lines()).toEqual([{ id: 'w1', entry: { note: 'népasted words' } }]);
    await sort.press('n', 'A note for');
    await sort.press('z', 'wordsz');
    await sort.press('\x1b', 'Note canceled.');
    await sort.press('2', 'Saved: Writer-w1., almost.');
    await sort.press('u', 'Undone: Writer-w1., almost.');
    expect(sort.lines().map(({ entry }) => entry)).toEqual([
      { note: 'népasted words' },
      { note: 'népasted words', stack: 'almost' },
      { note: 'népasted words' },
    ]);
    sort.pty.write('q');
    await sort.shows('END stopped 0');
  });

  test('undo goes back to the start, also over a restart', async () => {
    const sort = await sortOf(5);
    await sort.press('1', 'Writer-w2.');
    await sort.press('s', 'Skipped: Writer-w2.');
    await sort.press('3', 'Writer-w4.');
    await sort.press('q', 'END stopped 3');
    const again = await sortOf(5, '', sort.file);
    await again.shows('Continuing: 2 of 5 are placed.');
    await again.shows('Writer-w2.');
    await again.press('u', 'Undone: Writer-w3., needs help.');
    await again.press('\x7f', 'Undone: Writer-w1., got it.');
    await again.press('u', 'Nothing to undo.');
    expect(again.lines().slice(-2)).toEqual([{ id: 'w3' }, { id: 'w1' }]);
    await again.press('\x03', 'END interrupted 0');
  });

  test('what cannot be saved moves nobody on; what another hand wrote is taken', async () => {
    const full = await sortOf(3, 'full');
    await full.press('1', 'Not saved: the disk is full.');
    await full.press('n', 'A note for');
    await full.press('x', '> x');
    await full.press('\r', 'Not saved: the disk is full.');
    await full.press('\x04', 'END stopped 0');
    const taken = await sortOf(3, 'taken');
    await taken.press('1', 'w1 was changed meanwhile.');
    await taken.press('2', 'Saved: Writer-w2., almost.');
    await taken.press('q', 'END stopped 2');
  });
});

describe.concurrent('stray input', () => {
  test('a paste answers nothing, marked or not, in one piece or several', async () => {
    const sort = await sortOf(24);
    await sort.press('1\n2\n3\n'.repeat(70), 'Several keys at once were ignored (pasted text?)');
    await wait(20);
    sort.pty.write('2');
    await wait(CALM);
    sort.pty.write('\x1b[200~1\x1b[201~');
    await wait(CALM);
    sort.pty.write('\x1b[200~');
    await wait(20);
    sort.pty.write('3');
    await wait(20);
    sort.pty.write('\x1b[201~');
    await wait(CALM);
    expect(sort.lines()).toEqual([]);
    await sort.press('1', 'Saved: Writer-w1.');
    await sort.press('q', 'END');
  });

  test('unknown keys and escape sequences say one line and change nothing', async () => {
    const sort = await sortOf(24);
    await sort.press('x', '"x" does nothing here.');
    await sort.press('é', '"é" does nothing here.');
    const strays = [
      '\x1b[A',
      '\x1bOP',
      '\x1b[[A',
      '\x1b[15~',
      '\x1b1',
      '\x1b[<0;1;1M',
      '\x1b[M !!',
    ];
    for (const stray of [
      ...strays,
      '\x1b[3;2~',
      '\x1b]11;rgb:1/a/s\x07',
      '\r',
      '\t',
      '\x01',
      '李',
    ]) {
      sort.pty.write(stray);
      await wait(15);
    }
    sort.pty.write('\x1b');
    await wait(20);
    sort.pty.write('[1;2A');
    await wait(CALM);
    expect(sort.lines()).toEqual([]);
    await sort.press('A', 'Saved: Writer-w1., absent.');
    await sort.press('Q', 'END stopped 1');
  });

  test('a held key answers once', async () => {
    const sort = await sortOf(24);
    for (let press = 0; press < 20; press++) {
      sort.pty.write('1');
      await wait(30);
    }
    expect(sort.lines()).toHaveLength(1);
    await wait(CALM);
    await sort.press('1', 'Saved: Writer-w2.');
    await sort.press('q', 'END stopped 2');
  });

  test('help: any key goes back and answers nothing', async () => {
    const sort = await sortOf(3);
    await sort.press('?', 'Press any key to go back.');
    await sort.press('1', 'Writer-w1.');
    expect(sort.lines()).toEqual([]);
    await sort.press('q', 'END stopped 0');
  });
});
