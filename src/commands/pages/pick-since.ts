/** Decides from which day a report is, from --since. */

import { addDays, spoken } from '../../core/calendar/calendar.ts';
import { readDay } from '../../core/calendar/parse-date.ts';
import type { Page } from '../../core/pages/view/page.ts';
import { Usage } from '../../usage.ts';
import type { PrintFlags } from './page-flags.ts';

const HALF_A_YEAR = 183;

/** Returns the day typed; undefined if none was. */
export function pickSince(
  { kind }: Page,
  { since: typed }: PrintFlags,
  today: string,
): string | undefined {
  if (typed === undefined) return undefined;
  if (kind !== 'writers') {
    const example = 'For example: confer print report --since "Sep 1"';
    throw new Usage('--since is for the report page.', example);
  }
  const day = readDay(typed, today);
  if ('why' in day) throw new Usage(`--since: ${day.why}`, day.hint);
  if (day.date <= today) return day.date;
  // In April, "Sep 1" is nearer to the next one, but only the last one has anything on file.
  const before = readDay(typed, addDays(today, -HALF_A_YEAR));
  const isPast = 'date' in before && before.date <= today;
  if (isPast && before.date.slice(5) === day.date.slice(5)) return before.date;
  throw new Usage(
    `--since: ${spoken(day.date)} is still to come.`,
    `Use a day before ${spoken(today)}, or leave out --since.`,
  );
}
