import { afterEach, describe, expect, test } from 'vitest';
import { isDate } from '../../src/core/calendar/calendar.ts';
import { readDay } from '../../src/core/calendar/parse-date.ts';
import { type Random, randomFrom } from '../random.ts';

/** A Thursday, a Thursday, a Tuesday and a Sunday. */
const CLOCKS = ['2026-01-01', '2026-12-31', '2028-02-29', '2026-11-22'];

// Worked out by another program, in another language; a column is one of the clocks.
const ONE_DAY: [phrase: string, ...dates: [string, string, string, string]][] = [
  ['today', '2026-01-01', '2026-12-31', '2028-02-29', '2026-11-22'],
  ['yesterday', '2025-12-31', '2026-12-30', '2028-02-28', '2026-11-21'],
  ['tomorrow', '2026-01-02', '2027-01-01', '2028-03-01', '2026-11-23'],
  ['mon', '2025-12-29', '2026-12-28', '2028-02-28', '2026-11-16'],
  ['monday', '2025-12-29', '2026-12-28', '2028-02-28', '2026-11-16'],
  ['last mon', '2025-12-29', '2026-12-28', '2028-02-28', '2026-11-16'],
  ['this mon', '2025-12-29', '2026-12-28', '2028-02-28', '2026-11-16'],
  ['tue', '2025-12-30', '2026-12-29', '2028-02-29', '2026-11-17'],
  ['tuesday', '2025-12-30', '2026-12-29', '2028-02-29', '2026-11-17'],
  ['last tue', '2025-12-30', '2026-12-29', '2028-02-22', '2026-11-17'],
  ['this tue', '2025-12-30', '2026-12-29', '2028-02-29', '2026-11-17'],
  ['wed', '2025-12-31', '2026-12-30', '2028-02-23', '2026-11-18'],
  ['wednesday', '2025-12-31', '2026-12-30', '2028-02-23', '2026-11-18'],
  ['last wed', '2025-12-31', '2026-12-30', '2028-02-23', '2026-11-18'],
  ['this wed', '2025-12-31', '2026-12-30', '2028-03-01', '2026-11-18'],
  ['thu', '2026-01-01', '2026-12-31', '2028-02-24', '2026-11-19'],
  ['thursday', '2026-01-01', '2026-12-31', '2028-02-24', '2026-11-19'],
  ['last thu', '2025-12-25', '2026-12-24', '2028-02-24', '2026-11-19'],
  ['this thu', '2026-01-01', '2026-12-31', '2028-03-02', '2026-11-19'],
  ['fri', '2025-12-26', '2026-12-25', '2028-02-25', '2026-11-20'],
  ['friday', '2025-12-26', '2026-12-25', '2028-02-25', '2026-11-20'],
  ['last fri', '2025-12-26', '2026-12-25', '2028-02-25', '2026-11-20'],
  ['this fri', '2026-01-02', '2027-01-01', '2028-03-03', '2026-11-20'],
  ['sat', '2025-12-27', '2026-12-26', '2028-02-26', '2026-11-21'],
  ['saturday', '2025-12-27', '2026-12-26', '2028-02-26', '2026-11-21'],
  ['last sat', '2025-12-27', '2026-12-26', '2028-02-26', '2026-11-21'],
  ['this sat', '2026-01-03', '2027-01-02', '2028-03-04', '2026-11-21'],
  ['sun', '2025-12-28', '2026-12-27', '2028-02-27', '2026-11-22'],
  ['sunday', '2025-12-28', '2026-12-27', '2028-02-27', '2026-11-22'],
  ['last sun', '2025-12-28', '2026-12-27', '2028-02-27', '2026-11-15'],
  ['this sun', '2026-01-04', '2027-01-03', '2028-03-05', '2026-11-22'],
  ['last tuesday', '2025-12-30', '2026-12-29', '2028-02-22', '2026-11-17'],
  ['this friday', '2026-01-02', '2027-01-01', '2028-03-03', '2026-11-20'],
  ['tues', '2025-12-30', '2026-12-29', '2028-02-29', '2026-11-17'],
  ['weds', '2025-12-31', '2026-12-30', '2028-02-23', '2026-11-18'],
  ['thurs', '2026-01-01', '2026-12-31', '2028-02-24', '2026-11-19'],
  ['Tue.', '2025-12-30', '2026-12-29', '2028-02-29', '2026-11-17'],
  ['1 day ago', '2025-12-31', '2026-12-30', '2028-02-28', '2026-11-21'],
  ['a day ago', '2025-12-31', '2026-12-30', '2028-02-28', '2026-11-21'],
  ['3 days ago', '2025-12-29', '2026-12-28', '2028-02-26', '2026-11-19'],
  ['0 days ago', '2026-01-01', '2026-12-31', '2028-02-29', '2026-11-22'],
  ['60 days ago', '2025-11-02', '2026-11-01', '2027-12-31', '2026-09-23'],
  ['a week ago', '2025-12-25', '2026-12-24', '2028-02-22', '2026-11-15'],
  ['one week ago', '2025-12-25', '2026-12-24', '2028-02-22', '2026-11-15'],
  ['2 weeks ago', '2025-12-18', '2026-12-17', '2028-02-15', '2026-11-08'],
  ['two weeks ago', '2025-12-18', '2026-12-17', '2028-02-15', '2026-11-08'],
  ['ten days ago', '2025-12-22', '2026-12-21', '2028-02-19', '2026-11-12'],
  ['52 weeks ago', '2025-01-02', '2026-01-01', '2027-03-02', '2025-11-23'],
  ['in a day', '2026-01-02', '2027-01-01', '2028-03-01', '2026-11-23'],
  ['in 3 days', '2026-01-04', '2027-01-03', '2028-03-03', '2026-11-25'],
  ['in a week', '2026-01-08', '2027-01-07', '2028-03-07', '2026-11-29'],
  ['in 2 weeks', '2026-01-15', '2027-01-14', '2028-03-14', '2026-12-06'],
  ['in three weeks', '2026-01-22', '2027-01-21', '2028-03-21', '2026-12-13'],
  ['in 366 days', '2027-01-02', '2028-01-01', '2029-03-01', '2027-11-23'],
  ['Nov 3', '2025-11-03', '2026-11-03', '2027-11-03', '2026-11-03'],
  ['November 3', '2025-11-03', '2026-11-03', '2027-11-03', '2026-11-03'],
  ['3 Nov', '2025-11-03', '2026-11-03', '2027-11-03', '2026-11-03'],
  ['3 november', '2025-11-03', '2026-11-03', '2027-11-03', '2026-11-03'],
  ['Nov 3rd', '2025-11-03', '2026-11-03', '2027-11-03', '2026-11-03'],
  ['3rd Nov', '2025-11-03', '2026-11-03', '2027-11-03', '2026-11-03'],
  ['Nov. 3', '2025-11-03', '2026-11-03', '2027-11-03', '2026-11-03'],
  ['Jan 1', '2026-01-01', '2027-01-01', '2028-01-01', '2027-01-01'],
  ['Dec 31', '2025-12-31', '2026-12-31', '2027-12-31', '2026-12-31'],
  ['31 Dec', '2025-12-31', '2026-12-31', '2027-12-31', '2026-12-31'],
  ['Feb 28', '2026-02-28', '2027-02-28', '2028-02-28', '2027-02-28'],
  ['Feb 29', '2024-02-29', '2028-02-29', '2028-02-29', '2028-02-29'],
  ['Mar 1', '2026-03-01', '2027-03-01', '2028-03-01', '2027-03-01'],
  ['May 22nd', '2026-05-22', '2027-05-22', '2028-05-22', '2027-05-22'],
  ['Jun 30', '2026-06-30', '2027-06-30', '2028-06-30', '2026-06-30'],
  ['Jul 2', '2026-07-02', '2026-07-02', '2028-07-02', '2026-07-02'],
  ['Aug 31', '2025-08-31', '2026-08-31', '2027-08-31', '2026-08-31'],
  ['Sept 1', '2025-09-01', '2026-09-01', '2027-09-01', '2026-09-01'],
  ['September 1st', '2025-09-01', '2026-09-01', '2027-09-01', '2026-09-01'],
  ['10 October', '2025-10-10', '2026-10-10', '2027-10-10', '2026-10-10'],
  ['2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23'],
  ['2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29'],
  ['1999-12-31', '1999-12-31', '1999-12-31', '1999-12-31', '1999-12-31'],
  ['2026-3-4', '2026-03-04', '2026-03-04', '2026-03-04', '2026-03-04'],
  ['2026/11/23', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23'],
  ['Nov 3 2026', '2026-11-03', '2026-11-03', '2026-11-03', '2026-11-03'],
  ['3 Nov 2026', '2026-11-03', '2026-11-03', '2026-11-03', '2026-11-03'],
  ['Nov 3, 2026', '2026-11-03', '2026-11-03', '2026-11-03', '2026-11-03'],
  ['November 3rd, 2026', '2026-11-03', '2026-11-03', '2026-11-03', '2026-11-03'],
  ['Nov 3 26', '2026-11-03', '2026-11-03', '2026-11-03', '2026-11-03'],
  ['29 Feb 2028', '2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29'],
  ['Tue Nov 3 2026', '2026-11-03', '2026-11-03', '2026-11-03', '2026-11-03'],
  ['Tuesday, Nov 3, 2026', '2026-11-03', '2026-11-03', '2026-11-03', '2026-11-03'],
  ['11/23', '2025-11-23', '2026-11-23', '2027-11-23', '2026-11-23'],
  ['23/11', '2025-11-23', '2026-11-23', '2027-11-23', '2026-11-23'],
  ['23.11.', '2025-11-23', '2026-11-23', '2027-11-23', '2026-11-23'],
  ['23.11', '2025-11-23', '2026-11-23', '2027-11-23', '2026-11-23'],
  ['4/4', '2026-04-04', '2027-04-04', '2028-04-04', '2027-04-04'],
  ['1/1', '2026-01-01', '2027-01-01', '2028-01-01', '2027-01-01'],
  ['12/12', '2025-12-12', '2026-12-12', '2027-12-12', '2026-12-12'],
  ['2/29', '2024-02-29', '2028-02-29', '2028-02-29', '2028-02-29'],
  ['29.2.', '2024-02-29', '2028-02-29', '2028-02-29', '2028-02-29'],
  ['31/12', '2025-12-31', '2026-12-31', '2027-12-31', '2026-12-31'],
  ['11/23/2026', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23'],
  ['23/11/2026', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23'],
  ['23.11.2026', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23'],
  ['11/23/26', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23'],
  ['23/11/26', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23'],
  ['4/4/26', '2026-04-04', '2026-04-04', '2026-04-04', '2026-04-04'],
  ['2/29/28', '2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29'],
  ['wed 3/4/26', '2026-03-04', '2026-03-04', '2026-03-04', '2026-03-04'],
  ['fri 3/4/26', '2026-04-03', '2026-04-03', '2026-04-03', '2026-04-03'],
];

const NO_DAY: [phrase: string, why: string][] = [
  ['', 'No date was given.'],
  ['   ', 'No date was given.'],
  [
    'monday after thanksgiving',
    '"after" and "thanksgiving" are not understood in "monday after thanksgiving".',
  ],
  ['tue morning', '"morning" is not understood in "tue morning".'],
  ['on tuesday', '"on" is not understood in "on tuesday".'],
  ['Thanksgiving', '"Thanksgiving" is not understood.'],
  [
    'the day before yesterday',
    '"the" and "before" are not understood in "the day before yesterday".',
  ],
  ['a month ago', '"month" is not understood in "a month ago".'],
  ['tusday', '"tusday" is not understood.'],
  [
    'not a day I would ever say',
    '"not", "I", "would" and 2 other words are not understood in "not a day I would ever say".',
  ],
  ['last week', '"last week" is not a single day.'],
  ['next week', '"next week" is not a single day.'],
  ['today tomorrow', '"today tomorrow" is not a single day.'],
  ['tue tue', '"tue tue" is not a single day.'],
  ['last today', '"last today" is not a single day.'],
  ['in 3 days ago', '"in 3 days ago" is not a single day.'],
  ['3 days', '"3 days" is not a single day.'],
  ['tue 3 days ago', '"tue 3 days ago" is not a single day.'],
  ['Nov', '"Nov" is not a single day.'],
  ['Nov 2026', '"Nov 2026" is not a single day.'],
  ['2026', '"2026" is not a single day.'],
  ['3', '"3" is not a single day.'],
  ['11/23/2026/4', '"11/23/2026/4" is not a single day.'],
  ['11/23.2026', '"11/23.2026" is not a single day.'],
  ['2026-11', '"2026-11" is not a single day.'],
  ['Nov 31', 'There is no Nov 31.'],
  ['31 November', 'There is no Nov 31.'],
  ['Feb 30', 'There is no Feb 30.'],
  ['Nov 0', 'There is no Nov 0.'],
  ['2026-02-30', 'There is no Feb 30 in 2026.'],
  ['2026-02-29', 'There is no Feb 29 in 2026.'],
  ['Feb 29, 2027', 'There is no Feb 29 in 2027.'],
  ['2/29/26', 'There is no Feb 29 in 2026.'],
  ['29/2/2100', 'There is no Feb 29 in 2100.'],
  ['2/30', 'There is no Feb 30.'],
  ['31.4.', 'There is no Apr 31.'],
  ['0/5', 'There is no May 0.'],
  ['13/13', 'There is no month 13.'],
  ['2026-13-01', 'There is no month 13.'],
  ['2026-00-10', 'There is no month 0.'],
  ['0026-11-23', 'There is no Nov 23 in 0026.'],
  ['Mon Nov 3 2026', '2026-11-03 is a Tue, not Mon.'],
  ['mon 3/4/26', '2026-03-04 is a Wed and 2026-04-03 is a Fri, not Mon.'],
  ['in 99999999999999999999 days', '"in 99999999999999999999 days" is not a single day.'],
  ['٣ days ago', '"٣" is not understood in "٣ days ago".'],
];

function dateOf(typed: string, today: string): string {
  const read = readDay(typed, today);
  return 'date' in read ? read.date : `refused: ${read.why} ${read.hint}`;
}

function refusalOf(typed: string, today: string): { why: string; hint: string } {
  const read = readDay(typed, today);
  if ('date' in read) throw new Error(`"${typed}" on ${today} was read as ${read.date}`);
  return read;
}

/** The days offered by a hint `Use 2026-03-04 or 2026-04-03.` */
function offered(typed: string, today: string): string[] {
  return refusalOf(typed, today).hint.match(/\d{4}-\d\d-\d\d/g) ?? [];
}

interface Day {
  date: string;
  month: number;
  day: number;
  weekday: number;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Every day of the years, told off one by one from a Thursday: no Date, nothing of calendar.ts. */
function toldOff(): Day[] {
  const days: Day[] = [];
  let weekday = 4; // 2015-01-01
  for (let year = 2015; year <= 2040; year++) {
    const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    lengths.forEach((length, n) => {
      for (let day = 1; day <= length; day++) {
        const two = (part: number) => String(part).padStart(2, '0');
        days.push({ date: `${year}-${two(n + 1)}-${two(day)}`, month: n + 1, day, weekday });
        weekday = (weekday + 1) % 7;
      }
    });
  }
  return days;
}

const DAYS = toldOff();
const placeOf = new Map(DAYS.map(({ date }, n) => [date, n]));

/** The first day that is meant, walking from `start` by one day at a time. */
function walk(start: number, step: 1 | -1, isMeant: (day: Day) => boolean): string {
  let n = start;
  while (!isMeant(DAYS[n]!)) n += step;
  return DAYS[n]!.date;
}

/** Both ways at once from today, the earlier day looked at first. */
function walkBothWays(start: number, month: number, day: number): string | undefined {
  for (let away = 0; away < 5 * 366; away++) {
    for (const near of [DAYS[start - away]!, DAYS[start + away]!]) {
      if (near.month === month && near.day === day) return near.date;
    }
  }
  return undefined;
}

describe('phrases that mean one day', () => {
  test.each(ONE_DAY)('%s', (phrase, ...dates) => {
    expect(CLOCKS.map((today) => dateOf(phrase, today))).toEqual(dates);
  });

  test.each(ONE_DAY)('case and extra spaces do not matter: %s', (phrase, ...dates) => {
    const wide = `\t ${phrase.replaceAll(' ', ' \u00a0 ').replaceAll('/', ' / ')}\n`;
    for (const typed of [phrase.toUpperCase(), phrase.toLowerCase(), wide]) {
      expect(CLOCKS.map((today) => dateOf(typed, today))).toEqual(dates);
    }
  });
});

describe('phrases that mean no day', () => {
  test.each(NO_DAY)('%j: %s', (phrase, why) => {
    for (const today of CLOCKS) {
      const refusal = refusalOf(phrase, today);
      expect(refusal.why).toBe(why);
      expect(refusal.hint).toMatch(/\d{4}-\d\d-\d\d/);
    }
  });

  test('a day past the end of the month suggests the last day', () => {
    expect(refusalOf('Feb 30', '2027-05-01').hint).toBe(
      'The last day of that month is 2027-02-28.',
    );
    expect(refusalOf('2028-02-30', '2027-05-01').hint).toBe(
      'The last day of that month is 2028-02-29.',
    );
    expect(refusalOf('31/4', '2027-05-01').hint).toBe('The last day of that month is 2027-04-30.');
  });

  test('a slip suggests the word that was probably meant', () => {
    expect(refusalOf('last tusday', '2026-11-23').hint).toContain('Did you mean "tuesday"?');
    expect(refusalOf('yesteday', '2026-11-23').hint).toContain('Did you mean "yesterday"?');
    expect(refusalOf('lunch', '2026-11-23').hint).not.toContain('Did you mean');
    expect(refusalOf('now', '2026-11-23').hint).not.toContain('Did you mean'); // not "nov"
  });

  test('days beyond the calendar format are too far away', () => {
    expect(refusalOf('tomorrow', '9999-12-31').why).toBe('"tomorrow" is too far away.');
    expect(refusalOf('9999 weeks ago', '0200-01-01').why).toBe('"9999 weeks ago" is too far away.');
  });

  test('a pasted page is not repeated in full', () => {
    const { why } = refusalOf(
      `tue ${'and so on '.repeat(10_000)}${'x'.repeat(100_000)}`,
      '2026-11-23',
    );
    expect(why.length).toBeLessThan(250);
  });
});

describe('phrases that can mean two days', () => {
  const rows: [phrase: string, today: string, why: string, hint: string][] = [
    [
      '3/4',
      '2026-03-01',
      '"3/4" could be Wed Mar 4 or Fri Apr 3.',
      'Use 2026-03-04 or 2026-04-03.',
    ],
    [
      '3/4',
      '2026-11-23',
      '"3/4" could be Thu Mar 4 or Sat Apr 3.',
      'Use 2027-03-04 or 2027-04-03.',
    ],
    [
      '3/4/26',
      '2028-02-29',
      '"3/4/26" could be Wed Mar 4 or Fri Apr 3.',
      'Use 2026-03-04 or 2026-04-03.',
    ],
    [
      ' 12 / 1 ',
      '2026-12-31',
      '"12 / 1" could be Tue Dec 1 or Tue Jan 12.',
      'Use 2026-12-01 or 2027-01-12.',
    ],
    [
      'Tue 12/1',
      '2026-12-31',
      '"Tue 12/1" could be Tue Dec 1 or Tue Jan 12.',
      'Use 2026-12-01 or 2027-01-12.',
    ],
    [
      'next Fri',
      '2026-11-23',
      '"next Fri" could be Fri Nov 27 or Fri Dec 4.',
      'Use 2026-11-27 or 2026-12-04.',
    ],
    [
      'next tue',
      '2026-11-27',
      '"next tue" could be Tue Dec 1 or Tue Dec 8.',
      'Use 2026-12-01 or 2026-12-08.',
    ],
    [
      'next friday',
      '2026-11-27',
      '"next friday" could be Fri Dec 4 or Fri Dec 11.',
      'Use 2026-12-04 or 2026-12-11.',
    ],
    [
      'next mon',
      '2026-11-22',
      '"next mon" could be Mon Nov 23 or Mon Nov 30.',
      'Use 2026-11-23 or 2026-11-30.',
    ],
  ];
  test.each(rows)('%s on %s: %s', (phrase, today, why, hint) => {
    expect(readDay(phrase, today)).toEqual({ why, hint });
  });
});

describe('against days counted one by one', () => {
  const from = placeOf.get('2025-12-20')!;
  const to = placeOf.get('2029-01-10')!;

  test('every weekday on every day of three years', () => {
    const wrong: string[] = [];
    let asked = 0;
    const same = (said: string, today: string, found: string, expected: string) => {
      asked++;
      if (found !== expected) wrong.push(`${said} on ${today}: ${found}, not ${expected}`);
    };
    for (let n = from; n <= to; n++) {
      const today = DAYS[n]!.date;
      let monday = n;
      while (DAYS[monday]!.weekday !== 1) monday--;
      WEEKDAYS.forEach((name, weekday) => {
        const isMeant = (day: Day) => day.weekday === weekday;
        const coming = walk(n + 1, 1, isMeant);
        const after = walk(placeOf.get(coming)! + 1, 1, isMeant);
        same(name, today, dateOf(name, today), walk(n, -1, isMeant));
        same(`last ${name}`, today, dateOf(`last ${name}`, today), walk(n - 1, -1, isMeant));
        same(`this ${name}`, today, dateOf(`this ${name}`, today), walk(monday, 1, isMeant));
        same(`next ${name}`, today, offered(`next ${name}`, today).join(), `${coming},${after}`);
      });
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe((to - from + 1) * 7 * 4);
  });

  test('every day of the year without its year, on every 41st day of three years', () => {
    const wrong: string[] = [];
    for (let n = from; n <= to; n += 41) {
      const today = DAYS[n]!.date;
      MONTHS.forEach((name, month) => {
        for (let day = 1; day <= 31; day++) {
          const expected = walkBothWays(n, month + 1, day);
          const found = readDay(`${name} ${day}`, today);
          const date = 'date' in found ? found.date : undefined;
          if (date !== expected) wrong.push(`${name} ${day} on ${today}: ${date}, not ${expected}`);
        }
      });
    }
    expect(wrong).toEqual([]);
  });

  test('of two equally near days, the earlier', () => {
    expect(dateOf('Mar 3', '2027-09-02')).toBe('2027-03-03'); // 183 days each way
    expect(dateOf('Mar 3', '2027-09-03')).toBe('2028-03-03');
  });

  test('Feb 29 is found across a century year without one', () => {
    expect(dateOf('Feb 29', '2097-01-01')).toBe('2096-02-29');
    expect(dateOf('Feb 29', '2103-06-01')).toBe('2104-02-29');
  });

  test.each(CLOCKS)('every two numbers, with and without a year, on %s', (today) => {
    const start = placeOf.get(today)!;
    const wrong: string[] = [];
    for (let a = 0; a <= 32; a++) {
      for (let b = 0; b <= 32; b++) {
        const nearest = [walkBothWays(start, a, b), walkBothWays(start, b, a)];
        const named = [`2027-${pad(a)}-${pad(b)}`, `2027-${pad(b)}-${pad(a)}`];
        const expected: [typed: string, days: (string | undefined)[]][] = [
          [`${a}/${b}`, nearest],
          [`${pad(a)}.${pad(b)}.`, nearest],
          [`${a}/${b}/2027`, named.filter((date) => placeOf.has(date))],
          [`${a}.${b}.27`, named.filter((date) => placeOf.has(date))],
        ];
        for (const [typed, days] of expected) {
          const meant = [...new Set(days)].filter((day) => day !== undefined);
          const read = readDay(typed, today);
          const right =
            meant.length === 1
              ? 'date' in read && read.date === meant[0]
              : 'hint' in read &&
                (meant.length === 0 || read.hint === `Use ${meant.join(' or ')}.`) &&
                read.why.includes('could be') === meant.length > 1;
          if (!right) wrong.push(`${typed}: ${JSON.stringify(read)}, not ${meant.join(' or ')}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

describe('wherever the teacher is', () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  // Minutes that the clock there is behind UTC in January: shows that the zone is really set.
  const zones: [zone: string, behind: number][] = [
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['Asia/Kathmandu', -345],
    ['America/Sao_Paulo', 180],
    ['America/New_York', 300],
    ['Australia/Sydney', -660],
    ['Africa/Cairo', -120],
    ['UTC', 0],
  ];
  test.each(zones)('%s: the same answers', (zone, behind) => {
    process.env.TZ = zone;
    expect(new Date(Date.UTC(2026, 0, 15, 12)).getTimezoneOffset()).toBe(behind);
    for (const [phrase, ...dates] of ONE_DAY) {
      expect(CLOCKS.map((today) => dateOf(phrase, today))).toEqual(dates);
    }
    for (const [phrase, why] of NO_DAY) {
      expect(CLOCKS.map((today) => refusalOf(phrase, today).why)).toEqual(CLOCKS.map(() => why));
    }
    expect(offered('next fri', '2026-11-23')).toEqual(['2026-11-27', '2026-12-04']);
    expect(offered('3/4/26', '2026-11-23')).toEqual(['2026-03-04', '2026-04-03']);
  });
});

describe('whatever is typed', () => {
  const SEED = 20261123;
  const PIECES =
    'today yesterday tomorrow mon tuesday wed. sun last this next in ago a two day days week weeks nov november 3 3rd 31 29 0 99999 2026 26 2026-11-23 2026-02-30 11/23 3/4 23.11. 4/4/26 , . / - of after noon é 月 \u0000 \ud83d 😀 __proto__ constructor'.split(
      ' ',
    );
  const LETTERS = [...'abdehinortuy0123456789/.-, \t\n"\'’%$\\()[]*+?|'];

  /** A phrase that means a day, or one with a letter lost or put in, or any pieces at all. */
  function anyText(random: Random): string {
    const [phrase] = random.pick(ONE_DAY);
    if (random.chance(0.2)) return phrase;
    const at = random.below(phrase.length + 1);
    const put = random.chance(0.5) ? random.pick(LETTERS) : '';
    if (random.chance(0.4)) return phrase.slice(0, at) + put + phrase.slice(at + random.below(2));
    const pieces = Array.from({ length: random.below(6) }, () =>
      random.chance(0.8)
        ? random.pick(PIECES)
        : Array.from({ length: random.below(6) }, () => random.pick(LETTERS)).join(''),
    );
    return pieces.join(random.pick([' ', ' ', ' ', '  ', ', ', '']));
  }

  function anyWord(random: Random): string {
    const letters = () =>
      Array.from({ length: 1 + random.below(8) }, () => random.pick([...'aeiomnst']));
    return random.pick([
      'after',
      'thanksgiving',
      'morning',
      'or',
      'noon',
      `q${letters().join('')}`,
    ]);
  }

  test(`3000 texts give an existing day or a refusal with a hint (seed ${SEED})`, () => {
    const random = randomFrom(SEED);
    const count = { days: 0, refusals: 0 };
    for (let n = 0; n < 3000; n++) {
      const typed = anyText(random);
      const today = random.pick(DAYS).date;
      const read = readDay(typed, today);
      const isRight =
        'date' in read ? isDate(read.date) : read.why.trim() !== '' && read.hint.trim() !== '';
      expect(isRight, `${JSON.stringify(typed)} on ${today}: ${JSON.stringify(read)}`).toBe(true);
      count['date' in read ? 'days' : 'refusals']++;
    }
    expect(Math.min(count.days, count.refusals)).toBeGreaterThan(300);
  });

  test(`an extra word is always refused and named (seed ${SEED})`, () => {
    const random = randomFrom(SEED);
    const texts = Array.from({ length: 3000 }, () => anyText(random));
    const phrases = [...ONE_DAY.map(([phrase]) => phrase), 'next fri', '3/4', ...texts];
    for (const phrase of phrases) {
      const word = anyWord(random);
      const today = random.pick(CLOCKS);
      for (const typed of [`${phrase} ${word}`, `${word} ${phrase}`, `${phrase}, ${word}`]) {
        expect(readDay(typed, today), JSON.stringify(typed)).toHaveProperty('why');
      }
    }
    for (const [phrase] of ONE_DAY) {
      const word = anyWord(random);
      expect(refusalOf(`${phrase} ${word}`, '2026-11-23').why).toContain(
        `"${word}" is not understood in "${phrase}`,
      );
    }
  });
});
