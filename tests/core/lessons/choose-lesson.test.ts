/** Which lesson a meeting gets: its skill, for which stack, and none that one of them had. */

import { describe, expect, test } from 'vitest';
import type { Taught } from '../../../src/core/files/taught.ts';
import { chooseLessons } from '../../../src/core/lessons/choose-lesson.ts';
import type { Lesson, ToTeach } from '../../../src/core/lessons/lesson.ts';
import { classWhere, day, groupsOn, taughtOn } from '../classes.ts';

const TODAY = day('Nov 20');
const ALL = ['narrative', 'opinion', 'informational'];

/** "structure.lead most b" is a lesson structure.lead-most-b for the most support, in any genre. */
function lesson(said: string, more: Partial<Lesson> = {}): Lesson {
  const [skill = '', stack = ''] = said.split(' ');
  const made = { skill, stacks: [stack], genres: ALL, ...more };
  return { id: said.replaceAll(' ', '-'), ...made } as Lesson;
}

const LEADS = ['most', 'medium', 'least'].map((stack) => lesson(`structure.lead ${stack}`));

type More = Parameters<typeof classWhere>[1] & {
  lessons?: Lesson[];
  kind?: ToTeach['kind'];
  focus?: string;
  named?: string;
};

/** The lesson of all writers of the class together. */
function chosen(said: Record<string, string>, more: More = {}) {
  const { lessons = LEADS, kind = 'need', focus = 'structure.lead', named, ...rest } = more;
  const room = classWhere(said, rest);
  const meeting = { kind, focus, students: Object.keys(said), named };
  return chooseLessons([meeting], lessons, room, TODAY)[0];
}

const SAID: Record<string, string> = {
  N: 'needs structure.lead Nov 16',
  A: 'almost structure.lead Nov 16',
  G: 'got structure.lead Nov 16',
  E: 'needs structure.end Nov 16',
  '2': 'organization 2 Nov 16',
  '3': 'organization 3 Nov 16',
  '-': '',
};
const SUPPORT: Record<string, string> = { m: 'most Nov 2', d: 'medium Nov 2', l: 'least Nov 2' };

/** "N Am": one writer needs help; one almost has it and needs the most support. */
function stand(letters: string): Record<string, string> {
  const each = letters.split(' ').map(([know = '', support = '']) => {
    return [SAID[know]!, SUPPORT[support]].filter(Boolean).join('; ');
  });
  return Object.fromEntries(each.map((one, i) => [`w${i}`, one]));
}

describe('a group on leads: the stack, from where they stand on leads', () => {
  const rows: [what: string, letters: string, stack: string, because: string][] = [
    ['most need help', 'N N A', 'most', '2 of 3 need help with leads'],
    ['most are almost there', 'N A A', 'medium', '2 of 3 almost have leads'],
    ['a tie goes to more support', 'N A', 'most', '1 of 2 needs help with leads'],
    ['their support stack does not count', 'Al Al Nl', 'medium', '2 of 3 almost have leads'],
    ['nor the most support', 'Am Am Am', 'medium', '3 of 3 almost have leads'],
    ['got it, but one has it open', 'G G A', 'medium', '1 of 3 almost has leads'],
    ['all got it', 'G G', 'least', '2 of 2 have leads'],
    ['one writer alone', 'N', 'most', 'needs help with leads'],
    ['only the rung was scored', '2 2 3', 'most', '2 of 3 need help with structure'],
    ['and scored almost', '3 3', 'medium', '2 of 2 almost have structure'],
    ['another skill says nothing of leads', 'El El Em', 'least', 'nothing seen on leads'],
    ['nothing is known, nor the support', '- -', 'medium', 'nothing seen on leads'],
  ];
  test.each(rows)('%s (%s): %s', (_, letters, stack, because) => {
    const found = chosen(stand(letters))!;
    expect([found.id, found.stack]).toEqual([`structure.lead-${stack}`, stack]);
    expect(found.because).toBe(`${stack}: ${because}; nobody had it`);
  });
  test('a push on leads: the least support', () => {
    const found = chosen(stand('Gm Gm G'), { kind: 'push' })!;
    expect(found).toMatchObject({ id: 'structure.lead-least', stack: 'least' });
    expect(found.because).toBe('least: they just got it; nobody had it');
  });
});

