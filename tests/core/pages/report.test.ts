/** The paragraph of a report: each rule a line, and words that must never be there. */

import { describe, expect, test } from 'vitest';
import { PAGES } from '../../../src/core/pages/pages.ts';
import type { ClassView } from '../../../src/core/pages/view/class-view.ts';
import { type Names, namesAs } from '../../../src/core/pages/view/names-on-pages.ts';
import type { ScoreLine, Student } from '../../../src/core/roster/student.ts';
import { randomFrom } from '../../random.ts';
import { day, groupsOn, ladder } from '../classes.ts';
import { viewOf, WORDS } from './views.ts';

interface Asked {
  /** A first day; the rule of the default is tested apart. */
  since?: string;
  today?: string;
  names?: Names;
  also?: Record<string, string>;
  student?: Partial<Student>;
}

const OTHERS = { ben: '', kai: '' };

function view(ana: string, asked: Asked = {}): ClassView {
  const all = viewOf({ ana, ...OTHERS, ...asked.also }, groupsOn('Nov 16', '').content);
  const [first] = all.classroom.students;
  Object.assign(first!, { name: 'Ana López' }, asked.student);
  for (const one of all.classroom.students) if (one !== first) one.name = `${one.id} Okoro`;
  return {
    ...all,
    date: day(asked.today ?? 'Nov 20'),
    since: day(asked.since ?? 'Sep 1'),
    name: namesAs(asked.names ?? 'first', all.classroom.students),
  };
}

interface Written {
  since: string;
  writers: { name: string; text: string | null; why: string | null }[];
}

function pageFor(ids: string[], from: ClassView): Written {
  const page = PAGES.report!;
  if (page.kind !== 'writers') throw new Error('one page for all writers');
  return page.fields(ids, from) as unknown as Written;
}

const reportOf = (ana: string, asked?: Asked) => pageFor(['ana'], view(ana, asked)).writers[0]!;
const textOf = (ana: string, asked?: Asked) => reportOf(ana, asked).text ?? '';

describe('strengths', () => {
  test.each([
    [
      'the past, after the name',
      'strength slowed down at the gate Nov 9',
      'Ana slowed down at the gate (Nov 9).',
    ],
    [
      'the present, after the name',
      'strength tries her own lead Nov 9',
      'Ana tries their own lead (Nov 9).',
    ],
    [
      'the present goes on',
      'strength slows down and adds a sound Nov 9',
      'Ana slows down and adds a sound (Nov 9).',
    ],
    [
      'a base form, after the name',
      'strength try a new lead Nov 9',
      'Ana tries a new lead (Nov 9).',
    ],
    [
      'what they can do',
      'strength can tell the real start Nov 9',
      'Ana can tell the real start (Nov 9).',
    ],
    [
      'said to the writer',
      'strength You moved your lead to the whistle Nov 9',
      'Ana moved their lead to the whistle (Nov 9).',
    ],
    [
      'their own name is not said twice',
      'strength Ana began with a sound Nov 9',
      'Ana began with a sound (Nov 9).',
    ],
    [
      'no verb: quoted',
      'strength strong verbs Nov 9',
      'My notes on Ana say “strong verbs” (Nov 9).',
    ],
    [
      'several in one note: quoted',
      'strength great hook - two details Nov 9',
      'My notes on Ana say “great hook - two details” (Nov 9).',
    ],
    [
      '"you" can be anybody: quoted',
      'strength You made me see you run Nov 9',
      'My notes on Ana say “You made me see you run” (Nov 9).',
    ],
    [
      'a base form that goes on: quoted',
      'strength slow down and add a sound Nov 9',
      'My notes on Ana say “slow down and add a sound” (Nov 9).',
    ],
  ])('%s', (_, said, text) => {
    expect(textOf(said)).toBe(text);
  });

  test('oldest first, then They; the name is said once', () => {
    expect(textOf('strength tries her own lead Nov 9; strength moved the whistle up Nov 2')).toBe(
      'Ana moved the whistle up (Nov 2). They try their own lead (Nov 9).',
    );
  });
  test('a quote comes after what reads as a sentence', () => {
    expect(textOf('strength strong verbs Nov 9; strength moved the whistle up Nov 2')).toBe(
      'Ana moved the whistle up (Nov 2). My notes also say “strong verbs” (Nov 9).',
    );
  });
  test('the same words are said once, with the newest day', () => {
    expect(textOf('strength moved it up Nov 2; strength moved it up Nov 9')).toBe(
      'Ana moved it up (Nov 9).',
    );
  });
  test('three: the newest, but another rung before a second of the same', () => {
    const noted = (date: string, strength: string, taught: string) => ({
      date: day(date),
      strength,
      taught,
    });
    const notes = [
      noted('Oct 5', 'told the day in order', 'structure.shape'),
      noted('Oct 12', 'found a word for the cold', 'craft.words'),
      noted('Nov 2', 'moved the whistle up', 'focus.narrow'),
      noted('Nov 9', 'cut the hello line', 'structure.lead'),
      noted('Nov 10', 'ended on the whistle', 'structure.end'),
    ];
    const dates = [
      ...textOf('', { student: { notes } })
        .split(' They worked')[0]!
        .matchAll(/\((\w+ \d+)\)/g),
    ];
    expect(dates.map(([, when]) => when)).toEqual(['Oct 12', 'Nov 2', 'Nov 10']);
  });
});

