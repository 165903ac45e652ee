import { describe, expect, test } from 'vitest';
import { addDays, isSchoolDay } from '../../../src/core/calendar/calendar.ts';
import { type Cycle, cycleKey, dayOfCycle, sayCycleDay } from '../../../src/core/calendar/cycle.ts';
import { randomFrom } from '../../random.ts';
import { day } from '../classes.ts';

const SIX = ['1', '2', '3', '4', '5', '6'];

function cycle(days: string[], known: Record<string, string>): Cycle {
  const dates = Object.entries(known).map(([when, name]) => ({
    date: day(when),
    at: days.indexOf(name),
  }));
  return { days, known: dates };
}

describe('which day of the cycle', () => {
  const AB = cycle(['A', 'B'], { 'Sep 2': 'A' });
  const six = cycle(SIX, { 'Nov 16': '3' });
  const corrected = cycle(['A', 'B'], { 'Sep 2': 'A', 'Nov 18': 'B', 'Nov 20': 'B' });
  const rows: [what: string, cycle: Cycle, when: string, off: string, is: string | undefined][] = [
    ['the day that is known', AB, 'Sep 2', '', 'A'],
    ['the next school day', AB, 'Sep 3', '', 'B'],
    ['Monday follows Friday', AB, 'Sep 7', '', 'B'],
    ['a day off does not count', AB, 'Sep 8', 'Sep 7', 'B'],
    ['a day off has no day of the cycle', AB, 'Sep 7', 'Sep 7', undefined],
    ['a Saturday has none', AB, 'Sep 5', '', undefined],
    ['back from the first that is known', AB, 'Sep 1', '', 'B'],
    ['back over a weekend', AB, 'Aug 28', '', 'B'],
    ['six days, on into the next week', six, 'Nov 19', '', '6'],
    ['after the last comes the first', six, 'Nov 20', '', '1'],
    ['six days back', six, 'Nov 12', '', '1'],
    ['before day 1 comes day 6', six, 'Nov 11', '', '6'],
    ['a snow day moves the day to the next', six, 'Nov 18', 'Nov 17', '4'],
    ['a snow day on the day that is known', six, 'Nov 17', 'Nov 16', '3'],
    ['and back from there', six, 'Nov 13', 'Nov 16', '2'],
    ['before a correction', corrected, 'Nov 17', '', 'A'],
    ['a correction', corrected, 'Nov 18', '', 'B'],
    ['counts on from it', corrected, 'Nov 19', '', 'A'],
    ['up to the next', corrected, 'Nov 23', '', 'A'],
    ['nothing is known', cycle(['A', 'B'], {}), 'Nov 16', '', undefined],
  ];
  test.each(rows)('%s', (_, of, when, off, is) => {
    expect(dayOfCycle(day(when), of, new Set(off ? [day(off)] : []))).toBe(is);
  });
});

test('a school day has the day of the cycle after the school day before it, whatever is off', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { below, chance } = randomFrom(seed);
    const days = SIX.slice(0, 2 + below(5));
    const start = addDays('2026-08-24', below(14));
    const off = new Set<string>();
    for (let n = 0; n < 300; n++) {
      // Single days, and breaks of a few weeks.
      const length = chance(0.03) ? 1 + below(chance(0.2) ? 20 : 3) : 0;
      for (let more = 0; more < length; more++) off.add(addDays(start, n + more));
    }
    const known = { date: addDays(start, below(300)), at: below(days.length) };
    const of = { days, known: [known] };
    const school = Array.from({ length: 320 }, (_, n) => addDays(start, n)).filter((one) =>
      isSchoolDay(one, off),
    );
    const names = school.map((one) => dayOfCycle(one, of, off));
    const first = school.findIndex((one) => one >= known.date);
    const wanted = school.map((_, i) => {
      const at = (known.at + i - first) % days.length;
      return days[at < 0 ? at + days.length : at];
    });
    expect(names, `seed ${seed}`).toEqual(wanted);
  }
});

test.each([
  ['A', 'a', 'A day'],
  ['A day', 'a', 'A day'],
  ['2', '2', 'day 2'],
  ['Day 2', '2', 'Day 2'],
  ['day-2', '2', 'day-2'],
  ['Blue', 'blue', 'Blue day'],
  ['Day', 'day', 'Day'],
  ['Monday', 'monday', 'Monday day'],
])('%s is compared as "%s", and said as "%s"', (name, key, said) => {
  expect(cycleKey(name)).toBe(key);
  expect(sayCycleDay(name)).toBe(said);
});
