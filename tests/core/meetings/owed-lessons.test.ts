import { describe, expect, test } from 'vitest';
import { owedLessons } from '../../../src/core/meetings/owed-lessons.ts';
import { classWhere, day } from '../classes.ts';

function owed(ana: string, today: string, settings = {}, off = ''): string[] {
  const room = classWhere({ ana }, { settings, off });
  return owedLessons(room, day(today)).map(({ focus, date }) => `${focus} ${date.slice(5)}`);
}

describe('what Ana is owed', () => {
  const LEAD = ['structure.lead 11-16'];
  const rows: [what: string, ana: string, today: string, owed: string[]][] = [
    ['met with the group: nothing', 'has structure.lead Nov 16', 'Nov 17', []],
    ['absent on Nov 16: the lesson of Nov 16', 'missed structure.lead Nov 16', 'Nov 17', LEAD],
    ['on the day itself already', 'missed structure.lead Nov 16', 'Nov 16', LEAD],
    ['what is still to come is not owed', 'missed structure.lead Nov 18', 'Nov 17', []],
    [
      'absent on Nov 16, met about it on Nov 17: nothing',
      'missed structure.lead Nov 16; tried structure.lead Nov 17',
      'Nov 17',
      [],
    ],
    [
      'met about it tomorrow: still owed today',
      'missed structure.lead Nov 16; tried structure.lead Nov 18',
      'Nov 17',
      LEAD,
    ],
    [
      'met about it the week before: owed',
      'tried structure.lead Nov 13; missed structure.lead Nov 16',
      'Nov 17',
      LEAD,
    ],
    [
      'a conference about it makes it up',
      'missed structure.lead Nov 16; alone not-yet structure.lead Nov 17',
      'Nov 18',
      [],
    ],
    [
      'a meeting about endings does not make up leads',
      'missed structure.lead Nov 16; tried structure.end Nov 17',
      'Nov 18',
      LEAD,
    ],
    [
      'absent from structure, met about a skill of it: nothing',
      'missed structure Nov 16; tried structure.lead Nov 17',
      'Nov 18',
      [],
    ],
    [
      'a note that it was taught makes it up',
      'missed structure.lead Nov 16; taught structure.lead Nov 17',
      'Nov 18',
      [],
    ],
    [
      'a note of today counts',
      'missed structure.lead Nov 16; taught structure.lead Nov 18',
      'Nov 18',
      [],
    ],
    [
      'a note that other things were taught does not',
      'missed structure.lead Nov 16; taught craft.words Nov 17',
      'Nov 18',
      LEAD,
    ],
    [
      'a note of tomorrow does not yet',
      'missed structure.lead Nov 16; taught structure.lead Nov 19',
      'Nov 18',
      LEAD,
    ],
    [
      'an older note does not',
      'taught structure.lead Nov 13; missed structure.lead Nov 16',
      'Nov 18',
      LEAD,
    ],
    [
      'a strength noted is no lesson',
      'missed structure.lead Nov 16; strength a good start Nov 17',
      'Nov 18',
      LEAD,
    ],
    [
      'sorted as got it since: nothing',
      'missed structure.lead Nov 16; got structure.lead Nov 17',
      'Nov 18',
      [],
    ],
    [
      'sorted as got it, then as needs help: owed',
      'missed structure.lead Nov 16; got structure.lead Nov 17; needs structure.lead Nov 18',
      'Nov 18',
      LEAD,
    ],
    [
      'sorted as got it before: owed',
      'got structure.lead Nov 13; missed structure.lead Nov 16',
      'Nov 18',
      LEAD,
    ],
    [
      'sorted as got it on the day missed: owed',
      'got structure.lead Nov 16; missed structure.lead Nov 16',
      'Nov 18',
      LEAD,
    ],
    [
      'got something else since: owed',
      'missed structure.lead Nov 16; got craft.words Nov 17',
      'Nov 18',
      LEAD,
    ],
    [
      'missed twice: once, with the last day',
      'missed structure.lead Nov 12; missed structure.lead Nov 16',
      'Nov 17',
      LEAD,
    ],
    [
      'missed two lessons: both, the older first',
      'missed craft.words Nov 16; missed structure.lead Nov 17',
      'Nov 18',
      ['craft.words 11-16', 'structure.lead 11-17'],
    ],
    ['review after 10 school days, on day 9: owed', 'missed structure.lead Nov 16', 'Nov 27', LEAD],
    ['on day 10: owed', 'missed structure.lead Nov 16', 'Nov 30', LEAD],
    ['on day 11: the need is looked at again', 'missed structure.lead Nov 16', 'Dec 1', []],
  ];
  test.each(rows)('%s', (_, ana, today, expected) => {
    expect(owed(ana, today)).toEqual(expected);
  });

  test.each([
    ['review after 5: day 5', 'Nov 23', { 'review after': 5 }, '', LEAD],
    ['review after 5: day 6', 'Nov 24', { 'review after': 5 }, '', []],
    ['a day off does not count', 'Dec 1', {}, 'Nov 26', LEAD],
    ['the day after it does', 'Dec 2', {}, 'Nov 26', []],
  ])('%s', (_, today, settings, off, expected) => {
    expect(owed('missed structure.lead Nov 16', today, settings, off)).toEqual(expected);
  });
});

test('the oldest first, for each writer who missed it, with the lesson that was taught', () => {
  const room = classWhere({
    ana: 'missed structure.lead Nov 17',
    ben: 'missed craft.words Nov 16',
    cho: 'has structure.lead Nov 17',
  });
  room.meetings.find(({ focus }) => focus === 'craft.words')!.lesson = 'exact-words';
  expect(owedLessons(room, day('Nov 18'))).toEqual([
    { student: 'ben', focus: 'craft.words', date: day('Nov 16'), lesson: 'exact-words' },
    { student: 'ana', focus: 'structure.lead', date: day('Nov 17'), lesson: undefined },
  ]);
});

test('missed on the same day: in the order of the class', () => {
  const room = classWhere({ ben: 'missed ideas Nov 17', ana: 'missed focus Nov 17' });
  expect(owedLessons(room, day('Nov 18')).map(({ student }) => student)).toEqual(['ana', 'ben']);
});
