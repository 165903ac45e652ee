/**
 * Decides when a writer was seen: each meeting they attended and each note about them becomes a
 * dated contact.
 */

import type { Classroom } from './classroom.ts';
import { rungOf } from './ladder.ts';
import { attended, type Meeting } from './meeting.ts';
import type { Note, Student } from './student.ts';

export interface Contact {
  date: string;
  kind: 'conference' | 'group' | 'note';
  /** A skill or a rung, if known. */
  about?: string;
}

/** Returns contacts up to `today`, oldest first; with `rung`, only those about it. */
export function contactsOf(
  student: Student,
  { meetings }: Classroom,
  today: string,
  rung?: string,
): Contact[] {
  const met = meetings.filter((meeting) => attended(meeting, student.id)).map(fromMeeting);
  return [...met, ...student.notes.map(fromNote)]
    .filter(({ date, about }) => date <= today && isOn(about, rung))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function fromMeeting({ date, focus, conference }: Meeting): Contact {
  return { date, kind: conference ? 'conference' : 'group', about: focus };
}

/**
 * Turns a note into a contact. A note that is not a conference or a group counts as a note: the
 * writer was seen, not met.
 */
function fromNote({ date, kind, taught, next }: Note): Contact {
  const about = taught ?? next;
  return { date, kind: kind === 'conference' || kind === 'group' ? kind : 'note', about };
}

function isOn(about: string | undefined, rung: string | undefined): boolean {
  return rung === undefined || (about !== undefined && rungOf(about) === rung);
}

export function lastOf(contacts: Contact[], ...kinds: Contact['kind'][]): string | undefined {
  return contacts.findLast(({ kind }) => kinds.includes(kind))?.date;
}
