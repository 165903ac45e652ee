import { describe, expect, test } from 'vitest';
import { classOn } from '../../../src/core/evidence/class-on.ts';
import { formGroups } from '../../../src/core/groups/report/form-groups.ts';
import { groupWarnings, tooManyConferences } from '../../../src/core/groups/report/remarks.ts';
import type { Stage } from '../../../src/core/schema/words.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

const TODAY = day('Nov 20');
type More = Parameters<typeof classWhere>[1];

/** The kinds of warning on a group of ana ben cho, and whom each is about. */
function warnings(
  said: Record<string, string>,
  settings = {},
  focus = 'ideas',
  ids = 'ana ben cho',
  stages: Record<string, Stage> = {},
) {
  const room = classWhere(said, { settings });
  for (const student of room.students) student.stage = stages[student.id];
  const group = { focus, students: ids.split(' ') };
  return groupWarnings(group, room, classOn(room, TODAY).candidates()).map(
    ({ kind, students, number, reason }) =>
      [kind, students.join(' '), number, reason].filter((one) => one !== undefined).join(': '),
  );
}

const NEED = 'needs ideas Nov 16';
const ALL = { ana: NEED, ben: NEED, cho: NEED, dee: NEED, eli: NEED, fay: NEED };

describe('a group made by hand, sizes 3-5', () => {
  const rows: [what: string, found: string[], warnings: string[]][] = [
    ['as confer would', warnings(ALL), []],
    ['two', warnings(ALL, {}, 'ideas', 'ana ben'), ['size: ana ben: 2']],
    ['five', warnings(ALL, {}, 'ideas', 'ana ben cho dee eli'), []],
    [
      'six',
      warnings(ALL, {}, 'ideas', 'ana ben cho dee eli fay'),
      ['size: ana ben cho dee eli fay: 6'],
    ],
    [
      'most with least',
      warnings({
        ana: `${NEED}; most Nov 2`,
        ben: `${NEED}; least Nov 2`,
        cho: `${NEED}; medium Nov 2`,
      }),
      ['most with least: ana ben'],
    ],
    [
      'which class.yaml allows',
      warnings(
        { ...ALL, ana: `${NEED}; most Nov 2`, ben: `${NEED}; least Nov 2` },
        { 'mix most and least': true },
      ),
      [],
    ],
    [
      'one does not need it',
      warnings({ ...ALL, ben: 'needs focus Nov 16' }),
      ['no sign of this need: ben'],
    ],
    ['of one nothing is known', warnings({ ...ALL, ben: '' }), ['no sign of this need: ben']],
    [
      'a later need is a need',
      warnings({ ...ALL, ben: 'needs engage Nov 16; almost ideas.choose Nov 16' }),
      [],
    ],
    [
      'a push: who has needs',
      warnings({ ana: 'got ideas Nov 16', ben: 'got ideas Nov 16', cho: NEED }, {}, 'stretch'),
      ['no sign of this need: cho'],
    ],
    [
      'keep apart',
      warnings(ALL, { 'keep apart': [['ana', 'cho', 'dee']] }),
      ['kept apart but together: ana cho'],
    ],
    ['only one of them is here', warnings(ALL, { 'keep apart': [['ana', 'dee']] }), []],
    [
      'keep together',
      warnings(ALL, { 'keep together': [['ana', 'dee']] }),
      ['kept together but apart: ana dee'],
    ],
    ['all of them are here', warnings(ALL, { 'keep together': [['ana', 'ben']] }), []],
    ['none of them is', warnings(ALL, { 'keep together': [['dee', 'eli']] }), []],
    ['the other is not known', warnings(ALL, { 'keep together': [['ana', 'zoe']] }), []],
  ];
  test.each(rows)('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('a group on slowing down, which fits from drafting on', () => {
  const early = (settings: object, stages: Record<string, Stage> = {}) => {
    const need = 'needs elaborate.slow Nov 16';
    return warnings(
      { ana: need, ben: need, cho: need },
      settings,
      'elaborate.slow',
      'ana ben cho',
      stages,
    );
  };
  test.each([
    ['no stage known', {}, {}, []],
    ['the class is drafting', { stage: 'drafting' }, {}, []],
    ['the class is revising', { stage: 'revising' }, {}, []],
    ['the class is planning', { stage: 'planning' }, {}, ['too early: ana ben cho: drafting']],
    ['one is ahead', { stage: 'planning' }, { ben: 'drafting' }, ['too early: ana cho: drafting']],
    ['one is behind', { stage: 'revising' }, { ben: 'collecting' }, ['too early: ben: drafting']],
    ['no gate wanted', { stage: 'planning', 'stage gate': false }, {}, []],
  ] as [string, object, Record<string, Stage>, string[]][])(
    '%s',
    (_, settings, stages, expected) => {
      expect(early(settings, stages)).toEqual(expected);
    },
  );
});

test('six conferences are more than there is time for, five are not', () => {
  const room = classWhere({ ana: '' });
  expect(tooManyConferences(5, room)).toEqual([]);
  expect(tooManyConferences(6, room)).toEqual([
    { kind: 'too many conferences', students: [], number: 6, reason: '5' },
  ]);
});

/** What is said of groups that confer made, by kind. */
function said(
  kind: string,
  writersSaid: Record<string, string>,
  more: More = {},
  absent: string[] = [],
) {
  const { remarks } = formGroups(classWhere(writersSaid, more), TODAY, absent);
  return remarks
    .filter((remark) => remark.kind === kind)
    .map(({ students, focus, number, reason }) =>
      [students.join(' '), focus, number, reason].filter((one) => one !== undefined).join(': '),
    );
}

// Three on ideas, and seven others, so that no need is everybody's.
const OTHERS = Object.fromEntries(
  ['u', 'v', 'w', 'x', 'y', 'z'].map((id) => [id, 'got engage Nov 16; needs craft.words Nov 16']),
);
const THREE = { ana: NEED, ben: NEED, cho: NEED, ...OTHERS };

describe('a second look', () => {
  const rows: [what: string, ana: string, looks: string[]][] = [
    [
      'least support, a need on the lowest rung',
      'least Nov 2; needs engage Nov 16',
      ['ana: engage'],
    ],
    ['on the second rung', 'least Nov 2; needs ideas.choose Nov 16', ['ana: ideas.choose']],
    ['on the third', 'least Nov 2; needs focus Nov 16', []],
    ['almost', 'least Nov 2; almost ideas Nov 16', []],
    ['medium support', 'medium Nov 2; needs ideas Nov 16', []],
    ['least support, nothing open', 'least Nov 2; got ideas Nov 16', []],
    ['most support, nothing open', 'most Nov 2; got ideas Nov 16', ['ana']],
    ['most support, a need', 'most Nov 2; almost craft Nov 16', []],
  ];
  test.each(rows)('%s', (_, ana, looks) => {
    expect(said('second look', { ...THREE, ana })).toEqual(looks);
  });
});

describe('old evidence', () => {
  test.each([
    ['20 school days', 'Oct 23', []],
    ['21 school days', 'Oct 22', ['ana ben: ideas: 21']],
  ])('%s', (_, when, expected) => {
    const old = `needs ideas ${when}`;
    expect(said('old evidence', { ...THREE, ana: old, ben: old })).toEqual(expected);
  });
  test('names the oldest, each need once, no absent writers, and skips days off', () => {
    const writersSaid = {
      ...THREE,
      ana: 'needs ideas Oct 20',
      ben: 'needs ideas Oct 19',
      cho: 'needs focus Oct 22',
    };
    expect(said('old evidence', writersSaid)).toEqual(['ana ben: ideas: 24', 'cho: focus: 21']);
    expect(said('old evidence', writersSaid, {}, ['ben'])).toEqual([
      'ana: ideas: 23',
      'cho: focus: 21',
    ]);
    expect(said('old evidence', writersSaid, { off: 'Nov 11' })).toEqual(['ana ben: ideas: 23']);
  });
  test('old evidence of a later need gets no remark', () => {
    expect(said('old evidence', { ...THREE, ana: `${NEED}; needs focus Oct 1` })).toEqual([]);
  });
});

describe('a group due for review', () => {
  const since = (when: string, more: More = {}) =>
    said('stale', THREE, { ...more, groups: [groupsOn(when, 'ideas: ana ben cho')] });
  test.each([
    ['after 9 school days', 'Nov 9', {}, []],
    ['after 10', 'Nov 6', {}, ['ana ben cho: ideas: 10: 2026-11-06']],
    ['after 10, one of them off', 'Nov 6', { off: 'Nov 11' }, []],
    [
      'after 3, where class.yaml says so',
      'Nov 17',
      { settings: { 'review after': 3 } },
      ['ana ben cho: ideas: 3: 2026-11-17'],
    ],
  ] as [string, string, More, string[]][])('%s', (_, when, more, expected) => {
    expect(since(when, more)).toEqual(expected);
  });
});

describe('the third time', () => {
  const MET = `${NEED}; not-yet ideas Nov 9; needs ideas Nov 16`;
  test('after two meetings, and only for writers who were present', () => {
    const met = (more: string) => `not-yet ideas Nov 5; ${MET}${more}`;
    expect(said('third time', { ...THREE, ana: met(''), ben: MET })).toEqual(['ana: ideas']);
    expect(said('third time', { ...THREE, ana: MET })).toEqual([]);
  });
  test('not for a push', () => {
    const push = 'got ideas Nov 2; has stretch Nov 5; has stretch Nov 9; has stretch Nov 12';
    expect(said('third time', { ...THREE, ana: push, ben: push, cho: push })).toEqual([]);
  });
});

describe('keep together and pins', () => {
  test('kept together, but no group has room for them', () => {
    const settings = { 'keep together': [['jo', 'kai']] };
    const writersSaid = {
      ...THREE,
      jo: 'needs conventions Nov 16',
      kai: 'needs conventions Nov 16',
    };
    expect(said('together without a group', writersSaid, { settings })).toEqual(['jo kai']);
    expect(
      said('together without a group', THREE, { settings: { 'keep together': [['ana', 'ben']] } }),
    ).toEqual([]);
  });
  test('kept together, in two groups made by hand: one remark', () => {
    const groups = [groupsOn('Nov 20', 'ideas: ana ben cho; craft.words: u v w')];
    const settings = { 'keep together': [['ana', 'u']] };
    expect(said('kept together but apart', THREE, { groups, settings })).toHaveLength(1);
  });
  test('kept together, one of them in a conference: a remark', () => {
    const writersSaid = { ...THREE, jo: 'needs conventions Nov 16' };
    const groups = [groupsOn('Nov 20', 'ideas: ana ben cho; conference conventions: jo')];
    const settings = { 'keep together': [['ana', 'jo']] };
    expect(said('kept together but apart', writersSaid, { groups, settings })).toEqual([
      'ana jo: ideas',
    ]);
  });
  test('pinned to a skill, in a group on another skill of the rung', () => {
    const settings = { pinned: { ana: 'ideas.choose' } };
    const other = 'needs ideas.generate Nov 16';
    const apart = { ...THREE, ana: other, ben: other, cho: other };
    expect(said('pinned elsewhere', apart, { settings })).toEqual([
      'ana: ideas.choose: ideas.generate',
    ]);
    expect(said('pinned elsewhere', THREE, { settings })).toEqual([]);
    expect(said('pinned elsewhere', THREE, { settings: { pinned: { ana: 'ideas' } } })).toEqual([]);
  });
});
