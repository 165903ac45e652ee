import { expect, test } from 'vitest';
import { afterWe, beginsWithVerb } from '../../../src/core/language/we-words.ts';

test.each([
  ['cut the hello line', 'cut the hello line'],
  ['We cut the hello line.', 'cut the hello line'],
  ['  we   cut\nthe hello line ', 'cut the hello line'],
  ['Cut the hello line.', 'cut the hello line'],
  ['Today we cut it', 'cut it'],
  ['On Tuesday, we cut it', 'cut it'],
  ['we’ve cut it', 'cut it'],
  ['Wemberly worried', 'Wemberly worried'],
  ['we', 'we'],
  ['Owl Moon: read it twice', 'Owl Moon: read it twice'],
  ['READ it aloud', 'READ it aloud'],
  ['asked "why?"', 'asked "why?"'],
  ['asked why, and why...', 'asked why, and why...'],
  ['', ''],
])('%j is %j after "we"', (typed, words) => {
  expect(afterWe(typed)).toBe(words);
});

test.each([
  ['cut the hello line', true],
  ['circled back to the first line', true],
  ['wrote three leads', true],
  ['practice on sticky notes', true],
  ['all tried a question', true],
  ['quickly jotted two', true],
  ['didn’t say hello', true],
  ['Read "Owl Moon"', true],
  ['the hello line', false],
  ['leads with a sound', false],
  ['need more time', false],
  ['red pens', false],
  ['I showed mine', false],
  ['endings', false],
  ['… 3', false],
  ['', false],
])('%j begins with what was done: %s', (words, expected) => {
  expect(beginsWithVerb(words)).toBe(expected);
});
