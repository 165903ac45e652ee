/** What is known of Ana: seen, only scored, or not at all; what is in place; and what is next without needs. */

import { describe, expect, test } from 'vitest';
import { classOn } from '../../../src/core/evidence/class-on.ts';
import { knownRungs } from '../../../src/core/evidence/needs.ts';
import type { ScoreLine } from '../../../src/core/roster/student.ts';
import { classOf, classWhere, day } from '../classes.ts';

type More = Parameters<typeof classWhere>[1];

const known = (ana: string, today = 'Nov 20', more: More = {}) =>
  classOn(classWhere({ ana }, more), day(today)).candidateOf('ana');

/** "structure.lead almost, again": the open needs, and which of them were only scored. */
function open(ana: string): string {
  const needs = known(ana)?.needs ?? [];
  const words = needs.map(({ about, or = [], standing, how, again }) =>
    [
      `${[about, ...or].join(' or ')} ${standing}`,
      ...(again ? ['again'] : []),
      ...(how === 'scored' ? ['scored'] : []),
    ].join(', '),
  );
  return words.join('; ');
}

const ALL_OF_STRUCTURE =
  'got structure.shape Nov 13; got structure.lead Nov 13; got structure.link Nov 13; got structure.paragraphs Nov 13';

describe('one skill, seen or scored', () => {
  const rows: [what: string, ana: string, open: string][] = [
    ['sorted', 'needs structure.lead Nov 16', 'structure.lead needs help'],
    ['noted as the next step', 'next structure.lead Nov 16', 'structure.lead needs help'],
    ['met, not yet', 'not-yet structure.lead Nov 16', 'structure.lead needs help'],
    ['only scored', 'voice 3 Nov 16', 'craft.voice almost, scored'],
    [
      'the newest seen counts',
      'needs structure.lead Nov 12; almost structure.lead Nov 13',
      'structure.lead almost',
    ],
    ['of one day the meeting', 'has structure.lead Nov 16; needs structure.lead Nov 16', ''],
    [
      'then the note',
      'next structure.lead Nov 16; got structure.lead Nov 16',
      'structure.lead needs help',
    ],
    [
      'a good score later: one step, and a look',
      'needs structure.lead Nov 12; organization 5 Nov 13',
      'structure.lead almost, again',
    ],
    [
      'two good scores later: one step',
      'needs structure.lead Nov 12; organization 5 Nov 13; organization 6 Nov 16',
      'structure.lead almost, again',
    ],
    ['almost, and a good score later', 'almost structure.lead Nov 12; organization 5 Nov 13', ''],
    [
      'a good score of that very skill',
      'needs craft.voice Nov 12; voice 5 Nov 13',
      'craft.voice almost, again',
    ],
    [
      'a good score of that day moves nothing',
      'almost structure.lead Nov 13; organization 5 Nov 13',
      'structure.lead almost',
    ],
    [
      'in either order',
      'organization 5 Nov 13; needs structure.lead Nov 13',
      'structure.lead needs help',
    ],
    [
      'nor does one of before',
      'organization 5 Nov 12; needs structure.lead Nov 13',
      'structure.lead needs help',
    ],
    [
      'seen again after the good score',
      'needs structure.lead Nov 12; organization 5 Nov 13; needs structure.lead Nov 16',
      'structure.lead needs help',
    ],
    [
      'got it, and a bad score of that very skill',
      'got craft.voice Nov 12; voice 2 Nov 13',
      'craft.voice almost, again',
    ],
    ['and a good one after it', 'got craft.voice Nov 12; voice 2 Nov 13; voice 5 Nov 16', ''],
    ['a bad score of that day', 'got craft.voice Nov 13; voice 2 Nov 13', ''],
    [
      'needs help, and a bad score: no news',
      'needs craft.voice Nov 12; voice 3 Nov 13',
      'craft.voice needs help',
    ],
    [
      'a bad score of the rung reopens no skill',
      'got structure.lead Nov 12; organization 2 Nov 13',
      'structure needs help, scored',
    ],
    [
      'a push says nothing of it',
      'got structure.lead Nov 12; pushed not-yet structure.lead Nov 13',
      '',
    ],
    [
      'a meeting on the rung is about the skill of its lesson',
      'needs structure.lead Nov 12; needs structure.end Nov 12; has structure/structure.lead Nov 13',
      'structure.end needs help',
    ],
    ['a sort of the whole rung closes it', 'needs structure.lead Nov 12; got structure Nov 13', ''],
    [
      'a meeting on the whole rung does not',
      'needs structure.lead Nov 12; has structure Nov 13',
      'structure.lead needs help',
    ],
  ];
  test.each(rows)('%s', (_, ana, expected) => {
    expect(open(ana)).toBe(expected);
  });
});

