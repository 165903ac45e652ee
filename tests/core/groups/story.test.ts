import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/core/groups/decide.ts';
import { storyOf } from '../../../src/core/groups/report/story.ts';
import { writeReport } from '../../../src/core/groups/report/write-report.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

const TODAY = day('Nov 20');
const on = (rung: string, ...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, `needs ${rung} Nov 16`]));
const CLASS = {
  ...on('structure.lead', 'ana', 'ben', 'cho'),
  ...on('craft.words', 'dee', 'eli', 'fay'),
  ...on('ideas', 'gus'),
  hal: '',
  ida: 'got ideas Nov 16',
};
type More = Parameters<typeof classWhere>[1];

describe('why, about one writer', () => {
  const story = (
    id: string,
    said: Record<string, string> = CLASS,
    more: More = {},
    absent: string[] = [],
  ) => {
    const decided = decide(classWhere(said, more), TODAY, absent);
    return storyOf(id, writeReport(decided), decided, decided);
  };
  test('in a group: the others, and what else is possible', () => {
    const found = story('ana');
    expect(found).toMatchObject({ place: 'structure.lead', beside: ['ben', 'cho'] });
    expect(found.elsewhere.map(({ place, first }) => [place, first])).toEqual([
      ['conference', true],
    ]);
    expect(story('gus')).toMatchObject({
      place: 'conference',
      beside: [],
      elsewhere: [{ place: 'ideas', first: true }],
    });
  });
  test('a later need is possible but not first', () => {
    const said = { ...CLASS, ana: 'needs structure.lead Nov 16; needs craft.words Nov 16' };
    expect(story('ana', said).elsewhere.map(({ place, first }) => [place, first])).toEqual([
      ['craft', false],
      ['conference', true],
    ]);
  });
  test('the ladder from the bottom, without the lane', () => {
    const said = { ...CLASS, ana: 'got ideas Nov 16; needs structure.lead Nov 16' };
    const { ladder } = story('ana', said);
    expect(ladder.map(({ rung, words }) => [rung, words])).toEqual([
      ['engage', 'not known'],
      ['ideas', 'in place (seen): has ideas (sorted Mon Nov 16)'],
      ['focus', 'not known'],
      ['structure', 'needs help with leads (sorted Mon Nov 16)'],
      ['elaborate', 'not known'],
      ['craft', 'not known'],
      ['conventions', 'not known'],
    ]);
  });
  test.each([
    ['hal', [], 'nothing is known yet: sort or write a note'],
    ['gus', ['gus'], 'absent'],
  ])('%s, absent %j: %s', (id, absent, because) => {
    expect(story(id, CLASS, {}, absent)).toMatchObject({ place: undefined, because, beside: [] });
  });
  test('with the whole class, and not placed', () => {
    const ten = { ...on('ideas', ...'abcdefgh'.split('')), i: '', j: '' };
    expect(story('a', ten).because).toBe('the whole class gets this first need as a mini-lesson');
    expect(story('gus', CLASS, { settings: { conferences: 0 } }).because).toContain(
      'too few for a group',
    );
  });
  test('the last five places, newest first, without today’s', () => {
    const groups = ['Nov 2', 'Nov 4', 'Nov 6', 'Nov 9', 'Nov 11', 'Nov 13', 'Nov 20'].map((when) =>
      groupsOn(when, 'ideas: ana ben'),
    );
    groups.splice(5, 0, groupsOn('Nov 12', 'ideas: ben'));
    const { before } = story('ana', CLASS, { groups });
    expect(before.map(({ date }) => date.slice(8))).toEqual(['13', '11', '09', '06', '04']);
    expect(before[0]!.place).toBe('ideas');
  });
});
