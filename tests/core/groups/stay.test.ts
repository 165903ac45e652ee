/** What stays when the groups of a day are made again: printed pages hold. */

import { describe, expect, test } from 'vitest';
import { formGroups } from '../../../src/core/groups/report/form-groups.ts';
import { fileFromReport } from '../../../src/core/groups/report/report-to-file.ts';
import { classWhere, day } from '../classes.ts';

const TODAY = day('Nov 20');
type Said = Record<string, string>;

const all = (what: string, ids: string): Said =>
  Object.fromEntries(ids.split(' ').map((id) => [id, `needs ${what} Nov 16`]));

/** Four on leads, three on exact words, three on narrowing: groups 2, 3 and 1. */
const TEN: Said = {
  ...all('focus.narrow', 'a1 a2 a3'),
  ...all('structure.lead', 'b1 b2 b3 b4'),
  ...all('craft.words', 'c1 c2 c3'),
};

interface Day {
  /** Absent in the morning, and when the groups are made again. */
  before?: string;
  after?: string;
  /** Known since the morning. */
  since?: Said;
  settings?: object;
  fresh?: boolean;
}

function places(report: ReturnType<typeof formGroups>): string[] {
  return [
    ...report.groups.map(
      ({ number, kind, focus, students }) =>
        `${number} ${kind === 'push' ? 'push ' : ''}${focus}: ${students.map(({ id }) => id).join(' ')}`,
    ),
    ...report.conferences.map(({ student, focus }) => `${student}: ${focus}`),
    ...report.noPlace.map(({ student }) => `${student}: no place`),
  ];
}

/** The places in the morning, and when the groups are made again. */
function twice(said: Said, { before = '', after = '', since = {}, settings, fresh }: Day) {
  const more = { settings: settings as Record<string, unknown> | undefined };
  const morning = formGroups(classWhere(said, more), TODAY, before.split(' '));
  const content = fileFromReport(morning);
  const told = Object.entries(since).map(([id, news]) => [id, `${said[id]}; ${news}`]);
  const groups = [{ file: 'groups/today.yaml', content }];
  const room = classWhere({ ...said, ...Object.fromEntries(told) }, { ...more, groups });
  return {
    morning: places(morning),
    later: places(formGroups(room, TODAY, after.split(' '), fresh)),
  };
}

const [FOCUS, LEADS, WORDS] = [
  '1 focus.narrow: a1 a2 a3',
  '2 structure.lead: b1 b2 b3 b4',
  '3 craft.words: c1 c2 c3',
];

test('the groups of the morning', () => {
  expect(twice(TEN, {}).morning).toEqual([FOCUS, LEADS, WORDS]);
});

