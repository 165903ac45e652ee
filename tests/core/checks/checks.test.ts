import { describe, expect, test } from 'vitest';
import { languageLines } from '../../../src/core/checks/check-students.ts';
import { crossCheck } from '../../../src/core/checks/cross-check.ts';
import { classWhere, day, groupsOn, taughtOn } from '../classes.ts';
import { found, type Room } from './found.ts';

test('a correct class has no problems', () => {
  const said = { ana: 'needs ideas Nov 16; next read it Nov 16; ideas 3 Nov 16; has ideas Nov 17' };
  const groups = [groupsOn('Nov 16', 'ideas: ana; conference focus: ben')];
  expect(found(() => ({ ownStandards: true, standards: { ideas: {} } }), said, { groups })).toEqual(
    [],
  );
});

describe('class.yaml', () => {
  const AB = { cycle: ['A', 'B'], 'cycle on': { '2026-09-02': 'A' } };
  const settings = (of: object) => found(undefined, {}, { settings: of });
  test.each([
    [{ teaching: 'structure.laed' }, ['unknown-skill class.yaml teaching']],
    [{ 'keep apart': [['ana', 'zoe']] }, ['unknown-student class.yaml keep apart.0.1']],
    [
      {
        'keep together': [
          ['ana', 'ben'],
          ['zoe', 'ben'],
        ],
      },
      ['unknown-student class.yaml keep together.1.0'],
    ],
    [{ 'reader stops': ['zoe'] }, ['unknown-student class.yaml reader stops.0']],
    [{ pinned: { zoe: 'ideas' } }, ['unknown-student class.yaml pinned.zoe (key)']],
    [{ pinned: { ana: 'conference' } }, []],
    [{ pinned: { ana: 'nothing' } }, ['unknown-skill class.yaml pinned.ana']],
    [{ out: { zoe: ['Mon'] } }, ['unknown-student class.yaml out.zoe (key)']],
    [{ out: { ana: ['Monday'] } }, ['unknown-value class.yaml out.ana.0']],
    [{ out: { ana: ['Mon', 'A'] } }, ['unknown-value class.yaml out.ana.1']],
    [{ ...AB, out: { ana: ['Mon', 'A', 'b day'] } }, []],
    [{ ...AB, out: { ana: ['C'] } }, ['unknown-value class.yaml out.ana.0']],
    [{ cycle: [1, 2], 'cycle on': { '2026-09-02': 2 }, out: { ana: ['day 2', 1] } }, []],
    [{ cycle: ['A', 'B'] }, ['missing-key class.yaml cycle (key)']],
    [{ 'cycle on': { '2026-09-02': 'A' } }, ['missing-key class.yaml cycle on (key)']],
    [{ ...AB, cycle: ['A', 'B', 'a'] }, ['unknown-value class.yaml cycle.2']],
    [{ ...AB, cycle: ['A', 'Mon'] }, ['unknown-value class.yaml cycle.1']],
    [
      { ...AB, 'cycle on': { '2026-09-02': 'C', '2026-09-31': 'A' } },
      [
        'unknown-value class.yaml cycle on.2026-09-02',
        'no-such-date class.yaml cycle on.2026-09-31 (key)',
      ],
    ],
    [{ 'minutes on': { Wed: 15 } }, []],
    [
      { 'minutes on': { Wed: 15 }, 'workshop days': ['Mon', 'Fri'] },
      ['out-of-range class.yaml minutes on.Wed (key)'],
    ],
    [{ 'group size': '5-3' }, ['out-of-range class.yaml group size']],
    [{ 'group size': '4-4' }, []],
    [{ 'days off': ['2026-11-26', '2026-02-30'] }, ['no-such-date class.yaml days off.1']],
    [{ 'days off': ['2026-11-26 to 2026-11-31'] }, ['no-such-date class.yaml days off.0']],
    [{ 'days off': ['2026-11-28 to 2026-11-26'] }, ['no-such-date class.yaml days off.0']],
    [{ 'days off': ['2026-11-26 to 2026-11-26'] }, []],
    [{ units: [{ genre: 'narrative' }, { from: '2026-11-09', genre: 'opinion' }] }, []],
    [{ genre: 'opinion', units: [{ genre: 'opinion' }] }, []],
    [{ genre: 'narrative', units: [{ genre: 'opinion' }] }, ['other-genre class.yaml genre']],
    [
      { units: [{ genre: 'opinion' }, { genre: 'narrative' }] },
      ['out-of-range class.yaml units.1'],
    ],
  ] as [object, string[]][])('%j: %j', (of, expected) => {
    expect(settings(of)).toEqual(expected);
  });
});

