/** Decides which lessons writers had: noted with a meeting, else planned; and those for everybody. */

import { presentOn } from '../classroom/attendance.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { attended } from '../files/meeting.ts';
import type { Taught } from '../files/taught.ts';
import { timesBefore } from '../groups/since-last.ts';
import { covers } from '../ladder/ladder.ts';
import type { Lesson, ToTeach } from './lesson.ts';

/** By lesson id: the last day on which one of them had it; '' if the day is not known. */
export type Had = ReadonlyMap<string, string>;

export function lessonsHad(
  meeting: Pick<ToTeach, 'focus' | 'students'>,
  lessons: Lesson[],
  classroom: Classroom,
  date: string,
): Had {
  const had = new Map(hadInMeetings(meeting, lessons, classroom, date));
  for (const one of classroom.taught) {
    if (one.lesson === undefined || !wasHadBy(meeting.students, one, classroom, date)) continue;
    if (one.date > (had.get(one.lesson) ?? '')) had.set(one.lesson, one.date);
  }
  return had;
}

/** Returns true if one of these writers was there when everybody was taught, before `date`. */
export function wasHadBy(
  students: string[],
  taught: Pick<Taught, 'date'>,
  classroom: Classroom,
  date: string,
): boolean {
  if (taught.date >= date) return false;
  const present = presentOn(classroom, taught.date);
  return students.some((id) => present.includes(id));
}

function hadInMeetings(
  { focus, students }: Pick<ToTeach, 'focus' | 'students'>,
  lessons: Lesson[],
  classroom: Classroom,
  date: string,
): Had {
  const had = new Map<string, string>();
  for (const met of classroom.meetings) {
    if (met.lesson === undefined || met.date >= date) continue;
    if (students.some((id) => attended(met, id))) had.set(met.lesson, met.date);
  }
  const onFocus = lessons.filter(({ skill }) => covers(focus, skill));
  if (onFocus.some(({ id }) => had.has(id))) return had;
  // Groups met without a note: the first lessons are taken as had.
  const times = Math.max(0, ...students.map((id) => timesBefore(id, focus, classroom, date)));
  for (const { id } of onFocus.slice(0, times)) had.set(id, '');
  return had;
}
