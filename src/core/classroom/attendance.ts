/** Decides on which days a writer was present: not marked absent, and not out at workshop time. */

import { addDays, isSchoolDay, weekdayOf } from '../calendar/calendar.ts';
import { type Classroom, getOwn } from './classroom.ts';

/** Returns the writers marked absent in a sort or a meeting of this day and present in none. */
export function absentOn({ sorts, meetings, students }: Classroom, date: string): string[] {
  const today = [...sorts, ...meetings].filter((one) => one.date === date);
  return students
    .map(({ id }) => id)
    .filter((id) => {
      const said = today.flatMap(({ entries }) => entries.get(id)?.stack ?? []);
      return said.length > 0 && said.every((stack) => stack === 'absent');
    });
}

/** Returns the writers who had what the whole class was taught on this day. */
export function presentOn(classroom: Classroom, date: string): string[] {
  const ofDay = classroom.groups.filter(({ content }) => content.date === date);
  const marked = ofDay.flatMap(({ content }) => content.absent ?? []);
  const away = new Set([...absentOn(classroom, date), ...marked]);
  return classroom.students
    .map(({ id }) => id)
    .filter((id) => !away.has(id) && !isOut(id, date, classroom));
}

/** Returns true if class.yaml says that this writer is out at workshop time on this weekday. */
export function isOut(id: string, date: string, { settings }: Classroom): boolean {
  return getOwn(settings.out, id)?.some((day) => day === weekdayOf(date)) ?? false;
}

/** Returns the days on which each writer was absent, from sorts, meetings and groups files. */
export function absences(classroom: Classroom): Map<string, Set<string>> {
  const { sorts, meetings, groups, students } = classroom;
  const days = new Set([...sorts, ...meetings].map(({ date }) => date));
  const found = new Map(students.map(({ id }) => [id, new Set<string>()]));
  for (const date of days) for (const id of absentOn(classroom, date)) found.get(id)!.add(date);
  for (const { content } of groups) {
    for (const id of content.absent ?? []) found.get(id)?.add(content.date);
  }
  return found;
}

/** Returns the school days after `from`, through `to`, on which this writer was present. */
export function daysThere(
  id: string,
  from: string,
  to: string,
  away: Set<string>,
  classroom: Classroom,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const there = isSchoolDay(day, classroom.daysOff) && !away.has(day);
    if (there && !isOut(id, day, classroom)) count++;
  }
  return count;
}
