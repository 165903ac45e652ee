/** Counts how long each writer waited, in school days on which they were there. */

import type { Met } from './facts.ts';
import type { Writer } from './writers.ts';
import { inClass, isThere, type Year } from './year.ts';

export interface Wait {
  writer: Writer;
  /** School days in a row on which the writer was there and was not met. */
  days: number;
  /** The last of them. */
  until: string;
}

/** The longest wait of each writer, counted from a day of the year on (from 0). */
export function longestWaits(year: Year, met: Met[], from: number): Wait[] {
  const days = year.weeks.flat().slice(from);
  return year.writers.map((writer) => {
    const seen = new Set(met.filter(({ id }) => id === writer.id).map(({ date }) => date));
    let longest: Wait = { writer, days: 0, until: '' };
    let waited = 0;
    for (const day of days) {
      if (!inClass(year, day).includes(writer) || !isThere(year, writer, day)) continue;
      waited = seen.has(day) ? 0 : waited + 1;
      if (waited > longest.days) longest = { writer, days: waited, until: day };
    }
    return longest;
  });
}

/** Returns how many such days a writer has waited on a day; null if never met. */
export function waitedOn(year: Year, met: Met[], writer: Writer, day: string): number | null {
  const last = met.findLast(({ id, date }) => id === writer.id && date <= day)?.date;
  if (last === undefined) return null;
  const since = year.weeks.flat().filter((one) => one > last && one <= day);
  return since.filter((one) => isThere(year, writer, one)).length;
}
