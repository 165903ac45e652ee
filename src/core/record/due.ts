/** Decides who has waited longest, in school days present, and how the time was shared. */

import { absences, daysThere } from '../classroom/attendance.ts';
import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { attended, type Meeting } from '../files/meeting.ts';
import { isOfThisClass } from '../files/moved-in.ts';
import { contactsOf, lastOf } from '../meetings/contacts.ts';
import { SUPPORTS, type Support } from '../schema/words.ts';

/** School days since the last one; null if there was none. */
export interface Waiting {
  student: string;
  conference: number | null;
  group: number | null;
  /** A conference, a group or a note. */
  any: number | null;
  /** A conference or a group; the list is sorted by this. */
  met: number | null;
  /** The days of the last ones; null if there was none. */
  last: Record<'conference' | 'group' | 'any', string | null>;
}

/** Returns longest first, writers never met before all others; counts only contacts on `rung`. */
export function waitingList(classroom: Classroom, today: string, rung?: string): Waiting[] {
  const away = absences(classroom);
  const rows = classroom.students.map((student): Waiting => {
    const contacts = contactsOf(student, classroom, today, rung);
    const since = (date: string | undefined) =>
      date === undefined
        ? null
        : daysThere(student.id, date, today, away.get(student.id)!, classroom);
    const conference = lastOf(contacts, 'conference');
    const group = lastOf(contacts, 'group');
    const any = contacts.at(-1)?.date;
    return {
      student: student.id,
      conference: since(conference),
      group: since(group),
      any: since(any),
      met: since(lastOf(contacts, 'conference', 'group')),
      last: { conference: conference ?? null, group: group ?? null, any: any ?? null },
    };
  });
  const long = (days: number | null) => days ?? Number.MAX_SAFE_INTEGER;
  return rows.sort(
    (a, b) =>
      long(b.met) - long(a.met) || long(b.any) - long(a.any) || byCodePoint(a.student, b.student),
  );
}

/** The shares cover four school weeks. */
export const SHARE_SCHOOL_DAYS = 20;

/** The minutes of the writers of one support stack. */
export interface Share {
  stack: Support;
  writers: number;
  minutes: number;
  perWriter: number;
}

/** Shares each group's minutes among those present, from `from` through `today`. */
export function sharesByStack(classroom: Classroom, from: string, today: string): Share[] {
  const { meetings, students, settings } = classroom;
  const recent = meetings.filter(isOfThisClass).filter(({ date }) => date >= from && date <= today);
  const minutesFor = (id: string) =>
    recent.reduce((sum, meeting) => sum + (attended(meeting, id) ? shareOf(meeting) : 0), 0) +
    conferencesNoted(classroom, id, from, today) * settings['conference minutes'];
  const shareOf = (meeting: Meeting) => {
    if (meeting.conference) return settings['conference minutes'];
    const there = [...meeting.entries.keys()].filter((id) => attended(meeting, id)).length;
    return settings['group minutes'] / there;
  };
  const { supportOf } = classOn(classroom, today);
  return SUPPORTS.map((stack) => {
    const ids = students.map(({ id }) => id).filter((id) => supportOf(id) === stack);
    const minutes = Math.round(ids.reduce((sum, id) => sum + minutesFor(id), 0));
    return { stack, writers: ids.length, minutes, perWriter: ids.length && minutes / ids.length };
  });
}

/** Counts the conferences that are recorded only as a note. */
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

/** Returns true if least-support writers had, on average, under half the minutes of the others. */
export function leastIsShort(shares: Share[]): boolean {
  const least = shares.find(({ stack }) => stack === 'least');
  const others = shares.filter(({ stack }) => stack !== 'least');
  const writers = others.reduce((sum, one) => sum + one.writers, 0);
  const minutes = others.reduce((sum, one) => sum + one.minutes, 0);
  if (!least?.writers || !writers || minutes === 0) return false;
  return least.perWriter < minutes / writers / 2;
}
