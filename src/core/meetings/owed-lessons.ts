/**
 * Decides which lessons are owed to writers who were absent when their group met, have not met on
 * it since, and still have the need.
 */

import { schoolDaysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { attended, type Meeting } from '../files/meeting.ts';
import { rungOf } from '../ladder/ladder.ts';
import type { Student } from '../roster/student.ts';

export interface Owed {
  student: string;
  focus: string;
  /** The day they missed. */
  date: string;
  lesson?: string;
}

/**
 * Returns owed lessons, oldest first. Drops those older than a group's review, because the need is
 * checked again then.
 */
export function owedLessons(classroom: Classroom, today: string): Owed[] {
  const { meetings, settings, daysOff } = classroom;
  const recent = meetings.filter(
    ({ date }) =>
      date <= today && schoolDaysBetween(date, today, daysOff) <= settings['review after'],
  );
  const owed = classroom.students.flatMap((student) =>
    missedBy(student.id, recent)
      .filter((meeting) => !isMadeUp(student, meeting, classroom, today))
      .map(({ focus, date, lesson }): Owed => ({ student: student.id, focus, date, lesson })),
  );
  return owed.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * Returns the meetings this writer missed; only the last one if they missed the same focus twice.
 */
function missedBy(id: string, meetings: Meeting[]): Meeting[] {
  const missed = meetings.filter(({ entries }) => entries.get(id)?.stack === 'absent');
  return missed.filter(
    (meeting, i) => !missed.slice(i + 1).some(({ focus }) => focus === meeting.focus),
  );
}

function isMadeUp(student: Student, missed: Meeting, classroom: Classroom, today: string): boolean {
  const { id, notes } = student;
  const { focus, date } = missed;
  const isAbout = (about: string) => about === focus || rungOf(about) === focus;
  const later = (on: string) => on > date && on <= today;
  return (
    classroom.meetings.some((met) => later(met.date) && isAbout(met.focus) && attended(met, id)) ||
    notes.some((note) => later(note.date) && note.taught !== undefined && isAbout(note.taught)) ||
    hasIt(
      evidenceOf(student, classroom, today).filter(({ about }) => isAbout(about)),
      date,
    )
  );
}

function hasIt(words: { date: string; standing: string }[], since: string): boolean {
  const last = words.at(-1);
  return last !== undefined && last.date > since && last.standing === 'got it';
}