describe('a writer’s file', () => {
  const ana = (more: object, settings = {}) =>
    found((room) => ({ students: [{ ...room.students[0]!, ...more }] }), {}, { settings });
  const line = (more: object) => ({ date: day('Nov 16'), rubric: 'six-traits', ...more });
  test.each([
    [
      'a score off the scale',
      { scores: [line({ ideas: 7 })] },
      ['score-off-scale students/ana.yaml scores.0.ideas'],
    ],
    ['no score', { scores: [line({ ideas: 'NS', voice: null })] }, []],
    [
      'a trait that is not there',
      { scores: [line({ idea: 3 })] },
      ['unknown-trait students/ana.yaml scores.0.idea (key)'],
    ],
    [
      'a rubric that is not there',
      { scores: [line({ rubric: 'six' })] },
      ['unknown-rubric students/ana.yaml scores.0.rubric'],
    ],
    [
      'a piece scored twice',
      { scores: [line({ ideas: 3 }), line({ ideas: 4 })] },
      ['scored-twice students/ana.yaml scores.1'],
    ],
    ['two pieces of a day', { scores: [line({ ideas: 3 }), line({ ideas: 4, piece: 'dog' })] }, []],
    [
      'taught what is not on the ladder',
      { notes: [{ date: '', taught: 'reading' }] },
      ['unknown-skill students/ana.yaml notes.0.taught'],
    ],
    ['a next step in words', { notes: [{ date: '', next: 'read it' }] }, []],
    [
      'a next step that looks like a skill',
      {
        notes: [
          { date: '', next: 'ideas' },
          { date: '', next: 'structure.laed' },
        ],
      },
      ['unknown-skill students/ana.yaml notes.1.next'],
    ],
    ['a goal', { goal: { skill: 'nothing' } }, ['unknown-skill students/ana.yaml goal.skill']],
    ['no name', { named: 'nowhere' }, ['missing-key students/ana.yaml']],
    ['a name', { named: 'in their file' }, []],
  ] as [string, object, string[]][])('%s', (_, more, expected) => {
    expect(ana(more)).toEqual(expected);
  });
  test('private names belong in names.yaml', () => {
    const PRIVATE = { 'private names': true };
    expect(ana({ named: 'in their file' }, PRIVATE)).toEqual([
      'name-in-file students/ana.yaml name (key)',
    ]);
    expect(ana({ named: 'in names.yaml' }, PRIVATE)).toEqual([]);
    expect(ana({ named: 'nowhere' }, PRIVATE)).toEqual([]);
  });
});

