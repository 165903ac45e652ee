import { expect, test } from 'vitest';
import { hiddenInName, trimmedName } from '../../../src/core/language/hidden-letters.ts';

test.each<[what: string, name: string, without: string]>([
  ['a Hangul filler alone', '\u3164', ''],
  ['a zero width space alone', '\u200b', ''],
  ['a zero width space inside', 'Kai\u200b Nakamura', 'Kai Nakamura'],
  ['a soft hyphen', 'Me\u00adi', 'Mei'],
  ['a joiner behind a Latin letter', 'Mei\u200d', 'Mei'],
  ['tag letters', 'Mei\u{e0041}\u{e0042}', 'Mei'],
  ['a filler of Hangul', '\u115fMei', 'Mei'],
  ['a blank of braille', '\u2800', ''],
  ['a combining grapheme joiner', 'Me\u034fi', 'Mei'],
  ['a mark that turns text around', 'Mei \u202eTan', 'Mei Tan'],
  ['a line separator', 'Mei\u2028Tan', 'MeiTan'],
  ['an object', 'Mei\ufffc', 'Mei'],
  ['a lost letter', 'Jos\ufffd', 'Jos'],
  ['a letter of a font of one’s own', 'Mei\ue000', 'Mei'],
  ['a control character', 'Mei\u0007', 'Mei'],
  ['a selector behind a Latin letter', 'Mei\ufe0f', 'Mei'],
  ['thirteen accents', `Me${'\u0301'.repeat(13)}i`, 'Me\u0301\u0301i'],
])('%s cannot be read off a page', (_, name, without) => {
  expect(hiddenInName(name)).toEqual({ says: expect.stringMatching(/^has /), without });
  if (without !== '') expect(hiddenInName(without)).toBeUndefined();
});

test.each([
  ['accents', 'José Ñúñez'],
  ['accents in two signs', 'Jose\u0301'],
  ['two marks on a letter', 'Nguye\u0302\u0303n'],
  ['a joiner of Persian', 'علی\u200cرضا'],
  ['a joiner of Sinhala', 'ශ්\u200dරී'],
  ['a joiner of Malayalam at the end', 'അവൻ്\u200d'],
  ['a kanji with a selector', '葛\u{e0100}城'],
  ['points of Hebrew', 'שָׁלוֹם'],
  ['a blank that does not break', 'Mei\u00a0Tan'],
  ['a picture', 'Mei ❤\ufe0f'],
])('%s are a name', (_, name) => {
  expect(hiddenInName(name)).toBeUndefined();
});

test('what came along when a name was copied falls off at its ends, and nothing else', () => {
  expect(trimmedName('\ufeff\u200b Mei Tan\u200b\u00a0\u200f')).toBe('Mei Tan');
  expect(trimmedName('Mei\u200b Tan')).toBe('Mei\u200b Tan');
});
