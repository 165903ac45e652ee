/** Decides which sort `confer sort` continues. */

import { daysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { genreOn } from '../classroom/units.ts';
import { type Sort, sortFileName } from '../files/sort-file.ts';

/** An unfinished sort can be continued for a week. */
const STILL_GOING_DAYS = 7;

export function notPlaced(sort: Sort, { students }: Classroom): string[] {
  return students.map(({ id }) => id).filter((id) => sort.entries.get(id)?.stack === undefined);
}

/** Returns the newest sort if it is recent, unfinished and not about what only the unit before asks. */
export function unfinishedSort(classroom: Classroom, today: string): Sort | undefined {
  const newest = classroom.sorts
    .filter(({ file, date, skill }) => {
      return date <= today && file === sortFileName(date, skill, classroom.teacher);
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  if (!newest || daysBetween(newest.date, today) > STILL_GOING_DAYS) return undefined;
  if (isOver(newest, classroom, today)) return undefined;
  return notPlaced(newest, classroom).length > 0 ? newest : undefined;
}

/** A sort begun in a unit that does not ask for its skill was wanted all the same, so it goes on. */
function isOver({ date, skill }: Sort, { ladder, settings }: Classroom, today: string): boolean {
  const isAsked = (on: string) => ladder.fits(skill ?? '', genreOn(settings, on));
  return isAsked(date) && !isAsked(today);
}
