/** What a teacher sees of a strength that may be printed: after a note, and in a check. */

import { describe, expect, test } from 'vitest';
import { confer } from './confer.ts';
import { classOf, textOf } from './terminal/rooms.ts';

const ANA = 'name: Ana Belmonte\n';
const BEN = 'name: Ben Okafor\n';
const room = (ana = ANA) => classOf({ 'students/ana.yaml': ana, 'students/ben.yaml': BEN });
const FORM = 'confer note ana "slowed down where the dog runs" --strength';

describe('confer note --strength without a terminal', () => {
  test.each([
    ['slowed down at the gate', 'On a page: "You slowed down at the gate."'],
    ['Ana tries a new lead', 'On a page: "You try a new lead."'],
    [
      'He is lazy',
      `Not on a page: "is" says how they are, not what they did. Begin with what they did, for example: ${FORM}`,
    ],
    ['helped Ben', `Not on a page: it names Ben. Begin with what they did, for example: ${FORM}`],
  ])('%s', async (words, line) => {
    const folder = room();
    const { code, out } = await confer(folder, ['note', 'ana', words, '--strength']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').at(-1)).toBe(line);
    expect(textOf(folder, 'students/ana.yaml')).toContain(`strength: ${words}}`);
  });

  test('several writers, each with a line of their own where it differs', async () => {
    const one = await confer(room(), ['note', 'ana,ben', 'slowed down', '--strength']);
    expect(one.out).toContain('\nOn a page: "You slowed down."\n');
    const two = await confer(room(), ['note', 'ana,ben', 'Ana slowed down', '--strength']);
    expect(two.out).toContain('\nOn a page for Ana Belmonte: "You slowed down."\n');
    expect(two.out).toContain('\nNot on a page for Ben Okafor: it names Ana. ');
  });

  test('another note says nothing of a page', async () => {
    const { out } = await confer(room(), ['note', 'ana', 'is lazy']);
    expect(out).not.toMatch(/page/);
  });

  test('the form that works works', async () => {
    const words = ['note', 'ana', 'slowed down where the dog runs', '--strength'];
    expect((await confer(room(), words)).out).toContain('On a page: "You slowed down where');
  });
});

describe('confer check', () => {
  const noted = (...strengths: string[]) =>
    `${ANA}notes:\n${strengths.map((one) => `  - {date: 2026-11-${one}}\n`).join('')}`;
  const LINE = 'To look at\n   students/ana.yaml:';

  test.each([
    [
      'the next one, with its place',
      noted('19, strength: drew a map', '20, strength: good job'),
      `${LINE}4:34: "good job" will not be on a page: it praises, but does not say what they did\n`,
    ],
    ['not an older one', noted('19, strength: good job', '20, strength: drew a map'), ''],
    [
      'not one of last month',
      noted('02, strength: drew a map').replace('11-02', '10-02').replace('drew a map', 'good job'),
      '',
    ],
    ['nothing of a note', noted('20, note: good job'), ''],
  ])('%s', async (_, ana, lines) => {
    const { code, out } = await confer(room(ana), ['check']);
    expect(code).toBe(0);
    expect(out).toBe(`No problems: 2 writers, 0 sorts.\n${lines}`);
  });

  test('it is no problem: --json and the exit code are what they were', async () => {
    const { code, out } = await confer(room(noted('20, strength: good job')), ['check', '--json']);
    expect([code, JSON.parse(out).problems]).toEqual([0, []]);
  });
});
