import { describe, expect, test } from 'vitest';
import { daysOffOf } from '../../../src/core/classroom/settings.ts';
import { thisWeek } from '../../../src/core/week/this-week.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

// Of each day 25 minutes; a group takes 10, a conference 5.
const GROUPS = groupsOn(
  'Nov 16',
  'structure.lead: ana ben; craft.words: cho dee; conference ideas: eli',
);
const ALL = { ana: '', ben: '', cho: '', dee: '', eli: '' };
type More = Parameters<typeof classWhere>[1];

function week(today: string, said: Record<string, string> = {}, more: More = {}) {
  return thisWeek(classWhere({ ...ALL, ...said }, more), GROUPS.content, day(today));
}

function slots(today: string, said: Record<string, string> = {}, more: More = {}) {
  const { days } = week(today, said, more);
  return days.map(({ date, slots: all, held, free }) =>
    [
      date.slice(8),
      ...held.map(({ focus }) => `met ${focus}`),
      ...all.map(({ kind, meeting }) => meeting?.about ?? kind),
      `free ${free}`,
    ].join(' '),
  );
}

describe('which week', () => {
  const rows: [today: string, from: string, days: string, more: More][] = [
    ['Nov 16', 'Nov 16', '16 17 18 19 20', {}],
    ['Nov 18', 'Nov 16', '16 17 18 19 20', {}],
    ['Nov 20', 'Nov 16', '16 17 18 19 20', {}],
    ['Nov 21', 'Nov 23', '23 24 25 26 27', {}],
    ['Nov 22', 'Nov 23', '23 24 25 26 27', {}],
    ['Nov 16', 'Nov 16', '16 18 19', { off: 'Nov 17, Nov 20' }],
    ['Nov 20', 'Nov 23', '23 24 25 26 27', { off: 'Nov 20' }],
    ['Nov 19', 'Nov 23', '23 25', { settings: { 'workshop days': ['Mon', 'Wed'] } }],
    ['Nov 18', 'Nov 16', '16 18', { settings: { 'workshop days': ['Mon', 'Wed'] } }],
  ];
  test.each(rows)('on %s: from %s the days %s', (today, from, days, more) => {
    const found = week(today, {}, more);
    expect(found.from).toBe(day(from));
    expect(found.days.map(({ date }) => date.slice(8)).join(' ')).toBe(days);
  });

  test('a year without a workshop day gives up', () => {
    const years = { 'days off': ['2026-11-16 to 2027-11-01', '2027-11-02 to 2028-11-01'] };
    const daysOff = daysOffOf(years);
    const room = { ...classWhere({ ana: '' }), daysOff };
    const { days, waiting } = thisWeek(room, GROUPS.content, day('Nov 16'));
    expect(days).toEqual([]);
    expect(waiting).toHaveLength(3);
  });
});

describe('what is on each day', () => {
  test('nothing held yet: make-up late, an open slot in the middle', () => {
    expect(slots('Nov 16')).toEqual([
      '16 structure.lead craft.words ideas free 0',
      '17 free 25',
      '18 blank free 20',
      '19 free 25',
      '20 make-up free 20',
    ]);
  });
  test('a meeting held takes its minutes and is not planned again; past days have none', () => {
    const said = { ana: 'has structure.lead Nov 16', cho: 'tried craft.words Nov 17' };
    expect(slots('Nov 17', said)).toEqual([
      '16 met structure.lead free 0',
      '17 met craft.words ideas free 10',
      '18 blank free 20',
      '19 free 25',
      '20 make-up free 20',
    ]);
  });
  test('drafts are sorted after writing time: what comes of it begins tomorrow', () => {
    expect(slots('Nov 17', { ana: 'needs structure.lead Nov 17' })).toEqual([
      '16 free 0',
      '17 free 0',
      '18 structure.lead craft.words ideas free 0',
      '19 blank free 20',
      '20 make-up free 20',
    ]);
    expect(week('Nov 20', { ana: 'needs structure.lead Nov 20' }).from).toBe(day('Nov 23'));
  });
  test('a conference held takes five', () => {
    expect(slots('Nov 20', { eli: 'alone has ideas Nov 20' }).at(-1)).toBe(
      '20 met ideas structure.lead make-up blank free 0',
    );
  });
  test('so does each conference that is only a note, but not a quick note; who waited goes first', () => {
    const said = {
      ana: 'conference Nov 20',
      ben: 'conference Nov 20; glance Nov 20; conference Nov 19',
    };
    expect(slots('Nov 20', said).at(-1)).toBe('20 craft.words make-up free 0');
  });
  test('a day that was used up has no minutes below zero', () => {
    const met = Object.fromEntries(
      ['ana', 'ben', 'cho'].map((id) => [id, `alone has focus Nov 20; conference Nov 20`]),
    );
    expect(slots('Nov 20', met).at(-1)).toBe('20 met focus met focus met focus free 0');
  });
  test('writers who are out are listed by day', () => {
    const { days } = week('Nov 16', {}, { settings: { out: { eli: ['Mon'] } } });
    const on = days.find((one) => one.slots.some(({ kind }) => kind === 'conference'))!;
    expect(on.date).toBe(day('Nov 17'));
  });
  test('who is out on a day of the cycle meets on another day', () => {
    const cycle = { cycle: ['A', 'B'], 'cycle on': { '2026-11-16': 'A' } };
    const onDays = (settings: Record<string, unknown>, off = '') => {
      const { days } = week('Nov 16', {}, { settings, off });
      const found = days.filter(({ slots }) => slots.some(({ kind }) => kind === 'conference'));
      return found.map(({ date }) => date.slice(8)).join();
    };
    expect(onDays({ ...cycle, out: { eli: ['A'] } })).toBe('17');
    expect(onDays({ ...cycle, out: { eli: ['B'] } })).toBe('16');
    expect(onDays({ ...cycle, out: { eli: ['A', 'Tue'] } })).toBe('19');
    expect(onDays({ ...cycle, out: { eli: ['A'] } }, 'Nov 17')).toBe('18');
  });
  test('a weekday with other minutes', () => {
    const settings = { 'minutes on': { Mon: 10, Fri: 40 } };
    expect(slots('Nov 16', {}, { settings })).toEqual([
      '16 structure.lead free 0',
      '17 craft.words ideas free 10',
      '18 blank free 20',
      '19 free 25',
      '20 make-up free 35',
    ]);
    const met = { ana: 'has structure.lead Nov 20' };
    expect(slots('Nov 20', met, { settings }).at(-1)).toBe(
      '20 met structure.lead craft.words ideas make-up blank free 5',
    );
  });
  test('minutes come from class.yaml', () => {
    const settings = { minutes: 30, 'group minutes': 15, 'conference minutes': 6 };
    expect(slots('Nov 20', {}, { settings }).at(-1)).toBe('20 structure.lead make-up blank free 3');
  });
  test('meetings that do not fit wait, most urgent first', () => {
    const settings = { 'workshop days': ['Fri'], minutes: 20 };
    const found = week('Nov 20', {}, { settings });
    expect(found.waiting.map(({ focus }) => focus)).toEqual(['craft.words', 'ideas']);
    expect([...found.meetings.values()].map(({ focus }) => focus)).toEqual([
      'structure.lead',
      'craft.words',
      'ideas',
    ]);
  });
  test('lessons that are owed', () => {
    const said = { ana: 'missed structure.lead Nov 17', ben: 'has structure.lead Nov 17' };
    expect(week('Nov 18', said).owed).toMatchObject([{ student: 'ana', focus: 'structure.lead' }]);
  });
});

