import { describe, expect, test } from 'vitest';
import { findSkill, knownIds, makeLadder, rungOf } from '../../../src/core/ladder/ladder.ts';
import {
  onScale,
  scaleInWords,
  scoreInWords,
  scoresOnScale,
  standingOf,
  traitNamed,
} from '../../../src/core/ladder/rubric.ts';
import { genreName, standardsFor } from '../../../src/core/ladder/standards.ts';
import { ladder, sixTraits } from '../classes.ts';

describe('a skill that was typed', () => {
  test.each([
    ['structure.lead', 'structure.lead'],
    ['structure', 'structure'],
    ['lead', 'structure.lead'],
    ['leads', 'structure.lead'],
    ['Leads', 'structure.lead'],
    ['ending', 'structure.end'],
    ['exact words', 'craft.words'],
    ['stretch', 'stretch'],
    ['revising', 'engage.reread'],
    ['reread', 'engage.reread'],
    ['revise', 'stretch.revise'],
    ['text evidence', 'elaborate.source'],
    ['source', 'elaborate.source'],
    ['sources', 'elaborate.source'],
    ['tense and agreement', 'conventions.agreement'],
    ['agreement', 'conventions.agreement'],
  ])('%s is %s', (typed, id) => {
    expect(findSkill(typed, ladder)).toEqual({ kind: 'one', id });
  });
  test.each([
    ['laeds', 'structure.lead'],
    ['structure.leed', 'structure.lead'],
    ['endigns', 'structure.end'],
    ['xyzzy', undefined],
    ['slowing', 'elaborate.slow'],
    ['Slow-d', 'elaborate.slow'],
  ])('%s is none, near %s', (typed, near) => {
    expect(findSkill(typed, ladder)).toEqual({ kind: 'none', near });
  });
});

describe('the ladder', () => {
  test('a rung comes before its skills, and before the next rung', () => {
    const places = ['engage', 'engage.start', 'ideas', 'stretch'].map(ladder.place);
    expect(places).toEqual([0, 1, 7, expect.any(Number)]);
    expect(ladder.place('nothing')).toBeUndefined();
    expect(knownIds(ladder).slice(0, 2)).toEqual(['engage', 'engage.start']);
    expect(knownIds(ladder)).toContain('stretch.mentor');
  });
  test('words for a skill, a rung, and what is not on it', () => {
    expect(['structure.lead', 'elaborate', 'nothing'].map(ladder.say)).toEqual([
      'leads',
      'elaboration',
      'nothing',
    ]);
  });
  test.each([
    ['a skill of stories, in a story', 'conventions.dialogue', 'narrative', true],
    ['a skill of stories, in an opinion', 'conventions.dialogue', 'opinion', false],
    ['topic words, in an opinion', 'craft.terms', 'opinion', false],
    ['a skill of all genres', 'elaborate.explain', 'narrative', true],
    ['nobody knows the genre', 'conventions.dialogue', undefined, true],
    ['a rung', 'conventions', 'opinion', true],
    ['not on the ladder', 'nothing', 'opinion', true],
  ] as const)('%s: %s in %s fits: %s', (_, about, genre, fits) => {
    expect(ladder.fits(about, genre)).toBe(fits);
  });
  test('a ladder without a lane gets one', () => {
    const own = ladder.rungs.filter(({ lane }) => !lane);
    const without = makeLadder({ name: 'x', rungs: own });
    expect(without.place('stretch')).toBe(knownIds(without).length);
    expect(without.say('stretch')).toBe('stretch');
    const other = makeLadder({
      name: 'x',
      rungs: [own[0]!, { ...own[0]!, id: 'further', lane: true, skills: [] }],
    });
    expect(other.place('stretch')).toBeUndefined();
  });
  test.each([
    ['structure.lead', 'structure'],
    ['structure', 'structure'],
  ])('the rung of %s is %s', (about, rung) => {
    expect(rungOf(about)).toBe(rung);
  });
});

