import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  addDays,
  daysBetween,
  isDate,
  onDay,
  schoolDaysBetween,
  spoken,
} from '../../src/core/calendar/calendar.ts';
import { processWorld } from '../../src/world.ts';

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
])('%s is shown as "%s"', (date, said) => {
  expect(spoken(date)).toBe(said);
});

// Thu Nov 26 is Thanksgiving: a page of the Monday after it may come back to the Tuesday before.
test.each([
  ['2026-11-24', '2026-11-24', 'Today'],
  ['2026-11-23', '2026-11-24', 'On Monday'],
  ['2026-11-18', '2026-11-24', 'On Wednesday'],
  ['2026-11-24', '2026-11-30', 'On Tuesday'],
  ['2026-11-17', '2026-11-24', 'On Nov 17'],
  ['2026-10-30', '2026-11-24', 'On Oct 30'],
  ['2026-11-25', '2026-11-24', 'On Nov 25'],
])('%s, on a page of %s: "%s"', (date, today, said) => {
  expect(onDay(date, today)).toBe(said);
});

test('every day from 2020 to 2035 follows the day before, with the right weekday', () => {
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

test('school days do not include weekends', () => {
  expect(schoolDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
  expect(schoolDaysBetween('2026-11-16', '2026-11-23')).toBe(5);
  expect(schoolDaysBetween('2026-11-23', '2026-11-23')).toBe(0);
});

interface Day {
  date: string;
  said: string;
}

/** The days of 2020 to 2035, told off one by one from a Wednesday: no Date, nothing of calendar.ts. */
function toldOff(): Day[] {
  const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  const two = (part: number) => String(part).padStart(2, '0');
  const days: Day[] = [];
  for (let year = 2020; year <= 2035; year++) {
    const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    lengths.forEach((length, month) => {
      for (let day = 1; day <= length; day++) {
        const weekday = weekdays[(3 + days.length) % 7];
        days.push({
          date: `${year}-${two(month + 1)}-${two(day)}`,
          said: `${weekday} ${months[month]} ${day}`,
        });
      }
    });
  }
  return days;
}

/** What a clock on the wall of that zone shows, asked without the zone of this process. */
function wallClock(zone: string): (moment: number) => { date: string; offset: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (moment) => {
    const [month, day, year, hour, minute, second] = format.format(moment).match(/\d+/g)!;
    const date = `${year}-${month}-${day}`;
    const shown = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
    return { date, offset: shown - Math.floor(moment / 1000) * 1000 };
  };
}

/** The first millisecond at which `isSo`, which is false at `from` and true at `to`. */
function firstMoment(from: number, to: number, isSo: (moment: number) => boolean): number {
  let [no, yes] = [from, to];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (isSo(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

describe('wherever the teacher is', () => {
  const HOUR = 3_600_000;
  const days = toldOff();
  const before = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  function todayAt(moment: number): string {
    vi.setSystemTime(moment);
    return processWorld('x').today;
  }

  /** Minutes that January is behind UTC there, and clock changes from 2020 to 2035 at the least. */
  const zones: [zone: string, behind: number, changes: number][] = [
    ['Pacific/Kiritimati', -840, 0],
    ['Pacific/Pago_Pago', 660, 0],
    ['Asia/Kathmandu', -345, 0],
    ['America/Sao_Paulo', 180, 0],
    ['America/New_York', 300, 32],
    ['Australia/Sydney', -660, 32],
    ['Africa/Cairo', -120, 6],
    ['UTC', 0, 0],
  ];

  function goTo(zone: string): void {
    process.env.TZ = zone;
    const behind = zones.find(([name]) => name === zone)![1];
    expect(new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset()).toBe(behind);
  }

  test.each(zones)('%s: each day of 2020 to 2035 is counted and shown correctly', (zone) => {
    goTo(zone);
    const first = days[0]!.date;
    const wrong: string[] = [];
    days.forEach(({ date, said }, n) => {
      const sums: [string | number, string | number][] = [
        [addDays(first, n), date],
        [addDays(date, -n), first],
        [addDays(days[n - 1]?.date ?? '2019-12-31', 1), date],
        [addDays(days[n + 1]?.date ?? '2036-01-01', -1), date],
        [daysBetween(first, date), n],
        [daysBetween(date, first), n === 0 ? 0 : -n],
        [spoken(date), said],
      ];
      for (const [found, expected] of sums) {
        if (found !== expected) wrong.push(`${date}: ${found}, not ${expected}`);
      }
    });
    expect(wrong).toEqual([]);
    expect(days.length).toBe(5844);
  });

  test.each(zones)(
    '%s: today changes at each local midnight, and only then',
    (zone, _behind, changes) => {
      goTo(zone);
      const clock = wallClock(zone);
      const wrong: string[] = [];
      const check = (moment: number, expected: string) => {
        const today = todayAt(moment);
        if (today !== expected)
          wrong.push(`${new Date(moment).toJSON()}: ${today}, not ${expected}`);
      };
      const changed = new Set<number>();
      let guess =
        Date.parse(`${days[0]!.date}T00:00:00Z`) - clock(Date.parse(days[0]!.date)).offset;
      days.forEach(({ date }, n) => {
        const yesterday = days[n - 1]?.date ?? '2019-12-31';
        const isThere = clock(guess).date === date && clock(guess - 1).date === yesterday;
        const start = isThere
          ? guess
          : firstMoment(guess - 12 * HOUR, guess + 12 * HOUR, (at) => clock(at).date >= date);
        check(start - 1, yesterday);
        check(start, date);
        // A changed clock: the moment of the change, and the hour that is said twice or left out.
        const [was, is] = [clock(start - 1).offset, clock(start + 25 * HOUR).offset];
        if (was !== is) {
          const change = firstMoment(start - 1, start + 25 * HOUR, (at) => clock(at).offset === is);
          for (const away of [-HOUR, -1, 0, HOUR - 1, HOUR]) {
            check(change + away, clock(change + away).date);
          }
          changed.add(change);
        }
        guess = start + 24 * HOUR;
      });
      expect(wrong).toEqual([]);
      expect(changed.size).toBeGreaterThanOrEqual(changes);
    },
  );

  // Worked out by hand from each zone's hours: the moment, and today just before it and at it.
  const turns: [zone: string, moment: string, before: string, at: string][] = [
    ['Pacific/Kiritimati', '2026-12-31T10:00Z', '2026-12-31', '2027-01-01'],
    ['Pacific/Pago_Pago', '2027-01-01T11:00Z', '2026-12-31', '2027-01-01'],
    ['Asia/Kathmandu', '2028-02-28T18:15Z', '2028-02-28', '2028-02-29'],
    ['America/Sao_Paulo', '2026-02-22T03:00Z', '2026-02-21', '2026-02-22'],
    ['America/New_York', '2026-11-01T04:00Z', '2026-10-31', '2026-11-01'],
    ['America/New_York', '2026-11-01T06:00Z', '2026-11-01', '2026-11-01'], // an hour said twice
    ['America/New_York', '2026-11-02T05:00Z', '2026-11-01', '2026-11-02'],
    ['America/New_York', '2026-03-08T07:00Z', '2026-03-08', '2026-03-08'], // an hour left out
    ['Australia/Sydney', '2026-04-04T13:00Z', '2026-04-04', '2026-04-05'],
    ['Australia/Sydney', '2026-04-05T14:00Z', '2026-04-05', '2026-04-06'],
    ['Africa/Cairo', '2026-04-23T22:00Z', '2026-04-23', '2026-04-24'], // a day without midnight
    ['Africa/Cairo', '2026-10-29T22:00Z', '2026-10-29', '2026-10-30'],
    ['UTC', '2028-03-01T00:00Z', '2028-02-29', '2028-03-01'],
  ];
  test.each(turns)('%s at %s: %s, then %s', (zone, moment, justBefore, at) => {
    goTo(zone);
    expect(todayAt(Date.parse(moment) - 1)).toBe(justBefore);
    expect(todayAt(Date.parse(moment))).toBe(at);
  });
});
