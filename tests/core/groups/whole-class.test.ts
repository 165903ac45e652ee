import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/core/evidence/standings.ts';
import { formGroups } from '../../../src/core/groups/report/form-groups.ts';
import {
  nearlyWholeClass,
  wasTaught,
  wholeClassLessons,
} from '../../../src/core/groups/whole-class.ts';
import { classWhere, day, groupsOn, ladder } from '../classes.ts';

/** So many writers whose needs these are, the first need first. */
function writersWith(count: number, ...needs: string[]): Candidate[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${needs.join('+')} ${i}`,
    needs: needs.map((about) => ({
      about,
      rung: about,
      standing: 'almost',
      how: 'seen',
      said: '',
      date: '',
    })),
    rungs: [],
    inPlace: [],
    has: [],
    support: null,
  }));
}
const place = (about: string) => ladder.place(about) ?? 0;

describe('of 20 writers', () => {
  test.each([
    [13, false, false],
    [14, false, true],
    [15, false, true],
    [16, true, false],
    [17, true, false],
    [20, true, false],
  ])('%i need ideas: a lesson for everybody %s, nearly %s', (count, whole, nearly) => {
    const some = writersWith(count, 'ideas');
    expect(wholeClassLessons(some, 20, place)).toHaveLength(whole ? 1 : 0);
    expect(nearlyWholeClass(some, 20)).toHaveLength(nearly ? 1 : 0);
  });
  test('a later need counts, but writers with another first need are in a group', () => {
    const some = [...writersWith(10, 'ideas'), ...writersWith(6, 'focus', 'ideas')];
    const [lesson] = wholeClassLessons(some, 20, place);
    expect(lesson).toMatchObject({ focus: 'ideas', share: 0.8 });
    expect(lesson!.students).toHaveLength(10);
  });
  test('two lessons: the lower one first', () => {
    const some = [...writersWith(8, 'focus', 'ideas'), ...writersWith(8, 'ideas', 'focus')];
    expect(wholeClassLessons(some, 20, place).map(({ focus }) => focus)).toEqual([
      'ideas',
      'focus',
    ]);
  });
  test('shares are shown in percent', () => {
    expect(wholeClassLessons(writersWith(5, 'ideas'), 6, place)[0]!.share).toBe(0.83);
    expect(nearlyWholeClass(writersWith(5, 'ideas'), 7)).toEqual([
      { kind: 'nearly a whole-class lesson', students: [], focus: 'ideas', number: 71 },
    ]);
    expect(nearlyWholeClass(writersWith(7, 'ideas'), 9)[0]!.number).toBe(78);
  });
});

describe('a lesson for everybody on Mon Nov 16 was taught', () => {
  const GIVEN = [groupsOn('Nov 16', 'focus: ana', { 'whole class': ['ideas'] })];
  type More = Parameters<typeof classWhere>[1];
  const rows: [what: string, ana: string, today: string, taught: boolean, more?: More][] = [
    ['not on its own day', '', 'Nov 16', false],
    ['two school days later it is still the same one', '', 'Nov 18', false],
    ['three school days later', '', 'Nov 19', true],
    ['a day off is no school day', '', 'Nov 19', false, { off: 'Nov 17' }],
    ['a new sort on it asks again', 'needs ideas Nov 18', 'Nov 19', false],
    ['a sort of today too', 'needs ideas Nov 19', 'Nov 19', false],
    ['one of the day it was given does not', 'needs ideas Nov 16', 'Nov 19', true],
    ['one still to come does not', 'needs ideas Nov 20', 'Nov 19', true],
    ['one on something else does not', 'needs focus Nov 18', 'Nov 19', true],
  ];
  test.each(rows)('%s', (_, ana, today, taught, more) => {
    const room = classWhere({ ana }, { ...more, groups: GIVEN });
    expect(wasTaught('ideas', room, day(today))).toBe(taught);
  });
  test('another lesson counts separately; the newest counts', () => {
    const groups = [...GIVEN, groupsOn('Dec 7', '', { 'whole class': ['ideas'] })];
    const room = classWhere({ ana: 'needs ideas Nov 18' }, { groups });
    expect(wasTaught('focus', room, day('Dec 14'))).toBe(false);
    expect(wasTaught('ideas', room, day('Dec 14'))).toBe(true);
  });
});

describe('one lesson a day for the whole class', () => {
  const TEN = 'abcdefghij'.split('');
  const BOTH = 'needs ideas.choose Nov 16; needs craft.words Nov 16';
  /** Ten writers, some of them as said: who is where on Nov 20. */
  function where(most: string, others: Record<string, string> = {}) {
    const said = { ...Object.fromEntries(TEN.map((id) => [id, most])), ...others };
    const report = formGroups(classWhere(said), day('Nov 20'), []);
    const { wholeClass, groups, conferences, onTrack, remarks } = report;
    const next = remarks.filter(({ kind }) => kind === 'next whole-class lesson');
    return {
      today: wholeClass.map(({ focus, students }) => `${focus}: ${students.join('')}`),
      next: next.map(({ focus, number }) => `${focus} ${number}`),
      meet: [
        ...groups.map(
          ({ focus, students }) => `${focus}: ${students.map(({ id }) => id).join('')}`,
        ),
        ...conferences.map(({ focus, student }) => `${focus}: ${student}`),
      ],
      onTrack: onTrack.map(({ student, because }) => `${student}: ${because}`),
    };
  }
  type Found = ReturnType<typeof where>;
  const NEXT = 'a: exact words is the next lesson for the whole class';
  const rows: [string, string, Record<string, string>, Partial<Found>][] = [
    [
      'two needs of all: the lower one today, the other is next, and makes no groups',
      BOTH,
      {},
      { today: ['ideas.choose: abcdefghij'], next: ['craft.words 100'], meet: [], onTrack: [] },
    ],
    [
      'a score of three rungs: one lesson',
      'ideas 2 Nov 16',
      {},
      { today: ['ideas: abcdefghij'], next: [], meet: [], onTrack: [] },
    ],
    [
      'who has only the next one open is on track',
      BOTH,
      { a: 'needs craft.words Nov 16' },
      { today: ['ideas.choose: bcdefghij'], next: ['craft.words 100'], meet: [], onTrack: [NEXT] },
    ],
    [
      'who has another need open meets about that',
      BOTH,
      { a: 'needs craft.words Nov 16; needs conventions.commas Nov 16' },
      { today: ['ideas.choose: bcdefghij'], meet: ['conventions.commas: a'], onTrack: [] },
    ],
    [
      'with another first need they meet about that',
      BOTH,
      Object.fromEntries(['a', 'b'].map((id) => [id, 'needs engage.start Nov 16'])),
      { today: ['ideas.choose: cdefghij'], meet: ['engage.start: a', 'engage.start: b'] },
    ],
  ];
  test.each(rows)('%s', (_, most, others, found) => {
    expect(where(most, others)).toMatchObject(found);
  });
});
