/** Teachers' words for the skills of the ladder: each finds its skill, or the skills that it can mean. */

import { describe, expect, test } from 'vitest';
import { findSkill } from '../../../src/core/ladder/ladder.ts';
import { ladder } from '../classes.ts';

const skills = ladder.rungs.flatMap((rung) => rung.skills);

describe('the words of each skill', () => {
  test.each(skills)('$name has five or more, and each finds it', ({ id, also }) => {
    expect(also.length).toBeGreaterThanOrEqual(5);
    for (const word of also)
      expect([word, findSkill(word, ladder)]).toEqual([word, { kind: 'one', id }]);
  });

  test('no word is one of two skills, nor one that asks', () => {
    const all = [...ladder.rungs, ...skills].flatMap(({ also }) => also);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
    expect(all.filter((word) => ladder.ambiguous.has(word))).toEqual([]);
  });
});

test.each([
  ['hook', 'structure.lead'],
  ['Hooks', 'structure.lead'],
  ['INTRODUCTION', 'structure.lead'],
  ['conclusions', 'structure.end'],
  ['transition word', 'structure.link'],
  ['show, don’t tell', 'elaborate.specific'],
  ["show don't tell", 'elaborate.specific'],
  ['run ons', 'conventions.sentences'],
  ['run-on', 'conventions.sentences'],
  ['topic sentences', 'structure.paragraphs'],
  ['thesis', 'focus.heart'],
  ['main ideas', 'focus.heart'],
  ['small moment', 'focus.narrow'],
  ['quotation mark', 'conventions.dialogue'],
  ['simile', 'craft.figures'],
  ['word choice', 'craft.words'],
  ['brainstorm', undefined],
  ['brainstorming', 'ideas.generate'],
  ['outline', 'ideas.rehearse'],
  ['sight words', 'conventions.spelling'],
  ['organisation', 'structure'],
  ['mechanics', 'conventions'],
  ['structure.lead', 'structure.lead'],
  ['leads', 'structure.lead'],
])('"%s" is %s', (word, id) => {
  const found = findSkill(word, ladder);
  expect(found.kind === 'one' ? found.id : undefined).toBe(id);
});

test.each(['details', 'evidence', 'grammar', 'punctuation', 'Facts', 'capital', 'stuck'])(
  '"%s" can mean several',
  (word) => {
    const found = findSkill(word, ladder);
    expect(found.kind === 'none' && (found.several?.length ?? 0)).toBeGreaterThan(1);
  },
);
