import { expect, test } from 'vitest';
import { forScreen, withoutControls } from '../../src/terminal/safe-text.ts';
import { oneLineJson } from '../../src/terminal/screen.ts';

test.each([
  ['a zero width space', 'K\u200bai', 'K\ufffdai'],
  ['a soft hyphen', 'K\u00adai', 'K\ufffdai'],
  ['a Hangul filler', '\u3164', '\ufffd'],
  ['a tag letter', 'K\u{e0041}ai', 'K\ufffdai'],
  ['a joiner behind a Latin letter', 'K\u200dai', 'K\ufffdai'],
  ['a family', '👩\u200d👧', '👩\u200d👧'],
  ['a heart', '❤\ufe0f', '❤\ufe0f'],
  ['Persian', 'علی\u200cرضا', 'علی\u200cرضا'],
])('%s shows', (_, text, shown) => {
  expect(forScreen(text)).toBe(shown);
  expect(withoutControls(text)).toBe(shown);
  expect(JSON.parse(oneLineJson(text))).toBe(text);
});

test.each([
  ['a b', 'a b'],
  ['a  b', 'a  b'],
  ['a \r\n\t b', 'a b'],
  ['a\n\nb\n', 'a b '],
])('%j is one line', (text, shown) => {
  expect(forScreen(text)).toBe(shown);
});

test.each([' ', '\n', ' \n', 'a '])('a million characters of %j take no time', (part) => {
  const text = `${part.repeat(1e6 / part.length)}x`;
  const start = performance.now();
  forScreen(text);
  // The square of it would be minutes.
  expect(performance.now() - start).toBeLessThan(2_000);
});
