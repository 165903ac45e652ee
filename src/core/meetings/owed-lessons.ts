/** Decides which lessons absent writers are owed: not met on since, and still needed. */

import { schoolDaysBetween } from '../calendar/calendar.ts';
import { meetingsOf } from '../classroom/by-writer.ts';
import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { hasIt } from '../evidence/needs.ts';
import { attended, type Meeting } from '../files/meeting.ts';
import { covers } from '../ladder/ladder.ts';
import type { Student } from '../roster/student.ts';

export interface Owed {
  student: string;
  focus: string;
  date: string;
  lesson?: string;
  /** It was a push: there is no need that it could close. */
  push?: true;
}

/** Returns owed lessons, oldest first, up to a group's review: the need is checked again then. */
export function owedLessons(classroom: Classroom, today: string): Owed[] {
  const { meetings, settings, daysOff } = classroom;
  const recent = meetings.filter(
    ({ date }) =>
      date <= today && schoolDaysBetween(date, today, daysOff) <= settings['review after'],
  );
  const owed = classroom.students.flatMap((student) =>
    missedBy(student.id, recent)
      .filter((meeting) => !isMadeUp(student, meeting, classroom, today))
      .map(
        ({ focus, date, lesson, push }): Owed => ({
          student: student.id,
          focus,
          date,
          lesson,
          ...(push && { push }),
        }),
      ),
  );
  return owed.sort((a, b) => byCodePoint(a.date, b.date));
}

/** Returns the last missed meeting per focus; a rung is one too: any skill makes up for it. */
function missedBy(id: string, meetings: Meeting[]): Meeting[] {
  const missed = meetings.filter(({ entries }) => entries.get(id)?.stack === 'absent');
  return missed.filter(
    (meeting, i) => !missed.slice(i + 1).some(({ focus }) => focus === meeting.focus),
  );
}

/** Returns true if they have met on it since, or newer evidence closed the need. */
function isMadeUp(student: Student, missed: Meeting, classroom: Classroom, today: string): boolean {
  const { id, notes } = student;
  const isAbout = (about: string) => covers(missed.focus, about);
  const later = (on: string) => on > missed.date && on <= today;
  const known = classOn(classroom, today);
  const now = known.candidateOf(id);
  return (
    meetingsOf(classroom, id).some(
      (met) => later(met.date) && isAbout(met.focus) && attended(met, id),
    ) ||
    notes.some((note) => later(note.date) && note.taught !== undefined && isAbout(note.taught)) ||
    (now !== undefined &&
      hasIt(now, missed.focus) &&
      known
        .evidenceOf(id)
        .some(
          ({ date, about, standing }) => later(date) && isAbout(about) && standing === 'got it',
        ))
  );
}
