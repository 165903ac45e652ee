import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../src/core/evidence/standings.ts';
import type { Lesson } from '../../../src/core/lessons/lesson.ts';
import { groupPage } from '../../../src/core/pages/group-page.ts';
import { type Names, namesAs } from '../../../src/core/pages/names-on-pages.ts';
import { PAGES } from '../../../src/core/pages/pages.ts';
import { scoreWords } from '../../../src/core/pages/story-pages.ts';
import { recordView, writerView } from '../../../src/core/pages/writer-view.ts';
import { recordOf } from '../../../src/core/record/writer-record.ts';
import { classWhere, day, groupsOn, ladder } from '../classes.ts';

const LESSON = {
  id: 'a',
  title: 'Start in the middle',
  skill: 'structure.lead',
  show: 'coaching',
  teach: 'Writers start.',
  steps: '1. Start',
  leaveWith: 'Start here\n\nText\n\nMore',
} as Lesson;
type More = Parameters<typeof classWhere>[1];

function viewOf(
  said: Record<string, string>,
  groups = groupsOn('Nov 16', '').content,
  more: More = {},
  lesson?: Lesson,
) {
  const classroom = classWhere(said, more);
  const date = day('Nov 20');
  const all = classroom.students.map(({ id }) => id);
  return {
    classroom,
    date,
    groups,
    lessons: lesson ? [lesson] : [],
    name: (id: string) => id.toUpperCase(),
    lessonOf: new Map(lesson ? all.map((id): [string, Lesson] => [id, lesson]) : []),
  };
}
const page = (name: string, view: ReturnType<typeof viewOf>) => {
  const { fields } = PAGES[name] as unknown as {
    fields: (of: typeof view) => Record<string, unknown>;
  };
  return fields(view);
};

test('each page and who may read it', () => {
  expect(
    Object.entries(PAGES).map(
      ([name, { reader, cards, kind }]) => `${name}: ${reader}, ${kind}, ${cards}`,
    ),
  ).toEqual([
    'profile: teacher, class, 1',
    'progress: teacher, class, 1',
    'conferring: teacher, class, 12',
    'planning: teacher, class, 1',
    'week: teacher, class, 1',
    'record: teacher, record, 1',
    'story: teacher, story, 1',
    'goals: child, writer, 4',
    'slips: child, writer, 8',
    'family: family, writer, 1',
    'substitute: adult in the room, class, 1',
  ]);
});