describe('what was taught, and how it went', () => {
  test.each([
    ['has it', 'has structure.lead Nov 9', 'Ana worked on leads (they have it, Nov 9).'],
    ['tried it', 'tried structure.lead Nov 9', 'Ana worked on leads (they tried it, Nov 9).'],
    ['not yet', 'not-yet structure.lead Nov 9', 'Ana worked on leads (not yet, Nov 9).'],
    ['a conference counts', 'alone has structure.lead Nov 9', 'leads (they have it, Nov 9)'],
    [
      'on a rung: the skill of the lesson',
      'has structure/structure.lead Nov 9',
      'leads (they have it, Nov 9)',
    ],
    [
      'in a note: nobody wrote how it went',
      'taught structure.lead Nov 9',
      'Ana worked on leads (Nov 9).',
    ],
    [
      'a note of that day or later keeps how it went',
      'tried structure.lead Nov 9; taught structure.lead Nov 10',
      'leads (they tried it, Nov 9)',
    ],
    [
      'once each: the last time',
      'tried structure.lead Nov 2; has structure.lead Nov 9',
      'Ana worked on leads (they have it, Nov 9).',
    ],
    [
      'several, oldest first',
      'has structure.lead Nov 9; tried focus.narrow Nov 2; taught craft.words Nov 16',
      'worked on narrowing (they tried it, Nov 2), leads (they have it, Nov 9) and exact words (Nov 16).',
    ],
    [
      'seen otherwise since: no outcome',
      'has structure.lead Nov 2; needs structure.lead Nov 9',
      'Ana worked on leads (Nov 2).',
    ],
    [
      'seen alike since',
      'has structure.lead Nov 2; got structure.lead Nov 9',
      'leads (they have it, Nov 2)',
    ],
  ])('%s', (_, said, text) => {
    expect(textOf(said)).toContain(text);
  });
  test.each([
    ['absent is left out', 'missed structure.lead Nov 9; has focus.narrow Nov 2', /leads|absent/],
    ['what is no skill of the ladder', "taught Ben's way Nov 9; has focus.narrow Nov 2", /Ben|way/],
    [
      'a fourth skill',
      'strength moved it up Nov 2; has focus.narrow Oct 5; has craft.words Oct 12; has structure.lead Nov 2; has ideas.choose Nov 9',
      /narrowing/,
    ],
  ])('not: %s', (_, said, never) => {
    expect(textOf(said)).toContain('worked on');
    expect(textOf(said)).not.toMatch(never);
  });
  test('without a strength: what was seen in place; not if it was seen otherwise since', () => {
    const said = 'got structure.lead Nov 9; got focus.narrow Nov 2; needs focus.narrow Nov 10';
    expect(textOf(said)).toMatch(/^Ana has leads \(Nov 9\) in place\./);
    expect(textOf(`${said}; strength moved it up Nov 2`)).not.toContain('in place');
    expect(textOf('ideas 6, organization 6 Nov 13')).not.toContain('in place');
  });
});

