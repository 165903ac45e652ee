/** Decides which letters only look like a blank, a quote or a colon of YAML, and what to write instead. */

import type { Advice } from './advice.ts';
import { mended, quoted } from './advice.ts';
import type { Part } from './line-parts.ts';

/** Blanks that are no space: from a web page, or typed with Option and space. */
const ODD_BLANK = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const ODD = new RegExp(ODD_BLANK, 'u');
// At the beginning of a line, around a dash, around a key and its colon, after a comma, at the end.
const BLANK_PLACES = new RegExp(
  `(?<=^[ \\t]*)${ODD_BLANK}[\\s]*|(?<=^\\s*-\\s*)${ODD_BLANK}+|(?<=^[^:"'{]*)${ODD_BLANK}+(?=\\s*:)|(?<=:)${ODD_BLANK}+|(?<=[,{[])\\s*${ODD_BLANK}\\s*|${ODD_BLANK}+$`,
  'gu',
);

/** Advises to put spaces where a line has blanks that YAML takes for letters. */
export function oddBlanks(text: string, [from, to]: readonly [number, number]): Advice[] {
  const line = text.slice(from, to);
  // A byte order mark belongs to the file.
  const start = from === 0 && line.startsWith('\ufeff') ? 1 : 0;
  const instead = line.slice(start).replace(BLANK_PLACES, spaces);
  if (instead === line.slice(start)) return [];
  const at = from + start + differsAt(line.slice(start), instead);
  const blank = ODD.exec(text.slice(at))![0];
  const code = blank.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      code: 'odd-letter',
      at,
      message: `this blank is not a space (U+${code}), and YAML takes it for a letter`,
      hint: instead.trim() === '' ? 'delete it' : 'delete it, and type a space',
      mend: { from: from + start, to, text: instead.trimEnd() },
    },
  ];
}

function spaces(blanks: string): string {
  return (
    [...blanks]
      .map((blank) => (/[\u200b\u2060\ufeff]/.test(blank) ? '' : blank === '\u3000' ? '  ' : ' '))
      .join('') || ' '
  );
}

function differsAt(one: string, other: string): number {
  return [...one].findIndex((letter, i) => letter !== [...other][i]);
}

const CURLY = /^[“”„‟«»‘’‚＂]/u;

/** Advises straight quotes where a value begins with others. */
export function curlyQuotes(text: string, { value: [from, to], flow }: Part): Advice[] {
  if (!CURLY.test(text.slice(from, to))) return [];
  const [line] = text.slice(from).split('\n', 1);
  const end = flow === '' ? /[”“»«’‘＂](?=\s*$|\s+#)/u : /[”“»«’‘＂](?=\s*(?:[,}\]]|$))/u;
  const close = line!.slice(1).search(end) + 1;
  const last = close > 0 ? from + close + 1 : to;
  const inside = text.slice(from + 1, close > 0 ? last - 1 : last);
  const source = quoted(inside);
  return [
    {
      code: 'odd-letter',
      at: from,
      message: 'curly quotes do not hold text together in YAML',
      hint: `write straight quotes: ${source}`,
      mend: { from, to: last, text: source },
    },
  ];
}

const NO_BLANK_AFTER =
  /^([^\S\n]*(?:-[^\S\n]+)*)(\p{L}[\p{L}\p{M}\p{N} _.-]{0,40}?)[^\S\n]*(：|=|:(?=[^\s/]))[^\S\n]*(\S[^\n]*)$/u;

/** Advises a colon and a space for "name:Mei", "name：Mei" and "name= Mei". */
export function colonForms(text: string, [from, to]: readonly [number, number]): Advice[] {
  const line = text.slice(from, to);
  const [, before = '', key = '', sign, rest] = NO_BLANK_AFTER.exec(line) ?? [];
  if (rest === undefined || /:\s/.test(line.slice(0, line.length - rest.length))) return [];
  const at = from + line.indexOf(sign!, before.length + key.length);
  return [colonAdvice(sign!, at, `${key}: ${rest}`, { from: from + before.length, to })];
}

/** Returns the advice for one sign in place of a colon and a space. */
export function colonAdvice(
  sign: string,
  at: number,
  instead: string,
  { from, to }: { from: number; to: number },
): Advice {
  const message =
    sign === ':'
      ? 'there is no space after this colon'
      : `"${sign}" stands here instead of a colon and a space`;
  const code = sign === '：' ? 'odd-letter' : 'needs-space';
  return { code, at, message, hint: `write ${instead}`, mend: { from, to, text: instead } };
}

const NO_BLANK_AFTER_DASH = /^([^\S\n]*(?:-[^\S\n]+)*)([-–—•*])(?=[{[]|\p{L}[^:\n]*:\s)/u;

/** Advises a dash and a space for "-{date" and "• {date". */
export function dashForms(text: string, [from, to]: readonly [number, number]): Advice[] {
  const line = text.slice(from, to);
  const spaced = /^([^\S\n]*)([–—•*])(?=\s+[{[\p{L}])/u.exec(line);
  const [, before = '', dash] = NO_BLANK_AFTER_DASH.exec(line) ?? spaced ?? [];
  if (dash === undefined) return [];
  const at = from + before.length;
  const mend = { from: at, to: at + 1, text: spaced ? '-' : '- ' };
  const message =
    dash === '-'
      ? 'there is no space after this dash'
      : `"${dash}" stands here instead of a dash and a space`;
  const [begins] = mended(text, mend).slice(at).split('\n', 1);
  const shown = begins!.length > 24 ? `${begins!.slice(0, 20)}…` : begins!;
  return [
    {
      code: 'needs-space',
      at,
      message,
      hint: `begin the line with a dash and a space: ${shown}`,
      mend,
    },
  ];
}
