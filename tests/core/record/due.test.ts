import { describe, expect, test } from 'vitest';
import {
  conferencesNoted,
  leastIsShort,
  type Share,
  sharesByStack,
  waitingList,
} from '../../../src/core/record/due.ts';
import { classWhere, day } from '../classes.ts';

const TODAY = day('Nov 20');

describe('how long Ana has waited, on Fri Nov 20', () => {
  type Days = [
    conference: number | null,
    group: number | null,
    any: number | null,
    met: number | null,
  ];
  const rows: [what: string, ana: string, days: Days][] = [
    ['never seen', '', [null, null, null, null]],
    ['a conference today', 'alone has ideas Nov 20', [0, null, 0, 0]],
    ['a conference on Monday', 'alone has ideas Nov 16', [4, null, 4, 4]],
    ['a group on Monday', 'has ideas Nov 16', [null, 4, 4, 4]],
    ['a conference that is only a note', 'conference Nov 16', [4, null, 4, 4]],
    ['a group that is only a note', 'group Nov 16', [null, 4, 4, 4]],
    ['a glance is being seen, not met', 'glance Nov 16', [null, null, 4, null]],
    ['so is a note without a kind', 'strength bright verbs Nov 18', [null, null, 2, null]],
    ['over a weekend', 'alone has ideas Nov 13', [5, null, 5, 5]],
    [
      'the newest of each counts',
      'alone has ideas Nov 10; has ideas Nov 17; alone has focus Nov 12',
      [6, 3, 3, 3],
    ],
    ['absent from the group: not met', 'missed ideas Nov 16', [null, null, null, null]],
    [
      'a day absent does not count as waiting',
      'alone has ideas Nov 16; missed ideas Nov 18',
      [3, null, 3, 3],
    ],
    ['a meeting to come does not count', 'alone has ideas Nov 23', [null, null, null, null]],
  ];
  test.each(rows)('%s', (_, ana, [conference, group, any, met]) => {
    const room = classWhere({ ana });
    expect(waitingList(room, TODAY)).toMatchObject([
      { student: 'ana', conference, group, any, met },
    ]);
  });

  test.each([
    ['a day off does not count', { off: 'Nov 18' }, 3],
    [
      'a day out at workshop time does not count',
      { settings: { out: { ana: ['Tue', 'Fri'] } } },
      2,
    ],
  ])('%s', (_, more, met) => {
    const [row] = waitingList(classWhere({ ana: 'alone has ideas Nov 16' }, more), TODAY);
    expect(row).toMatchObject({ met });
  });
});

describe('who comes first', () => {
  const rows: [what: string, said: Record<string, string>, order: string][] = [
    ['who waited longer', { ana: 'has ideas Nov 17', ben: 'has ideas Nov 16' }, 'ben ana'],
    ['who was never met', { ana: 'has ideas Nov 2', ben: '' }, 'ben ana'],
    [
      'a group counts as met',
      { ana: 'has ideas Nov 17', ben: 'alone has ideas Nov 18' },
      'ana ben',
    ],
    [
      'met on one day: who was seen longer ago',
      { ana: 'has ideas Nov 16; glance Nov 18', ben: 'has ideas Nov 16' },
      'ben ana',
    ],
    ['never met: who was never seen before who was', { ana: 'glance Nov 2', ben: '' }, 'ben ana'],
    ['alike: by id', { ben: '', ana: '', cho: '' }, 'ana ben cho'],
  ];
  test.each(rows)('%s', (_, said, order) => {
    expect(
      waitingList(classWhere(said), TODAY)
        .map(({ student }) => student)
        .join(' '),
    ).toBe(order);
  });

  test('only about one rung', () => {
    const said = {
      ana: 'has structure.lead Nov 16; has craft.words Nov 19',
      ben: 'taught structure Nov 12; glance Nov 18',
      cho: 'conference next structure.end Nov 17',
    };
    const found = waitingList(classWhere(said), TODAY, 'structure');
    expect(found.map(({ student, any, met }) => [student, any, met])).toEqual([
      ['ben', 6, null],
      ['ana', 4, 4],
      ['cho', 3, 3],
    ]);
  });
});

