/** One key sorts one writer, and what is no key sorts nobody. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesIn, playSort } from './made-up-sort.ts';
import { stopTheClock, Typist } from './typist.ts';

stopTheClock();

const folder = mkdtempSync(join(tmpdir(), 'confer-keys-'));
let files = 0;

class SortTypist extends Typist {
  readonly file: string;

  constructor(file: string, count: number, how: string) {
    super(async (streams) => {
      streams.output.write(await playSort(file, count, how, { ...streams, color: false }));
      return 0;
    });
    this.file = file;
  }

  lines() {
    return linesIn(this.file);
  }
}

/** The sort itself; the first name is on screen when it returns. */
async function sortOf(count: number, how = '', file = join(folder, `saves-${++files}.jsonl`)) {
  const sort = new SortTypist(file, count, how);
  await sort.shows(/\d+ of \d+/);
  return sort;
}

const STACKS: Record<string, string> = { 1: 'got it', 2: 'almost', 3: 'needs help', a: 'absent' };

describe('answers', () => {
  test('24 keys at different paces sort 24 writers, each saved before the next name is shown', async () => {
    const sort = await sortOf(24);
    const keys = [...'123a12a3213a1a2312a3a123'];
    for (const [index, key] of keys.entries()) {
      const from = sort.out.length;
      sort.write(key);
      await sort.shows(index < 23 ? `Writer-w${index + 2}.` : 'END done 24', from);
      expect(sort.lines().at(-1)).toEqual({ id: `w${index + 1}`, entry: { stack: STACKS[key] } });
      if (keys[index + 1] === key || index % 5 === 0) sort.pause();
    }
    expect(sort.lines()).toHaveLength(24);
  });

  test('no answer is lost when keys come before the screen is drawn', async () => {
    const sort = await sortOf(8);
    for (const key of '12312312') {
      sort.write(key);
      sort.pause(12);
    }
    await sort.shows('END done 8');
    expect(sort.lines()).toHaveLength(8);
  });

  test('a note is saved at once and stays through an undo; Esc drops it', async () => {
    const sort = await sortOf(3);
    await sort.press('n', 'A note for Writer-w1.');
    for (const key of 'née') await sort.press(key, key);
    await sort.press('\x7f', /> né/);
    await sort.press('pasted\r\nwords', 'pasted words');
    await sort.press('\r', 'Saved: note for');
    expect(sort.lines()).toEqual([{ id: 'w1', entry: { note: 'népasted words' } }]);
    await sort.press('n', 'A note for');
    await sort.press('z', 'wordsz');
    sort.pause();
    sort.write('\x1b');
    // Until then, it may be the beginning of a sequence.
    sort.pause();
    await sort.shows('Note canceled.');
    await sort.press('2', 'Saved: Writer-w1., almost.');
    await sort.press('u', 'Undone: Writer-w1., almost.');
    expect(sort.lines().map(({ entry }) => entry)).toEqual([
      { note: 'népasted words' },
      { note: 'népasted words', stack: 'almost' },
      { note: 'népasted words' },
    ]);
    await sort.press('u', 'Undone: the note on Writer-w1..');
    expect(sort.lines().at(-1)).toEqual({ id: 'w1' });
    await sort.press('q', 'END stopped 0');
  });

  test('undo goes back to the start, also after a restart', async () => {
    const sort = await sortOf(5);
    await sort.press('1', 'Writer-w2.');
    await sort.press('\t', 'Later: Writer-w2.');
    await sort.press('3', 'Writer-w4.');
    await sort.press('q', 'END stopped 3');
    const again = await sortOf(5, '', sort.file);
    await again.shows('Going on where you stopped: 2 of 5 are placed.');
    await again.shows('Writer-w2.');
    await again.press('u', 'Undone: Writer-w3., needs help.');
    await again.press('\x7f', 'Undone: Writer-w1., got it.');
    await again.press('u', 'Nothing to undo.');
    expect(again.lines().slice(-2)).toEqual([{ id: 'w3' }, { id: 'w1' }]);
    await again.press('\x03', 'END interrupted 0');
  });

  test('an answer that cannot be saved stays on the same writer; an edit in the file is taken over', async () => {
    const full = await sortOf(3, 'full');
    await full.press('1', 'Not saved: the disk is full.');
    await full.press('n', 'A note for');
    await full.press('x', '> x');
    await full.press('\r', 'Not saved: the disk is full.');
    await full.press('\x04', 'END stopped 0');
    expect(full.lines()).toEqual([]);
    const taken = await sortOf(3, 'taken');
    await taken.press('1', 'w1 was changed meanwhile.');
    await taken.press('2', 'Saved: Writer-w2., almost.');
    await taken.press('q', 'END stopped 2');
    expect(taken.lines()).toEqual([{ id: 'w2', entry: { stack: 'almost' } }]);
  });
});

