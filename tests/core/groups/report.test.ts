/** What a day's report and its file say, from the class to the words. */

import { describe, expect, test } from 'vitest';
import { formGroups } from '../../../src/core/groups/report/form-groups.ts';
import { fileFromReport } from '../../../src/core/groups/report/report-to-file.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

const TODAY = day('Nov 20');
const on = (rung: string, ...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, `needs ${rung} Nov 16`]));
const CLASS = {
  ...on('structure.lead', 'ana', 'ben', 'cho'),
  ...on('craft.words', 'dee', 'eli', 'fay'),
  ...on('ideas', 'gus'),
  hal: '',
  ida: 'got ideas Nov 16',
};
type More = Parameters<typeof classWhere>[1];
const report = (said: Record<string, string> = CLASS, more: More = {}, absent: string[] = []) =>
  formGroups(classWhere(said, more), TODAY, absent);

function places(of: ReturnType<typeof report>) {
  return {
    groups: of.groups.map(
      ({ focus, students }) => `${focus}: ${students.map(({ id }) => id).join(' ')}`,
    ),
    conferences: of.conferences.map(({ student, focus }) => `${student} ${focus}`),
    noPlace: of.noPlace.map(({ student }) => student),
  };
}

describe('a report', () => {
  test('lists groups and conferences from the bottom of the ladder, unknown and absent writers', () => {
    const found = report(CLASS, {}, ['fay', 'zoe']);
    expect(places(found)).toEqual({
      groups: ['structure.lead: ana ben cho'],
      conferences: ['gus ideas', 'dee craft.words', 'eli craft.words'],
      noPlace: [],
    });
    expect(found).toMatchObject({ noEvidence: ['hal'], absent: ['fay'] });
    expect(found.onTrack.map(({ student }) => student)).toEqual(['ida']);
    const known = { known: 1, of: 7 };
    expect(found.writers.ana).toEqual({ stack: null, needs: ['structure.lead'], known });
    expect(found.writers.hal).toEqual({ stack: null, needs: [], known: { known: 0, of: 7 } });
  });
  test('without conferences, says who is not placed and why', () => {
    const found = report(CLASS, { settings: { conferences: 0 } });
    expect(places(found).noPlace).toEqual(['gus']);
    expect(found.noPlace[0]!.because).toContain('there are no conferences');
  });
  test('two groups on one rung: first the one with more who need the most support', () => {
    const six = on('structure.lead', 'ana', 'ben', 'cho', 'dee', 'eli', 'fay');
    const said = Object.fromEntries(
      Object.entries(six).map(([id, need]) => [
        id,
        `${need}; ${'dee eli fay'.includes(id) ? 'most' : 'least'} Nov 2`,
      ]),
    );
    expect(places(report({ ...said, ...on('craft.words', 'u', 'v', 'w') })).groups).toEqual([
      'structure.lead: dee eli fay',
      'structure.lead: ana ben cho',
      'craft.words: u v w',
    ]);
  });
  test('lists who missed a lesson, and who has what they met about', () => {
    const found = report(
      {
        ...CLASS,
        ana: 'needs structure.lead Nov 16; missed structure.lead Nov 17',
        ida: 'got ideas Nov 16',
      },
      { groups: [groupsOn('Nov 9', 'ideas: gus ida; structure.lead: ana ben')] },
    );
    expect(found.owed).toEqual([{ student: 'ana', focus: 'structure.lead', date: day('Nov 17') }]);
    expect(found.movedOn).toEqual([{ student: 'ida', focus: 'ideas' }]);
    expect(found.groups[0]!.since).toMatchObject({
      date: day('Nov 9'),
      joined: ['cho'],
      stayed: ['ana', 'ben'],
      left: [],
      review: day('Nov 23'),
    });
  });
  test('a first need, or a later one with its price', () => {
    const said = { ...CLASS, jo: 'needs ideas Nov 16; needs craft.words Nov 16' };
    const { groups } = report(said, { settings: { conferences: 1 } });
    const seat = groups.flatMap(({ students }) => students).find(({ id }) => id === 'jo')!;
    expect(seat).toMatchObject({ first: false, insist: expect.anything() });
    expect(seat.because).toContain('needs ideas first');
  });
  test('a lesson for everybody: none of them is in a group, except pinned writers', () => {
    const ten = on('ideas', ...'abcdefgh'.split(''));
    const said = { ...ten, i: '', j: '' };
    expect(report(said).wholeClass).toEqual([
      { focus: 'ideas', kind: 'need', share: 0.8, students: 'abcdefgh'.split('') },
    ]);
    expect(places(report(said)).groups).toEqual([]);
    const pinned = report(said, { settings: { pinned: { a: 'conference' } } });
    expect(pinned.wholeClass[0]!.students).not.toContain('a');
    expect(places(pinned).conferences).toEqual(['a ideas']);
    expect(report(said, {}, ['b']).wholeClass[0]!.students).not.toContain('b');
  });
  test('by id, also pinned writers without evidence', () => {
    const settings = { pinned: { aa: 'conference' } };
    expect(
      places(report({ ida: 'got ideas Nov 16; least Nov 16', aa: '' }, { settings })).conferences,
    ).toEqual(['aa stretch', 'ida stretch']);
  });
  test('says who is pinned in class.yaml', () => {
    const found = report(CLASS, { settings: { pinned: { ana: 'conference' } } });
    expect(found.conferences.find(({ student }) => student === 'ana')!.because).toMatch(
      /^pinned in class.yaml; /,
    );
  });
});

