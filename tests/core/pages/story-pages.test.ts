import { describe, expect, test } from 'vitest';
import { PAGES } from '../../../src/core/pages/pages.ts';
import { recordOf } from '../../../src/core/record/writer-record.ts';
import { day } from '../classes.ts';
import { viewOf } from './views.ts';

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
});
