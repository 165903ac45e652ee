import { describe, expect, test } from 'vitest';
import { eventsOf, newestDay } from '../../../src/core/record/entered/events.ts';
import { classWhere, day, groupsOn, taughtOn } from '../classes.ts';

const ROOM = classWhere(
  {
    ana: 'needs ideas Nov 16; has ideas Nov 17; strength verbs Nov 17; ideas 3 Nov 17; next focus Nov 20',
    ben: 'got ideas Nov 16; missed ideas Nov 17; strength verbs Nov 17; ideas 5 Nov 17; most Nov 18',
    cho: 'alone tried focus Nov 18; ideas NS Nov 17; taught focus Nov 21',
  },
  {
    groups: [groupsOn('Nov 16', 'ideas: ana ben; focus: cho'), groupsOn('Nov 17', 'ideas: ben')],
    taught: [taughtOn('Nov 17', 'ideas', { words: 'chose one' }), taughtOn('Nov 23', 'focus')],
  },
);
ROOM.students[0]!.goal = { skill: 'ideas', set: day('Nov 16'), met: day('Nov 18') };
ROOM.students[2]!.goal = { skill: 'focus' };

function events(id?: string, today = 'Nov 20'): string[] {
  return eventsOf(ROOM, day(today), id).map(({ date, kind, students, about, words, count }) =>
    [date.slice(5), kind, students.join('+') || '-', about, words, count]
      .filter((one) => one !== undefined)
      .join(' '),
  );
}

test('the class: newest day first, within a day in the order of a school day', () => {
  expect(events()).toEqual([
    '11-20 note ana focus',
    '11-18 sort - 1',
    '11-18 meeting cho focus',
    '11-18 goal ana ideas met',
    '11-17 score ana+ben six-traits',
    '11-17 taught - ideas chose one',
    '11-17 groups - 1',
    '11-17 meeting ana ideas',
    '11-17 note ana+ben verbs',
    '11-16 sort - ideas 2',
    '11-16 groups - 2',
    '11-16 goal ana ideas set',
  ]);
});

describe('one writer', () => {
  test('Ben: stacks, groups, and what Ben was absent from', () => {
    expect(events('ben')).toEqual([
      '11-18 sort - most 1',
      '11-17 score ben six-traits',
      '11-17 groups - ideas 1',
      '11-17 meeting ana ideas absent',
      '11-17 note ben verbs',
      '11-16 sort - ideas got it 2',
      '11-16 groups - ideas 2',
    ]);
  });
  test('Cho: a piece that could not be scored was entered too; a goal without a day has none', () => {
    expect(events('cho')).toEqual([
      '11-18 meeting cho focus tried it',
      '11-17 score cho six-traits',
      '11-16 groups - focus 2',
    ]);
    expect(events('cho', 'Nov 21')[0]).toBe('11-21 note cho focus');
  });
  test('future events are left out', () => {
    expect(events('ana', 'Nov 16')).toHaveLength(3);
  });
});

test('a meeting without marked writers is not an event', () => {
  const room = classWhere({ ana: 'has ideas Nov 17' });
  room.meetings[0]!.entries.clear();
  expect(eventsOf(room, day('Nov 20'))).toEqual([]);
});

test('equal notes on two days, or different notes, are two events', () => {
  const room = classWhere({
    ana: 'strength verbs Nov 16; strength verbs Nov 17',
    ben: 'strength nouns Nov 16',
  });
  expect(eventsOf(room, day('Nov 20'))).toHaveLength(3);
});

test('two teachers who sort on one day are two events; a groups file without groups counts 0', () => {
  const room = classWhere({ ana: 'needs ideas Nov 16' }, { groups: [groupsOn('Nov 16', '')] });
  room.groups[0]!.content.groups = undefined;
  room.sorts.push({ ...room.sorts[0]!, file: 'sorts/2026-11-16-ideas-kim.yaml' });
  const found = eventsOf(room, day('Nov 20')).map(({ kind, count }) => `${kind} ${count}`);
  expect(found).toEqual(['sort 1', 'sort 1', 'groups 0']);
});

test('finds the newest day of any file, also in the future; none in an empty class', () => {
  expect(newestDay(ROOM)).toBe(day('Nov 23'));
  expect(newestDay(classWhere({ ana: '' }))).toBeUndefined();
  const read = {
    kind: 'book' as const,
    title: 'Night Train',
    skills: [],
    read: day('Nov 30'),
  };
  expect(newestDay({ ...ROOM, texts: [read] })).toBe(day('Nov 30'));
});