describe('groups changed by hand today', () => {
  const changed = groupsOn(
    'Nov 20',
    'structure.lead: ana ben; craft.words: dee eli cho; conference ideas: fay',
    {
      proposed: {
        'structure.lead': ['ana', 'ben', 'cho'],
        'craft.words': ['dee', 'eli', 'fay'],
        'conference ideas': ['gus'],
      },
    },
  );
  const found = report(CLASS, { groups: [changed] });
  test('stay, with what confer had suggested', () => {
    expect(places(found).groups).toContain('craft.words: dee eli cho');
    expect(found.groups.some((group) => 'away' in group || 'lesson' in group)).toBe(false);
    const words = found.groups.find(({ focus }) => focus === 'craft.words')!;
    expect(words.students.map(({ id, proposed, first }) => [id, proposed, first])).toEqual([
      ['dee', undefined, true],
      ['eli', undefined, true],
      ['cho', 'structure.lead', false],
    ]);
    expect(words.students[2]!.because).toMatch(/^your decision \(confer suggested leads\); /);
    expect(found.conferences.find(({ student }) => student === 'fay')).toMatchObject({
      focus: 'ideas',
      proposed: 'craft.words',
    });
  });
  test('a removed writer is not placed, by hand', () => {
    expect(found.noPlace).toMatchObject([
      {
        student: 'gus',
        because: 'taken out by hand, your decision (confer suggested a conference)',
        proposed: 'conference ideas',
      },
    ]);
  });
  test('fresh groups drop all changes by hand', () => {
    const fresh = formGroups(classWhere(CLASS, { groups: [changed] }), TODAY, [], true);
    expect(places(fresh)).toEqual(places(report()));
  });
  test('an absent writer keeps their place', () => {
    const away = report(CLASS, { groups: [changed] }, ['cho']);
    expect(away.groups.find(({ focus }) => focus === 'craft.words')!.away).toEqual([
      { id: 'cho', proposed: 'structure.lead' },
    ]);
    expect(
      fileFromReport(away).groups!.find(({ focus }) => focus === 'craft.words')!.students,
    ).toEqual(['dee', 'eli', 'cho']);
  });
  test('a decision of an earlier day is shown with its day', () => {
    const earlier = { ...changed, content: { ...changed.content, date: day('Nov 19') } };
    const conference = report(CLASS, { groups: [earlier] }).conferences.find(
      ({ student }) => student === 'fay',
    );
    expect(conference!.because).toMatch(/^your decision on Thu Nov 19; /);
  });
});

describe('the file of a report', () => {
  test('has no empty parts', () => {
    const plain = fileFromReport(report(on('ideas', 'a', 'b', 'c')));
    expect(Object.keys(plain)).toEqual(['date', 'groups', 'whole class', 'proposed']);
    const empty = fileFromReport(report({}));
    expect(empty).toEqual({ date: TODAY, groups: [], proposed: {} });
  });
  test('has all parts that are not empty', () => {
    const changed = groupsOn('Nov 20', 'ideas: ana', {
      dissolved: ['focus'],
      proposed: { ideas: ['ana'] },
    });
    const file = fileFromReport(
      report(CLASS, { groups: [changed], settings: { conferences: 1 } }, ['dee']),
    );
    expect(file).toMatchObject({
      'no place': expect.anything(),
      'no evidence': ['hal'],
      absent: ['dee'],
      dissolved: ['focus'],
    });
    expect(Object.keys(file.groups![0]!.because!)).toEqual(['ana', 'ben', 'cho']);
    expect(file.proposed!['structure.lead']).toEqual(['ana', 'ben', 'cho']);
  });
  test('is the same when regrouped from its own file', () => {
    const room = classWhere(CLASS);
    const file = fileFromReport(report());
    const groups = [{ file: 'groups/2026-11-20.yaml', content: file }];
    expect(fileFromReport(formGroups({ ...room, groups }, TODAY, []))).toEqual(file);
  });
  test('a move between two groups on one skill stays a move; a writer without a place stays so', () => {
    const twice = groupsOn('Nov 20', 'ideas: a b; ideas: c d e; focus: hal f', {
      proposed: { ideas: ['a', 'b', 'e'], 'ideas #2': ['c', 'd'], focus: ['f'] },
    });
    const said = {
      ...on('ideas', 'a', 'b', 'c', 'd', 'e'),
      f: 'needs focus Nov 16',
      hal: '',
      g: '',
      h: '',
    };
    const { proposed } = fileFromReport(report(said, { groups: [twice] }));
    expect(Object.entries(proposed!).find(([, ids]) => ids.includes('e'))![0]).toBe('ideas #0');
    expect(Object.values(proposed!).flat()).not.toContain('hal');
  });
});
