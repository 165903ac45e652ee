import { describe, expect, test } from 'vitest';
import { absences, absentOn, daysThere, isOut } from '../../../src/core/classroom/attendance.ts';
import { daysOffOf, groupSizes } from '../../../src/core/classroom/settings.ts';
import { ClassSettings } from '../../../src/core/schema/class-yaml.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

describe('who was absent on Nov 16', () => {
  const rows: [what: string, ana: string, absent: boolean][] = [
    ['nothing was written: nobody knows, so not absent', '', false],
    ['marked absent in a sort', 'away structure.lead Nov 16', true],
    ['marked absent in the support sort', 'away Nov 16', true],
    ['marked absent in a meeting', 'missed structure.lead Nov 16', true],
    ['marked absent twice', 'away structure.lead Nov 16; missed structure.lead Nov 16', true],
    [
      'absent for the sort, there for the meeting: came late',
      'away structure.lead Nov 16; tried structure.lead Nov 16',
      false,
    ],
    [
      'there for the sort, absent for the meeting',
      'got structure.lead Nov 16; missed structure.lead Nov 16',
      false,
    ],
    ['there for everything', 'got structure.lead Nov 16; has craft.words Nov 16', false],
    ['absent the day before', 'away structure.lead Nov 13', false],
    ['absent the day after', 'away structure.lead Nov 17', false],
    [
      'absent the day before and there today',
      'away structure.lead Nov 13; got structure.lead Nov 16',
      false,
    ],
  ];
  test.each(rows)('%s', (_, ana, absent) => {
    const room = classWhere({ ana, ben: 'got structure.lead Nov 16' });
    expect(absentOn(room, day('Nov 16'))).toEqual(absent ? ['ana'] : []);
    expect(absences(room).get('ana')!.has(day('Nov 16'))).toBe(absent);
    expect(absences(room).get('ben')).toEqual(new Set());
  });
});

test('a groups file lists who was absent, including writers who left', () => {
  const groups = [groupsOn('Nov 16', '', { absent: ['ana', 'zoe'] }), groupsOn('Nov 17', '')];
  const found = absences(classWhere({ ana: 'missed ideas Nov 18', ben: '' }, { groups }));
  expect(found.get('ana')).toEqual(new Set([day('Nov 16'), day('Nov 18')]));
  expect(found.get('ben')).toEqual(new Set());
  expect(found.has('zoe')).toBe(false);
});

describe('out at workshop time', () => {
  const room = classWhere({ ana: '', ben: '' }, { settings: { out: { ana: ['Tue', 'Thu'] } } });
  test.each([
    ['ana', 'Nov 17', true],
    ['ana', 'Nov 19', true],
    ['ana', 'Nov 18', false],
    ['ben', 'Nov 17', false],
    ['valueOf', 'Nov 17', false],
  ])('%s on %s: %s', (id, when, out) => {
    expect(isOut(id, day(when), room)).toBe(out);
  });
});

describe('school days on which Ana was there, from Fri Nov 13', () => {
  const room = classWhere({ ana: '' }, { settings: { out: { ana: ['Wed'] } }, off: 'Nov 26' });
  const away = new Set([day('Nov 17')]);
  const rows: [to: string, days: number, why: string][] = [
    ['Nov 12', 0, 'before the first day'],
    ['Nov 13', 0, 'the first day itself does not count'],
    ['Nov 15', 0, 'a weekend'],
    ['Nov 16', 1, 'Monday, the last day counts'],
    ['Nov 17', 1, 'absent on Tuesday'],
    ['Nov 18', 1, 'out on Wednesdays'],
    ['Nov 20', 3, 'Thursday and Friday'],
    ['Nov 26', 5, 'Monday, Tuesday; Wednesday out, Thursday off'],
    ['Nov 27', 6, 'Friday'],
  ];
  test.each(rows)('through %s: %i (%s)', (to, days) => {
    expect(daysThere('ana', day('Nov 13'), day(to), away, room)).toBe(days);
  });
});

describe('the settings of a class', () => {
  test.each([
    ['3-5', [3, 5]],
    ['2-4', [2, 4]],
    ['1-12', [1, 12]],
  ])('group size %s', (size, sizes) => {
    expect(groupSizes(ClassSettings.parse({ 'group size': size }))).toEqual(sizes);
  });

  const rows: [written: string[], days: string[]][] = [
    [[], []],
    [['2026-11-26'], ['2026-11-26']],
    [['2026-11-26 to 2026-11-28'], ['2026-11-26', '2026-11-27', '2026-11-28']],
    [['2026-12-31 to 2027-01-01'], ['2026-12-31', '2027-01-01']],
    [['2026-11-28 to 2026-11-26'], []],
    [['2026-02-30', '2026-11-26'], ['2026-11-26']],
    [['2026-02-27 to 2026-02-30'], []],
    [['2026-02-30 to 2026-03-02'], []],
  ];
  test.each(rows)('days off %j are %j', (written, days) => {
    expect([...daysOffOf({ 'days off': written })]).toEqual(days);
  });

  test('a mistyped year counts at most 366 days', () => {
    expect(daysOffOf({ 'days off': ['2026-01-01 to 2026-12-31'] }).size).toBe(365);
    expect(daysOffOf({ 'days off': ['2028-01-01 to 2028-12-31'] }).size).toBe(366);
    expect(daysOffOf({ 'days off': ['2026-01-01 to 2062-12-31'] }).size).toBe(366);
  });
});
