import { describe, expect, test } from 'vitest';
import { lastSeen, profileOf } from '../../../src/core/record/profile.ts';
import { classWhere, day } from '../classes.ts';

describe('a row of the profile: getting going, ideas, focus, structure, elaboration, craft, conventions', () => {
  const rows: [what: string, ana: string, cells: string][] = [
    ['nothing known', '', '– – – – – – –'],
    ['the first need in brackets', 'needs structure.lead Nov 16', '– – – (N) – – –'],
    ['almost is A', 'almost structure.lead Nov 16', '– – – (A) – – –'],
    ['one skill of a rung is not yet G', 'got structure.lead Nov 16', '– – – – – – –'],
    ['got it is G', 'got structure Nov 16', '– – – G – – –'],
    [
      'needs help before almost on one rung',
      'almost structure.lead Nov 16; needs structure.end Nov 16',
      '– – – (N) – – –',
    ],
    [
      'only the first need has brackets',
      'needs ideas Nov 16; needs structure.lead Nov 16; almost craft.words Nov 16',
      '– (N) – N – A –',
    ],
    [
      'an almost below a needs help is not first',
      'almost ideas Nov 16; needs craft.words Nov 16',
      '– A – – – (N) –',
    ],
    [
      'a rung that is open is not in place',
      'got structure.lead Nov 16; needs structure.end Nov 16',
      '– – – (N) – – –',
    ],
    ['what is still to come', 'needs ideas Nov 18; got focus Nov 17', '– – G – – – –'],
  ];
  test.each(rows)('%s', (_, ana, cells) => {
    const [row] = profileOf(classWhere({ ana }), day('Nov 17')).writers;
    expect(row!.cells.join(' ')).toBe(cells);
  });
});

test('how many need each rung, needs help or almost; who was seen when', () => {
  const room = classWhere({
    ana: 'needs ideas Nov 16; glance Nov 16',
    ben: 'almost ideas Nov 16; got focus Nov 16; has ideas Nov 17',
    cho: 'needs focus Nov 16; missed ideas Nov 17',
  });
  const { open, rungs, writers } = profileOf(room, day('Nov 16'));
  expect(rungs.map(({ id }) => id)).toEqual([
    'engage',
    'ideas',
    'focus',
    'structure',
    'elaborate',
    'craft',
    'conventions',
  ]);
  expect(open).toEqual([0, 2, 1, 0, 0, 0, 0]);
  expect(writers.map(({ seen }) => seen)).toEqual([day('Nov 16'), undefined, undefined]);
  expect(lastSeen('ben', room, day('Nov 17'))).toBe(day('Nov 17'));
  expect(lastSeen('cho', room, day('Nov 17'))).toBeUndefined();
});