describe('the change in scores', () => {
  const pieces = (...lines: [when: string, piece: string, scores: object, rubric?: string][]) => ({
    scores: lines.map(([when, piece, scores, rubric = 'six-traits']) => ({
      date: day(when),
      rubric,
      piece,
      ...scores,
    })) as ScoreLine[],
  });
  const scoresIn = (scores: ReturnType<typeof pieces>, asked: Asked = {}) =>
    / ?(\S+ scores.*?[^.]\.)(?= |$)/.exec(
      textOf('strength moved it up Sep 2', { today: 'Mar 12', ...asked, student: scores }),
    )?.[1];

  test.each([
    [
      'with months',
      [
        ['Oct 5', 'On-demand', { organization: 2 }],
        ['Mar 8', 'On-demand', { organization: 4 }],
      ],
      'Their scores for pieces written in one sitting: organization 2 of 6 in October, 4 of 6 in March.',
    ],
    [
      'in one month: with days',
      [
        ['Mar 1', 'Letter', { organization: 2 }],
        ['Mar 8', 'Poem', { organization: 4 }],
      ],
      'Their scores: organization 2 of 6 on Mar 1, 4 of 6 on Mar 8.',
    ],
    [
      'the first and the last',
      [
        ['Oct 5', 'A', { ideas: 2 }],
        ['Jan 8', 'B', { ideas: 5 }],
        ['Mar 8', 'C', { ideas: 3 }],
      ],
      'Their scores: ideas 2 of 6 in October, 3 of 6 in March.',
    ],
    [
      'two traits, the most changed first, up or down',
      [
        ['Oct 5', 'A', { ideas: 2, voice: 5, fluency: 2 }],
        ['Mar 8', 'B', { ideas: 3, voice: 3, fluency: 3 }],
      ],
      'Their scores: voice 5 of 6 in October, 3 of 6 in March; ideas 2 of 6 in October, 3 of 6 in March.',
    ],
    [
      'a code is no score',
      [
        ['Oct 5', 'A', { ideas: 2 }],
        ['Jan 8', 'B', { ideas: 4 }],
        ['Mar 8', 'C', { ideas: 'NS' }],
      ],
      'Their scores: ideas 2 of 6 in October, 4 of 6 in January.',
    ],
    [
      'the kind scored last',
      [
        ['Oct 5', 'On-demand', { ideas: 2 }],
        ['Jan 8', 'On-demand', { ideas: 3 }],
        ['Nov 2', 'Letter', { ideas: 1 }],
        ['Mar 8', 'Poem', { ideas: 5 }],
      ],
      'Their scores: ideas 1 of 6 in November, 5 of 6 in March.',
    ],
    [
      'a rubric that is gone: no "of"',
      [
        ['Oct 5', 'A', { wit: 2 }, 'old'],
        ['Mar 8', 'B', { wit: 4 }, 'old'],
      ],
      'Their scores: wit 2 in October, 4 in March.',
    ],
    [
      'no change',
      [
        ['Oct 5', 'A', { ideas: 2 }],
        ['Mar 8', 'B', { ideas: 2 }],
      ],
      undefined,
    ],
    ['one piece', [['Mar 8', 'A', { ideas: 2 }]], undefined],
    [
      'another kind of piece',
      [
        ['Oct 5', 'On-demand', { ideas: 2 }],
        ['Mar 8', 'Letter', { ideas: 4 }],
      ],
      undefined,
    ],
    [
      'another rubric',
      [
        ['Oct 5', 'A', { ideas: 2 }],
        ['Mar 8', 'A', { ideas: 4 }, 'old'],
      ],
      undefined,
    ],
    [
      'the same piece, scored again',
      [
        ['Mar 1', 'Letter', { ideas: 2 }],
        ['Mar 8', 'Letter', { ideas: 4 }],
      ],
      undefined,
    ],
  ] as [string, Parameters<typeof pieces>, string | undefined][])('%s', (_, lines, said) => {
    expect(scoresIn(pieces(...lines))).toBe(said);
  });
  test('only what was scored since that day', () => {
    const lines = pieces(
      ['Oct 5', 'A', { ideas: 1 }],
      ['Jan 8', 'B', { ideas: 2 }],
      ['Mar 8', 'C', { ideas: 4 }],
    );
    expect(textOf('', { today: 'Mar 12', since: 'Jan 4', student: lines })).toMatch(
      /^Ana’s scores: ideas 2 of 6 in January, 4 of 6 in March\./,
    );
  });
});

