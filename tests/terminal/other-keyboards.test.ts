import { expect, test } from 'vitest';
import { otherAlphabet, plainKey } from '../../src/terminal/keyboard/other-keyboards.ts';

test.each([
  ['1', '1'],
  ['１', '1'],
  ['٣', '3'],
  ['۰', '0'],
  ['९', '9'],
  ['&', '1'],
  ['é', '2'],
  ['"', '3'],
  ['à', '0'],
  ['-', '-'],
  ["'", "'"],
  ['a', 'a'],
  ['ａ', 'a'],
  ['tab', 'tab'],
  ['ö', 'ö'],
])('the key %s is %s', (key, meant) => {
  expect(plainKey(key)).toBe(meant);
});

test.each([
  ['ф', 'Cyrillic'],
  ['α', 'Greek'],
  ['ش', 'Arabic'],
  ['a', undefined],
  ['1', undefined],
])('%s is %s', (letter, alphabet) => {
  expect(otherAlphabet(letter)).toBe(alphabet);
});