describe('a low score of a whole rung', () => {
  const rows: [what: string, ana: string, open: string][] = [
    ['is a need of the rung', 'organization 2 Nov 12', 'structure needs help, scored'],
    ['or almost one', 'organization 3 Nov 12', 'structure almost, scored'],
    [
      'is silent while a skill seen since is open',
      'organization 2 Nov 12; almost structure.lead Nov 13',
      'structure.lead almost',
    ],
    [
      'or one seen before',
      'almost structure.lead Nov 11; organization 2 Nov 12',
      'structure.lead almost',
    ],
    [
      'speaks again once that has it',
      'organization 2 Nov 12; needs structure.lead Nov 13; has structure.lead Nov 16',
      'structure needs help, scored',
    ],
    [
      'also if the meeting was on the rung',
      'organization 2 Nov 12; has structure/structure.lead Nov 16',
      'structure needs help, scored',
    ],
    ['ends with a better one', 'organization 2 Nov 12; organization 5 Nov 13', ''],
    [
      'comes back with a worse',
      'organization 5 Nov 12; organization 2 Nov 13',
      'structure needs help, scored',
    ],
    [
      'does not end with one skill',
      `organization 2 Nov 12; got structure.end Nov 13`,
      'structure needs help, scored',
    ],
    [
      'nor with four of five',
      `organization 2 Nov 12; ${ALL_OF_STRUCTURE}`,
      'structure needs help, scored',
    ],
    [
      'ends with all five',
      `organization 2 Nov 12; ${ALL_OF_STRUCTURE}; got structure.end Nov 13`,
      '',
    ],
    [
      'also if they were seen before',
      `organization 2 Nov 16; ${ALL_OF_STRUCTURE}; got structure.end Nov 13`,
      '',
    ],
    ['ends with a sort of the rung', 'organization 2 Nov 12; got structure Nov 13', ''],
    [
      'with one of before it asks for another look',
      'got structure Nov 11; organization 2 Nov 12',
      'structure almost, again',
    ],
    [
      'of a trait is one need, whatever it opens',
      'ideas 2 Nov 12',
      'ideas or focus or elaborate needs help, scored',
    ],
    [
      'of two traits are two',
      'ideas 3, organization 2 Nov 12',
      'structure needs help, scored; ideas or focus or elaborate almost, scored',
    ],
    [
      'is silent for a skill of any of its rungs',
      'ideas 2 Nov 12; needs elaborate.slow Nov 13',
      'elaborate.slow needs help',
    ],
    [
      'not for a skill of another trait',
      'ideas 2 Nov 12; needs craft.words Nov 13',
      'ideas or focus or elaborate needs help, scored; craft.words needs help',
    ],
    [
      'is not about a rung that was seen in place',
      'ideas 2 Nov 12; got focus Nov 13',
      'ideas or elaborate needs help, scored',
    ],
    [
      'then about the next one',
      'ideas 2 Nov 12; got ideas Nov 13',
      'focus or elaborate needs help, scored',
    ],
    [
      'all of them were seen in place',
      'ideas 2 Nov 12; got ideas Nov 13; got focus Nov 13; got elaborate Nov 13',
      '',
    ],
    ['a look that found nothing silences it', 'ideas 2 Nov 12; looked ideas Nov 13', ''],
    ['that very day too', 'ideas 2 Nov 12; looked ideas Nov 12', ''],
    [
      'not a look of before',
      'looked ideas Nov 11; ideas 2 Nov 12',
      'ideas or focus or elaborate needs help, scored',
    ],
    [
      'nor one at another trait',
      'ideas 2 Nov 12; looked structure Nov 13',
      'ideas or focus or elaborate needs help, scored',
    ],
  ];
  test.each(rows)('%s', (_, ana, expected) => {
    expect(open(ana)).toBe(expected);
  });
});

