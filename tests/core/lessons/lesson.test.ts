import { describe, expect, test } from 'vitest';
import {
  chooseLesson,
  type Lesson,
  SECTIONS,
  sectionsOf,
} from '../../../src/core/lessons/lesson.ts';

const ALL = ['narrative', 'opinion', 'informational'];
const lesson = (id: string, more: object = {}) =>
  ({
    id,
    skill: 'structure.lead',
    stacks: ['medium'],
    genres: ALL,
    show: 'coaching',
    ...more,
  }) as unknown as Lesson;

type Asked = {
  focus?: string;
  genre?: string;
  stage?: string;
  stacks?: (string | null)[];
  times?: number;
  taught?: string[];
};
function chosen(
  lessons: Lesson[],
  { focus = 'structure.lead', genre, stage, stacks = ['medium'], ...more }: Asked = {},
) {
  return chooseLesson(lessons, focus, { genre, stage } as never, stacks as never, more)?.id;
}

describe('the lesson of a group on leads', () => {
  const rows: [what: string, lessons: Lesson[], asked: Asked, id: string | undefined][] = [
    ['none on the rung', [lesson('a', { skill: 'craft.words' })], {}, undefined],
    ['one of the rung is better than none', [lesson('a', { skill: 'structure.end' })], {}, 'a'],
    ['the same skill', [lesson('a', { skill: 'structure.end' }), lesson('b')], {}, 'b'],
    [
      'the same skill, whatever the genre and the stack',
      [
        lesson('a', { skill: 'structure.end' }),
        lesson('b', { genres: ['opinion'], stacks: ['most'] }),
      ],
      { genre: 'narrative' },
      'b',
    ],
    [
      'the genre before the stack',
      [
        lesson('a', { genres: ['opinion'] }),
        lesson('b', { genres: ['narrative', 'opinion'], stacks: ['least'] }),
      ],
      { genre: 'narrative' },
      'b',
    ],
    ['the stack', [lesson('a', { stacks: ['least'] }), lesson('b')], { genre: 'narrative' }, 'b'],
    [
      'for most support: medium before least',
      [lesson('a', { stacks: ['least'] }), lesson('b')],
      { genre: 'narrative', stacks: ['most'] },
      'b',
    ],
    [
      'for most support: most before medium',
      [lesson('a'), lesson('b', { stacks: ['most'] })],
      { genre: 'narrative', stacks: ['most'] },
      'b',
    ],
    [
      'the stack of most writers',
      [lesson('a', { stacks: ['least'] }), lesson('b', { stacks: ['most'] })],
      { genre: 'narrative', stacks: ['least', 'most', 'most'] },
      'b',
    ],
    [
      'also where that is the least support',
      [lesson('a', { stacks: ['most'] }), lesson('b', { stacks: ['least'] })],
      { genre: 'narrative', stacks: ['most', 'least', 'least'] },
      'b',
    ],
    [
      'two stacks alike: who needs more support',
      [lesson('a', { stacks: ['least'] }), lesson('b', { stacks: ['most'] })],
      { genre: 'narrative', stacks: ['least', 'most'] },
      'b',
    ],
    [
      'no stack known: medium',
      [lesson('a', { stacks: ['most'] }), lesson('b')],
      { genre: 'narrative', stacks: [null, null] },
      'b',
    ],
    [
      'the stage of the piece',
      [lesson('a', { stages: ['planning'] }), lesson('b', { stages: ['drafting'] })],
      { genre: 'narrative', stage: 'drafting' },
      'b',
    ],
    [
      'a lesson without stages fits any',
      [lesson('a', { stages: ['planning'] }), lesson('b')],
      { genre: 'narrative', stage: 'drafting' },
      'b',
    ],
    [
      'the stack before the stage',
      [
        lesson('a', { stacks: ['most'], stages: ['drafting'] }),
        lesson('b', { stages: ['planning'] }),
      ],
      { genre: 'narrative', stage: 'drafting' },
      'b',
    ],
    [
      'one for this genre alone',
      [lesson('a'), lesson('b', { genres: ['narrative'] })],
      { genre: 'narrative' },
      'b',
    ],
    [
      'the stage before one for this genre alone',
      [
        lesson('a', { genres: ['narrative'], stages: ['planning'] }),
        lesson('b', { stages: ['drafting'] }),
      ],
      { genre: 'narrative', stage: 'drafting' },
      'b',
    ],
    [
      'no genre known: one for any genre, whatever the stack',
      [lesson('a', { genres: ['narrative'] }), lesson('b', { stacks: ['most'] })],
      {},
      'b',
    ],
    ['alike: by id', [lesson('b'), lesson('a')], {}, 'a'],
  ];
  test.each(rows)('%s', (_, lessons, asked, id) => {
    expect(chosen(lessons, asked)).toBe(id);
  });
});

describe('a group that met about it before', () => {
  const THREE = [
    lesson('a'),
    lesson('b'),
    lesson('c', { show: 'mentor text' }),
    lesson('x', { skill: 'structure.end' }),
  ];
  const rows: [what: string, asked: Asked, id: string, lessons?: Lesson[]][] = [
    ['never', {}, 'a'],
    ['once: the next', { times: 1 }, 'b'],
    ['once, and it is known which', { times: 1, taught: ['b'] }, 'a'],
    ['a lesson that is gone does not count as known', { times: 1, taught: ['gone'] }, 'b'],
    ['the third time: shown another way', { times: 2, taught: ['b'] }, 'c'],
    ['the second time not yet', { times: 1, taught: ['b'] }, 'a'],
    [
      'the third time, none left is shown another way: the next',
      { times: 2, taught: ['c', 'a'] },
      'b',
      [lesson('a'), lesson('b'), lesson('c')],
    ],
    ['the fourth time, shown unlike the last one', { times: 3, taught: ['a', 'c'] }, 'b'],
    ['the third time, without a record', { times: 2 }, 'c'],
    ['all were had: the best again', { times: 3, taught: ['a', 'b', 'c'] }, 'a'],
    [
      'not one on another skill',
      { times: 1 },
      'a',
      [lesson('a'), lesson('x', { skill: 'structure.end' })],
    ],
    [
      'not one of another genre',
      { times: 1, genre: 'narrative' },
      'a',
      [lesson('a'), lesson('b', { genres: ['opinion'] })],
    ],
  ];
  test.each(rows)('%s', (_, asked, id, lessons = THREE) => {
    expect(chosen(lessons, asked)).toBe(id);
  });
});

describe('the text of a lesson', () => {
  const body = (...headings: string[]) =>
    headings.map((heading) => `## ${heading}\n\nabout ${heading}\n`).join('\n');
  test('is split at its headings', () => {
    const { text, missing } = sectionsOf(body(...Object.keys(SECTIONS)));
    expect(missing).toEqual([]);
    expect(text.teach).toBe('about Teaching point');
    expect(text.leaveWith).toBe('about Leave with');
  });
  test('missing headings are reported; without a slip the steps are printed', () => {
    const { text, missing } = sectionsOf(
      `before\n${body('Compliment', 'Steps', 'Other')}## Coach\n`,
    );
    expect(text).toMatchObject({
      compliment: 'about Compliment',
      leaveWith: 'about Steps',
      coach: '',
    });
    expect(missing).toEqual([
      'Connect',
      'Teaching point',
      'Show',
      'Apply',
      'Coach',
      'Close',
      'Look for',
    ]);
  });
});
