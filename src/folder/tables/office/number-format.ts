/** Decides what the number format of a cell makes of its number: a date, a percentage, leading zeros. */

import { clockText } from './moment.ts';

/** How a number is shown; `zeros` has one "0" for each digit, between what stands around them. */
export type NumberFormat =
  | { kind: 'plain' }
  | { kind: 'percent' }
  | { kind: 'date' | 'time' | 'date and time' | 'hours' }
  | { kind: 'zeros'; marks: Mark[] };

interface Mark {
  char: string;
  isDigit: boolean;
}

export const PLAIN: NumberFormat = { kind: 'plain' };

/** The numbers of formats that every workbook has without saying so. */
const BUILT_IN: [from: number, to: number, format: NumberFormat][] = [
  [9, 10, { kind: 'percent' }],
  [14, 17, { kind: 'date' }],
  [18, 21, { kind: 'time' }],
  [22, 22, { kind: 'date and time' }],
  // In East Asian languages.
  [27, 31, { kind: 'date' }],
  [32, 35, { kind: 'time' }],
  [36, 36, { kind: 'date' }],
  [45, 45, { kind: 'time' }],
  [46, 46, { kind: 'hours' }],
  [47, 47, { kind: 'time' }],
  [50, 54, { kind: 'date' }],
  [55, 56, { kind: 'time' }],
  [57, 58, { kind: 'date' }],
];

export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? PLAIN;
}

/** Spreadsheets allow for no longer ones. */
const LONGEST = 255;

/** Returns what a format code says; only its first part, which is for numbers above 0. */
export function formatOf(code: string): NumberFormat {
  if (code.length > LONGEST || /^(general|standard|@)$/i.test(code)) return PLAIN;
  const marks = marksOf(code);
  const letters = marks.filter(({ isDigit }) => isDigit).map(({ char }) => char.toLowerCase());
  const symbols = letters.join('');
  if (/\[(h+|m+|s+)\]/i.test(code)) return { kind: 'hours' };
  const hasTime = /[hs]/.test(symbols);
  if (/[yd]|mmm/.test(symbols)) return { kind: hasTime ? 'date and time' : 'date' };
  if (hasTime) return { kind: 'time' };
  if (symbols.includes('m')) return { kind: 'date' };
  if (symbols.includes('%')) return { kind: 'percent' };
  return isZeros(code, symbols) ? { kind: 'zeros', marks } : PLAIN;
}

/** Two or more zeros and nothing else: an id, such as 00000 or 000-0000. */
function isZeros(code: string, symbols: string): boolean {
  return /^0{2,30}$/.test(symbols) && !/\[[<>=]/.test(code);
}

const AROUND = ' -()/:+$';

/** Returns the symbols of a format, and the characters that are shown as they are. */
function marksOf(code: string): Mark[] {
  const marks: Mark[] = [];
  const parts = /"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|(;)|(.)/gs;
  for (const [, quoted, escaped, end, symbol] of code.matchAll(parts)) {
    if (end) break;
    const shown = quoted ?? escaped;
    for (const char of shown ?? '') marks.push({ char, isDigit: false });
    if (symbol) marks.push({ char: symbol, isDigit: !AROUND.includes(symbol) });
  }
  return marks;
}

/** Returns the text of a number, as it was saved in the file. */
export function numberText(raw: string, format: NumberFormat, from1904: boolean): string {
  const saved = raw.trim();
  const number = Number(saved);
  if (saved === '' || !Number.isFinite(number)) return saved;
  switch (format.kind) {
    case 'plain':
      return plainText(saved, number);
    case 'percent':
      return `${exact(number * 100)}%`;
    case 'zeros':
      return Number.isSafeInteger(number) ? padded(number, format.marks) : plainText(saved, number);
    default:
      return momentText(number, format.kind, from1904) ?? plainText(saved, number);
  }
}

/** Whole numbers keep every digit: a long one is an id. */
function plainText(saved: string, number: number): string {
  return /^-?[1-9]\d*$/.test(saved) ? saved : exact(number);
}

/** A spreadsheet shows 15 digits at most: 0.1 + 0.2 is 0.3 there. */
function exact(number: number): string {
  return String(Number(number.toPrecision(15)) + 0);
}

/** Fills the digits in from the right; those for which there is no room go before the first. */
function padded(number: number, marks: Mark[]): string {
  const room = marks.filter(({ isDigit }) => isDigit).length;
  const digits = String(Math.abs(number)).padStart(room, '0');
  let used = digits.length - room;
  let before = digits.slice(0, used);
  const shown = marks.map(({ char, isDigit }) => {
    if (!isDigit) return char;
    const text = before + digits[used++];
    before = '';
    return text;
  });
  return (number < 0 ? '-' : '') + shown.join('');
}

const DAY = 86_400;
/** The days from 1899-12-31, and from 1904-01-01, to 1970-01-01. */
const UNTIL_1970 = { from1900: 25_568, from1904: 24_107 };
/** After 9999-12-31, the last day that spreadsheets know; 1,462 days less where they begin in 1904. */
const AFTER_ALL = 2_958_466;

/** Returns undefined for a number that is no date in a spreadsheet either. */
function momentText(days: number, kind: string, from1904: boolean): string | undefined {
  const seconds = Math.round(days * DAY);
  if (days < 0 || seconds >= (AFTER_ALL - (from1904 ? 1462 : 0)) * DAY) return undefined;
  const time = clockText(kind === 'hours' ? seconds : seconds % DAY);
  if (kind === 'time' || kind === 'hours') return time;
  const date = dateText(Math.floor(seconds / DAY), from1904);
  return kind === 'date' ? date : `${date} ${time}`;
}

function dateText(day: number, from1904: boolean): string {
  // Spreadsheets keep a day that never was, as the first of them did.
  if (!from1904 && day === 60) return '1900-02-29';
  const since = from1904
    ? day - UNTIL_1970.from1904
    : day - UNTIL_1970.from1900 - (day > 60 ? 1 : 0);
  return new Date(since * DAY * 1000).toISOString().slice(0, 10);
}
