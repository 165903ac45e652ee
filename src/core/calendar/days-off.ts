/** Decides which events of a school's calendar are days off, and how they are written in class.yaml. */

import { normalizeName } from '../language/normalize-name.ts';
import { addDays, daysBetween, isSchoolDay, weekdayOf } from './calendar.ts';
import type { CalendarEvent } from './ics.ts';

/** What the summary of an event says, by words of tables.yaml in the form in which they are compared. */
export interface DayOffWords {
  /** It says outright that there is no school. */
  noSchool: ReadonlySet<string>;
  /** It is what a day off is usually called. */
  dayOff: ReadonlySet<string>;
  /** It is school after all: "holiday concert", "last day before break". */
  schoolAfterAll: ReadonlySet<string>;
}

export interface DaysOffFound {
  /** With the days that class.yaml does not have yet. */
  taken: { event: CalendarEvent; from: string; to: string }[];
  /** All of the new days, as class.yaml has them: "2026-11-26 to 2026-11-27". */
  written: string[];
  /** Says that there is no school, and class.yaml has its days. */
  alreadyIn: CalendarEvent[];
  /** Whole days of something else, or of which nobody can tell. */
  notTaken: CalendarEvent[];
  /** Hours of a day. */
  withTime: number;
  /** From before this school year, or on a weekend only. */
  passedOver: number;
}

/** Longer than a summer: a year was mistyped, or it is no break. */
const LONGEST = 120;

/** The school year of offices: a calendar of the new year comes out in July. */
export function yearBegins(today: string): string {
  const year = Number(today.slice(0, 4));
  return `${today.slice(5) < '07-01' ? year - 1 : year}-07-01`;
}

export function findDaysOff(
  events: CalendarEvent[],
  words: DayOffWords,
  has: ReadonlySet<string>,
  today: string,
): DaysOffFound {
  const begins = yearBegins(today);
  const found: DaysOffFound = {
    taken: [],
    written: [],
    alreadyIn: [],
    notTaken: [],
    withTime: 0,
    passedOver: 0,
  };
  const all = new Set<string>();
  for (const event of [...events].sort(byDay)) {
    const isOff = saysNoSchool(event.summary, words) && !event.isCancelled;
    if (event.days === undefined) found.notTaken.push(event);
    else if (event.days.to < begins) found.passedOver++;
    else if (!event.isAllDay && !isOff) found.withTime++;
    else if (!isOff || !event.isAllDay || daysBetween(event.days.from, event.days.to) >= LONGEST)
      found.notTaken.push(event);
    else {
      const days = schoolDaysOf(event.days);
      const fresh = days.filter((day) => !has.has(day));
      for (const day of fresh) all.add(day);
      if (days.length === 0) found.passedOver++;
      else if (fresh.length === 0) found.alreadyIn.push(event);
      else found.taken.push({ event, from: fresh[0]!, to: fresh.at(-1)! });
    }
  }
  return { ...found, written: inRanges([...all].sort()) };
}

function byDay(a: CalendarEvent, b: CalendarEvent): number {
  const [one = '', other = ''] = [a.days?.from, b.days?.from];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Returns true if a summary says that there is no school, in whole words. */
export function saysNoSchool(summary: string, words: DayOffWords): boolean {
  const text = ` ${normalizeName(summary)} `;
  const has = (some: ReadonlySet<string>) => [...some].some((word) => text.includes(` ${word} `));
  return has(words.noSchool) || (has(words.dayOff) && !has(words.schoolAfterAll));
}

function schoolDaysOf({ from, to }: { from: string; to: string }): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(day)) days.push(day);
  return days;
}

/** Returns school days, in order, as dates and ranges; a weekend between two of them is no gap. */
export function inRanges(days: string[]): string[] {
  const ranges: [from: string, to: string][] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    const next = last && addDays(last[1], weekdayOf(last[1]) === 'Fri' ? 3 : 1);
    if (last && day === next) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges.map(([from, to]) => (from === to ? from : `${from} to ${to}`));
}
