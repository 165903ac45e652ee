/** Decides what a date is: a calendar string such as 2026-11-23, never a moment on a clock. */

const DAY = 86_400_000;
const WHOLE_WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const WEEKDAYS = WHOLE_WEEKDAYS.map((day) => day.slice(0, 3));
export const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

// A year's evidence asks for the same 200 days thousands of times.
const numbers = new Map<string, number>();
const dates = new Map<number, string>();
const said = new Map<string, string>();

/** Counts days since 1970-01-01 in UTC, so that no time zone or clock change can shift a day. */
function dayNumber(date: string): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const days = Math.round(Date.UTC(year, month - 1, day) / DAY);
  numbers.set(date, days);
  return days;
}

function fromDayNumber(days: number): string {
  const known = dates.get(days);
  if (known !== undefined) return known;
  const date = new Date(days * DAY).toISOString().slice(0, 10);
  dates.set(days, date);
  return date;
}

/** Returns true for a date that exists: 2026-02-28, not 2026-02-30 and not 2026-2-3. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && fromDayNumber(dayNumber(text)) === text;
}

export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days);
}

/** Counts whole days from one date to a later one; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Returns "Mon" to "Sun". */
export function weekdayOf(date: string): string {
  return WEEKDAYS[(((dayNumber(date) + 4) % 7) + 7) % 7]!;
}

const NONE: ReadonlySet<string> = new Set();

/** Returns true for Monday to Friday, unless it is one of the days off. */
export function isSchoolDay(date: string, off: ReadonlySet<string> = NONE): boolean {
  return !['Sat', 'Sun'].includes(weekdayOf(date)) && !off.has(date);
}

/** Counts the school days after `from`, through `to`. */
export function schoolDaysBetween(from: string, to: string, off = NONE): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  // Whole weeks have five school days; the remaining days are checked one by one.
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let n = weeks * 7 + 1; n <= days; n++) if (isSchoolDay(addDays(from, n))) count++;
  for (const day of off) if (day > from && day <= to && isSchoolDay(day)) count--;
  return count;
}

/** Returns the date that is `days` school days after a date, or before it with a step of -1. */
export function addSchoolDays(date: string, days: number, off = NONE, step = 1): string {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, step);
    if (isSchoolDay(day, off)) left--;
  }
  return day;
}

/** Returns the first of the last `days` school days, counting today. */
export function schoolDaysBack(today: string, days: number, off = NONE): string {
  return addSchoolDays(addDays(today, 1), days, off, -1);
}

/** Formats a date for screens and pages: "Mon Nov 23". */
export function spoken(date: string): string {
  const known = said.get(date);
  if (known !== undefined) return known;
  const [, month = 1, day = 1] = date.split('-').map(Number);
  const words = `${weekdayOf(date)} ${MONTHS[month - 1]} ${day}`;
  said.set(date, words);
  return words;
}

/** Begins a sentence: "Today", "On Tuesday" in the six days after it, later "On Nov 24". */
export function onDay(date: string, today: string): string {
  const ago = daysBetween(date, today);
  if (ago === 0) return 'Today';
  // After a week, the weekday alone would mean today.
  if (ago > 0 && ago < 7) return `On ${WHOLE_WEEKDAYS[WEEKDAYS.indexOf(weekdayOf(date))]}`;
  return `On ${spoken(date).slice(4)}`;
}
