import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  isDate,
  schoolDaysBetween,
  spoken,
} from '../../src/core/calendar.ts';

test.each([
  ['2026-11-23', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-3', false],
  ['tomorrow', false],
])('%s is a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ['2026-11-23', 'Mon Nov 23'],
  ['2024-02-29', 'Thu Feb 29'],
  ['1969-12-31', 'Wed Dec 31'],
])('%s is said "%s"', (date, said) => {
  expect(spoken(date)).toBe(said);
});

test('every day from 2020 to 2035 follows the one before, weekday by weekday', () => {
  const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  let day = '2020-01-01';
  for (let n = 0; day < '2036-01-01'; n++) {
    expect(daysBetween('2020-01-01', day)).toBe(n);
    expect(spoken(day).slice(0, 3)).toBe(weekdays[(3 + n) % 7]);
    const next = addDays(day, 1);
    expect(isDate(next) && next > day).toBe(true);
    day = next;
  }
});

test('school days leave weekends out', () => {
  expect(schoolDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
  expect(schoolDaysBetween('2026-11-16', '2026-11-23')).toBe(5);
  expect(schoolDaysBetween('2026-11-23', '2026-11-23')).toBe(0);
});