describe('what is in place, and what that rests on', () => {
  const rows: [what: string, ana: string, inPlace: string, today?: string][] = [
    ['nothing known', '', ''],
    ['two skills of five', 'got structure.lead Nov 16; got structure.end Nov 16', ''],
    [
      'three of five',
      'got structure.lead Nov 16; got structure.end Nov 16; got structure.link Nov 17',
      'structure seen',
    ],
    ['two of four', 'got focus.stay Nov 16; has focus.narrow Nov 17', 'focus seen'],
    [
      'two of four, one open',
      'got focus.stay Nov 16; got focus.narrow Nov 17; almost focus.heart Nov 17',
      '',
    ],
    ['sorted as a whole', 'got structure Nov 16', 'structure seen'],
    ['met about as a whole', 'has structure Nov 16', ''],
    ['scored', 'organization 4 Nov 16', 'structure scored'],
    ['scored, all of its rungs', 'ideas 4 Nov 16', 'ideas scored, focus scored, elaborate scored'],
    [
      'scored, one skill seen',
      'organization 4 Nov 16; got structure.lead Nov 17',
      'structure scored',
    ],
    [
      'sorted as a whole and scored',
      'organization 4 Nov 16; got structure Nov 16',
      'structure seen',
    ],
    ['scored, but a skill is open', 'organization 4 Nov 16; needs structure.lead Nov 16', ''],
    ['scored low since', 'organization 4 Nov 16; organization 3 Nov 17', ''],
    ['none of the rungs of a low trait', 'got focus Nov 11; ideas 2 Nov 12', ''],
    [
      'none but who was seen since',
      'ideas 2 Nov 12; got focus Nov 13; needs elaborate.slow Nov 13',
      'focus seen',
    ],
    [
      'scored low, looked at, nothing found',
      'ideas 2 Nov 12; looked ideas Nov 13',
      'ideas looked at, focus looked at, elaborate looked at',
    ],
    [
      'two of what were four skills',
      'got elaborate.slow Nov 16; got elaborate.explain Nov 16',
      'elaborate seen',
    ],
    [
      'it stays so with a fifth',
      'got elaborate.slow Nov 16; got elaborate.explain Nov 16',
      'elaborate seen',
      'Dec 4',
    ],
    ['two of five since', 'got elaborate.slow Nov 30; got elaborate.explain Nov 30', '', 'Dec 4'],
  ];
  test.each(rows)('%s', (_, ana, expected, today = 'Nov 20') => {
    const rungs = known(ana, today)?.rungs ?? [];
    const found = rungs.flatMap(({ rung, inPlace, lookedAt }) =>
      inPlace || lookedAt ? `${rung} ${inPlace ?? 'looked at'}` : [],
    );
    expect(found.join(', ')).toBe(expected);
  });
});

describe('of how many rungs anything is known', () => {
  test.each([
    ['got structure.lead Nov 16', 1],
    ['needs structure.lead Nov 16; got structure.end Nov 16; got ideas Nov 16', 2],
    ['ideas 4 Nov 16', 3],
    ['ideas 2 Nov 16', 1],
    ['least Nov 16', 0],
  ])('%s: %i', (ana, count) => {
    expect(knownRungs(known(ana)!)).toBe(count);
  });
});