describe('how the minutes were shared (groups 10, conferences 5)', () => {
  const SAID = {
    ana: 'most Nov 2; has ideas Nov 16; alone has ideas Nov 17',
    ben: 'medium Nov 2; tried ideas Nov 16',
    cho: 'medium Nov 2; missed ideas Nov 16; conference Nov 20',
    dee: 'least Nov 2',
    eli: '',
  };
  const shares = (from: string, to: string, more = {}) =>
    sharesByStack(classWhere({ ...SAID, ...more }), day(from), day(to)).map(
      ({ stack, writers, minutes, perWriter }) => `${stack} ${writers}: ${minutes}, ${perWriter}`,
    );
  const rows: [what: string, from: string, to: string, shares: string[]][] = [
    [
      'a group is split among those there',
      'Nov 16',
      'Nov 16',
      ['most 1: 5, 5', 'medium 2: 5, 2.5', 'least 1: 0, 0'],
    ],
    [
      'a conference is all theirs',
      'Nov 17',
      'Nov 17',
      ['most 1: 5, 5', 'medium 2: 0, 0', 'least 1: 0, 0'],
    ],
    [
      'a conference that is only a note counts',
      'Nov 20',
      'Nov 20',
      ['most 1: 0, 0', 'medium 2: 5, 2.5', 'least 1: 0, 0'],
    ],
    [
      'first and last day count',
      'Nov 16',
      'Nov 20',
      ['most 1: 10, 10', 'medium 2: 10, 5', 'least 1: 0, 0'],
    ],
    [
      'not the day after or before',
      'Nov 17',
      'Nov 19',
      ['most 1: 5, 5', 'medium 2: 0, 0', 'least 1: 0, 0'],
    ],
  ];
  test.each(rows)('%s', (_, from, to, expected) => {
    expect(shares(from, to)).toEqual(expected);
  });

  test('thirds of minutes are rounded, and an empty stack gets no time', () => {
    const met = 'has ideas Nov 16';
    const said = {
      ana: `most Nov 2; ${met}`,
      ben: `most Nov 2; ${met}`,
      cho: `least Nov 2; ${met}`,
    };
    const found = sharesByStack(classWhere(said), day('Nov 16'), day('Nov 16'));
    expect(found.map(({ minutes, perWriter }) => [minutes, perWriter])).toEqual([
      [7, 3.5],
      [0, 0],
      [3, 3],
    ]);
  });

  test('the support stack comes from the newest sort up to the last day', () => {
    const dee = 'least Nov 2; most Nov 17; alone has ideas Nov 16';
    expect(shares('Nov 16', 'Nov 16', { dee })[2]).toBe('least 1: 5, 5');
    expect(shares('Nov 16', 'Nov 17', { dee })[0]).toBe('most 2: 15, 7.5');
  });
});

test.each([
  ['conference Nov 16', 1],
  ['conference Nov 20', 1],
  ['conference Nov 13', 0],
  ['conference Nov 21', 0],
  ['conference Nov 17; conference Nov 17', 2],
  ['group Nov 17; glance Nov 17; note hm Nov 17', 0],
])('conferences noted from Nov 16 to Nov 20 in "%s": %i', (ana, count) => {
  const room = classWhere({ ana, ben: 'conference Nov 17' });
  expect(conferencesNoted(room, 'ana', day('Nov 16'), day('Nov 20'))).toBe(count);
  expect(conferencesNoted(room, 'zoe', day('Nov 16'), day('Nov 20'))).toBe(0);
});

describe('the least-support stack had less than half the time of the others', () => {
  type Stack = [writers: number, minutes: number];
  const rows: [what: string, most: Stack, medium: Stack, least: Stack, short: boolean][] = [
    ['exactly half', [2, 40], [0, 0], [1, 10], false],
    ['a minute less than half', [2, 40], [0, 0], [1, 9], true],
    ['nothing', [1, 10], [1, 10], [1, 0], true],
    ['as much', [1, 10], [1, 10], [1, 10], false],
    ['half of the average of both stacks', [1, 30], [3, 10], [2, 10], false],
    ['less than half of the average of both stacks', [1, 30], [3, 10], [2, 9], true],
    ['one minute in all', [1, 1], [0, 0], [1, 0], true],
    ['nobody met anybody', [1, 0], [1, 0], [1, 0], false],
    ['nobody is in the least-support stack', [1, 10], [1, 10], [0, 0], false],
    ['nobody is in the others', [0, 0], [0, 0], [1, 0], false],
  ];
  const share = (stack: Share['stack'], [count, minutes]: Stack): Share => ({
    stack,
    writers: count,
    minutes,
    perWriter: count && minutes / count,
  });
  test.each(rows)('%s', (_, most, medium, least, short) => {
    const shares = [share('most', most), share('medium', medium), share('least', least)];
    expect(leastIsShort(shares)).toBe(short);
  });
  test('no support sort at all', () => {
    expect(leastIsShort([])).toBe(false);
  });
});
