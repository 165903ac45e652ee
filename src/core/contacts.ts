/** Decides when a writer was seen: every meeting she was at, and every note about her, as dated contacts. */

import type { Classroom } from './classroom.ts';
import { rungOf } from './ladder.ts';
import { type Meeting, wasThere } from './meeting.ts';
import type { Note, Student } from './student.ts';

export interface Contact {
  date: string;
  kind: 'conference' | 'group' | 'note';
  /** A skill or a rung, where it is known. */
  about?: string;
}

/** Up to `today`, oldest first; with `rung` only what was about it. */
export function contactsOf(
  student: Student,
  { meetings }: Classroom,
  today: string,
  rung?: string,
): Contact[] {
  const met = meetings.filter((meeting) => wasThere(meeting, student.id)).map(fromMeeting);
  return [...met, ...student.notes.map(fromNote)]
    .filter(({ date, about }) => date <= today && isOn(about, rung))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function fromMeeting({ date, focus, conference }: Meeting): Contact {
  return { date, kind: conference ? 'conference' : 'group', about: focus };
}

/** A glance is a note: she was looked at, and not talked with. */
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