describe('no open needs, on Nov 20', () => {
  const FOUR = 'got engage Nov 16; got ideas Nov 16; got focus Nov 16; got structure Nov 16';
  const rows: [what: string, ana: string, turn: string | undefined, More?][] = [
    ['nothing known', '', undefined],
    ['most support is nothing known', 'most Nov 16', undefined],
    ['an open need has no turn', 'almost structure.end Nov 16; least Nov 16', undefined],
    ['least support', 'least Nov 16', 'stretch stretch'],
    [
      'least support comes before a push',
      'least Nov 16; got structure.lead Nov 20',
      'stretch stretch',
    ],
    ['got it today', 'got structure.lead Nov 20', 'push structure.lead, sure'],
    ['three school days ago', 'got structure.lead Nov 17', 'push structure.lead, sure'],
    ['four', 'got structure.lead Nov 16', 'push structure.lead'],
    [
      'four with a day off',
      'got structure.lead Nov 16',
      'push structure.lead, sure',
      { off: 'Nov 18' },
    ],
    ['ten', 'got structure.lead Nov 6', 'push structure.lead'],
    ['eleven', 'got structure.lead Nov 5', 'on track ideas'],
    ['eleven with a day off', 'got structure.lead Nov 5', 'push structure.lead', { off: 'Nov 11' }],
    ['has it in a meeting', 'has structure.lead Nov 20', 'on track ideas'],
    ['got it in a sort of the rung', 'got structure Nov 20', 'on track ideas'],
    [
      'of two sorts the newest',
      'got structure.lead Nov 17; got craft.words Nov 18',
      'push craft.words, sure',
    ],
    [
      'of one day the lowest',
      'got structure.lead Nov 17; got ideas.choose Nov 17',
      'push ideas.choose, sure',
    ],
    [
      'unless the class is taught the other',
      'got structure.lead Nov 17; got ideas.choose Nov 17',
      'push structure.lead, sure',
      { settings: { teaching: 'structure.lead' } },
    ],
    [
      'absent from the newest',
      'got structure.lead Nov 17; away craft.words Nov 18',
      'push structure.lead, sure',
    ],
    ['four rungs seen', FOUR, 'stretch stretch'],
    ['three rungs seen', FOUR.replace('; got structure Nov 16', ''), 'on track structure'],
    ['four rungs scored, a step above', 'ideas 5, organization 5 Nov 16', 'stretch stretch'],
    ['half a step above', 'ideas 5, organization 4 Nov 16', 'stretch stretch'],
    ['less', 'ideas 5, organization 4, conventions 4 Nov 16', 'on track structure'],
    [
      'half a step, but most at the lowest passing score',
      'ideas 6, organization 4, conventions 4 Nov 16',
      'on track structure',
    ],
    ['half of them', 'ideas 6, organization 4, conventions 4, voice 5 Nov 16', 'stretch stretch'],
    ['three rungs scored, far above', 'ideas 6 Nov 16', 'on track ideas or focus or elaborate'],
    ['four rungs seen, scored at the cut', `${FOUR}; organization 4 Nov 16`, 'on track structure'],
    [
      'the newest piece counts',
      'ideas 6, organization 6 Nov 12; ideas 4, organization 4 Nov 13',
      'on track ideas or focus or elaborate',
    ],
    ['NS is no score', 'ideas 5, organization 5, conventions NS Nov 16', 'stretch stretch'],
    ['a look at the lowest trait', 'organization 4, conventions 5 Nov 16', 'on track structure'],
    [
      'at the lowest rung that is not known',
      'got engage Nov 16; got ideas Nov 16',
      'on track focus',
    ],
  ];
  test.each(rows)('%s', (_, ana, expected, more = {}) => {
    const turn = known(ana, 'Nov 20', more)?.turn;
    const about = turn && [turn.about, ...(turn.or ?? [])].join(' or ');
    expect(turn && `${turn.kind} ${about}${turn.sure ? ', sure' : ''}`).toBe(expected);
  });
});

describe('a trait of one skill beside a trait of its whole rung, on one day', () => {
  const rubric = {
    id: 'own',
    ...{ name: 'own', scale: { from: 1, to: 5, step: 1 }, cuts: { 'needs help': 2, almost: 3 } },
    'cuts by grade': {},
    marks: {},
    'no score': [],
    traits: {
      grammar: { opens: ['conventions.sentences'], 'also called': [] },
      conventions: { opens: ['conventions'], 'also called': [] },
    },
  };
  const lines = [
    ['the skill first', { grammar: 1, conventions: 4 }],
    ['the rung first', { conventions: 4, grammar: 1 }],
  ] as const;
  test.each(lines)('%s: the skill is open, whatever the order of the keys', (_, scores) => {
    const line = { date: day('Nov 20'), rubric: 'own', ...scores } as ScoreLine;
    const room = classOf({ ana: { scores: [line] } });
    const classroom = { ...room, rubrics: new Map([['own', rubric]]) };
    const { needs } = classOn(classroom, day('Nov 23')).candidateOf('ana')!;
    expect(needs.map(({ about, standing }) => [about, standing])).toEqual([
      ['conventions.sentences', 'needs help'],
    ]);
  });
});
