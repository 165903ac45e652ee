/** Decides which days of a class cannot be what was meant: to come, or long before everything else. */

import { daysBetween, spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { counted } from '../language/wording.ts';

/** A class is of one year; what is older was dated by a slip. */
const LONG_AGO_DAYS = 400;
const SHOWN = 6;

interface Dated {
  file: string;
  date: string;
}

/** Returns "Wed Nov 23, 2027". */
export function withYear(date: string): string {
  return `${spoken(date)}, ${date.slice(0, 4)}`;
}

/** Returns what is dated after today: until then it counts for nothing. */
export function toCome(classroom: Classroom, today: string): Dated[] {
  return datedIn(classroom).filter(({ date }) => date > today);
}

/** Returns a line for each file with such a day. */
export function oddDayLines(classroom: Classroom, today: string): string[] {
  const all = datedIn(classroom);
  const past = all.filter(({ date }) => date <= today).map(({ date }) => date);
  const newest = past.sort().at(-1);
  const old = all.filter(({ date }) => newest && daysBetween(date, newest) > LONG_AGO_DAYS);
  const lines = [
    ...toCome(classroom, today).map(
      ({ file, date }) => `${file} is dated ${withYear(date)}: until then it counts for nothing.`,
    ),
    ...old.map(
      ({ file, date }) => `${file} is dated ${withYear(date)}, long before the rest of the class.`,
    ),
  ];
  const more = lines.length - SHOWN;
  return more > 0 ? [...lines.slice(0, SHOWN), `and ${counted(more, 'more file')}`] : lines;
}

/** Each file once a day. */
function datedIn(classroom: Classroom): Dated[] {
  const { sorts, attendance, meetings, taught, groups, students } = classroom;
  const own = students.flatMap(({ id, notes, scores, goal }): Dated[] => {
    const goals = [goal?.set, goal?.met].flatMap((date) => (date === undefined ? [] : [date]));
    const dates = [...[...notes, ...scores].map(({ date }) => date), ...goals];
    return [...new Set(dates)].map((date) => ({ file: `students/${id}.yaml`, date }));
  });
  return [
    ...[...sorts, ...attendance, ...meetings, ...taught].map(({ file, date }) => ({ file, date })),
    ...groups.map(({ file, content: { date } }) => ({ file, date })),
    ...own,
  ];
}
