import { describe, expect, test } from 'vitest';
import { daysThere, isOut } from '../../../src/core/classroom/attendance.ts';
import {
  minutesOn,
  otherMinutes,
  outOn,
  saySchoolDay,
} from '../../../src/core/classroom/school-day.ts';
import { classWhere, day } from '../classes.ts';

const AB = { cycle: ['A', 'B'], 'cycle on': { '2026-11-16': 'A' } };
const SIX = { cycle: [1, 2, 3, 4, 5, 6], 'cycle on': { '2026-11-16': 'day 1' } };

describe('out on a day of the cycle', () => {
  const rows: [settings: object, out: (string | number)[], when: string, why: string][] = [
    [AB, ['A'], 'Nov 16', 'cycle A day'],
    [AB, ['A'], 'Nov 17', ''],
    [AB, ['a day'], 'Nov 18', 'cycle A day'],
    [AB, ['A'], 'Nov 21', ''], // a Saturday
    [AB, ['Tue', 'A'], 'Nov 16', 'cycle A day'],
    [AB, ['Tue', 'A'], 'Nov 17', 'weekday Tue'],
    [AB, ['Tue', 'A'], 'Nov 19', ''],
    [AB, ['Mon', 'A'], 'Nov 16', 'weekday Mon'],
    [SIX, [2, 5], 'Nov 17', 'cycle day 2'],
    [SIX, ['day 2', 'Day 5'], 'Nov 20', 'cycle day 5'],
    [SIX, ['day 2'], 'Nov 24', ''],
    [SIX, ['day 2'], 'Nov 25', 'cycle day 2'],
    [{ cycle: ['A', 'B'] }, ['A'], 'Nov 16', ''], // nobody said when it began
    [{}, ['A'], 'Nov 16', ''],
  ];
  test.each(rows)('%j, %j on %s: "%s"', (settings, out, when, why) => {
    const room = classWhere({ ana: '' }, { settings: { ...settings, out: { ana: out } } });
    const found = outOn('ana', day(when), room);
    expect(found ? `${found.on} ${found.day}` : '').toBe(why);
    expect(isOut('ana', day(when), room)).toBe(why !== '');
    expect(outOn('ben', day(when), room)).toBe(undefined);
  });

  test('half of the days are days that they were there', () => {
    const room = classWhere({ ana: '' }, { settings: { ...AB, out: { ana: ['A'] } } });
    expect(daysThere('ana', day('Nov 13'), day('Nov 27'), new Set(), room)).toBe(5);
    const off = { ...room, daysOff: new Set([day('Nov 17')]) };
    expect(daysThere('ana', day('Nov 13'), day('Nov 19'), new Set(), off)).toBe(1);
  });
});

test.each([
  [AB, 'Nov 17', 'Tue Nov 17 (B day)'],
  [AB, 'Nov 21', 'Sat Nov 21'],
  [SIX, 'Nov 17', 'Tue Nov 17 (day 2)'],
  [
    { cycle: ['A', 'B'], 'cycle on': { '2026-11-31': 'A', '2026-11-17': 'C' } },
    'Nov 17',
    'Tue Nov 17',
  ],
  [{}, 'Nov 17', 'Tue Nov 17'],
])('%j: %s is called %s', (settings, when, said) => {
  expect(saySchoolDay(day(when), classWhere({ ana: '' }, { settings }))).toBe(said);
});

test.each([
  [{}, 25, 25, undefined],
  [{ 'minutes on': { Wed: 15 } }, 25, 15, 'Wed 15'],
  [{ 'minutes on': { Wed: 15, Fri: 40 }, minutes: 30 }, 30, 15, 'Wed 15, Fri 40'],
  [{ 'minutes on': { Wed: 25 } }, 25, 25, undefined],
  [{ 'minutes on': { Wed: 15 }, 'workshop days': ['Tue'] }, 25, 15, undefined],
])('%j: %i minutes on a Tuesday, %i on a Wednesday, said as %s', (settings, tue, wed, said) => {
  const room = classWhere({ ana: '' }, { settings });
  expect([minutesOn(day('Nov 17'), room), minutesOn(day('Nov 18'), room)]).toEqual([tue, wed]);
  expect(otherMinutes(room)).toBe(said);
});
