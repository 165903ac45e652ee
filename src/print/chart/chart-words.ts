/** Decides how text is put into a drawing: on its line, escaped, and cut to fit. */

import { forHtml } from '../html.ts';

/** The only text size in a chart, in points. */
export const SIZE = 9;

const letterCount = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Formats a length in points with one decimal, so that the bytes are the same everywhere. */
export const short = (points: number): string => String(Math.round(points * 10) / 10);

/** Returns one line without characters that turn or break it; it is not escaped yet. */
export function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}

/** Estimates a width in points, rather too wide, because no font can be measured here. */
export function widthOf(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (letter > '\u024f' && letter !== '…') ems += letter < '\u2e80' ? 0.75 : 1.3;
    else if (/[MW@%…]/.test(letter)) ems += 1;
    else ems += /[A-ZÀ-Þmw&]/.test(letter) ? 0.75 : 0.5;
  }
  return ems * SIZE;
}

function cutToWidth(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let kept = '';
  for (const { segment } of letterCount.segment(text)) {
    if (widthOf(`${kept}${segment}…`) > room) break;
    kept += segment;
  }
  // In right-to-left text the ellipsis is at the left end.
  return `${kept.trimEnd()}…${/[\u0590-\u08ff]\s*$/.test(kept) ? '\u200f' : ''}`;
}

/** Fits a text into `room` on at most `most` lines; the last one gets the rest, cut. */
export function fitted(text: string, room: number, most: number): string[] {
  const [first = '', ...words] = plain(text).split(' ');
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === most || widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => cutToWidth(line, room));
}

/** Returns an SVG text that starts, ends or is centered at x; y is its base line. */
export function words(x: number, y: number, text: string, anchor = 'start'): string {
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${short(x)}" y="${short(y)}"${side}>${forHtml(text)}</text>`;
}
