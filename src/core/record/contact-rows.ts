/**
 * Decides the rows of a writer's record: one per contact, with all that was kept of it, and one for
 * words typed during a sort. A note of the day of a meeting belongs to that meeting's row.
 */

import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import type { Meeting } from '../files/meeting.ts';
import type { Sort } from '../files/sort-file.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Note } from '../roster/student.ts';

export interface ContactRow {
  date: string;
  how: 'conference' | 'group' | 'noted' | 'sorted' | 'absent';
  strength: string;
  /** "leads: tried it". */
  taught: string;
  next: string;
  note: string;
}

/** Returns the rows up to `today`, oldest first. */
export function contactRows(id: string, classroom: Classroom, today: string): ContactRow[] {
  const { ladder, meetings, sorts, attendance, students } = classroom;
  const notes = students.find((one) => one.id === id)?.notes ?? [];
  const rows = meetings.flatMap((met) => rowFromMeeting(met, id, ladder));
  for (const note of notes) {
    const row = rowFromNote(note, ladder);
    const same = rows.find((one) => one.date === note.date && fitsIn(row, one));
    if (same) Object.assign(same, merged(same, row));
    else rows.push(row);
  }
  const about = ({ skill }: Sort) => (skill === undefined ? 'support' : ladder.say(skill));
  rows.push(...sorts.flatMap((sort) => rowFromSort(sort, id, about(sort))));
  rows.push(...attendance.flatMap((sort) => rowFromSort(sort, id, '')));
  return rows.filter(({ date }) => date <= today).sort((a, b) => byCodePoint(a.date, b.date));
}

function rowFromMeeting(met: Meeting, id: string, ladder: Ladder): ContactRow[] {
  const entry = met.entries.get(id);
  if (!entry) return [];
  const isAbsent = entry.stack === 'absent';
  const about = ladder.say(met.skill ?? met.focus);
  const outcome = isAbsent || !entry.stack ? '' : `: ${entry.stack}`;
  const how = met.conference ? 'conference' : 'group';
  return [
    {
      date: met.date,
      how: isAbsent ? 'absent' : how,
      strength: '',
      taught: isAbsent ? '' : `${met.push ? 'a push on ' : ''}${about}${outcome}`,
      next: '',
      note: entry.note ?? '',
    },
  ];
}

/** Only for words: what was sorted without any stands elsewhere. */
function rowFromSort({ date, entries }: Sort, id: string, about: string): ContactRow[] {
  const { note, stack } = entries.get(id) ?? {};
  if (!note) return [];
  const said = about && [about, stack].filter(Boolean).join(': ');
  return [
    {
      date,
      how: stack === 'absent' ? 'absent' : 'sorted',
      strength: '',
      taught: '',
      next: '',
      note: said === '' || stack === 'absent' ? note : `${said}. ${note}`,
    },
  ];
}

function rowFromNote(
  { date, kind, strength, taught, next, note }: Note,
  ladder: Ladder,
): ContactRow {
  const how = kind === 'conference' ? 'conference' : kind === 'group' ? 'group' : 'noted';
  const words = (about: string | undefined) => (about === undefined ? '' : ladder.say(about));
  return {
    date,
    how,
    strength: strength ?? '',
    taught: words(taught),
    next: words(next),
    note: note ?? '',
  };
}

/** A note in passing belongs to the meeting of that day; one of another kind is its own contact. */
function fitsIn(note: ContactRow, row: ContactRow): boolean {
  if (row.how === 'absent') return false;
  return note.how === 'noted' || note.how === row.how;
}

function merged(row: ContactRow, more: ContactRow): Partial<ContactRow> {
  const join = (a: string, b: string) =>
    [a, b]
      .filter(Boolean)
      .map((part) => part.replace(/\.$/, ''))
      .join('. ');
  return {
    strength: join(row.strength, more.strength),
    taught: row.taught.startsWith(more.taught) ? row.taught : join(row.taught, more.taught),
    next: join(row.next, more.next),
    note: join(row.note, more.note),
  };
}
