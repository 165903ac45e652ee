/** Decides which day of a school's cycle a date is: A or B, or day 1 to day 6; days off do not count. */

import { addDays, isSchoolDay, schoolDaysBetween } from './calendar.ts';

export interface Cycle {
  /** Their names, in order. */
  days: string[];
  /** Dates of which somebody said which day they are, as an index of `days`; earliest first. */
  known: { date: string; at: number }[];
}

/** Returns a day of a cycle in the form in which they are compared: "Day 2" is 2, "A day" is a. */
export function cycleKey(day: string | number): string {
  const words = String(day)
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  const rest = words.filter((word) => word !== 'day');
  return (rest.length > 0 ? rest : words).join(' ');
}

/** Returns how a day of the cycle is said: "day 2", "A day". */
export function sayCycleDay(day: string): string {
  if (/\bday\b/i.test(day)) return day;
  return /^\d+$/.test(day) ? `day ${day}` : `${day} day`;
}

/**
 * Counts from the last date that is known, or back from the first. If there is no school on that
 * date, as after a snow day, the next school day is what it was to be.
 */
export function dayOfCycle(
  date: string,
  { days, known }: Cycle,
  off: ReadonlySet<string>,
): string | undefined {
  const from = known.findLast((one) => one.date <= date) ?? known[0];
  if (from === undefined || !isSchoolDay(date, off)) return undefined;
  const ahead = schoolDaysFrom(from.date, date, off) - schoolDaysFrom(date, from.date, off);
  return days[(((from.at + ahead) % days.length) + days.length) % days.length];
}

/** Counts the school days from one date up to a later one, the first of them included. */
function schoolDaysFrom(from: string, to: string, off: ReadonlySet<string>): number {
  return schoolDaysBetween(addDays(from, -1), addDays(to, -1), off);
}
