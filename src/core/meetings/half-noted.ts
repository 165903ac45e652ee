/** Decides which meeting of the days before was only half noted: it may go on, or they met again. */

import { daysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Meeting } from '../files/meeting.ts';
import { isOfThisClass } from '../files/moved-in.ts';
import type { ToMeet } from './which-meeting.ts';

/** After a week nobody remembers how it went. */
const STILL_GOING_DAYS = 7;

/** Returns the newest one about the same, with some of these writers noted and some not. */
export function halfNoted(
  { focus, students, conference }: ToMeet,
  { meetings }: Classroom,
  today: string,
): Meeting | undefined {
  return meetings.filter(isOfThisClass).findLast((meeting) => {
    const age = daysBetween(meeting.date, today);
    const noted = [...meeting.entries].filter(([, { stack }]) => stack !== undefined);
    const ours = noted.filter(([id]) => students.includes(id));
    return (
      age > 0 &&
      age <= STILL_GOING_DAYS &&
      meeting.focus === focus &&
      meeting.conference === (conference === true) &&
      ours.length === noted.length &&
      ours.length > 0 &&
      ours.length < students.length
    );
  });
}