describe('a group on leads, who need help: the lesson', () => {
  const [A, B] = [lesson('structure.lead most a'), lesson('structure.lead most b')];
  const MEDIUM = lesson('structure.lead medium c');
  const HARD = lesson('structure.lead least d');
  const FOUR = [HARD, MEDIUM, B, A];
  const TWO = [A, B];
  const NEED = SAID.N!;
  const had = (letter: string, when: string, how = 'not-yet') =>
    `${how} structure.lead by structure.lead-${letter} ${when}`;
  const rows: [what: string, lessons: Lesson[], ana: string, id: string | undefined, More?][] = [
    ['nobody had any: by id', FOUR, '', 'most-a'],
    ['one of them had it', FOUR, had('most-a', 'Nov 17'), 'most-b'],
    ['who was absent did not', FOUR, had('most-a', 'Nov 17', 'missed'), 'most-a'],
    [
      'after not yet with both: medium',
      FOUR,
      `${had('most-a', 'Nov 17')}; ${had('most-b', 'Nov 18')}`,
      'medium-c',
    ],
    [
      'never the least: the one longest ago again',
      FOUR,
      `${had('most-b', 'Nov 17')}; ${had('most-a', 'Nov 18')}; ${had('medium-c', 'Nov 19')}`,
      'most-b',
    ],
    ['a meeting of today has not been', FOUR, had('most-a', 'Nov 20'), 'most-a'],
    ['on this skill only the least is written', [HARD], '', 'least-d'],
    ['nothing on the rung', [lesson('craft.words most a')], '', undefined],
    ['of another genre', [{ ...A, genres: ['opinion'] }, B], '', 'most-b', genre('narrative')],
    ['of no other genre', [{ ...A, genres: ['opinion'] }], '', 'most-a', genre('narrative')],
    ['for this genre alone', [A, { ...B, genres: ['opinion'] }], '', 'most-b', genre('opinion')],
    ['no genre known: for any', [{ ...A, genres: ['opinion'] }, B], '', 'most-b'],
    ['of a later stage', [{ ...A, stages: ['editing'] }, B], '', 'most-b', stage('drafting')],
    ['of this stage', [{ ...A, stages: ['drafting'] }, B], '', 'most-a', stage('drafting')],
    ['no meeting was noted: planned is had', TWO, '', 'most-b', planned('Nov 9')],
    ['planned twice', FOUR, '', 'most-a', planned('Nov 2', 'Nov 9')],
    ['everybody had it', FOUR, '', 'most-b', forAll('Nov 17')],
    ['today’s lesson for everybody has not been', FOUR, '', 'most-a', forAll('Nov 20')],
    [
      'planned is had, and what everybody was taught',
      [A, B, MEDIUM],
      '',
      'medium-c',
      { ...planned('Nov 9'), ...taught('most-b', 'Nov 17') },
    ],
    ['planned for others', TWO, '', 'most-a', { groups: [groupsOn('Nov 9', 'ideas: ana')] }],
  ];
  function genre(name: string): More {
    return { settings: { genre: name } };
  }
  function stage(name: string): More {
    return { settings: { stage: name } };
  }
  function taught(letter: string, when: string): More {
    return { taught: [taughtOn(when, 'structure.lead', { lesson: `structure.lead-${letter}` })] };
  }
  function forAll(when: string): More {
    return taught('most-a', when);
  }
  function planned(...days: string[]): More {
    return { groups: days.map((when) => groupsOn(when, 'structure.lead: ana ben cho')) };
  }
  test.each(rows)('%s', (_, lessons, ana, id, more = {}) => {
    const said = { ana: `${NEED}; ${ana}`, ben: NEED, cho: NEED };
    const found = chosen(said, { lessons, ...more });
    expect(found?.id.replace('structure.lead-', '')).toBe(id);
  });
  test.each([
    [
      'one is left',
      had('most-a', 'Nov 17'),
      false,
      'most: 3 of 3 need help with leads; nobody had it',
    ],
    [
      'another stack',
      `${had('most-a', 'Nov 17')}; ${had('most-b', 'Nov 18')}`,
      false,
      'medium (none for most is left): 3 of 3 need help with leads; nobody had it',
    ],
    [
      'none is left',
      `${had('most-a', 'Nov 17')}; ${had('most-b', 'Nov 18')}; ${had('medium-c', 'Nov 19')}`,
      true,
      'most: 3 of 3 need help with leads; none left for them: confer with each, or write one',
    ],
  ])('says why, and whether they had it: %s', (_, ana, repeated, because) => {
    const said = { ana: `${NEED}; ${ana}`, ben: NEED, cho: NEED };
    expect(chosen(said, { lessons: FOUR })).toMatchObject({ repeated, because });
  });
});

