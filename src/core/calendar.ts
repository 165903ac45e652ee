/** Decides what a date is: a calendar string such as 2026-11-23, never a moment on a clock. */

const DAY = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Days since 1970-01-01, counted in UTC so that no zone or clock change can shift a day. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

function fromDayNumber(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** True for a date that exists: 2026-02-28, not 2026-02-30 and not 2026-2-3. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && fromDayNumber(dayNumber(text)) === text;
}

export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from one date to a later one; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Mondays to Fridays after `from`, up to and with `to`. */
export function schoolDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) {
    const weekday = (day + 4) % 7;
    if (weekday !== 0 && weekday !== 6) count++;
  }
  return count;
}

/** "Mon Nov 23": how a date is said on screens and pages. */
export function spoken(date: string): string {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  const weekday = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return `${WEEKDAYS[weekday]} ${MONTHS[month - 1]} ${day}`;
}
