import { describe, expect, test } from 'vitest';
import { withoutCopies } from '../../../src/core/checks/conflict-copies.ts';
import { crossCheck } from '../../../src/core/checks/cross-check.ts';
import { makeLadder } from '../../../src/core/ladder/ladder.ts';
import { classWhere, day, groupsOn, ladder, sixTraits } from '../classes.ts';

type Room = ReturnType<typeof classWhere>;

/** "code file path" of each finding in a class of ana and ben. */
function found(
  change: (room: Room) => Partial<Room> | undefined = () => undefined,
  said = {},
  more = {},
): string[] {
  const room = classWhere({ ana: '', ben: '', ...said }, more);
  return crossCheck({ ...room, ...change(room) }).map(({ code, file, path, atKey }) =>
    `${code} ${file} ${path.join('.')}${atKey ? ' (key)' : ''}`.trim(),
  );
}

test('a class that fits has nothing', () => {
  const said = { ana: 'needs ideas Nov 16; next read it Nov 16; ideas 3 Nov 16; has ideas Nov 17' };
  const groups = [groupsOn('Nov 16', 'ideas: ana; conference focus: ben')];
  expect(found(() => ({ ownStandards: true, standards: { ideas: {} } }), said, { groups })).toEqual(
    [],
  );
});

describe('class.yaml', () => {
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
    [{ 'group size': '5-3' }, ['out-of-range class.yaml group size']],
    [{ 'group size': '4-4' }, []],
    [{ 'days off': ['2026-11-26', '2026-02-30'] }, ['no-such-date class.yaml days off.1']],
    [{ 'days off': ['2026-11-26 to 2026-11-31'] }, ['no-such-date class.yaml days off.0']],
    [{ 'days off': ['2026-11-28 to 2026-11-26'] }, ['no-such-date class.yaml days off.0']],
    [{ 'days off': ['2026-11-26 to 2026-11-26'] }, []],
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
  test('private names belong into names.yaml', () => {
    const PRIVATE = { 'private names': true };
    expect(ana({ named: 'in their file' }, PRIVATE)).toEqual([
      'name-in-file students/ana.yaml name (key)',
    ]);
    expect(ana({ named: 'in names.yaml' }, PRIVATE)).toEqual([]);
    expect(ana({ named: 'nowhere' }, PRIVATE)).toEqual([]);
  });
});