describe('made again the same day', () => {
  const rows: [what: string, day: Day, places: string[], said?: Said][] = [
    ['nothing is new', {}, [FOCUS, LEADS, WORDS]],
    [
      'who is absent leaves; nobody else moves',
      { after: 'b2' },
      [FOCUS, '2 structure.lead: b1 b3 b4', WORDS],
    ],
    [
      'two are no group: they get conferences, and its number is left out',
      { after: 'a2' },
      [LEADS, WORDS, 'a1: focus.narrow', 'a3: focus.narrow'],
    ],
    [
      'two of the middle group',
      { after: 'b1 b2' },
      [FOCUS, WORDS, 'b3: structure.lead', 'b4: structure.lead'],
    ],
    ['who came in joins the group about their need', { before: 'b4' }, [FOCUS, LEADS, WORDS]],
    [
      'a group that is full: a conference',
      { before: 'b6' },
      [FOCUS, '2 structure.lead: b1 b2 b3 b4 b5', WORDS, 'b6: structure.lead'],
      { ...TEN, ...all('structure.lead', 'b5 b6') },
    ],
    [
      'three who came in make their own group, with the next number',
      { before: 'b4 b5 b6' },
      [FOCUS, '2 structure.lead: b1 b2 b3', WORDS, '4 structure.lead: b4 b5 b6'],
      { ...TEN, ...all('structure.lead', 'b5 b6') },
    ],
    [
      'who came in with a need of their own: a conference',
      { before: 'd' },
      [FOCUS, LEADS, WORDS, 'd: ideas.choose'],
      { ...TEN, ...all('ideas.choose', 'd') },
    ],
    [
      'evidence of today on a lower need frees its writer',
      { since: { b4: 'needs ideas.choose Nov 20' } },
      [FOCUS, '2 structure.lead: b1 b2 b3', WORDS, 'b4: ideas.choose'],
    ],
    ['not on a higher one', { since: { b4: 'needs craft.words Nov 20' } }, [FOCUS, LEADS, WORDS]],
    [
      'nor that of yesterday',
      { since: { b4: 'needs ideas.choose Nov 19' } },
      [FOCUS, LEADS, WORDS],
    ],
    [
      'evidence of today on a lower need with a group: there',
      { since: { b4: 'needs focus.narrow Nov 20' } },
      ['1 focus.narrow: a1 a2 a3 b4', '2 structure.lead: b1 b2 b3', WORDS],
    ],
    [
      'who has it leaves',
      { since: { b4: 'has structure.lead Nov 20' } },
      [FOCUS, '2 structure.lead: b1 b2 b3', WORDS],
    ],
    [
      'two need a third each, and the conferences are taken: conferences become groups with the next numbers',
      { before: 'a3 c3', settings: { conferences: 4 } },
      ['1 structure.lead: b1 b2 b3 b4', '2 focus.narrow: a1 a2 a3', WORDS],
    ],
    [
      'kept apart from one of the group: a conference',
      { before: 'b4', settings: { 'keep apart': [['b1', 'b4']] } },
      [FOCUS, '2 structure.lead: b1 b2 b3', WORDS, 'b4: structure.lead'],
    ],
    [
      'least support beside most: a conference',
      { before: 'b4' },
      [FOCUS, '2 structure.lead: b1 b2 b3', WORDS, 'b4: structure.lead'],
      { ...TEN, b1: `${TEN.b1}; most Nov 2`, b4: `${TEN.b4}; least Nov 2` },
    ],
    [
      'a pin of class.yaml is for the search',
      { before: 'b4', settings: { pinned: { b4: 'conference' } } },
      [FOCUS, '2 structure.lead: b1 b2 b3', WORDS, 'b4: structure.lead'],
    ],
    [
      'a conference stays too',
      { before: 'd2' },
      [FOCUS, LEADS, WORDS, 'd1: ideas.choose', 'd2: ideas.choose'],
      { ...TEN, ...all('ideas.choose', 'd1 d2') },
    ],
    [
      'no conference: who came in joins a group on a later need',
      { before: 'd', settings: { conferences: 0 } },
      [FOCUS, LEADS, '3 craft.words: c1 c2 c3 d'],
      { ...TEN, d: 'needs ideas.choose Nov 16; needs craft.words Nov 16' },
    ],
    [
      'somebody would be without a place who can have one: one group is made anew',
      { before: 'd1 d2', settings: { conferences: 0 } },
      [FOCUS, '2 structure.lead: b1 b2 b3', WORDS, '4 ideas.choose: b4 d1 d2'],
      {
        ...TEN,
        ...all('ideas.choose', 'd1 d2'),
        b4: 'needs structure.lead Nov 16; almost ideas.choose Nov 16',
      },
    ],
    [
      'nobody can have one: the groups stay',
      { before: 'd', after: 'b4', settings: { conferences: 0 } },
      [FOCUS, '2 structure.lead: b1 b2 b3', WORDS, 'd: no place'],
      { ...TEN, ...all('ideas.choose', 'd') },
    ],
    [
      'asked for new ones: numbers from 1',
      { after: 'a1 a2 a3', fresh: true },
      ['1 structure.lead: b1 b2 b3 b4', '2 craft.words: c1 c2 c3'],
    ],
  ];
  test.each(rows)('%s', (_, of, expected, said = TEN) => {
    expect(twice(said, of).later).toEqual(expected);
  });

  const GOT = Object.fromEntries(
    ['p1', 'p2', 'p3', 'p4'].map((id) => [id, 'got ideas.choose Nov 19']),
  );
  test.each<[what: string, of: Day, push: string]>([
    ['nothing is new', {}, '4 push ideas.choose: p1 p2 p3 p4'],
    ['one is absent', { after: 'p2' }, '4 push ideas.choose: p1 p3 p4'],
    ['one came in', { before: 'p4' }, '4 push ideas.choose: p1 p2 p3 p4'],
    [
      'one has a need now',
      { since: { p4: 'needs ideas.choose Nov 20' } },
      '4 push ideas.choose: p1 p2 p3',
    ],
  ])('a push stays: %s', (_, of, push) => {
    expect(twice({ ...TEN, ...GOT }, of).later).toContain(push);
  });
});
