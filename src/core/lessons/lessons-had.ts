/** Decides which lessons writers had: those noted with a meeting, else those planned for them. */

import type { Classroom } from '../classroom/classroom.ts';
import { attended } from '../files/meeting.ts';
import { timesBefore } from '../groups/since-last.ts';
import { covers } from '../ladder/ladder.ts';
import type { Lesson, ToTeach } from './lesson.ts';

/** By lesson id: the last day on which one of them had it; '' if the day is not known. */
export type Had = ReadonlyMap<string, string>;

export function lessonsHad(
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
