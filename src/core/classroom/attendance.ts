/** Decides on which days a writer was present: not marked absent, and not out at workshop time. */

import { addDays, isSchoolDay } from '../calendar/calendar.ts';
import type { Classroom } from './classroom.ts';
import { outOn } from './school-day.ts';

type Sheet = Classroom['sorts'][number] | Classroom['meetings'][number];

/**
 * Returns the writers who are said to be absent on this day or, where nothing is said, are marked
 * absent in a sort or a meeting and present in none.
 */
export function absentOn(classroom: Classroom, date: string): string[] {
  const { sorts, meetings } = classroom;
  const sheets = [...sorts, ...meetings].filter((one) => one.date === date);
  return absentIn(sheets, classroom, date);
}

/** The same, of the sorts and meetings of this day. */
function absentIn(sheets: Sheet[], classroom: Classroom, date: string): string[] {
  const told = attendanceOn(classroom, date);
  const away = new Set<string>();
  const there = new Set<string>();
  for (const { entries } of sheets) {
    for (const [id, { stack }] of entries) {
      if (stack !== undefined) (stack === 'absent' ? away : there).add(id);
    }
  }
  return classroom.students
    .map(({ id }) => id)
    .filter(
      (id) => (told.get(id) ?? (away.has(id) && !there.has(id) ? 'absent' : '')) === 'absent',
    );
}

/** Returns what was said of this day by itself: "absent", or "here" after all. */
export function attendanceOn({ attendance }: Classroom, date: string): Map<string, string> {
  const ofDay = attendance.filter((one) => one.date === date);
  return new Map(
    ofDay.flatMap(({ entries }) =>
      [...entries].flatMap(([id, { stack }]) =>
        stack === undefined ? [] : [[id, stack] as const],
      ),
    ),
  );
}

/** Returns who is said to be absent by itself; a sheet of the day need not ask about them. */
export function toldAbsent(classroom: Classroom, date: string): string[] {
  const told = attendanceOn(classroom, date);
  return classroom.students.flatMap(({ id }) => (told.get(id) === 'absent' ? [id] : []));
}

/** Returns the writers who had what the whole class was taught on this day. */
export function presentOn(classroom: Classroom, date: string): string[] {
  const away = new Set([...absentOn(classroom, date), ...absentInGroups(classroom, date)]);
  return classroom.students
    .map(({ id }) => id)
    .filter((id) => !away.has(id) && !isOut(id, date, classroom));
}

/** Returns true if class.yaml says that this writer is out at workshop time on this day. */
export function isOut(id: string, date: string, classroom: Classroom): boolean {
  return outOn(id, date, classroom) !== undefined;
}

/** Returns the days on which each writer was absent, from sorts, meetings and groups files. */
export function absences(classroom: Classroom): Map<string, Set<string>> {
  const { sorts, meetings, attendance, groups, students } = classroom;
  const found = new Map(students.map(({ id }) => [id, new Set<string>()]));
  const days = new Map<string, Sheet[]>();
  for (const sheet of [...sorts, ...meetings])
    days.set(sheet.date, [...(days.get(sheet.date) ?? []), sheet]);
  for (const { date } of attendance) if (!days.has(date)) days.set(date, []);
  for (const [date, sheets] of days)
    for (const id of absentIn(sheets, classroom, date)) found.get(id)!.add(date);
  for (const date of new Set(groups.map(({ content }) => content.date))) {
    for (const id of absentInGroups(classroom, date)) found.get(id)?.add(date);
  }
  return found;
}

/** Returns who was left out of groups of this day as absent, unless they came after all. */
export function absentInGroups(classroom: Classroom, date: string): string[] {
  const told = attendanceOn(classroom, date);
  const ofDay = classroom.groups.filter(({ content }) => content.date === date);
  const marked = ofDay.flatMap(({ content }) => content.absent ?? []);
  return [...new Set(marked)].filter((id) => told.get(id) !== 'here');
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