describe('the goal', () => {
  const LEADS = WORDS.en.skills['structure.lead']!['child says'];
  const goal = (more: object) => ({ student: { goal: { skill: 'structure.lead', ...more } } });
  test.each([
    [
      'what comes first, with its day',
      'needs structure.lead Nov 9',
      {},
      `Ana’s next goal: “${LEADS}” (Nov 9).`,
    ],
    [
      'the child’s own words, and when it was set',
      'needs ideas Nov 9',
      goal({ words: 'I start well.', set: day('Nov 10') }),
      'next goal: “I start well” (Nov 10).',
    ],
    [
      'own words that name a classmate',
      'needs ideas Nov 9',
      goal({ words: 'I write like Ben', set: day('Nov 10') }),
      `next goal: “${LEADS}” (Nov 10).`,
    ],
    [
      'own words that name a support from the file',
      'needs ideas Nov 9',
      {
        student: {
          supports: ['the slant board'],
          goal: { skill: 'structure.lead', words: 'I use the slant board', set: day('Nov 10') },
        },
      },
      `next goal: “${LEADS}” (Nov 10).`,
    ],
    [
      'own words that no report says',
      'needs ideas Nov 9',
      goal({ words: 'I am not behind', set: day('Nov 10') }),
      `next goal: “${LEADS}” (Nov 10).`,
    ],
    [
      'a goal that was met',
      'got structure.lead Nov 9',
      goal({ words: 'I start well', met: day('Nov 10') }),
      'They met their goal, “I start well” (Nov 10).',
    ],
  ] as [string, string, Asked, string][])('%s', (_, said, asked, text) => {
    expect(textOf(said, asked)).toContain(text);
  });
  test('a goal met before that day is not told again', () => {
    const met = { ...goal({ met: day('Oct 5') }), since: 'Nov 1' };
    expect(textOf('got structure.lead Nov 9', met)).not.toContain('met their goal');
  });
});

describe('nothing to write', () => {
  const NONE = 'Nothing on file since Sep 1: no note, meeting, score or sort.';
  test.each([
    ['nothing at all', '', {}, NONE],
    [
      'only before that day',
      'strength moved it up Nov 2; needs ideas Nov 2',
      { since: 'Nov 9' },
      NONE.replace('Sep 1', 'Nov 9'),
    ],
    ['only after today', 'strength moved it up Nov 27', {}, NONE],
    [
      'only a private note and absences',
      'note hates Mondays Nov 9; missed ideas Nov 9',
      {},
      'Nothing to tell a family since Sep 1, only 1 note and 1 absence.',
    ],
    [
      'only the stack of support',
      'most Nov 9',
      {},
      'Nothing to tell a family since Sep 1, only 1 sort.',
    ],
  ] as [string, string, Asked, string][])('%s: one line', (_, said, asked, why) => {
    expect(reportOf(said, asked)).toEqual({ name: 'Ana', text: null, why });
  });
});

describe('who and since when', () => {
  test('class order, whatever was typed, each once', () => {
    const { writers } = pageFor(['kai', 'ana', 'kai'], view('needs ideas Nov 9'));
    expect(writers.map(({ name }) => name)).toEqual(['Ana', 'kai']);
  });
  test.each([
    [
      'the first day on file in this school year',
      'needs ideas Sep 21; strength old Jul 30',
      'Mon Sep 21',
    ],
    ['nothing on file: August 1', '', 'Sat Aug 1'],
  ])('without a day: %s', (_, said, since) => {
    const { since: _none, ...all } = view(said);
    expect(pageFor(['ana'], all).since).toBe(since);
  });
  test('more than a year: each day has its year', () => {
    const all = { ...view('strength moved it up Nov 9'), since: '2025-09-01' };
    const { since, writers } = pageFor(['ana'], all);
    expect([since, writers[0]!.text]).toEqual([
      'Mon Sep 1, 2025',
      'Ana moved it up (Nov 9, 2026).',
    ]);
  });
  test.each([
    ['first', 'Ana', /^My notes on Ana say/],
    ['initials', 'A.L', /^A\.L’s next goal/],
    ['none', '____________', /^____________’s next goal/],
  ] as [Names, string, RegExp][])('names: %s', (names, name, begins) => {
    const said = 'strength a real street in Ana’s lead Nov 9; needs ideas Nov 9';
    const found = reportOf(said, { names });
    expect(found.name).toBe(name);
    expect(found.text).toMatch(begins);
    if (name !== 'Ana') expect(found.text).not.toMatch(/Ana/);
  });
});

