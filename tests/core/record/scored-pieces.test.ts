import { describe, expect, test } from 'vitest';
import {
  newestOfEachKind,
  scoredPieces,
  scoreWords,
} from '../../../src/core/record/scored-pieces.ts';
import type { ScoreLine } from '../../../src/core/roster/student.ts';
import { classOf, day, sixTraits } from '../classes.ts';

type Line = [when: string, piece: string | undefined, scores: object, rubric?: string];

function words(...lines: Line[]): string[] {
  const scores = lines.map(
    ([when, piece, scored, rubric = 'six-traits']) =>
      ({ date: day(when), rubric, ...(piece && { piece }), ...scored }) as ScoreLine,
  );
  const room = classOf({ ana: { scores } });
  room.rubrics.set('response', { ...sixTraits, id: 'response', kind: 'response' });
  return scoredPieces(room.students[0]!, room, day('Nov 20')).map((one) => scoreWords(one).traits);
}

describe('growth in words, newest piece first', () => {
  const rows: [what: string, lines: Line[], said: string[]][] = [
    [
      'one piece',
      [['Oct 9', 'Story', { ideas: 3, voice: 2 }]],
      ['ideas 3, voice 2, from one piece'],
    ],
    [
      'two of one kind',
      [
        ['Oct 9', 'Fall on-demand', { ideas: 3, organization: 2 }],
        ['Nov 13', 'November on-demand', { ideas: 3, organization: 3 }],
      ],
      ["ideas 3, organization 2 → 3 since October's on-demand", 'ideas 3, organization 2'],
    ],
    [
      'two of one kind without a change',
      [
        ['Oct 9', 'Fall on-demand', { ideas: 3 }],
        ['Nov 13', 'November on-demand', { ideas: 3 }],
      ],
      ["ideas 3, no change since October's on-demand", 'ideas 3'],
    ],
    [
      'never across kinds of one rubric',
      [
        ['Oct 9', 'Fall on-demand', { ideas: 3 }],
        ['Nov 13', 'Winter story', { ideas: 5 }],
      ],
      ['ideas 5, from one piece', 'ideas 3, from one piece'],
    ],
    [
      'never across rubrics',
      [
        ['Oct 9', 'Bees', { ideas: 3 }],
        ['Nov 13', 'Owls', { ideas: 4 }, 'response'],
      ],
      ['ideas 4, from one piece', 'ideas 3, from one piece'],
    ],
    [
      'past a piece of another kind between them',
      [
        ['Oct 9', 'Bees', { ideas: 2 }, 'response'],
        ['Oct 16', 'On-demand', { ideas: 5 }],
        ['Nov 6', 'Owls', { ideas: 3 }, 'response'],
      ],
      ["ideas 2 → 3 since October's response", 'ideas 5, from one piece', 'ideas 2'],
    ],
    [
      'two of one month: the day tells them apart',
      [
        ['Nov 6', 'Bees', { ideas: 2 }, 'response'],
        ['Nov 13', 'Owls', { ideas: 3 }, 'response'],
      ],
      ['ideas 2 → 3 since the response of Fri Nov 6', 'ideas 2'],
    ],
    [
      'each trait with the last piece that has it',
      [
        ['Sep 9', 'A on-demand', { ideas: 2, voice: 3 }],
        ['Oct 9', 'B on-demand', { ideas: 3, voice: 'NS' }],
        ['Nov 9', 'C on-demand', { ideas: 4, voice: 2, fluency: 3 }],
      ],
      [
        "ideas 3 → 4 since October's on-demand; voice 3 → 2 since September's on-demand; fluency 3",
        "ideas 2 → 3 since September's on-demand",
        'ideas 2, voice 3',
      ],
    ],
    [
      'one piece in two lines did not grow',
      [
        ['Nov 6', 'Story', { ideas: 2 }],
        ['Nov 9', 'Story', { ideas: 3 }],
      ],
      ['ideas 3, from one piece', 'ideas 2, from one piece'],
    ],
    [
      'two of one day: neither is the earlier one',
      [
        ['Nov 6', 'Bees', { ideas: 2 }, 'response'],
        ['Nov 6', 'Owls', { ideas: 3 }, 'response'],
      ],
      ['ideas 3', 'ideas 2'],
    ],
    [
      'halves',
      [
        ['Oct 9', undefined, { ideas: 2.5 }],
        ['Nov 9', undefined, { ideas: 3 }],
      ],
      ['ideas 2.5 → 3 since Fri Oct 9', 'ideas 2.5'],
    ],
  ];
  test.each(rows)('%s', (_, lines, said) => {
    expect(words(...lines)).toEqual(said);
  });
});

test('shown are the newest of each kind, then the newest others', () => {
  const scores = ['Sep 9 on-demand', 'Oct 9 on-demand', 'Oct 16 Letter', 'Nov 9 Story'].map(
    (said) => {
      const [month, date, piece] = said.split(' ');
      return { date: day(`${month} ${date}`), rubric: 'six-traits', piece, ideas: 3 } as ScoreLine;
    },
  );
  const room = classOf({ ana: { scores } });
  const pieces = scoredPieces(room.students[0]!, room, day('Nov 20'));
  const shown = (most: number) => newestOfEachKind(pieces, room, most).map(({ date }) => date);
  expect(shown(2)).toEqual([day('Nov 9'), day('Oct 9')]);
  expect(shown(3)).toEqual([day('Nov 9'), day('Oct 16'), day('Oct 9')]);
});

test('a piece is called by its name and prompt, or by its rubric', () => {
  const one = { date: day('Nov 16'), rubric: 'response', traits: [] };
  expect(scoreWords(one)).toMatchObject({ date: 'Mon Nov 16', piece: 'response' });
  expect(scoreWords({ ...one, prompt: 'bees' }).piece).toBe('bees');
  expect(scoreWords({ ...one, piece: 'Essay', prompt: 'bees' }).piece).toBe('Essay (bees)');
});
