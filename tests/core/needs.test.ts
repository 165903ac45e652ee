import { describe, expect, test } from 'vitest';
import { classOn } from '../../src/core/evidence/class-on.ts';
import { classOf } from './classes.ts';

const TODAY = '2026-11-23';
type Class = Parameters<typeof classOf>;

function needsOfAna(said: Class[0][string], sorts: [string, string, string][]): string[] {
  const classroom = classOf(
    { ana: said },
    sorts.map(([date, skill, stack]) => [date, skill, { ana: stack }]),
  );
  const needs = classOn(classroom, TODAY).candidateOf('ana')?.needs ?? [];
  return needs.map(({ about }) => about);
}

const scores = (date: string, traits: Record<string, number | 'NS'>) =>
  ({ date, rubric: 'six-traits', ...traits }) as never;

describe('open needs, the first need first', () => {
  const rows: [
    what: string,
    said: Class[0][string],
    sorts: [string, string, string][],
    needs: string[],
  ][] = [
    ['nothing known, nothing needed', {}, [], []],
    [
      'a sort opens its skill',
      {},
      [['2026-11-20', 'structure.lead', 'needs help']],
      ['structure.lead'],
    ],
    ['got it is no need', {}, [['2026-11-20', 'structure.lead', 'got it']], []],
    ['absent says nothing', {}, [['2026-11-20', 'structure.lead', 'absent']], []],
    [
      'the newest sort wins',
      {},
      [
        ['2026-11-20', 'focus.stay', 'needs help'],
        ['2026-11-21', 'focus.stay', 'got it'],
      ],
      [],
    ],
    [
      'the lowest rung comes first',
      {},
      [
        ['2026-11-20', 'craft.words', 'needs help'],
        ['2026-11-19', 'focus.stay', 'needs help'],
      ],
      ['focus.stay', 'craft.words'],
    ],
    [
      'needs help comes before almost, anywhere on the ladder',
      {},
      [
        ['2026-11-20', 'focus.stay', 'almost'],
        ['2026-11-20', 'craft.words', 'needs help'],
      ],
      ['craft.words', 'focus.stay'],
    ],
    [
      'a score opens a rung',
      { scores: [scores('2026-11-13', { organization: 2 })] },
      [],
      ['structure'],
    ],
    [
      'a trait of several rungs is one need, on the lowest of them',
      { scores: [scores('2026-11-13', { ideas: 2 })] },
      [],
      ['ideas'],
    ],
    [
      'a trait can reach to a skill',
      { scores: [scores('2026-11-13', { voice: 1 })] },
      [],
      ['craft.voice'],
    ],
    [
      'a later sort says which skill is meant',
      { scores: [scores('2026-11-13', { organization: 2 })] },
      [['2026-11-20', 'structure.end', 'needs help']],
      ['structure.end'],
    ],
    [
      'a skill in place does not end the score of its rung',
      { scores: [scores('2026-11-13', { organization: 2 })] },
      [['2026-11-20', 'structure.end', 'got it']],
      ['structure'],
    ],
    [
      'a later good score does not close what needs help',
      { scores: [scores('2026-11-21', { organization: 5 })] },
      [['2026-11-20', 'structure.end', 'needs help']],
      ['structure.end'],
    ],
    [
      'it closes what was almost in place',
      { scores: [scores('2026-11-21', { organization: 5 })] },
      [['2026-11-20', 'structure.end', 'almost']],
      [],
    ],
    [
      'a later low score keeps the skill that is open',
      { scores: [scores('2026-11-21', { organization: 2 })] },
      [['2026-11-20', 'structure.end', 'needs help']],
      ['structure.end'],
    ],
    [
      'on one day a sort of the whole rung beats its score',
      { scores: [scores('2026-11-20', { organization: 2 })] },
      [['2026-11-20', 'structure', 'got it']],
      [],
    ],
    ['NS is no score', { scores: [scores('2026-11-13', { organization: 'NS' })] }, [], []],
    [
      'a next step is a need',
      { notes: [{ date: '2026-11-18', next: 'structure.end' }] },
      [],
      ['structure.end'],
    ],
    [
      'free words for a next step are not',
      { notes: [{ date: '2026-11-18', next: 'read it to Mo' }] },
      [],
      [],
    ],
    [
      'a later sort answers the note',
      { notes: [{ date: '2026-11-18', next: 'structure.end' }] },
      [['2026-11-20', 'structure.end', 'got it']],
      [],
    ],
    [
      'evidence from after today does not count yet',
      {},
      [['2026-11-24', 'structure.lead', 'needs help']],
      [],
    ],
    ['the stretch lane is never a need', {}, [['2026-11-20', 'stretch.mentor', 'needs help']], []],
  ];
  test.each(rows)('%s', (_, said, sorts, needs) => {
    expect(needsOfAna(said, sorts)).toEqual(needs);
  });
});

test('evidence is shown with its source and its day', () => {
  const classroom = classOf(
    {
      ana: {
        scores: [scores('2026-10-02', { organization: 2 })],
        notes: [{ date: '2026-11-18', next: 'structure.end' }],
      },
    },
    [['2026-11-23', 'structure.lead', { ana: 'almost' }]],
  );
  const said = classOn(classroom, TODAY)
    .evidenceOf('ana')
    .map((evidence) => evidence.said);
  expect(said).toEqual([
    'organization 2 of 6 (six traits, Fri Oct 2)',
    'endings noted as the next step (Wed Nov 18)',
    'almost has leads (sorted Mon Nov 23)',
  ]);
});
