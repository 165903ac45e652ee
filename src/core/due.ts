/** Decides who has waited longest, in school days on which she could have been seen, and how the time was shared. */

import { absences, daysThere } from './attendance.ts';
import { byCodePoint, type Classroom } from './classroom.ts';
import { contactsOf, lastOf } from './contacts.ts';
import { type Meeting, wasThere } from './meeting.ts';
import { SUPPORTS, type Support } from './sort-file.ts';
import { supportOf } from './support.ts';

/** School days since; null where it has never been. */
export interface Waiting {
  student: string;
  conference: number | null;
  group: number | null;
  /** Any of the three: a conference, a group, a note. */
  any: number | null;
  /** Conference or group: what the list is sorted by. */
  met: number | null;
}

/** Longest first; who has never been met stands before all. With `rung` only what was about it counts. */
export function waitingList(classroom: Classroom, today: string, rung?: string): Waiting[] {
  const away = absences(classroom);
  const rows = classroom.students.map((student): Waiting => {
    const contacts = contactsOf(student, classroom, today, rung);
    const since = (date: string | undefined) =>
      date === undefined
        ? null
        : daysThere(student.id, date, today, away.get(student.id)!, classroom);
    return {
      student: student.id,
      conference: since(lastOf(contacts, 'conference')),
      group: since(lastOf(contacts, 'group')),
      any: since(contacts.at(-1)?.date),
      met: since(lastOf(contacts, 'conference', 'group')),
    };
  });
  const long = (days: number | null) => days ?? Number.MAX_SAFE_INTEGER;
  return rows.sort(
    (a, b) =>
      long(b.met) - long(a.met) || long(b.any) - long(a.any) || byCodePoint(a.student, b.student),
  );
}

/** How far back the shares look: four school weeks. */
export const SHARE_SCHOOL_DAYS = 20;

/** How the minutes of the last weeks were shared between writers who need most, medium and least support. */
export interface Share {
  stack: Support;
  writers: number;
  minutes: number;
  perWriter: number;
}

/** Meetings from `from` up to `today`; a group's minutes are shared by those who were there. */
export function sharesByStack(classroom: Classroom, from: string, today: string): Share[] {
  const { meetings, students, sorts, settings } = classroom;
  const recent = meetings.filter(({ date }) => date >= from && date <= today);
  const minutesFor = (id: string) =>
    recent.reduce((sum, meeting) => sum + (wasThere(meeting, id) ? shareOf(meeting) : 0), 0) +
    conferencesNoted(classroom, id, from, today) * settings['conference minutes'];
  const shareOf = (meeting: Meeting) => {
    if (meeting.conference) return settings['conference minutes'];
    const there = [...meeting.entries.keys()].filter((id) => wasThere(meeting, id)).length;
    return settings['group minutes'] / there;
  };
  const stackOf = new Map(students.map(({ id }) => [id, supportOf(id, sorts, today)]));
  return SUPPORTS.map((stack) => {
    const ids = students.map(({ id }) => id).filter((id) => stackOf.get(id) === stack);
    const minutes = Math.round(ids.reduce((sum, id) => sum + minutesFor(id), 0));
    return { stack, writers: ids.length, minutes, perWriter: ids.length && minutes / ids.length };
  });
}

/** Conferences of which there is a note only. */
export function conferencesNoted(
  { students }: Classroom,
  id: string,
  from: string,
  to: string,
): number {
  const notes = students.find((one) => one.id === id)?.notes ?? [];
  return notes.filter(({ date, kind }) => kind === 'conference' && date >= from && date <= to)
    .length;
}

/** True where writers who need the least support had less than half of what the others had, each. */
export function leastIsShort(shares: Share[]): boolean {
  const [least] = shares.filter(({ stack }) => stack === 'least');
  const others = shares.filter(({ stack }) => stack !== 'least');
  const writers = others.reduce((sum, one) => sum + one.writers, 0);
  const minutes = others.reduce((sum, one) => sum + one.minutes, 0);
  if (!least?.writers || !writers || minutes === 0) return false;
  return least.perWriter < minutes / writers / 2;
}