describe('stray input', () => {
  test('a paste is not an answer, marked or not, in one piece or several', async () => {
    const sort = await sortOf(24);
    await sort.press('1\n2\n3\n'.repeat(70), 'Several keys at once were ignored (pasted text?)');
    sort.pause(20);
    sort.write('2');
    sort.pause();
    sort.write('\x1b[200~1\x1b[201~');
    sort.pause();
    sort.write('\x1b[200~');
    sort.pause(20);
    sort.write('3');
    sort.pause(20);
    sort.write('\x1b[201~');
    expect(sort.lines()).toEqual([]);
    await sort.press('1', 'Saved: Writer-w1.');
    await sort.press('q', 'END');
  });

  test('a paste whose end never comes does not block the keyboard', async () => {
    const sort = await sortOf(24);
    sort.write('\x1b[200~');
    sort.pause(1000);
    sort.write('2');
    expect(sort.lines()).toEqual([]);
    sort.pause(1100);
    await sort.press('1', 'Saved: Writer-w1.');
    await sort.press('q', 'END');
  });

  test('unknown keys and escape sequences print one line and change nothing', async () => {
    const sort = await sortOf(24);
    await sort.press('x', '"x" does nothing here.');
    await sort.press('ö', '"ö" does nothing here.');
    const strays = [
      '\x1b[A',
      '\x1bOP',
      '\x1b[[A',
      '\x1b[15~',
      '\x1b1',
      '\x1b[<0;1;1M',
      '\x1b[M !!',
    ];
    for (const stray of [...strays, '\x1b[3;2~', '\x1b]11;rgb:1/a/s\x07', '\r', '\x01', '李']) {
      sort.write(stray);
      sort.pause(15);
    }
    sort.write('\x1b');
    sort.pause(20);
    sort.write('[1;2A');
    sort.pause();
    expect(sort.lines()).toEqual([]);
    await sort.press('A', 'Saved: Writer-w1., absent.');
    await sort.press('Q', 'END stopped 1');
  });

  test('a held key answers once', async () => {
    const sort = await sortOf(24);
    sort.hold('1');
    expect(sort.lines()).toHaveLength(1);
    await sort.press('1', 'Saved: Writer-w2.');
    await sort.press('q', 'END stopped 2');
  });

  test('help: any key goes back and is not an answer', async () => {
    const sort = await sortOf(3);
    await sort.press('?', 'Press any key to go back.');
    await sort.press('1', 'Writer-w1.');
    expect(sort.lines()).toEqual([]);
    await sort.press('q', 'END stopped 0');
  });
});

describe('a pile is not in the order of the alphabet', () => {
  test('letters and Enter find a writer; after the answer the list goes on', async () => {
    const sort = await sortOf(24);
    await sort.press('/', 'Find: _');
    await sort.press('2', 'First some letters of the name');
    await sort.press('w', 'Find: w_');
    await sort.press('2', 'Nothing sorted: "w" is');
    sort.write('\x1b');
    sort.pause();
    await sort.shows('Which stack?');
    expect(sort.lines()).toEqual([]);
    await sort.press('q', 'END stopped 0');
  });

  test('later ones come back once, at the end; r gives all who are left one answer', async () => {
    const sort = await sortOf(4);
    await sort.press('\t', 'Later: Writer-w1.');
    await sort.press('1', 'Saved: Writer-w2., got it.');
    await sort.press('r', 'The 3 who are left: Writer-w1., Writer-w3. and Writer-w4.');
    await sort.press('x', 'Which stack?');
    await sort.press('2', 'Saved: Writer-w3., almost.');
    await sort.press('3', 'back to the 1 you left for later');
    await sort.press('a', 'END done');
    expect(sort.lines().map(({ id, entry }) => `${id} ${entry?.stack}`)).toEqual([
      'w2 got it',
      'w3 almost',
      'w4 needs help',
      'w1 absent',
    ]);
  });

  test('the rest in two keys, and one undo', async () => {
    const sort = await sortOf(3);
    await sort.press('1', 'Writer-w2.');
    await sort.press('r', 'All 2 into which one?');
    await sort.press('3', 'END done');
    expect(sort.lines()).toHaveLength(3);
  });
});