describe('sorts, meetings, groups', () => {
  test('skills and writers that are not there; who left is known', () => {
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
  test('a meeting whose file says another day', () => {
    const change = ({ meetings: [met] }: Room) => ({
      meetings: [{ ...met!, date: day('Nov 17') }],
    });
    expect(found(change, { ana: 'has ideas Nov 16' })).toEqual([
      'wrong-date meetings/2026-11-16-ideas.yaml date',
    ]);
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
  test('placed twice, in two groups or in one', () => {
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

describe('ladder, rubrics, standards', () => {
  const [engage, ideas] = ladder.rungs;
  const ladderOf = (rungs: object[], stops?: object) =>
    found(() => ({
      rubrics: new Map(),
      ladder: makeLadder({ name: 'x', rungs, 'reader stops': stops } as never),
    }));
  const skill = (id: string) => ({ ...ideas!.skills[0]!, id });
  test.each([
    ['fits', [{ ...ideas!, skills: [skill('ideas.a'), skill('ideas.b-c')] }], []],
    [
      'a skill of another rung',
      [{ ...ideas!, skills: [skill('focus.a')] }],
      ['bad-skill-id ladder.yaml rungs.0.skills.0.id'],
    ],
    [
      'a skill without its rung',
      [{ ...ideas!, skills: [skill('a')] }],
      ['bad-skill-id ladder.yaml rungs.0.skills.0.id'],
    ],
    [
      'a skill of two words',
      [{ ...ideas!, skills: [skill('ideas.a b')] }],
      ['bad-skill-id ladder.yaml rungs.0.skills.0.id'],
    ],
    [
      'a rung of two words',
      [{ ...ideas!, id: 'my ideas', skills: [] }],
      ['bad-skill-id ladder.yaml rungs.0.id'],
    ],
    [
      'a skill twice',
      [{ ...ideas!, skills: [skill('ideas.a'), skill('ideas.a')] }],
      ['bad-skill-id ladder.yaml rungs.0.skills.1.id'],
    ],
    ['one lane', [engage!, { ...ideas!, lane: true }], []],
    [
      'two lanes',
      [
        { ...engage!, lane: true },
        { ...ideas!, lane: true },
      ],
      ['no-lane ladder.yaml rungs'],
    ],
  ] as [string, object[], string[]][])('%s', (_, rungs, expected) => {
    expect(ladderOf(rungs)).toEqual(expected);
  });
  test('what the rule for readers names is on the ladder', () => {
    const stops = { moves: 'a.b', after: 'ideas', signs: ['ideas', 'no'] };
    expect(ladderOf([ideas!], stops)).toEqual([
      'unknown-skill ladder.yaml reader stops.moves',
      'unknown-skill ladder.yaml reader stops.signs.1',
    ]);
  });
  test('a hint writes a skill as it should be', () => {
    const wrong = makeLadder({ name: 'x', rungs: [{ ...ideas!, skills: [skill('focus.a')] }] });
    const room = { ...classWhere({}), rubrics: new Map(), ladder: wrong };
    expect(crossCheck(room)[0]!.hint).toBe('write it as ideas.a');
    const rung = makeLadder({ name: 'x', rungs: [{ ...ideas!, id: 'my ideas', skills: [] }] });
    expect(crossCheck({ ...room, ladder: rung })[0]!.hint).toBe('write it as my ideas.lead');
  });
  test('a ladder that could not be read is no reason for anything else', () => {
    const none = makeLadder({ name: '', rungs: [] });
    expect(found(() => ({ ladder: none }), { ana: 'needs ideas Nov 16' })).toEqual([]);
  });
  const own = {
    ...sixTraits,
    id: 'own',
    traits: { a: { opens: ['ideas', 'stretch', 'no'], 'also called': [] } },
  };
  test.each([
    [{ rubrics: new Map([['own', own]]) }, ['unknown-skill rubrics/own.yaml traits.a.opens']],
    [{ rubrics: new Map([['own', { ...own, builtIn: true }]]) }, []],
    [{ standards: { no: {} }, ownStandards: true }, ['unknown-skill standards.yaml no (key)']],
    [{ standards: { no: {} } }, []],
  ] as [Partial<Room>, string[]][])('rubrics and standards of the class %#', (change, expected) => {
    expect(found(() => change)).toEqual(expected);
  });
});

describe('file names', () => {
  const named = (...ids: string[]) =>
    found(undefined, Object.fromEntries(ids.map((id) => [id, ''])));
  test.each([
    [['con'], ['file-name students/con.yaml']],
    [['a:b'], ['file-name students/a:b.yaml']],
    [['a '], ['file-name students/a .yaml']],
    [['a b'], []],
    [['Ana'], ['same-file students/ana.yaml']],
    [['e\u0301', '\u00e9'], ['same-file students/\u00e9.yaml']],
  ])('%j: %j', (ids, expected) => {
    expect(named(...ids)).toEqual(expected);
  });
  test('of those who left, and of events', () => {
    expect(found(() => ({ archived: [{ id: 'nul', name: '' }] }))).toEqual([
      'file-name archive/nul.yaml',
    ]);
    const change = ({ sorts: [sort] }: Room) => ({ sorts: [{ ...sort!, file: 'sorts/a?.yaml' }] });
    expect(found(change, { ana: 'needs ideas Nov 16' })).toEqual(['file-name sorts/a?.yaml']);
  });
  test('the hint has the command', () => {
    const hints = (id: string) => crossCheck(classWhere({ [id]: '' })).map(({ hint }) => hint);
    expect(hints('con')).toEqual(['give this writer another id: confer id con NEW']);
    const left = { ...classWhere({}), archived: [{ id: 'con', name: '' }] };
    expect(crossCheck(left)[0]!.hint).toBe('rename it');
  });
});

describe('copies that a cloud drive made', () => {
  const copies = (room: Room) =>
    withoutCopies(room).copies.map(({ file, of }) => `${file} of ${of}`);
  const writersNamed = (names: Record<string, string>, shared: string[] = []) => {
    const room = classWhere(
      Object.fromEntries(
        Object.keys(names).map((id) => [id, shared.includes(id) ? 'glance Nov 16' : '']),
      ),
    );
    for (const student of room.students) student.name = names[student.id]!;
    return room;
  };
  test.each([
    ['two writers', { ana: 'Ana', ben: 'Ben' }, [], []],
    [
      'a number in brackets',
      { ana: 'Ana', 'ana (1)': 'Ana' },
      [],
      ['students/ana (1).yaml of students/ana.yaml'],
    ],
    [
      'in any language',
      { ana: 'Ana', 'Copia di ana': 'Ana' },
      [],
      ['students/Copia di ana.yaml of students/ana.yaml'],
    ],
    ['another name is another writer', { ana: 'Ana', 'ana (1)': 'Anabel' }, [], []],
    [
      'a second Ana López has an id of her own',
      { ana: 'Ana López', 'ana-lopez': 'Ana López', 'ana-2': 'Ana López' },
      ['ana', 'ana-lopez', 'ana-2'],
      [],
    ],
    [
      'a computer’s name, and a line in common',
      { ana: 'Ana', 'ana-laptop': 'Ana' },
      ['ana', 'ana-laptop'],
      ['students/ana-laptop.yaml of students/ana.yaml'],
    ],
    ['a computer’s name, but nothing in common', { ana: 'Ana', 'ana-laptop': 'Ana' }, ['ana'], []],
  ] as [string, Record<string, string>, string[], string[]][])(
    '%s',
    (_, names, shared, expected) => {
      expect(copies(writersNamed(names, shared))).toEqual(expected);
    },
  );
  test('of sorts, groups and meetings: the other name is confer’s', () => {
    const room = classWhere(
      {
        ana: 'needs ideas Nov 16; has ideas Nov 17; alone has ideas Nov 18',
        ben: 'needs focus Nov 16',
      },
      { groups: [groupsOn('Nov 16', 'ideas: ana')] },
    );
    const copy = <T extends { file: string }>(one: T): T => ({
      ...one,
      file: one.file.replace('.yaml', ' 2.yaml'),
    });
    const more = {
      ...room,
      sorts: [...room.sorts, copy(room.sorts[0]!)],
      groups: [...room.groups, copy(room.groups[0]!)],
      meetings: [...room.meetings, ...room.meetings.map(copy)],
    };
    expect(copies(room)).toEqual([]);
    expect(copies(more)).toEqual(
      [more.sorts[0]!, more.groups[0]!, ...room.meetings].map(
        ({ file }) => `${copy({ file }).file} of ${file}`,
      ),
    );
    const { classroom } = withoutCopies(more);
    expect([classroom.sorts, classroom.groups, classroom.meetings]).toEqual([
      room.sorts,
      room.groups,
      room.meetings,
    ]);
  });
  test('a teacher’s own file, and a second group on one skill, are none', () => {
    const room = classWhere({ ana: 'has ideas Nov 17' }, { settings: { teachers: ['kim'] } });
    const [met] = room.meetings;
    const files = ['', '-2', '-9', '-kim', '-2-kim'].map((end) => ({
      ...met!,
      file: met!.file.replace('.yaml', `${end}.yaml`),
    }));
    expect(copies({ ...room, meetings: files })).toEqual([]);
    const tenth = { ...met!, file: met!.file.replace('.yaml', '-10.yaml') };
    expect(copies({ ...room, meetings: [met!, tenth] })).toHaveLength(1);
  });
  test('the writer of a copy is in the class once', () => {
    const { classroom } = withoutCopies(writersNamed({ ana: 'Ana', 'ana (1)': 'Ana' }));
    expect(classroom.students.map(({ id }) => id)).toEqual(['ana']);
  });
});