describe('writers without a meeting this week', () => {
  test('longest wait first, up to 5, no writers with a place', () => {
    const said = {
      fay: 'has ideas Nov 10',
      gus: 'has ideas Nov 9',
      hal: '',
      ida: 'has ideas Nov 12',
      jo: 'has ideas Nov 11',
      kai: 'has ideas Nov 13',
    };
    const full = { settings: { 'workshop days': ['Mon'] } };
    expect(week('Nov 16', said, full)).toMatchObject({
      given: [],
      unseen: ['hal', 'gus', 'fay', 'jo', 'ida'],
    });
  });
  test('time that is left over goes to them, if anything is known of them', () => {
    const said = { fay: 'needs ideas Nov 10', gus: 'has ideas Nov 9', hal: '' };
    const { given, unseen, days } = week('Nov 16', said);
    expect({ given, unseen }).toEqual({ given: ['fay', 'gus'], unseen: ['hal'] });
    const who = days.flatMap((one) => one.slots.flatMap(({ meeting }) => meeting?.students ?? []));
    expect(who).toEqual([...'ana ben cho dee eli fay gus'.split(' ')]);
    const short = week('Nov 20', said, { settings: { minutes: 20 } });
    expect(short.waiting).not.toEqual([]);
    expect(short.given).toEqual([]);
  });
  test('writers who met this week do not count', () => {
    expect(week('Nov 17', { ana: 'has structure.lead Nov 16' }).unseen).toEqual([]);
  });
});

describe('the group without open needs moves up', () => {
  const plan = groupsOn(
    'Nov 16',
    'structure.lead: ana; craft.words: cho; focus: eli; stretch: ben',
  ).content;
  const early = (said: Record<string, string>, of = plan, more: More = {}) =>
    thisWeek(classWhere({ ...ALL, ...said }, more), of, day('Nov 20')).early?.focus;
  const MET = 'most Oct 1; has ideas Nov 10';
  const rows: [what: string, said: Record<string, string>, focus: string | undefined][] = [
    ['least support had no time', { ana: MET, ben: 'least Oct 1' }, 'stretch'],
    ['least support had as much', { ana: MET, ben: 'least Oct 1; has ideas Nov 10' }, undefined],
    ['nobody is sorted for support', { ana: 'has ideas Nov 10' }, undefined],
    [
      'the others met 20 school days ago',
      { ana: 'most Oct 1; has ideas Oct 26', ben: 'least Oct 1' },
      'stretch',
    ],
    [
      'the others met longer ago',
      { ana: 'most Oct 1; has ideas Oct 23', ben: 'least Oct 1' },
      undefined,
    ],
  ];
  test.each(rows)('%s: %s', (_, said, focus) => {
    expect(early(said)).toBe(focus);
  });
  test('it goes second; a week too short begins with who has waited longest', () => {
    const said = { ...ALL, ana: MET, ben: 'least Oct 1' };
    const { meetings } = thisWeek(classWhere(said), plan, day('Nov 20'));
    expect([...meetings.values()].map(({ focus }) => focus)).toEqual([
      'craft.words',
      'stretch',
      'focus',
      'structure.lead',
    ]);
  });
  test('not where it is first or second anyway, nor a conference', () => {
    const said = { ana: MET, ben: 'least Oct 1' };
    expect(early(said, groupsOn('Nov 16', 'stretch: ben; focus: ana').content)).toBeUndefined();
    expect(early(said, groupsOn('Nov 16', 'focus: ana; stretch: ben').content)).toBeUndefined();
    const alone = groupsOn('Nov 16', 'focus: ana; ideas: cho; conference stretch: ben');
    expect(early(said, alone.content)).toBeUndefined();
  });
});