const NEVER =
  /\b(low|lower|lowest|behind|below|weak\w*|struggl\w+|(most|least|medium) support|needs? help|almost|absent|missed|IEP)\b|•|\b(ben|kai|okoro)\b|SECRET/i;

describe('words that are never there', () => {
  test.each([
    ['a classmate', 'strength read it to Ben Nov 9'],
    ['a classmate, in what would be quoted', 'strength strong verbs, like Kai Nov 9'],
    ['a classmate’s last name', 'strength strong verbs, like okoro’s Nov 9'],
    ['low', 'strength great for a low reader Nov 9'],
    ['behind', 'strength hid the dog behind the gate Nov 9'],
    ['weak', 'strength fixed a weak verb Nov 9'],
    ['struggling', 'strength good end, struggling less Nov 9'],
    ['support', 'strength wrote a page with help from the aide SECRET Nov 9'],
    ['most support', 'strength strong verbs, most support Nov 9'],
    ['a support from the file', 'strength strong verbs, with the SECRET pencil Nov 9'],
    ['blame', 'strength good verbs but SECRET Nov 9'],
    ['what comes next', 'strength needs SECRET Nov 9'],
    ['a private note', 'note SECRET Nov 9'],
    ['a next step in free words', 'next SECRET words Nov 9'],
    ['the stack of support', 'most Nov 9'],
    ['the stack of a sort', 'almost structure.end Nov 9'],
  ])('%s', (_, said) => {
    const asked = { student: { supports: ['SECRET pencil'] } };
    const text = textOf(`strength moved it up Nov 2; ${said}; needs structure.lead Nov 3`, asked);
    expect(text).toMatch(/^Ana moved it up \(Nov 2\)\. /);
    expect(text).not.toMatch(NEVER);
  });
  test('in no sentence of the ladder or of home', () => {
    const skills = ladder.rungs.flatMap(({ id, skills: own }) => [id, ...own.map((one) => one.id)]);
    for (const about of skills)
      expect(`${ladder.say(about)} ${WORDS.en.skills[about]!['child says']}`).not.toMatch(NEVER);
  });
});

test('a long year of any kind stays under 120 words, true to the file', () => {
  const random = randomFrom(7);
  const skills = ladder.needRungs.flatMap((rung) => rung.skills.map(({ id }) => id));
  const strengths = [
    'slowed down where the dog runs under the gate and let us hear the chain before it broke in two',
    'tries her own lead in the first line of the story',
    'a real name for the street, strong verbs, and a sound in each of the four parts of the walk home',
    'put a b c d e f g h i j k l m n o p q r s t u v w x y z in a row',
  ];
  for (let i = 0; i < 300; i++) {
    const when = () =>
      `${random.pick(['Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb'])} ${1 + random.below(28)}`;
    const clause = () => {
      const skill = random.pick(skills);
      return random.pick([
        `strength ${random.pick(strengths)} ${random.below(99)}`,
        `${random.pick(['has', 'tried', 'not-yet', 'missed'])} ${skill}`,
        `${random.pick(['needs', 'almost', 'got'])} ${skill}`,
        `ideas ${1 + random.below(6)}, organization ${1 + random.below(6)}, voice ${1 + random.below(6)}`,
        `taught ${skill}`,
      ]);
    };
    const said = Array.from({ length: random.below(60) }, () => `${clause()} ${when()}`).join('; ');
    const found = reportOf(said, { today: 'Mar 12' });
    const words = found.text?.split(' ') ?? [];
    expect(words.length, said).toBeLessThan(120);
    expect((found.text === null) !== (found.why === null), said).toBe(true);
    expect(found.text ?? '', said).not.toMatch(/undefined|null|NaN|\(\)|“”/);
    // Each statement carries a day of the file.
    for (const [, date] of (found.text ?? '').matchAll(/\b((?:Sep|Oct|Nov|Dec|Jan|Feb) \d+)\)/g))
      expect(said, found.text!).toMatch(new RegExp(`${date}(;|$)`));
  }
});
