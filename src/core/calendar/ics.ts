/** Decides which events an iCalendar text (RFC 5545) has, and on which days; a rule of repetition is not followed. */

import { addDays, isDate } from './calendar.ts';

export interface CalendarEvent {
  summary: string;
  /** Its days, both included; undefined if they cannot be read. */
  days?: { from: string; to: string };
  /** True if it takes whole days, not hours of one. */
  isAllDay: boolean;
  repeats: boolean;
  isCancelled: boolean;
}

/** Why a text is no calendar, and what to do. */
export interface NoCalendar {
  message: string;
  hint: string;
  line: number;
}

interface Property {
  name: string;
  /** VALUE=DATE and others, as written. */
  about: string;
  value: string;
}

/** Returns the events in their order in the file. */
export function eventsIn(text: string): CalendarEvent[] | NoCalendar {
  const lines = text.split(/\r\n|\r|\n/);
  const events: CalendarEvent[] = [];
  // An alarm inside of an event has a summary of its own.
  const open: string[] = [];
  let own: Property[] = [];
  for (const property of propertiesIn(lines)) {
    const { name, value } = property;
    const what = value.trim().toUpperCase();
    if (open.length === 0 && !(name === 'BEGIN' && what === 'VCALENDAR')) return noCalendar;
    if (name === 'BEGIN') {
      open.push(what);
      if (what === 'VEVENT') own = [];
    } else if (name === 'END') {
      if (open.pop() !== what) return endsEarly(lines);
      if (what === 'VEVENT') events.push(eventOf(own));
    } else if (open.at(-1) === 'VEVENT') own.push(property);
    if (name === 'END' && open.length === 0) return events;
  }
  return open.length > 0 ? endsEarly(lines) : noCalendar;
}

const noCalendar: NoCalendar = {
  message: 'this is no calendar: it does not begin with BEGIN:VCALENDAR',
  hint: "export or download the school's calendar as .ics (iCal), and give that file",
  line: 1,
};

function endsEarly(lines: string[]): NoCalendar {
  const message = 'the calendar ends in the middle of an event';
  return { message, hint: 'download it again', line: Math.max(1, lines.length - 1) };
}

/** A line that begins with a space or a tab goes on with the line before. */
function* propertiesIn(lines: string[]): Generator<Property> {
  let whole = '';
  for (const line of [...lines, '']) {
    if (/^[ \t]/.test(line)) {
      whole += line.slice(1);
      continue;
    }
    if (whole.trim() !== '') yield propertyOf(whole);
    whole = line;
  }
}

function propertyOf(line: string): Property {
  // A value in quotes may have a colon in it.
  const at = /^(?:[^":]|"[^"]*")*:/.exec(line)?.[0].length ?? line.length + 1;
  const [name = '', ...about] = line.slice(0, at - 1).split(';');
  return { name: name.trim().toUpperCase(), about: about.join(';'), value: line.slice(at) };
}

function eventOf(properties: Property[]): CalendarEvent {
  const first = (name: string) => properties.find((one) => one.name === name);
  const value = (name: string) => first(name)?.value.trim().toUpperCase();
  const [start, end] = [momentOf(first('DTSTART')), momentOf(first('DTEND'))];
  const last = start && lastDay(start, end, value('DURATION'));
  return {
    summary: textOf(first('SUMMARY')?.value ?? ''),
    ...(last !== undefined && last >= start!.date && { days: { from: start!.date, to: last } }),
    isAllDay:
      start?.isMidnight === true && (end === undefined || end.isMidnight || end.isLastMinute),
    repeats: ['RRULE', 'RDATE'].some((name) => first(name) !== undefined),
    isCancelled: value('STATUS') === 'CANCELLED',
  };
}

interface Moment {
  date: string;
  /** A date alone, or midnight where the school is: some programs write whole days so. */
  isMidnight: boolean;
  /** 23:59: some programs end a day so. */
  isLastMinute: boolean;
}

function momentOf(property: Property | undefined): Moment | undefined {
  const [, year, month, day, time] =
    /^(\d{4})(\d\d)(\d\d)(T\d{6}Z?)?$/i.exec(property?.value.trim() ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isDate(date)) return undefined;
  const isMidnight = time === undefined || /^T000000$/i.test(time);
  return { date, isMidnight, isLastMinute: /^T2359\d\d$/i.test(time ?? '') };
}

/** The end is the first day or moment that is no longer part of the event. */
function lastDay(start: Moment, end: Moment | undefined, duration?: string): string | undefined {
  const [, count = '', unit] = /^\+?P(\d{1,3})([DW])/.exec(duration ?? '') ?? [];
  if (end === undefined && unit !== undefined)
    return addDays(start.date, Math.max(1, Number(count) * (unit === 'W' ? 7 : 1)) - 1);
  if (end === undefined || end.date === start.date) return start.date;
  return end.isMidnight ? addDays(end.date, -1) : end.date;
}

function textOf(value: string): string {
  return value
    .replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? ' ' : mark))
    .replace(/\s+/g, ' ')
    .trim();
}