describe('a group on leads: the book that the class knows, and the grade', () => {
  const mentor = (title: string) => ({ mentor: { title, author: 'x', use: 'y' } });
  const KNOWN = lesson('structure.lead most z', mentor('Night Train!'));
  const NEW = lesson('structure.lead most a', mentor('Deep Snow'));
  const NONE = lesson('structure.lead most m');
  const read = (kind = 'book', when = day('Nov 9')) => ({ kind, title: 'night train', read: when });
  const ALL_THREE = [NEW, NONE, KNOWN];
  const late = { stages: ['editing'] } as Partial<Lesson>;
  const rows: [
    what: string,
    lessons: Lesson[],
    texts: object[],
    id: string,
    settings?: More['settings'],
  ][] = [
    ['a book that was read', ALL_THREE, [read()], 'z'],
    ['then no book', [NEW, NONE], [read()], 'm'],
    ['a book to read first comes last', [NEW], [read()], 'a'],
    ['no book is noted: nobody knows, so by id', ALL_THREE, [], 'a'],
    ['the teacher’s own text of that title is no book', ALL_THREE, [read('mine')], 'a'],
    ['read on a later day', ALL_THREE, [read('book', day('Nov 23'))], 'a'],
    ['read today', ALL_THREE, [read('book', TODAY)], 'z'],
    ['read on a day nobody noted', ALL_THREE, [{ kind: 'book', title: 'Night train' }], 'z'],
    ['before the stage', [NEW, { ...KNOWN, ...late }], [read()], 'z', { stage: 'drafting' }],
    ['not before the stack', [NEW, { ...KNOWN, stacks: ['medium'] } as Lesson], [read()], 'a'],
    ['the grade of the class', [{ ...NEW, grades: [5] }, NONE], [], 'm', { grade: 4 }],
    ['one of its grades', [{ ...NEW, grades: [3, 4] }, NONE], [], 'a', { grade: 4 }],
    [
      'the stage before the grade',
      [
        { ...NEW, grades: [5] },
        { ...NONE, ...late },
      ],
      [],
      'a',
      { grade: 4, stage: 'drafting' },
    ],
    [
      'the grade before the genre',
      [
        { ...NEW, grades: [5], genres: ['narrative'] },
        { ...NONE, genres: ['narrative', 'opinion'] },
      ],
      [],
      'm',
      { genre: 'narrative' },
    ],
    ['no other grade: still this one', [{ ...NEW, grades: [5] }], [], 'a'],
  ];
  test.each(rows)('%s', (_, lessons, texts, id, settings = {}) => {
    const room = classWhere({ ana: SAID.N! }, { settings });
    room.texts = texts.map((text) => ({ skills: [], ...text })) as unknown as typeof room.texts;
    const meeting: ToTeach = { kind: 'need', focus: 'structure.lead', students: ['ana'] };
    const [found] = chooseLessons([meeting], lessons, room, TODAY);
    expect(found?.id.replace('structure.lead-most-', '')).toBe(id);
  });
  test('in stretch too', () => {
    const [A, Z] = ['a', 'z'].map((one, i) =>
      lesson(`stretch.mentor least ${one}`, mentor(i === 0 ? 'Deep Snow' : 'Night Train')),
    ) as [Lesson, Lesson];
    const room = classWhere({ ana: '' });
    room.texts = [{ kind: 'book', title: 'Night Train', skills: [] }];
    const meeting: ToTeach = { kind: 'stretch', focus: 'stretch', students: ['ana'] };
    expect(chooseLessons([meeting], [A, Z], room, TODAY)[0]!.id).toBe(Z.id);
  });
});

