/** The built program in a real terminal: stopped in every way it loses nothing, and it gives the terminal back. */

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TODAY } from '../confer.ts';
import { endings, expectGivenBack, leave, pressAndEnd, SEED, start } from './program.ts';
import {
  COLOR,
  HEAD,
  lastScores,
  NAMES,
  OVER,
  pairOfWriters,
  roomOfSeven,
  SCORE,
  TRAITS,
  textOf,
  wordsFor,
} from './rooms.ts';

const FOUR = ['ana', 'ben', 'kai', 'renee'];
const OUTCOMES: Record<string, string> = {
  1: 'has it',
  2: 'tried it',
  3: 'not yet',
  a: 'absent',
};

describe.concurrent('in a real terminal', () => {
  test(`meet continues with the next writer however it was stopped (seed ${SEED})`, async () => {
    const room = roomOfSeven();
    const said: Record<string, string> = {};
    const keys = '132a';
    for (const [index, [, end, exitCode, signal]] of endings(SEED).entries()) {
      const id = FOUR[index]!;
      const answer = OUTCOMES[keys[index]!]!;
      const terminal = await start(room, ['meet', '2'], NAMES[id]!);
      if (index > 0)
        expect(terminal.out).toContain(
          `Going on where you stopped: ${index} of 4 ${index === 1 ? 'is' : 'are'} noted.`,
        );
      said[id] = answer;
      if (index === 3) {
        await terminal.press(keys[index]!, OVER);
        await terminal.press('\r', '4 of 4 writers');
        expect((await terminal.exited).exitCode).toBe(0);
      } else {
        const shows = `Saved: ${NAMES[id]}, ${answer}.`;
        const how = await pressAndEnd(terminal, keys[index]!, shows, end);
        expect(how).toMatchObject({ exitCode, signal });
      }
      const { writers } = parse(textOf(room, `meetings/${TODAY}-structure.lead.yaml`));
      expect(writers).toEqual(said);
    }
  });

  test(`score continues with the next trait however it was stopped (seed ${SEED})`, async () => {
    const room = pairOfWriters();
    const keys = '342 651';
    const asked = ['Ana López', 'Ben Carter'].flatMap((name) =>
      TRAITS.map((trait) => `${name}: ${trait}`),
    );
    // At the start, in the middle and at the end of a writer; days later, and in other letters, it is the same piece.
    const stops = [0, 3, 5, 6];
    const dates = [TODAY, '2026-11-25', '2026-11-25', '2026-12-02'];
    const pieces = ['Winter story', 'winter story', ' WINTER STORY ', 'Winter story'];
    for (const [turn, [, end, exitCode, signal]] of endings(SEED + 1).entries()) {
      const from = turn === 0 ? 0 : stops[turn - 1]! + 1;
      const stop = stops[turn]!;
      const words = wordsFor('six-traits', pieces[turn]);
      const terminal = await start(room, words, asked[from]!, { date: dates[turn] });
      for (let at = from; at < stop; at++) await terminal.press(keys[at]!, asked[at + 1]!);
      const how = await pressAndEnd(terminal, keys[stop]!, asked[stop + 1]!, end);
      expect(how).toMatchObject({ exitCode, signal });
    }
    const scores = { ideas: 3, organization: 4, voice: 2, 'word choice': '-', fluency: 6 };
    expect(lastScores(room, 'ana')).toEqual({ ...HEAD, ...scores, conventions: 5 });
    expect(lastScores(room, 'ben')).toEqual({ ...HEAD, ideas: 1 });
  });

  test('NO_COLOR: no color in lists or at key prompts', async () => {
    const list = await start(roomOfSeven(), ['meet'], 'Zofia', { env: ['NO_COLOR=1'] });
    await list.press('\r', 'How did it go?');
    expect(await leave(list)).toBe(0);
    expect(list.out).not.toMatch(COLOR);
  });

  test.each([
    [['meet', '2'], ['\x03'], 'To continue: confer meet 2'],
    [['meet', 'zofia'], ['1', '\r'], 'Saved: meetings/'],
    [['meet'], ['\x03'], /\$ $/],
  ])('the terminal works normally after %j, then %j', async (words, keys, said) => {
    await expectGivenBack(roomOfSeven(), words, /How did it go\?|Zofia/, keys, said);
  });

  test('the terminal works normally after score', async () => {
    await expectGivenBack(pairOfWriters(), SCORE, 'Which score?', ['q'], 'To continue');
  });
});
