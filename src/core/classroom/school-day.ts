/** Decides what one day is at this school: which day of the cycle, how many minutes, who is out. */

import { isDate, spoken, weekdayOf } from '../calendar/calendar.ts';
import { type Cycle, cycleKey, dayOfCycle, sayCycleDay } from '../calendar/cycle.ts';
import type { ClassSettings } from '../schema/class-yaml.ts';
import { WORKDAYS } from '../schema/words.ts';
import { type Classroom, getOwn } from './classroom.ts';

type School = Pick<Classroom, 'settings' | 'daysOff'>;

/** Returns the cycle of class.yaml; a known day that is no date, or not of the cycle, says nothing. */
function cycleOf(settings: ClassSettings): Cycle {
  const keys = settings.cycle.map(cycleKey);
  const known = Object.entries(settings['cycle on'] ?? {})
    .map(([date, day]) => ({ date, at: keys.indexOf(cycleKey(day)) }))
    .filter(({ date, at }) => isDate(date) && at >= 0);
  return {
    days: settings.cycle.map(String),
    known: known.sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/** Returns the day of the cycle as class.yaml calls it; undefined without a cycle or without school. */
export function cycleDayOn(date: string, { settings, daysOff }: School): string | undefined {
  return settings.cycle.length === 0 ? undefined : dayOfCycle(date, cycleOf(settings), daysOff);
}

/** Formats a day for screens and pages: "Mon Nov 23", and with a cycle "Mon Nov 23 (A day)". */
export function saySchoolDay(date: string, school: School): string {
  const day = cycleDayOn(date, school);
  return day === undefined ? spoken(date) : `${spoken(date)} (${sayCycleDay(day)})`;
}

/** Returns the minutes for conferring on this day. */
export function minutesOn(date: string, { settings }: Pick<Classroom, 'settings'>): number {
  const other = settings['minutes on'] as Record<string, number> | null;
  return getOwn(other, weekdayOf(date)) ?? settings.minutes;
}

/** Says which workshop days have other minutes: "Wed 15". Undefined if none has. */
export function otherMinutes({ settings }: Pick<Classroom, 'settings'>): string | undefined {
  const days = WORKDAYS.filter((day) => settings['workshop days'].includes(day));
  const other = days.flatMap((day) => {
    const minutes = settings['minutes on']?.[day];
    return minutes === undefined || minutes === settings.minutes ? [] : [`${day} ${minutes}`];
  });
  return other.length > 0 ? other.join(', ') : undefined;
}

/** Why a writer is out at workshop time: class.yaml names the weekday, or the day of the cycle. */
export interface Out {
  on: 'weekday' | 'cycle';
  /** "Tue", "A day". */
  day: string;
}

/** Returns what class.yaml says of this writer and this day; undefined if they are there. */
export function outOn(id: string, date: string, school: School): Out | undefined {
  const days = getOwn(school.settings.out, id);
  if (days === undefined) return undefined;
  const weekday = weekdayOf(date);
  if (days.some((day) => day === weekday)) return { on: 'weekday', day: weekday };
  // A weekday needs no count of school days, and most classes have no cycle.
  const inCycle = cycleDayOn(date, school);
  if (inCycle === undefined) return undefined;
  const key = cycleKey(inCycle);
  if (!days.some((day) => cycleKey(day) === key)) return undefined;
  return { on: 'cycle', day: sayCycleDay(inCycle) };
}
