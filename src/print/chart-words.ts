/** Decides how foreign text stands in a drawing: on its line, escaped, and cut where its room ends. */

import { forHtml } from './html.ts';

/** The one size of text in a chart, in points. */
export const SIZE = 9;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A length in points with one decimal: the same bytes everywhere. */
export const short = (points: number): string => String(Math.round(points * 10) / 10);

/** One line of text without the marks that turn or break a line; it stays to be escaped. */
export function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}

/** About how wide a text is in points, and rather too wide: nothing here can measure a font. */
export function widthOf(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (letter > '\u024f' && letter !== '…') ems += letter < '\u2e80' ? 0.75 : 1.3;
    else if (/[MW@%…]/.test(letter)) ems += 1;
    else ems += /[A-ZÀ-Þmw&]/.test(letter) ? 0.75 : 0.5;
  }
  return ems * SIZE;
}

function cut(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    if (widthOf(`${kept}${segment}…`) > room) break;
    kept += segment;
  }
  // In a text from right to left the three dots stand at its left end.
  return `${kept.trimEnd()}…${/[\u0590-\u08ff]\s*$/.test(kept) ? '\u200f' : ''}`;
}

/** A text in so much room, on so many lines at most; the last one takes what is left, and is cut. */
export function fitted(text: string, room: number, most: number): string[] {
  const [first = '', ...words] = plain(text).split(' ');
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === most || widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => cut(line, room));
}

/** An SVG text that starts, ends or has its middle at x; y is the line it stands on. */
export function words(x: number, y: number, text: string, anchor = 'start'): string {
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${short(x)}" y="${short(y)}"${side}>${forHtml(text)}</text>`;
}
