/** What a sort asks, continues and shows. */

import { describe, expect, test } from 'vitest';
import {
  annotate,
  beginSorting,
  changeLast,
  later,
  placeInOrder,
  undoLast,
} from '../../../src/core/sheets/key-by-key.ts';
import { sortSheet, unanswered } from '../../../src/core/sheets/sheet.ts';
import { notPlaced, unfinishedSort } from '../../../src/core/sheets/unfinished-sort.ts';
import { writerCard } from '../../../src/core/sheets/writer-card.ts';
import { classWhere, day } from '../classes.ts';

describe('the sort to continue on Fri Nov 20', () => {
  const rows: [what: string, ana: string, ben: string, date: string | undefined][] = [
    ['none', '', '', undefined],
    ['one that is half done', 'needs ideas Nov 20', '', 'Nov 20'],
    ['all are placed', 'needs ideas Nov 20', 'got ideas Nov 20', undefined],
    ['absent is placed', 'needs ideas Nov 20', 'away ideas Nov 20', undefined],
    ['a week ago', 'needs ideas Nov 13', '', 'Nov 13'],
    ['eight days ago', 'needs ideas Nov 12', '', undefined],
    ['of two the newer', 'needs ideas Nov 16; needs focus Nov 17', '', 'Nov 17'],
    [
      'the newer one is done: the older one is over',
      'needs ideas Nov 16; needs focus Nov 17',
      'got focus Nov 17',
      undefined,
    ],
    ['one of tomorrow', 'needs ideas Nov 21', '', undefined],
    ['a support sort too', 'most Nov 18', '', 'Nov 18'],
  ];
  test.each(rows)('%s', (_, ana, ben, date) => {
    const found = unfinishedSort(classWhere({ ana, ben }), day('Nov 20'));
    expect(found?.date).toBe(date && day(date));
  });
  test.each([
    ['begun in the unit before, about a skill of that genre', 'Nov 18', undefined],
    ['begun in this unit all the same', 'Nov 20', 'Nov 20'],
  ])('dialogue marks, %s', (_, on, date) => {
    const units = [{ genre: 'narrative' }, { from: day('Nov 20'), genre: 'opinion' }];
    const said = { ana: `needs conventions.dialogue ${on}`, ben: '' };
    const room = classWhere(said, { settings: { genre: 'opinion', units } });
    expect(unfinishedSort(room, day('Nov 20'))?.date).toBe(date && day(date));
  });
  test('a colleague’s is not continued', () => {
    const room = classWhere({ ana: 'needs ideas Nov 20', ben: '' });
    expect(unfinishedSort({ ...room, teacher: 'kim' }, day('Nov 20'))).toBeUndefined();
    room.sorts[0]!.file = 'sorts/2026-11-20-ideas-kim.yaml';
    expect(unfinishedSort(room, day('Nov 20'))).toBeUndefined();
    expect(unfinishedSort({ ...room, teacher: 'kim' }, day('Nov 20'))).toBeDefined();
  });
  test('the file name does not matter: the date counts', () => {
    const room = classWhere({ ana: 'needs ideas Nov 17; needs focus Nov 16', ben: '' });
    room.sorts.reverse();
    expect(unfinishedSort(room, day('Nov 20'))?.date).toBe(day('Nov 17'));
  });
  test('writers left to sort: a note is no stack', () => {
    const room = classWhere({ ana: 'needs ideas Nov 20', ben: '', cho: '' });
    room.sorts[0]!.entries.set('ben', { note: 'tired' });
    expect(notPlaced(room.sorts[0]!, room)).toEqual(['ben', 'cho']);
  });
});