describe('a scale', () => {
  const rubric = (from: number, to: number, step: number) => ({
    ...sixTraits,
    scale: { from, to, step },
  });
  test.each([
    [1, 6, 1, '1 to 6', 6],
    [1, 4, 0.5, '1 to 4 in steps of 0.5', 7],
    [1, 1.3, 0.1, '1 to 1.3 in steps of 0.1', 4],
    [0, 100, 5, '0 to 100 in steps of 5', 21],
    [0, 9999, 1, '0 to 9999', 1000],
  ])('from %f to %f in steps of %f: %s, %i scores', (from, to, step, words, count) => {
    expect(scaleInWords(rubric(from, to, step), 'ideas')).toBe(words);
    const scores = scoresOnScale(rubric(from, to, step), 'ideas');
    expect([scores.length, scores[0], scores[1]]).toEqual([count, from, from + step]);
  });
  test.each([
    [1, true],
    [6, true],
    [0, false],
    [7, false],
    [2.5, false],
    [Number.NaN, false],
  ])('%f is on 1 to 6: %s', (score, on) => {
    expect(onScale(rubric(1, 6, 1), 'ideas', score)).toBe(on);
  });
  test('steps of a tenth are steps', () => {
    expect(onScale(rubric(1, 2, 0.1), 'ideas', 1.3)).toBe(true);
    expect(onScale(rubric(1, 2, 0.1), 'ideas', 1.35)).toBe(false);
  });
  test('a trait can have its own scale and its own cuts', () => {
    const own = {
      opens: ['ideas'],
      'also called': [],
      scale: { from: 1, to: 4 },
      cuts: { 'needs help': 1, almost: 3 },
    };
    const traits = { ...sixTraits, traits: { ...sixTraits.traits, ideas: own } };
    expect(scoreInWords(traits, 'ideas', 2)).toBe('ideas 2 of 4');
    expect(scoreInWords(traits, 'voice', 2)).toBe('voice 2 of 6');
    expect(onScale(traits, 'ideas', 5)).toBe(false);
    expect([1, 2, 3, 4].map((score) => standingOf(traits, 'ideas', score, 3))).toEqual([
      'needs help',
      'almost',
      'almost',
      'got it',
    ]);
  });
  test.each([
    ['Ideas', 'ideas'],
    ['WORD  CHOICE', 'word choice'],
    ['Sentence Fluency', 'fluency'],
    ['name', undefined],
  ])('the column %s is %s', (heading, trait) => {
    expect(traitNamed(heading, sixTraits)).toBe(trait);
  });
});

describe('standards', () => {
  const table = {
    structure: { narrative: 'W.G.3a', all: 'W.G.4' },
    'structure.lead': { all: { '3': 'W.3.1', '8': 'W.8.1' } },
    craft: { opinion: 'L.G.1.G.x' },
  };
  const rows: [
    focus: string,
    genre: 'narrative' | 'opinion' | undefined,
    grade: number,
    codes: string | null,
  ][] = [
    ['structure', 'narrative', 4, 'W.4.3a'],
    ['structure', 'opinion', 4, 'W.4.4'],
    ['structure', undefined, 4, 'W.4.4'],
    ['structure.end', 'narrative', 8, 'W.8.3a'],
    ['structure.end', 'narrative', 9, null],
    ['structure.lead', 'narrative', 3, 'W.3.1'],
    ['structure.lead', 'narrative', 4, null],
    ['structure.lead', 'narrative', 8, 'W.8.1'],
    ['craft', 'opinion', 5, 'L.5.1.5.x'],
    ['craft', 'narrative', 5, null],
    ['ideas', 'narrative', 4, null],
  ];
  test.each(rows)('%s, %s, grade %i: %s', (focus, genre, grade, codes) => {
    expect(standardsFor(table, focus, genre, grade)).toBe(codes);
  });
  test.each([
    [undefined, 4, null],
    ['opinion', 5, 'opinion'],
    ['opinion', 6, 'argument'],
    ['opinion', 7, 'argument'],
    ['narrative', 6, 'narrative'],
  ] as const)('%s in grade %i is %s', (genre, grade, name) => {
    expect(genreName(genre, grade)).toBe(name);
  });
});