describe('pages of the class', () => {
  const SAID = {
    ana: 'needs structure.lead Nov 16; glance Nov 17',
    ben: 'got ideas Nov 16',
    cho: '',
  };
  test('the head: class, day and unit', () => {
    const head = (settings: object) =>
      page('profile', viewOf({}, undefined, { settings: settings as never }));
    expect(head({})).toMatchObject({ class: 'Our class', date: 'Fri Nov 20', unit: null });
    expect(head({ name: 'Room 12', genre: 'opinion', stage: 'drafting', grade: 6 })).toMatchObject({
      class: 'Room 12',
      unit: 'argument, drafting',
    });
    expect(head({ stage: 'drafting' })).toMatchObject({ unit: 'drafting' });
  });
  test('profile: a row for each writer', () => {
    const { writers, open, rule } = page('profile', viewOf(SAID)) as Record<
      string,
      { name: string; seen: string }[] & string
    >;
    expect(writers!.map(({ name, seen }) => `${name} ${seen}`)).toEqual([
      'ANA Nov\u00a017',
      'BEN not yet',
      'CHO not yet',
    ]);
    expect(open).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(rule).toBe(':-- | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :--');
  });
  test('conferring: what comes next, a push, or nothing known', () => {
    const { boxes } = page('conferring', viewOf(SAID));
    expect(boxes).toEqual([
      { name: 'ANA', next: 'leads', seen: 'Nov\u00a017' },
      { name: 'BEN', next: 'stretch', seen: 'not yet' },
      { name: 'CHO', next: null, seen: 'not yet' },
    ]);
  });
  const GROUPS = groupsOn('Nov 16', 'structure.lead: ana ben; ideas: cho; conference focus: dee', {
    'whole class': ['craft'],
    absent: ['eli'],
  }).content;
  test('planning: groups with numbers and lessons, conferences, the whole class', () => {
    expect(page('planning', viewOf(SAID, GROUPS, {}, LESSON))).toMatchObject({
      date: 'Mon Nov 16',
      groups: [
        {
          number: 1,
          focus: 'leads',
          names: 'ANA and BEN',
          lesson: 'Start in the middle',
          show: 'coaching',
        },
        { number: 2, focus: 'ideas', names: 'CHO', lesson: '', show: '' },
      ],
      conferences: [{ name: 'DEE', focus: 'focus' }],
      wholeClass: ['craft'],
    });
    expect(page('planning', viewOf(SAID, { date: day('Nov 16') }))).toMatchObject({
      groups: [],
      conferences: [],
      wholeClass: [],
    });
  });
  test('substitute: groups and what to reteach, no needs', () => {
    expect(page('substitute', viewOf(SAID, GROUPS, {}, LESSON))).toMatchObject({
      groups: [
        { number: 1, names: 'ANA and BEN', lesson: 'Start in the middle', teach: 'Writers start.' },
        { number: 2, names: 'CHO', lesson: '', teach: '' },
      ],
      absent: ['ELI'],
    });
    expect(page('substitute', viewOf(SAID, { date: day('Nov 16') }))).toMatchObject({
      groups: [],
      absent: [],
    });
  });
  test('progress: how many had each rung at first and have it now', () => {
    const said = {
      ana: 'needs ideas Nov 3; got ideas Nov 16',
      ben: 'got ideas Nov 9',
      cho: '',
      dee: 'almost focus Nov 3',
    };
    const { rungs, writers } = page('progress', viewOf(said)) as {
      rungs: { name: string }[];
      writers: number;
    };
    expect(writers).toBe(4);
    expect(rungs.find(({ name }) => name === 'ideas')).toEqual({
      name: 'ideas',
      atFirst: '0 (Nov 6)',
      has: 2,
      almost: 0,
      needs: 0,
      unknown: 2,
    });
    expect(rungs.find(({ name }) => name === 'focus')).toEqual({
      name: 'focus',
      atFirst: '0 (Nov 6)',
      has: 0,
      almost: 1,
      needs: 0,
      unknown: 3,
    });
    expect(rungs.find(({ name }) => name === 'craft')).toMatchObject({ atFirst: '–', unknown: 4 });
  });
  test('week: held, planned, make-up, open, and who is out', () => {
    const said = {
      ...SAID,
      ben: 'missed structure.lead Nov 20',
      ana: 'has structure.lead Nov 20',
      cho: '',
      dee: '',
    };
    const groups = groupsOn('Nov 16', 'structure.lead: ana ben; ideas: cho dee').content;
    const settings = { 'workshop days': ['Fri'], out: { cho: ['Fri'] }, minutes: 30 };
    const { days, waiting, owed } = page(
      'week',
      viewOf(said, groups, { settings } as never),
    ) as Record<
      string,
      { slots: { minutes: unknown; who: string; about: string }[]; date: string }[]
    >;
    expect(days![0]!.date).toBe('Fri\u00a0Nov\u00a020');
    expect(days![0]!.slots.map(({ minutes, who, about }) => `${minutes} ${who}: ${about}`)).toEqual(
      [
        'met ANA and BEN: leads',
        '10 CHO and DEE (out: CHO): 2. ideas',
        '5 BEN: make-up',
        '5 : open',
      ],
    );
    expect(waiting).toEqual([]);
    expect(owed).toEqual([{ who: 'BEN', about: 'leads', date: 'Fri Nov 20' }]);
  });
});