describe('beside a name, in a sort on leads', () => {
  const FILE = 'sorts/2026-11-20-structure.lead.yaml';
  const about = 'structure.lead';
  const today = day('Nov 20');
  const NOTHING = 'last word: nothing on leads yet';
  const cardOf = (ana: string) => {
    const classroom = classWhere({ ana, ben: 'got structure.lead Nov 17' });
    return writerCard('ana', { classroom, today, file: FILE, about }).map((line) =>
      line.join(': '),
    );
  };
  const rows: [what: string, ana: string, lines: string[]][] = [
    ['nothing before', '', [NOTHING]],
    [
      'the last stack on leads',
      'almost structure.lead Nov 9',
      ['last word: almost, Mon Nov 9 (sort)'],
    ],
    [
      'the newest on leads, though another skill is newer',
      'almost structure.lead Nov 9; needs ideas Nov 16',
      ['last word: almost, Mon Nov 9 (sort)'],
    ],
    ['never sorted on leads', 'needs ideas Nov 16', [NOTHING]],
    [
      'a score that can be about leads',
      'organization 3 Nov 13',
      [`${NOTHING}; organization 3 of 6 (six traits, Fri Nov 13)`],
    ],
    [
      'a meeting of today, and the stack before',
      'needs structure.lead Nov 6; has structure.lead Nov 20',
      ['last word: has it, today (group); needs help, Fri Nov 6 (sort)'],
    ],
    [
      'a note that says what comes next',
      'needs structure.lead Nov 6; next structure.lead Nov 18',
      ['last word: go on with leads, Wed Nov 18 (note); needs help, Fri Nov 6 (sort)'],
    ],
    ['support is another matter', 'most Nov 16', [NOTHING]],
    [
      'last time absent: the time before',
      'almost structure.lead Nov 9; away structure.lead Nov 16',
      ['last word: almost, Mon Nov 9 (sort)'],
    ],
    ['only absent', 'away structure.lead Nov 16', [NOTHING]],
    ['this sort is not the last word', 'almost structure.lead Nov 20', [NOTHING]],
    [
      'the last note',
      'strength verbs Nov 9; note was tired Nov 16',
      [NOTHING, 'note: was tired (Mon Nov 16)'],
    ],
    ['the next step', 'next read it to Mo Nov 16', [NOTHING, 'note: read it to Mo (Mon Nov 16)']],
    ['a strength', 'strength verbs Nov 9; glance Nov 16', [NOTHING, 'note: verbs (Mon Nov 9)']],
    [
      'another skill as the next step, by its name',
      'next structure.end Nov 16',
      [NOTHING, 'note: go on with endings (Mon Nov 16)'],
    ],
  ];
  test.each(rows)('%s', (_, ana, lines) => {
    expect(cardOf(ana)).toEqual(lines);
  });
  test('a note that was typed in a sort', () => {
    const classroom = classWhere({ ana: 'almost ideas Nov 16' });
    classroom.sorts[0]!.entries.set('ana', { stack: 'almost', note: 'began with the dog' });
    expect(writerCard('ana', { classroom, today, about })[1]).toEqual([
      'note',
      'began with the dog (Mon Nov 16)',
    ]);
  });
  test('in a support sort only support counts', () => {
    const file = 'sorts/2026-11-20-support.yaml';
    const card = (ana: string) =>
      writerCard('ana', { classroom: classWhere({ ana }), today, file });
    expect(card('needs ideas Nov 16')).toEqual([]);
    expect(card('strength verbs Nov 16')).toEqual([['note', 'verbs (Mon Nov 16)']]);
    expect(card('most Nov 2; medium Nov 9; needs ideas Nov 16')).toEqual([
      ['last word', 'medium support, Mon Nov 9 (sort)'],
    ]);
  });
});

test('the sheet of a sort, on a skill and on support', () => {
  const room = { ...classWhere({ ana: '', ben: '' }), teacher: 'kim' };
  const sheet = sortSheet(day('Nov 20'), 'structure.lead', room);
  expect(sheet).toEqual({
    file: 'sorts/2026-11-20-structure.lead-kim.yaml',
    kind: 'sort',
    head: { date: day('Nov 20'), skill: 'structure.lead' },
    stacks: ['got it', 'almost', 'needs help'],
    title: 'Leads · Fri Nov 20',
    writers: ['ana', 'ben'],
  });
  expect(sortSheet(day('Nov 20'), undefined, room)).toMatchObject({
    file: 'sorts/2026-11-20-support-kim.yaml',
    head: { date: day('Nov 20'), kind: 'support' },
    stacks: ['least', 'medium', 'most'],
    title: 'Support · Fri Nov 20',
  });
  const entries = new Map([
    ['ana', { stack: 'almost' }],
    ['ben', { note: 'x' } as { stack?: string }],
  ] as const);
  expect(unanswered(sheet, new Map(entries))).toEqual(['ben']);
});

describe('answers one by one', () => {
  const start = () => beginSorting(['ana', 'ben', 'cho'], new Map());
  const placed = () => placeInOrder(start(), 'almost').next;
  test('the last answer is replaced, and its note stays', () => {
    const noted = placeInOrder(annotate(start(), 'a note').next, 'almost').next;
    const { next, change } = changeLast(noted, 'got it');
    expect(change).toEqual({ id: 'ana', entry: { stack: 'got it', note: 'a note' } });
    expect(next.current).toBe('ben');
    expect(next.entries.get('ana')?.stack).toBe('got it');
    expect(next.history.map(({ kind }) => kind)).toEqual(['noted', 'placed']);
  });
  test('several are put off at once, and undone at once', () => {
    const skipped = later(placed(), ['ana', 'ben', 'cho']).next;
    expect(skipped.current).toBe('ben');
    expect(skipped.history.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'ana placed',
      'ben later',
      'cho later',
    ]);
    const { next, changes, undone } = undoLast(skipped);
    expect([next.current, changes, undone?.id]).toEqual(['ben', [], 'cho']);
    expect(next.history.map(({ id }) => id)).toEqual(['ana']);
  });
  test('two put off are undone one by one', () => {
    const { next } = undoLast(later(later(start()).next).next);
    expect(next.current).toBe('ben');
    expect(next.history.map(({ id }) => id)).toEqual(['ana']);
  });
});