describe('a group on a whole rung: the skill', () => {
  const SKILLS = ['structure.shape', 'structure.lead', 'structure.link', 'structure.end'];
  const lessons = SKILLS.map((skill) => lesson(`${skill} most`));
  const SCORED = 'organization 2 Nov 13';
  const rows: [what: string, said: string[], skill: string, because: string, More?][] = [
    [
      'nothing is known of any: the lowest',
      [SCORED, SCORED, SCORED],
      'structure.shape',
      'order of parts, because nobody looked at which skill',
    ],
    [
      'what most have open',
      ['needs structure.end Nov 16', 'needs structure.end Nov 16', 'needs structure.lead Nov 16'],
      'structure.end',
      '2 of 3 need help with endings',
    ],
    [
      'not what half of them have, though one has it open',
      [
        'got structure.lead Nov 16',
        'got structure.lead Nov 16',
        'needs structure.lead Nov 16',
        SCORED,
      ],
      'structure.shape',
      'order of parts, because nobody looked at which skill',
    ],
    [
      'what fewest have',
      [`${SCORED}; got structure.shape Nov 16`, SCORED, SCORED],
      'structure.lead',
      'leads, because nobody looked at which skill',
    ],
    [
      'what fewest were taught',
      [`${SCORED}; has structure/structure.shape Nov 9`, SCORED, SCORED],
      'structure.lead',
      'leads, because nobody looked at which skill',
    ],
    [
      'what the class is taught now',
      [SCORED, SCORED, SCORED],
      'structure.link',
      'linking words, because nobody looked at which skill',
      { settings: { teaching: 'structure.link' } },
    ],
    [
      'half have each of them: what fewest have of all',
      [
        'got structure.shape Nov 16; got structure.lead Nov 16; got structure.link Nov 16',
        'got structure.shape Nov 16; got structure.end Nov 16',
      ],
      'structure.lead',
      'leads, because nobody looked at which skill',
    ],
  ];
  test.each(rows)('%s', (_, said, skill, because, more = {}) => {
    const ids = Object.fromEntries(said.map((one, i) => [`w${i}`, one]));
    const found = chosen(ids, { lessons, focus: 'structure', ...more })!;
    expect(found.skill).toBe(skill);
    expect(found.because).toContain(because);
  });
  test('a skill without lessons: another one of its rung', () => {
    const found = chosen(stand('N N N'), { lessons: [lesson('structure.end most')] })!;
    expect(found.skill).toBe('structure.end');
  });
});

describe('Ana alone, when everybody was taught a lesson on Tue Nov 17', () => {
  const [A, B] = [lesson('structure.lead most a'), lesson('structure.lead most b')];
  const taught = [taughtOn('Nov 17', 'structure.lead', { lesson: A.id })];
  const away = [groupsOn('Nov 17', 'structure.lead: ben', { absent: ['ana'] })];
  const rows: [what: string, ana: string, id: string, more?: More][] = [
    ['nothing says that they were away', '', B.id],
    ['sorted on another skill that day', 'got craft.words Nov 17', B.id],
    ['absent from a sort', 'away craft.words Nov 17', A.id],
    ['absent from a sort, and at a meeting', 'away ideas Nov 17; tried ideas Nov 17', B.id],
    ['absent the day before', 'away craft.words Nov 16', B.id],
    ['absent in the groups of the day', '', A.id, { groups: away }],
    ['out on Tuesdays', '', A.id, { settings: { out: { ana: ['Tue'] } } }],
    ['out on Mondays', '', B.id, { settings: { out: { ana: ['Mon'] } } }],
  ];
  test.each(rows)('%s: %s', (_, ana, id, more = {}) => {
    const found = chosen({ ana: `${SAID.N}; ${ana}` }, { lessons: [A, B], taught, ...more })!;
    expect([found.id, found.repeated]).toEqual([id, false]);
  });
});

