/** What a page may come back to: the newest lesson for everybody, and only what somebody wrote. */

import { describe, expect, test } from 'vitest';
import type { Taught } from '../../../src/core/files/taught.ts';
import { taughtBefore, taughtSentence } from '../../../src/core/meetings/taught-before.ts';
import { classWhere, day, taughtOn } from '../classes.ts';

const LEADS = taughtOn('Nov 17', 'structure.lead', { words: 'cut the hello line' });
const ENDINGS = taughtOn('Nov 19', 'structure.end', { words: 'came back to the dog' });
const PLACES = taughtOn('Nov 20', 'elaborate.slow', { words: 'slowed down' });

const found = (taught: Taught[], on: string, off = '') =>
  taughtBefore('structure.lead', classWhere({ ana: '' }, { taught, off }), day(on));

const byKim = taughtOn('Nov 17', 'structure.lead', { words: 'cut a line', teacher: 'kim' });
const byLee = taughtOn('Nov 17', 'structure.lead', { words: 'read leads', teacher: 'lee' });
const silent = taughtOn('Nov 17', 'structure.lead', { teacher: 'kim' });
const later = taughtOn('Nov 18', 'structure.lead', { words: 'wrote two', teacher: 'lee' });

test.each<[teacher: string, on: string, taught: Taught[], sentence: string]>([
  ['kim', 'Nov 17', [byKim, byLee], 'Today we cut a line.'],
  ['lee', 'Nov 17', [byKim, byLee], 'Today we read leads.'],
  ['kim', 'Nov 17', [silent, byLee], 'Today we read leads.'],
  ['kim', 'Nov 18', [byKim, later], 'Today we wrote two.'],
])('of two teachers, a page of %s on %s', (teacher, on, taught, sentence) => {
  const classroom = { ...classWhere({ ana: '' }, { taught }), teacher };
  expect(taughtBefore('structure.lead', classroom, day(on))?.sentence).toBe(sentence);
});

describe('a page on leads', () => {
  const rows: [what: string, on: string, taught: Taught[], sentence: string | null | undefined][] =
    [
      ['on the day', 'Nov 17', [LEADS], 'Today we cut the hello line.'],
      ['on the day before', 'Nov 16', [LEADS], undefined],
      ['on Wednesday', 'Nov 18', [LEADS], 'On Tuesday we cut the hello line.'],
      ['a week later', 'Nov 24', [LEADS], 'On Nov 17 we cut the hello line.'],
      [
        'the newest on leads, not on endings',
        'Nov 20',
        [LEADS, ENDINGS, PLACES],
        'On Tuesday we cut the hello line.',
      ],
      ['never a neighbor of its rung', 'Nov 20', [ENDINGS, PLACES], undefined],
      [
        'on the whole rung',
        'Nov 20',
        [taughtOn('Nov 19', 'structure', { words: 'drew maps' })],
        'On Thursday we drew maps.',
      ],
      ['another rung', 'Nov 20', [PLACES], undefined],
      ['nothing', 'Nov 20', [], undefined],
      ['no words', 'Nov 20', [taughtOn('Nov 19', 'structure.lead')], null],
      ['blank words', 'Nov 20', [taughtOn('Nov 19', 'structure.lead', { words: ' ' })], null],
      ['no words, and older ones', 'Nov 20', [LEADS, taughtOn('Nov 19', 'structure.lead')], null],
      [
        'two teachers, one with words',
        'Nov 18',
        [
          { ...LEADS, file: 'taught/2026-11-17-structure.lead-kim.yaml' },
          taughtOn('Nov 17', 'structure.lead', { teacher: 'lee' }),
        ],
        'On Tuesday we cut the hello line.',
      ],
    ];
  test.each(rows)('%s (%s)', (_, on, taught, sentence) => {
    expect(found(taught, on)?.sentence).toBe(sentence);
  });
  test('says which day and skill it was', () => {
    expect(found([LEADS], 'Nov 20')).toEqual({
      date: day('Nov 17'),
      skill: 'structure.lead',
      sentence: 'On Tuesday we cut the hello line.',
    });
  });
  // Tue Nov 17 and 20 school days are Tue Dec 15; two days off make it Thu Dec 17.
  test.each([
    ['Dec 15', '', true],
    ['Dec 16', '', false],
    ['Dec 17', 'Nov 26, Nov 27', true],
    ['Dec 18', 'Nov 26, Nov 27', false],
  ])('on %s, off on %j: still remembered: %s', (on, off, expected) => {
    expect(found([LEADS], on, off) !== undefined).toBe(expected);
  });
});

test.each([
  ['We cut it.', 'Today we cut it.'],
  ['asked why!', 'Today we asked why!'],
  ['asked "why?"', 'Today we asked "why?"'],
  ['read on and on…', 'Today we read on and on…'],
  ['read "Owl Moon"', 'Today we read "Owl Moon".'],
])('%j in a file ends as a sentence: %j', (words, sentence) => {
  expect(taughtSentence({ date: day('Nov 17'), words }, day('Nov 17'))).toBe(sentence);
});
