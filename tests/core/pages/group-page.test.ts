import { describe, expect, test } from 'vitest';
import { groupPage } from '../../../src/core/pages/group-page.ts';
import { classWhere, day } from '../classes.ts';
import { LESSON } from './views.ts';

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
