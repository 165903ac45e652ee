/** Decides which sort `confer sort` continues. */

import { daysBetween } from '../calendar/calendar.ts';
import { toldAbsent } from '../classroom/attendance.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { genreOn } from '../classroom/units.ts';
import { type Sort, sortFileName } from '../files/sort-file.ts';

/** An unfinished sort can be continued for a week. */
const STILL_GOING_DAYS = 7;

/** Returns who has no answer in this sort, but for those who are said to have been absent. */
export function notPlaced(sort: Sort, classroom: Classroom): string[] {
  const away = toldAbsent(classroom, sort.date);
  return classroom.students
    .map(({ id }) => id)
    .filter((id) => sort.entries.get(id)?.stack === undefined && !away.includes(id));
}

/**
 * Returns the unfinished sorts of the newest day on which this teacher sorted, if it is recent; none
 * about what only the unit before asks. The one begun last is last.
 */
export function unfinishedSorts(classroom: Classroom, today: string): Sort[] {
  const own = classroom.sorts.filter(({ file, date, skill, look, ofSome }) => {
    return (
      date <= today && !look && !ofSome && file === sortFileName(date, skill, classroom.teacher)
    );
  });
  const day = own
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (day === undefined || daysBetween(day, today) > STILL_GOING_DAYS) return [];
  return own.filter(
    (sort) =>
      sort.date === day && !isOver(sort, classroom, today) && notPlaced(sort, classroom).length > 0,
  );
}

/** Returns the last of them. */
export function unfinishedSort(classroom: Classroom, today: string): Sort | undefined {
  return unfinishedSorts(classroom, today).at(-1);
}

/** A sort begun in a unit that does not ask for its skill was wanted all the same, so it goes on. */
function isOver({ date, skill }: Sort, { ladder, settings }: Classroom, today: string): boolean {
  const isAsked = (on: string) => ladder.fits(skill ?? '', genreOn(settings, on));
  return isAsked(date) && !isAsked(today);
}
