/** Decides what is said of a school's calendar: which events are days off, and which are not taken. */

import { counted, listed } from '../language/wording.ts';
import type { DaysOffFound } from './days-off.ts';
import type { CalendarEvent } from './ics.ts';

/** A school year has fewer whole days that are something else; a feed of clubs has more. */
const SHOWN = 40;
const LONGEST = 70;

export function calendarInWords(file: string, found: DaysOffFound): string[] {
  const { taken, alreadyIn, notTaken, withTime, passedOver } = found;
  const repeating = [...taken.map(({ event }) => event), ...alreadyIn].filter((one) => one.repeats);
  const others = [
    ...(withTime > 0 ? [`${withTime} at an hour of the day`] : []),
    ...(passedOver > 0 ? [`${passedOver} from before this school year or on a weekend`] : []),
  ];
  return [
    ...(taken.length > 0
      ? [`Days off in ${file}:`]
      : alreadyIn.length > 0
        ? []
        : [`No event of ${file} says that there is no school.`]),
    ...taken.map(({ event, from, to }) => line(event, { from, to })),
    ...(alreadyIn.length > 0
      ? [`Already in class.yaml: ${counted(alreadyIn.length, 'event')}`]
      : []),
    ...(repeating.length > 0
      ? [`Of what repeats, only the first time: ${listed(namesOf(repeating))}`]
      : []),
    ...(notTaken.length > 0 ? [`Not taken (${notTaken.length}):`] : []),
    ...notTaken.slice(0, SHOWN).map((event) => line(event, event.days)),
    ...(notTaken.length > SHOWN ? [`   and ${notTaken.length - SHOWN} more`] : []),
    ...(others.length > 0 ? [`Passed over: ${listed(others)}`] : []),
  ];
}

function line(event: CalendarEvent, days: CalendarEvent['days']): string {
  const when =
    days === undefined
      ? 'no date'
      : days.from === days.to
        ? days.from
        : `${days.from} to ${days.to}`;
  const aside = event.isCancelled ? ' (canceled)' : event.isAllDay ? '' : ' (not the whole day)';
  return `   ${when}: ${short(event)}${days === undefined ? '' : aside}`;
}

function short({ summary }: CalendarEvent): string {
  const text = summary || 'no words';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function namesOf(events: CalendarEvent[]): string[] {
  return [...new Set(events.map(short))];
}
