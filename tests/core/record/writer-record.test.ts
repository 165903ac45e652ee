import { describe, expect, test } from 'vitest';
import { recordOf } from '../../../src/core/record/writer-record.ts';
import { classWhere, day } from '../classes.ts';

function record(ana: string, more = {}) {
  const room = classWhere({ ana, ben: 'has ideas Nov 16; conference Nov 16' }, more);
  return recordOf(room.students[0]!, room, day('Nov 20'));
}

test('strengths: newest first, none from future days, no other notes', () => {
  const { strengths } = record(
    'strength verbs Nov 16; note tired Nov 17; strength a lead Nov 20; strength x Nov 21',
  );
  expect(strengths).toEqual([
    { date: day('Nov 20'), words: 'a lead' },
    { date: day('Nov 16'), words: 'verbs' },
  ]);
});

test('lessons: meetings, also missed ones, and lessons in notes; newest first', () => {
  const { lessons } = record(
    'has ideas Nov 16; missed focus Nov 17; taught craft.words Nov 18; next ideas Nov 18; taught focus Nov 21; tried focus Nov 20',
  );
  expect(lessons.map(({ date, about, outcome }) => `${date.slice(5)} ${about} ${outcome}`)).toEqual(
    [
      '11-20 focus tried it',
      '11-18 craft.words undefined',
      '11-17 focus absent',
      '11-16 ideas has it',
    ],
  );
});

test('scores: newest first, each with its change since the last piece of this kind', () => {
  const { scores } = record(
    'ideas 2 Oct 2; ideas 4 Nov 2; voice 3 Nov 2; ideas 3 Nov 20; ideas 6 Nov 21',
  );
  const read = scores.map(({ date, traits }) => [
    date.slice(5),
    ...traits.map(({ trait, score, change }) => `${trait} ${score} ${change ?? '-'}`),
  ]);
  expect(read).toEqual([
    ['11-20', 'ideas 3 -1'],
    ['11-02', 'voice 3 -'],
    ['11-02', 'ideas 4 2'],
    ['10-02', 'ideas 2 -'],
  ]);
});

test('scores out of order are read by date; another rubric is another scale', () => {
  const room = classWhere({ ana: 'ideas 4 Nov 2; ideas 2 Oct 2' });
  const ana = room.students[0]!;
  ana.scores.push({ date: day('Nov 9'), rubric: 'other', piece: 'my dog', ideas: 1 } as never);
  const { scores } = recordOf(ana, room, day('Nov 20'));
  expect(scores[0]).toEqual({
    date: day('Nov 9'),
    rubric: 'other',
    piece: 'my dog',
    traits: [{ trait: 'ideas', score: 1 }],
    ofKind: 1,
  });
  expect(scores[1]!.traits).toEqual([
    { trait: 'ideas', score: 4, change: 2, since: { date: day('Oct 2'), called: 'Fri Oct 2' } },
  ]);
});

describe('how often Ana was met', () => {
  const rows: [ana: string, conferences: number, groups: number, last?: string][] = [
    ['', 0, 0],
    ['alone has ideas Nov 16; conference Nov 17; has ideas Nov 18', 2, 1, 'Nov 18'],
    ['group Nov 16; glance Nov 19', 0, 1, 'Nov 16'],
    ['missed ideas Nov 16', 0, 0],
    ['has ideas Nov 20; has ideas Nov 21', 0, 1, 'Nov 20'],
  ];
  test.each(rows)('"%s"', (ana, conferences, groups, last) => {
    expect(record(ana).seen).toEqual({ conferences, groups, last: last && day(last) });
  });
});

test('the grade is their own or the class’s; needs are those of the day', () => {
  expect(record('', { settings: { grade: 5 } }).grade).toBe(5);
  expect(record('needs ideas Nov 16; needs focus Nov 21').needs.map(({ about }) => about)).toEqual([
    'ideas',
  ]);
  const room = classWhere({ ana: '' });
  const ana = { ...room.students[0]!, grade: 3, goal: { skill: 'ideas' } };
  expect(recordOf(ana, room, day('Nov 20'))).toMatchObject({
    grade: 3,
    goal: { skill: 'ideas' },
    needs: [],
  });
});