describe('a group on structure: what everybody was taught is what they were taught', () => {
  const lessons = ['lead', 'end'].map((skill) => lesson(`structure.${skill} most`));
  const rows: [what: string, skill: string, more: Partial<Taught>, chosen: string][] = [
    ['leads', 'structure.lead', {}, 'structure.end'],
    ['endings', 'structure.end', {}, 'structure.lead'],
    ['a lesson on leads', 'structure', { lesson: lessons[0]!.id }, 'structure.end'],
    ['structure', 'structure', {}, 'structure.lead'],
  ];
  test.each(rows)('%s', (_, skill, more, next) => {
    const taught = [taughtOn('Nov 17', skill, more)];
    const found = chosen(stand('2 2 2'), { lessons, focus: 'structure', taught })!;
    expect(found.skill).toBe(next);
  });
});

describe('stretch', () => {
  const mentor = [lesson('stretch.mentor least a'), lesson('stretch.mentor least b')];
  const shape = [lesson('stretch.shape least a')];
  const lessons = [...mentor, ...shape, lesson('stretch.layers least a')];
  const stretch = (said: Record<string, string>, groups: string[][]) => {
    const meetings = groups.map(
      (students): ToTeach => ({
        ...{ kind: 'stretch', focus: 'stretch', students },
      }),
    );
    const found = chooseLessons(meetings, lessons, classWhere(said), TODAY);
    return found.map((one) => one!.id.replace('stretch.', ''));
  };
  const HAD = 'has stretch by stretch.mentor-least-a Nov 9';
  const rows: [what: string, said: Record<string, string>, groups: string[], ids: string][] = [
    ['the lowest skill', { ana: '', ben: '' }, ['ana ben'], 'mentor-least-a'],
    ['the skill they had fewest of', { ana: HAD, ben: '' }, ['ana ben'], 'shape-least-a'],
    ['others had it', { ana: HAD, ben: '' }, ['ben'], 'mentor-least-a'],
    [
      'what a note says comes next',
      { ana: 'next stretch.layers Nov 9', ben: '' },
      ['ana ben'],
      'layers-least-a',
    ],
    [
      'the newest note only',
      { ana: 'next stretch.layers Nov 9; next stretch.shape Nov 10', ben: '' },
      ['ana ben'],
      'shape-least-a',
    ],
    ['two groups', { ana: '', ben: '' }, ['ana', 'ben'], 'mentor-least-a mentor-least-b'],
    [
      'five groups, four lessons',
      { ana: '', ben: '', cho: '', dee: '', eli: '' },
      ['ana', 'ben', 'cho', 'dee', 'eli'],
      'mentor-least-a mentor-least-b shape-least-a layers-least-a mentor-least-a',
    ],
  ];
  test.each(rows)('%s', (_, said, groups, ids) => {
    const each = groups.map((one) => one.split(' '));
    expect(stretch(said, each).join(' ')).toBe(ids);
  });
  test('is for the stack of its own name', () => {
    const found = chosen({ ana: '' }, { kind: 'stretch', focus: 'stretch', lessons })!;
    expect(found.stack).toBe('stretch');
    expect(found.because).toBe('stretch: nothing is open; learning from authors; nobody had it');
  });
});

describe('a lesson that the teacher named', () => {
  const lessons = [...LEADS, lesson('craft.words least')];
  const named = 'craft.words-least';
  test.each([
    ['is taken, whatever they need', stand('N N N'), named, 'craft.words-least', 'least', false],
    ['fits as it can', stand('N N N'), 'structure.lead-most', 'structure.lead-most', 'most', false],
    [
      'also if they had it',
      { ana: `not-yet structure.lead by ${named} Nov 17` },
      ...[named, 'craft.words-least', 'least', true],
    ],
    [
      'is not there: the one that fits',
      stand('N N N'),
      'gone',
      'structure.lead-most',
      'most',
      false,
    ],
  ] as [string, Record<string, string>, string, string, string, boolean][])(
    '%s',
    (_, said, name, id, stack, repeated) => {
      expect(chosen(said, { lessons, named: name })).toMatchObject({ id, stack, repeated });
    },
  );
  test('says so', () => {
    expect(chosen(stand('N'), { lessons, named })!.because).toBe('you named it');
  });
});
