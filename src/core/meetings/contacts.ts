/** Decides when a writer was seen: at each meeting they attended, and in each note about them. */

import { meetingsOf } from '../classroom/by-writer.ts';
import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { attended, type Meeting } from '../files/meeting.ts';
import { covers } from '../ladder/ladder.ts';
import type { Note, Student } from '../roster/student.ts';

export interface Contact {
  date: string;
  kind: 'conference' | 'group' | 'note';
  /** A skill or a rung, if known. */
  about?: string;
}

/** Returns contacts up to `today`, oldest first; with `focus`, only those about it. */
export function contactsOf(
  student: Student,
  classroom: Classroom,
  today: string,
  focus?: string,
): Contact[] {
  const met = meetingsOf(classroom, student.id)
    .filter((meeting) => attended(meeting, student.id))
    .map(contactFromMeeting);
  return [...met, ...student.notes.map(contactFromNote)]
    .filter(({ date, about }) => date <= today && isOn(about, focus))
    .sort((a, b) => byCodePoint(a.date, b.date));
}

function contactFromMeeting({ date, focus, conference }: Meeting): Contact {
  return { date, kind: conference ? 'conference' : 'group', about: focus };
}

/** A note of any other kind counts as a note, because the writer was seen, not met. */
function contactFromNote({ date, kind, taught, next }: Note): Contact {
  const about = taught ?? next;
  return { date, kind: kind === 'conference' || kind === 'group' ? kind : 'note', about };
}

function isOn(about: string | undefined, focus: string | undefined): boolean {
  return focus === undefined || (about !== undefined && covers(focus, about));
}

export function lastOf(contacts: Contact[], ...kinds: Contact['kind'][]): string | undefined {
  return contacts.findLast(({ kind }) => kinds.includes(kind))?.date;
}
