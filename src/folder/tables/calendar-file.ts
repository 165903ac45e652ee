/** Decides which events are in a calendar file of a school. */

import { readFileSync, statSync } from 'node:fs';
import { type CalendarEvent, eventsIn } from '../../core/calendar/ics.ts';
import { decodeText } from './encoding.ts';
import { refuseLarge } from './table-file.ts';
import { UnreadableTable } from './unreadable-table.ts';

/** Returns true for a file that is called like a calendar. */
export function isCalendarName(file: string): boolean {
  return /\.(ics|ical|ifb)$/i.test(file);
}

/** Returns the events of a file; undefined if there is none. Throws UnreadableTable. */
export function readCalendarFile(path: string): CalendarEvent[] | undefined {
  const found = path.includes('\0') ? undefined : statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  refuseLarge(found.size);
  const events = eventsIn(decodeText(readFileSync(path)));
  if (Array.isArray(events)) return events;
  throw new UnreadableTable(events.message, events.hint, events.line);
}