describe('one writer', () => {
  const view = (ana: string, groups = '', lesson?: Lesson, goal?: object, more: More = {}) => {
    const all = viewOf({ ana }, groupsOn('Nov 16', groups).content, more, lesson);
    Object.assign(all.classroom.students[0]!, { goal });
    return writerView('ana', all, candidatesOf(all.classroom, all.date).get('ana'));
  };
  test('nothing known', () => {
    expect(view('')).toMatchObject({
      name: 'ANA',
      goal: { words: null, label: null, set: null },
      slip: null,
      steps: null,
      strengths: [],
    });
  });
  const rung = ladder.rungs.find(({ id }) => id === 'structure')!;
  test.each([
    ['the first need', 'needs structure.lead Nov 16', '', undefined, rung['child says']],
    [
      'the place in the groups before it',
      'needs ideas Nov 16',
      'structure.lead: ana',
      undefined,
      rung['child says'],
    ],
    [
      'a conference too',
      'needs ideas Nov 16',
      'conference structure.end: ana',
      undefined,
      rung['child says'],
    ],
    [
      'their own goal first',
      'needs ideas Nov 16',
      'ideas: ana',
      { skill: 'structure.lead', words: 'I start well.' },
      'I start well',
    ],
    ['a goal without words', '', '', { skill: 'structure.lead' }, rung['child says']],
    [
      'a goal that is met is behind them',
      'needs structure.lead Nov 16',
      '',
      { skill: 'ideas', met: day('Nov 17') },
      rung['child says'],
    ],
    ['a goal that is not on the ladder', '', '', { skill: 'cursive' }, 'cursive'],
  ])('the goal: %s', (_, ana, groups, goal, words) => {
    expect(view(ana, groups, undefined, goal).goal.words).toBe(words);
  });
  test('no open needs: the lane', () => {
    expect(view('got ideas Nov 16').goal.label).toBe(ladder.rungs.find(({ lane }) => lane)!.label);
  });
  test('for adults: the skill, or the rung; when it was set', () => {
    const lead = rung.skills.find(({ id }) => id === 'structure.lead')!;
    expect(view('needs structure.lead Nov 16').goal.label).toBe(lead.label);
    expect(view('needs structure Nov 16').goal.label).toBe(rung.label);
    expect(view('', '', undefined, { skill: 'ideas', set: day('Nov 16') }).goal.set).toBe(
      'Mon Nov 16',
    );
  });
  test('strengths: the newest six, not those to come', () => {
    const notes = [9, 10, 11, 12, 13, 16, 17].map((n) => `strength s${n} Nov ${n}`);
    const { strengths } = view([...notes, 'note x Nov 18', 'strength later Nov 21'].join('; '));
    expect(strengths.map(({ words }) => words)).toEqual(['s17', 's16', 's13', 's12', 's11', 's10']);
    expect(view('strength today Nov 20').strengths).toEqual([
      { date: 'Fri Nov 20', words: 'today' },
    ]);
  });
  test('the slip: its first line is its title; steps where they fit the goal', () => {
    const lead = 'needs structure.end Nov 16';
    expect(view(lead, '', LESSON)).toMatchObject({
      slip: { title: 'Start here', text: 'Text\n\nMore' },
      steps: '1. Start',
    });
    expect(view('needs ideas Nov 16', '', LESSON).steps).toBeNull();
    expect(view('', '', LESSON).steps).toBeNull();
    expect(view(lead, '', { ...LESSON, leaveWith: 'One line' }).slip).toEqual({
      title: 'Start in the middle',
      text: 'One line',
    });
  });
  test('the genre is of their grade', () => {
    expect(
      view('', '', undefined, undefined, { settings: { genre: 'opinion', grade: 6 } }).genre,
    ).toBe('argument');
  });
  test('goal cards and slips have no more than that', () => {
    const all = view('needs structure.lead Nov 16', '', LESSON);
    const fields = (name: string) =>
      Object.keys(
        (PAGES[name] as unknown as { fields: (of: object) => object }).fields({
          ...all,
          supports: ['x'],
        }),
      );
    expect(fields('goals')).toEqual(['name', 'goal', 'slip', 'steps']);
    expect(fields('slips')).toEqual(['name', 'slip']);
  });
  test('the teacher’s record: ten lines of notes, newest first, supports, scores', () => {
    const notes = [2, 3, 4, 5, 6, 9, 10, 11, 12].map((n) => `note n${n} Nov ${n}`);
    const { classroom, date } = viewOf({
      ana: [
        ...notes,
        'taught ideas Nov 13',
        'next structure.lead Nov 16',
        'note x Nov 23',
        'ideas 3 Nov 2; ideas 4 Nov 9; ideas 5 Nov 23',
      ].join('; '),
    });
    const ana = { ...classroom.students[0]!, supports: ['time'] };
    ana.scores[0]!.piece = 'dog';
    const found = recordView({} as never, ana, date, ladder);
    expect(found.next.map(({ words }) => words)).toEqual([
      'next leads',
      'taught ideas',
      'n12',
      'n11',
      'n10',
      'n9',
      'n6',
      'n5',
      'n4',
      'n3',
    ]);
    expect(found.supports).toEqual(['time']);
    expect(found.scores).toEqual([
      { date: 'Mon Nov 9', piece: 'six-traits', traits: 'ideas 4' },
      { date: 'Mon Nov 2', piece: 'dog', traits: 'ideas 3' },
    ]);
  });
});

