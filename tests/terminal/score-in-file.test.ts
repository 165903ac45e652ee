/** What the keyboard of `confer score` does to a writer's file: the line of the scores, and nothing else. */

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer, TODAY } from '../confer.ts';
import { SEED } from '../faults/amount.ts';
import { randomFrom } from '../random.ts';
import { anaIn, classOf, HEAD, OVER, own, pairOfWriters, SCORE, TRAITS, textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const score = (folder: string, shows: string) => start(folder, SCORE, shows);

// As teachers write them by hand; each has to keep every byte that is not the line of the scores.
const SCORED = '{date: 2026-10-09, rubric: six-traits, ideas: 2}';
const STYLES: Record<string, string> = {
  comments: `# seat 4\nname: A   # likes dogs\n\nscores:   # newest last\n  # fall\n  -   ${SCORED}   # read aloud\n  # end of scores\nnotes:\n  - {date: 2026-10-09, strength: "a: # b"}\n`,
  crlf: `name: B\r\nscores:\r\n  - ${SCORED}\r\nnotes: []\r\n`,
  flow: `name: C\nscores: [${SCORED}] # all in one\nnotes: []\n`,
  blocks: `name: D\nscores:\n- date: 2026-10-09\n  rubric: six-traits\n  ideas: 2   # hm\n`,
  none: `name: E\nnotes:\n  - {date: 2026-10-09, next: structure.lead}\n# the end\n`,
  empty: `name: F\nscores: []\nnotes: []\n`,
  nothing: `name: G\nscores: # later\nnotes: []\n`,
  unfinished: `name: H\nscores:\n    - ${SCORED}`,
  begun: `name: I\nscores:\n  - {date: ${TODAY}, rubric: six-traits, piece: "Winter story"} # begun by hand\n  - ${SCORED}\n`,
  over: `name: J\nscores:\n  - piece:   'Winter story'   # in the library\n    # two pages\n    date: ${TODAY}\n\n    rubric: six-traits # as in fall\n  # and before\n  - ${SCORED}\n`,
};

/** The lines of `after` that are not in `before`, and the other way round, between what both begin and end with. */
function difference(before: string, after: string): { gone: string[]; come: string[] } {
  const [was, now] = [before, after].map((text) => text.split(/\r?\n/)) as [string[], string[]];
  let [head, tail] = [0, 0];
  while (head < was.length && was[head] === now[head]) head++;
  while (tail < was.length - head && was.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { gone: was.slice(head, was.length - tail), come: now.slice(head, now.length - tail) };
}

/** Only the line of the scores is another; line ends and comments are as they were. */
function expectOneLine(before: string, after: string, about: string): void {
  const { gone, come } = difference(before, after);
  const isNewKey = come.length === 2 && /^scores:/.test(come[0]!);
  expect(come.length - (isNewKey ? 1 : 0), about).toBe(1);
  expect(gone.length, about).toBeLessThanOrEqual(1);
  for (const pattern of [/\r\n/, /[^\r]\n/, /\n$/]) {
    expect(pattern.test(after), about).toBe(pattern.test(before));
  }
  expect(after.match(/#.*/g), about).toEqual(before.match(/#.*/g));
}

/** Digits and blanks, never the same twice: that would be a held key. */
function keysOf(seed: number, count: number): string[] {
  const random = randomFrom(seed);
  const keys: string[] = [];
  while (keys.length < count) {
    const key = random.pick([...'123456 ']);
    if (key !== keys.at(-1)) keys.push(key);
  }
  return keys;
}

describe('a score in the file', () => {
  test(`the line grows with every digit, and no other byte of any file changes (seed ${SEED})`, async () => {
    const ids = Object.keys(STYLES).sort();
    const room = classOf(Object.fromEntries(ids.map((id) => [`students/${id}.yaml`, STYLES[id]!])));
    const asked = ids.flatMap((id) => TRAITS.map((trait) => ({ id, trait })));
    const cards = asked.map(({ id, trait }) => `${parse(STYLES[id]!).name}: ${trait}`);
    const keys = keysOf(SEED, asked.length);
    const terminal = await score(room, cards[0]!);
    const expected = new Map(own(room));
    for (const [index, { id, trait }] of asked.entries()) {
      await terminal.press(keys[index]!, cards[index + 1] ?? OVER);
      const file = `students/${id}.yaml`;
      const after = textOf(room, file);
      const about = `seed ${SEED}, ${id}, ${trait}:\n${after}`;
      expectOneLine(expected.get(file)!, after, about);
      const so = TRAITS.slice(0, TRAITS.indexOf(trait) + 1).map((one, i) => {
        const key = keys[index - TRAITS.indexOf(trait) + i]!;
        return [one, key === ' ' ? '-' : Number(key)];
      });
      const lines = parse(after).scores.filter(({ piece }: { piece?: string }) => piece);
      expect(lines, about).toEqual([{ ...HEAD, ...Object.fromEntries(so) }]);
      expected.set(file, after);
      if (trait === 'conventions') expect(own(room), about).toEqual(expected);
    }
    expect(await terminal.leave('\r')).toBe(0);
    expect((await confer(room, ['check'])).code).toBe(0);
    // One step, however many keys.
    await confer(room, ['undo']);
    for (const id of ids) expect(textOf(room, `students/${id}.yaml`)).toBe(STYLES[id]);
  });

  test('scores written by hand over several lines keep their comments and layout, also after undo', async () => {
    const [before, voice, after] = [
      `name: Ana López\nscores:\n  # winter\n  - date: ${TODAY}   # in the library\n    rubric:   six-traits\n    piece: 'Winter story'\n`,
      `    voice:   3   # read aloud\n`,
      `    # the rest later\n  - ${SCORED}   # fall\nnotes: []\n`,
    ];
    const room = pairOfWriters(before + voice + after);
    const terminal = await score(room, 'Going on where you stopped: 1 of 12 is scored.');
    await terminal.press('4', 'Ana López: organization');
    await terminal.press(' ', 'Ana López: word choice');
    const more = `    ideas: 4\n    organization: "-"\n`;
    expect(anaIn(room)).toBe(before + voice + more + after);
    await terminal.press('u', 'Undone: Ana López: organization, no score.');
    await terminal.press('\x7f', 'Undone: Ana López: ideas, 4.');
    expect(anaIn(room)).toBe(before + voice + after);
    await terminal.press('u', 'Undone: Ana López: voice, 3.');
    expect(anaIn(room)).toBe(before + after);
    await terminal.press('5', 'Saved: Ana López: voice, 5.');
    expect(anaIn(room)).toBe(`${before}    voice: 5\n${after}`);
    expect(await terminal.leave()).toBe(0);
  });

  test('a blank is saved as "-" and is not a score', async () => {
    const room = pairOfWriters();
    const terminal = await score(room, 'Ana López: ideas');
    await terminal.press('4', 'Ana López: organization');
    await terminal.press(' ', 'Ana López: voice');
    expect(anaIn(room)).toContain('ideas: 4, organization: "-"}');
    expect(await terminal.leave()).toBe(0);
    const { out } = await confer(room, ['show', 'ana']);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Winter story (score): ideas 2 → 4 since "Fall narrative"',
    );
    expect(out).not.toContain('organization');
    expect((await confer(room, ['check'])).code).toBe(0);
  });
});