describe('sorts, meetings, groups', () => {
  test('unknown skills and writers are reported; archived writers are known', () => {
    const said = {
      ana: 'needs laeds Nov 16; has laeds Nov 16',
      zoe: 'needs ideas Nov 16; has ideas Nov 16',
    };
    const without = (room: Room) => ({ students: room.students.slice(0, 2) });
    expect(found(without, said)).toEqual([
      'unknown-student sorts/2026-11-16-ideas.yaml stacks.zoe',
      'unknown-skill sorts/2026-11-16-laeds.yaml skill',
      'unknown-student meetings/2026-11-16-ideas.yaml writers.zoe (key)',
      'unknown-skill meetings/2026-11-16-laeds.yaml focus',
    ]);
    const archived = [{ id: 'zoe', name: 'Zoe' }];
    expect(found((room) => ({ ...without(room), archived }), said)).toHaveLength(2);
  });
  test('a meeting whose file name has another day', () => {
    const change = ({ meetings: [met] }: Room) => ({
      meetings: [{ ...met!, date: day('Nov 17') }],
    });
    expect(found(change, { ana: 'has ideas Nov 16' })).toEqual([
      'wrong-date meetings/2026-11-16-ideas.yaml date',
    ]);
  });
  test.each([
    [taughtOn('Nov 16', 'structure.lead'), []],
    [taughtOn('Nov 16', 'structure', { teacher: 'kim' }), []],
    [taughtOn('Nov 16', 'laeds'), ['unknown-skill taught/2026-11-16-laeds.yaml skill']],
    [
      { ...taughtOn('Nov 16', 'ideas'), date: day('Nov 17') },
      ['wrong-date taught/2026-11-16-ideas.yaml date'],
    ],
  ])('a lesson for everybody: %j', (one, expected) => {
    expect(found(undefined, {}, { taught: [one] })).toEqual(expected);
  });
  test('groups', () => {
    const one = groupsOn('Nov 16', 'ideas: ana zoe; nothing: ben; conference no: zoe');
    expect(found(undefined, {}, { groups: [one] })).toEqual([
      'unknown-student groups/2026-11-16.yaml groups.0.students.1',
      'unknown-skill groups/2026-11-16.yaml groups.1.focus',
      'unknown-student groups/2026-11-16.yaml conferences.0.student',
      'unknown-skill groups/2026-11-16.yaml conferences.0.focus',
      'placed-twice groups/2026-11-16.yaml conferences.0.student',
    ]);
  });
  test('a writer placed twice, in two groups or in one', () => {
    const twice = (said: string) => found(undefined, {}, { groups: [groupsOn('Nov 16', said)] });
    expect(twice('ideas: ana; focus: ana')).toEqual([
      'placed-twice groups/2026-11-16.yaml groups.1.students.0',
    ]);
    expect(twice('ideas: ana ana')).toEqual([
      'placed-twice groups/2026-11-16.yaml groups.0.students.1',
    ]);
  });
  test('a groups file of another day; a teacher’s own', () => {
    const named = (file: string) =>
      found(
        undefined,
        {},
        {
          groups: [{ ...groupsOn('Nov 16', 'ideas: ana'), file }],
          settings: { teachers: ['kim'] },
        },
      );
    expect(named('groups/2026-11-17.yaml')).toEqual(['wrong-date groups/2026-11-17.yaml date']);
    expect(named('groups/2026-11-16-kim.yaml')).toEqual([]);
    expect(named('groups/2026-11-16-lee.yaml')).toEqual([
      'wrong-date groups/2026-11-16-lee.yaml date',
    ]);
  });
});

test('a slip suggests what was probably meant', () => {
  const hints = (settings: object) =>
    crossCheck(classWhere({ ana: '' }, { settings: settings as never })).map(({ hint }) => hint);
  expect(hints({ teaching: 'structure.laed' })).toEqual(['did you mean "structure.lead"?']);
  expect(hints({ teaching: 'leads' })).toEqual(['did you mean "structure.lead"?']);
  expect(hints({ teaching: 'xyzzy' })[0]).toMatch(/^rungs: engage, ideas/);
  expect(hints({ 'reader stops': ['anna'] })).toEqual(['did you mean "ana"?']);
});

test('a piece that is scored twice is named', () => {
  const message = (piece?: string) => {
    const room = classWhere({ ana: 'ideas 3 Nov 16; ideas 4 Nov 16' });
    for (const line of room.students[0]!.scores) line.piece = piece;
    return crossCheck(room)[0]!.message;
  };
  expect(message('dog')).toBe('dog is scored twice on 2026-11-16');
  expect(message()).toBe('a piece is scored twice on 2026-11-16');
});

test.each<[languages: string[], lines: string[]]>([
  [['en', 'es', 'vi'], []],
  [['en', 'vi'], ['Pages for home of Ben are in English until there is words/es.yaml.']],
  [
    ['en'],
    [
      'Pages for home of Ana and Cho are in English until there is words/vi.yaml.',
      'Pages for home of Ben are in English until there is words/es.yaml.',
    ],
  ],
])('words in %j', (languages, lines) => {
  const { students, ...room } = classWhere({ ana: '', ben: '', cho: '' });
  const speaks: Record<string, string> = { ana: 'vi', ben: 'es', cho: 'vi' };
  const named = students.map((one) => ({
    ...one,
    name: one.id[0]!.toUpperCase() + one.id.slice(1),
    'home language': speaks[one.id],
  }));
  expect(languageLines({ ...room, students: named }, languages)).toEqual(lines);
});
