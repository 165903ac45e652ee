/** Decides which days the dates of a column mean: 3/9 is March 9 or September 3, for all of them alike. */

import { isDate } from '../calendar/calendar.ts';

interface Parts {
  year: number;
  /** In the order of the cell; undefined if the order is certain. */
  first: number;
  second: number;
  order?: 'ymd' | 'dmy';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface DatesInColumn {
  /** The day of each cell, undefined if it is no date; cells in the order they were given. */
  days: (string | undefined)[];
  /** True if both orders would do and give other days; then the month is taken first. */
  unsure: boolean;
}

/** Returns each cell's day. Days after `today` tell the order too: nobody scored tomorrow's writing. */
export function daysOf(cells: string[], today: string): DatesInColumn {
  const parsed = cells.map(partsOf);
  const monthFirst = parsed.map((one) => one && dayOf(one, 'mdy'));
  const dayFirst = parsed.map((one) => one && dayOf(one, 'dmy'));
  const fits = (days: (string | undefined)[]) =>
    days.filter((day, i) => parsed[i] !== undefined && (day === undefined || day > today)).length;
  const [us, other] = [fits(monthFirst), fits(dayFirst)];
  const differ = monthFirst.some((day, i) => day !== dayFirst[i]);
  return { days: us <= other ? monthFirst : dayFirst, unsure: us === other && differ };
}

function partsOf(cell: string): Parts | undefined {
  const text = cell.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return { year: +iso[1]!, first: +iso[2]!, second: +iso[3]!, order: 'ymd' };
  const named =
    /^(?:[a-z]{3,9},? )?([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text);
  if (named) return withMonth(named[1]!, +named[2]!, +named[3]!);
  const turned = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4}|\d{2})\b/i.exec(text);
  if (turned) return withMonth(turned[2]!, +turned[1]!, fullYear(+turned[3]!));
  const short = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!short) return undefined;
  const isDotted = short[2] === '.';
  return {
    year: fullYear(+short[4]!),
    first: +short[1]!,
    second: +short[3]!,
    ...(isDotted && { order: 'dmy' }),
  };
}

function withMonth(month: string, day: number, year: number): Parts | undefined {
  const index = MONTHS.indexOf(month.toLowerCase());
  return index < 0 ? undefined : { year, first: index + 1, second: day, order: 'ymd' };
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function dayOf({ year, first, second, order }: Parts, usual: 'mdy' | 'dmy'): string | undefined {
  const isDayFirst = (order ?? usual) === 'dmy';
  const [month, day] = isDayFirst ? [second, first] : [first, second];
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : undefined;
}