describe('the story of a year', () => {
  const story = (ana: string, goal?: object) => {
    const view = viewOf({ ana });
    const student = { ...view.classroom.students[0]!, goal } as never;
    const { fields } = PAGES.story as unknown as {
      fields: (record: object, of: object) => Record<string, unknown[]>;
    };
    return fields(recordOf(student, view.classroom, view.date), view);
  };
  test('five strengths, six lessons, two scores', () => {
    const days = [2, 3, 4, 5, 6, 9, 10];
    const found = story(
      days
        .map((n) => `strength s${n} Nov ${n}; taught ideas Nov ${n}; ideas 3 Nov ${n}`)
        .join('; '),
    );
    expect([found.strengths!.length, found.lessons!.length, found.scores!.length]).toEqual([
      5, 6, 2,
    ]);
    expect(found.strengths![0]).toEqual({ date: 'Tue Nov 10', words: 's10' });
  });
  test('lessons with how they went, the first need, the counts', () => {
    expect(
      story(
        'tried ideas Nov 16; taught focus Nov 13; needs structure.lead Nov 16; conference Nov 17',
      ),
    ).toMatchObject({
      name: 'ANA',
      class: 'Our class',
      first: 'ideas'.replace('ideas', 'leads'),
      lessons: [{ words: 'ideas: tried it' }, { words: 'focus' }],
      conferences: 1,
      groups: 1,
      goal: null,
    });
    expect(story('').first).toBeNull();
  });
  test('a goal, and when it was met', () => {
    expect(story('', { skill: 'structure.lead' }).goal).toBe('leads');
    expect(story('', { skill: 'ideas', words: 'I try', met: day('Nov 16') }).goal).toBe(
      'I try (met Mon Nov 16)',
    );
  });
  test('scores with their change', () => {
    const traits = [
      { trait: 'ideas', score: 4, change: 1 },
      { trait: 'voice', score: 2, change: -1 },
      { trait: 'fluency', score: 3, change: 0 },
      { trait: 'conventions', score: 3 },
    ];
    const line = { date: day('Nov 16'), rubric: 'six-traits', traits };
    expect(scoreWords(line)).toEqual({
      date: 'Mon Nov 16',
      piece: 'six-traits',
      traits: 'ideas 4 (+1), voice 2 (-1), fluency 3, conventions 3',
    });
    expect(scoreWords({ ...line, piece: 'dog' }).piece).toBe('dog');
  });
});

describe('a group’s page', () => {
  const made = (ana: string, settings = {}) => {
    const room = {
      ...classWhere({ ana }, { settings }),
      standards: { structure: { all: 'W.G.4' } },
    };
    return groupPage(
      { focus: 'structure.lead', students: ['ana', 'zoe'] },
      2,
      day('Nov 20'),
      room,
      LESSON,
      (id) => id,
    );
  };
  test('its head', () => {
    expect(made('', { genre: 'narrative', stage: 'drafting' })).toMatchObject({
      class: 'Our class',
      unit: 'narrative, drafting',
      standards: 'W.4.4',
      date: 'Fri Nov 20',
      number: 2,
      focus: 'leads',
      names: 'ana and zoe',
    });
    expect(made('')).toMatchObject({ unit: null, lesson: { mentor: null } });
  });
  const compliment = (ana: string) =>
    (made(ana).writers as { compliment: string | null }[])[0]!.compliment;
  test.each([
    ['', null],
    ['strength verbs Nov 16', 'verbs'],
    ['strength verbs Nov 16; strength a lead Nov 17; note x Nov 18', 'a lead'],
    ['strength verbs Nov 16; strength later Nov 21', 'verbs'],
    ['strength today Nov 20', 'today'],
    [`strength ${'x'.repeat(90)} Nov 16`, 'x'.repeat(90)],
    [`strength ${'x'.repeat(91)} Nov 16`, `${'x'.repeat(89)}…`],
  ])('a compliment from "%s"', (ana, words) => {
    expect(compliment(ana)).toBe(words);
  });
  test('a writer who is not in the class has a line', () => {
    expect((made('').writers as object[])[1]).toEqual({ name: 'zoe', compliment: null });
  });
});

describe('names on pages', () => {
  const NAMED = ['Ana López', 'Ana Ruiz', 'Ben Okoro', 'Cho'].map((name, i) => ({
    id: `w${i}`,
    name,
  }));
  const shown = (kind: Names, all = NAMED) =>
    all.map(({ id }) => namesAs(kind, all)(id)).join(', ');
  test.each([
    ['full', 'Ana López, Ana Ruiz, Ben Okoro, Cho'],
    ['first', 'Ana L, Ana R, Ben, Cho'],
    ['initials', 'A.L, A.R, B.O, C'],
    ['none', '____________, ____________, ____________, ____________'],
  ] as [Names, string][])('%s: %s', (kind, names) => {
    expect(shown(kind)).toBe(names);
  });
  test('alike in all forms: whole names, and initials with a number', () => {
    const twins = ['Ana Lee', 'Ana Lu'].map((name, i) => ({ id: `w${i}`, name }));
    expect(shown('first', twins)).toBe('Ana Lee, Ana Lu');
    expect(shown('initials', twins)).toBe('A.L 1, A.L 2');
    expect(
      shown('first', [
        { id: 'a', name: 'Ana' },
        { id: 'b', name: 'Ana Lu' },
      ]),
    ).toBe('Ana, Ana L');
  });
  test('who is not known has their id, or a line', () => {
    expect(namesAs('full', NAMED)('zoe')).toBe('zoe');
    expect(namesAs('none', NAMED)('zoe')).toBe('____________');
  });
});
