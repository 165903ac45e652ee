import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  findDaysOff,
  inRanges,
  saysNoSchool,
  yearBegins,
} from '../../../src/core/calendar/days-off.ts';
import type { CalendarEvent } from '../../../src/core/calendar/ics.ts';
import { daysOffOf } from '../../../src/core/classroom/settings.ts';
import { makeTableWords } from '../../../src/core/tables/words/table-words.ts';
import { TablesFile } from '../../../src/core/tables/words/tables-yaml.ts';
import { HOME } from '../../confer.ts';
import { day } from '../classes.ts';

const file = TablesFile.parse(parse(readFileSync(join(HOME, 'templates/tables.yaml'), 'utf8')));
const words = makeTableWords([file]).daysOff;

describe('summaries of school calendars', () => {
  test.each([
    'No School',
    'NO SCHOOL - Teacher Workday',
    'Labor Day, No School',
    'Labor Day',
    'Thanksgiving Break',
    'Thanksgiving Day',
    'Day after Thanksgiving',
    'Winter Break - Schools Closed',
    'Mid-Winter Recess',
    'Spring Vacation',
    'M.L. King holiday',
    'Martin Luther King, Jr. Day',
    'Presidents’ Day',
    'New Year’s Day',
    'Teacher Work Day',
    'PD Day',
    'Professional Development Day (no students)',
    'Staff Development: Schools closed to students',
    'In-Service Day',
    "Superintendent's Conference Day",
    'No classes: parent-teacher conferences',
    'No School - Winter Break begins',
    'No hay clases',
  ])('"%s" is a day off', (summary) => {
    expect(saysNoSchool(summary, words)).toBe(true);
  });
  test.each([
    'First Day of School',
    'School Board Meeting',
    'Back to school night',
    'Classes resume after Winter Break',
    'Students return from Spring Break',
    'Last day before Winter Break',
    'Winter Break begins at 3:00',
    'Early Release - Professional Development',
    'Half Day for PD',
    'Holiday Concert',
    'Grade 4 Holiday Party',
    'Thanksgiving Feast',
    'Breakfast with a book',
    'Indoor recess bins due',
    'Library closed',
    'Snow day make-up (if needed)',
    'Picture Day',
    'Parent-Teacher Conferences',
    'Election Day',
    'End of Quarter 1',
    '',
  ])('"%s" is none', (summary) => {
    expect(saysNoSchool(summary, words)).toBe(false);
  });
});

test('a class adds its own words', () => {
  const own = TablesFile.parse({ 'day off': ['Fall Fest'] });
  expect(saysNoSchool('Fall fest!', makeTableWords([own, file]).daysOff)).toBe(true);
  expect(saysNoSchool('Fall fest!', words)).toBe(false);
});

test.each([
  ['2026-06-30', '2025-07-01'],
  ['2026-07-01', '2026-07-01'],
  ['2026-11-23', '2026-07-01'],
  ['2027-02-01', '2026-07-01'],
])('on %s the school year of a calendar begins %s', (today, begins) => {
  expect(yearBegins(today)).toBe(begins);
});

test.each([
  ['Nov 26', '26'],
  ['Nov 26, Nov 27', '26 to 27'],
  ['Nov 24, Nov 26', '24 | 26'],
  ['Nov 20, Nov 23', '20 to 23'],
  ['Nov 19, Nov 23', '19 | 23'],
  ['', ''],
])('%s is written as %s', (days, ranges) => {
  const found = inRanges(days.split(', ').filter(Boolean).map(day));
  expect(found.join(' | ').replaceAll('2026-11-', '')).toBe(ranges);
});

/** "No School Nov 26 Nov 27 cancelled" */
function event(said: string): CalendarEvent {
  const [, summary = '', from = '', to = from, more = ''] =
    /^(.*?) (\w{3} \d+)(?: (\w{3} \d+))?( .*)?$/.exec(said) ?? [said, said];
  return {
    summary,
    ...(from !== '' && { days: { from: day(from), to: day(to) } }),
    isAllDay: !more.includes('hours'),
    repeats: more.includes('repeats'),
    isCancelled: more.includes('cancelled'),
  };
}

describe('what is done with each event', () => {
  const rows: [what: string, events: string, has: string, written: string, rest: string][] = [
    ['a day off', 'No School Nov 26', '', '2026-11-26', ''],
    ['in the order of days', 'Break Nov 30; Break Nov 26', '', '2026-11-26 | 2026-11-30', ''],
    ['two that meet are one', 'Break Nov 26; PD day Nov 27', '', '2026-11-26 to 2026-11-27', ''],
    ['the same twice', 'Break Nov 26; No School Nov 26', '', '2026-11-26', ''],
    [
      'weekends at the ends are left out',
      'Break Nov 21 Nov 29',
      '',
      '2026-11-23 to 2026-11-27',
      '',
    ],
    ['a weekend alone', 'Break Nov 21 Nov 22', '', '', '1 passed over'],
    ['is there already', 'Break Nov 26 Nov 27', '2026-11-24 to 2026-11-27', '', '1 already in'],
    ['is there in part', 'Break Nov 26 Nov 30', '2026-11-26 to 2026-11-27', '2026-11-30', ''],
    [
      'a gap that is there',
      'Break Nov 26 Dec 1',
      '2026-11-27',
      '2026-11-26 | 2026-11-30 to 2026-12-01',
      '',
    ],
    ['no day off', 'Picture Day Nov 26', '', '', 'not taken: Picture Day'],
    ['canceled', 'Break Nov 26 cancelled', '', '', 'not taken: Break'],
    ['an hour of something', 'PTA Nov 26 hours', '', '', '1 with a time'],
    [
      'an hour without school: look at it',
      'No School Nov 26 hours',
      '',
      '',
      'not taken: No School',
    ],
    ['without a date', 'No School', '', '', 'not taken: No School'],
    ['a year by a slip', 'Break Dec 21 Jul 1', '', '', 'not taken: Break'],
    ['a summer', 'Summer Break Jun 10 Jul 30', '', '2027-06-10 to 2027-07-30', ''],
  ];
  test.each(rows)('%s', (_, events, has, written, rest) => {
    const own = daysOffOf({ 'days off': has ? [has] : [] });
    const found = findDaysOff(events.split('; ').map(event), words, own, day('Nov 16'));
    expect(found.written.join(' | ')).toBe(written);
    const said = [
      ...(found.alreadyIn.length ? [`${found.alreadyIn.length} already in`] : []),
      ...found.notTaken.map(({ summary }) => `not taken: ${summary}`),
      ...(found.withTime ? [`${found.withTime} with a time`] : []),
      ...(found.passedOver ? [`${found.passedOver} passed over`] : []),
    ];
    expect(said.join(', ')).toBe(rest);
    // What was written is there the next time.
    const again = new Set([...own, ...daysOffOf({ 'days off': found.written })]);
    const next = findDaysOff(events.split('; ').map(event), words, again, day('Nov 16'));
    expect(next.written).toEqual([]);
  });

  test('of a calendar of many years, this one', () => {
    const years = [2024, 2025, 2026, 2027].map(
      (year): CalendarEvent => ({
        ...event('No School Nov 26'),
        days: { from: `${year}-10-14`, to: `${year}-10-14` },
      }),
    );
    const found = findDaysOff(years, words, new Set(), day('Nov 16'));
    expect(found.written).toEqual(['2026-10-14', '2027-10-14']);
    expect(found.passedOver).toBe(2);
  });
});
