/**
 * Decides which places in a groups file are the teacher's own: those that differ from what confer had
 * proposed there. They stay as they are when that day's groups are made again; on later days they hold
 * for that writer until something newer is known, and no longer than a group does before it is looked at anew.
 */

import { schoolDaysBetween } from './calendar.ts';
import type { Classroom } from './classroom.ts';
import { evidenceOf } from './evidence.ts';
import type { GroupsFile } from './groups-file.ts';
import { rungOf } from './ladder.ts';
import { aboutOf, isConference, placesOf } from './seats-in-file.ts';

/** Said in a report of a writer whom confer had put nowhere, and whom the teacher put somewhere. */
export const NOWHERE = 'nothing';

/** Where confer had put each writer; in a file without it, everything was written by hand. */
export function proposedPlaces({ proposed = {} }: GroupsFile): Map<string, string> {
  return new Map(
    Object.entries(proposed).flatMap(([place, ids]) =>
      ids.map((id): [string, string] => [id, place]),
    ),
  );
}

/** Writers whose place is not the one proposed: their place now, or undefined where they were taken out. */
export function handPlaces(content: GroupsFile): Map<string, string | undefined> {
  const now = placesOf(content);
  const proposed = proposedPlaces(content);
  const ids = new Set([...now.keys(), ...proposed.keys()]);
  return new Map(
    [...ids].filter((id) => now.get(id) !== proposed.get(id)).map((id) => [id, now.get(id)]),
  );
}

export interface Decision {
  place: string;
  /** The day of the groups that it was made in. */
  date: string;
}

/** Decisions of earlier days that still hold, by writer: the newest of each. */
export function standingDecisions(classroom: Classroom, today: string): Map<string, Decision> {
  const found = new Map<string, Decision>();
  const { settings, daysOff } = classroom;
  for (const { content } of classroom.groups) {
    const { date } = content;
    const age = date < today ? schoolDaysBetween(date, today, daysOff) : Infinity;
    if (age > settings['review after']) continue;
    const proposed = proposedPlaces(content);
    for (const [id, place] of handPlaces(content)) {
      // Another group about the same thing was a decision about that day's neighbors.
      const sameThing = place !== undefined && meansSame(place, proposed.get(id));
      if (place === undefined || sameThing) found.delete(id);
      else found.set(id, { place, date });
    }
  }
  return new Map(
    [...found].filter(([id, decision]) => !isOvertaken(id, decision, classroom, today)),
  );
}

function meansSame(place: string, proposed: string | undefined): boolean {
  if (proposed === undefined || isConference(place) !== isConference(proposed)) return false;
  return aboutOf(place) === aboutOf(proposed);
}

/** A later word on the very thing is newer than the decision, and so is a note that it was taught, or a conference held. */
function isOvertaken(
  id: string,
  { place, date }: Decision,
  classroom: Classroom,
  today: string,
): boolean {
  const student = classroom.students.find((one) => one.id === id);
  if (!student) return true;
  const focus = aboutOf(place);
  const isAbout = (about: string) =>
    about === focus || about === rungOf(focus) || rungOf(about) === focus;
  const words = evidenceOf(student, classroom, today).filter((said) => said.date > date);
  const notes = student.notes.filter((note) => note.date > date && note.date <= today);
  return (
    words.some(({ about }) => isAbout(about)) ||
    notes.some(
      ({ taught, kind }) =>
        (taught !== undefined && isAbout(taught)) || (isConference(place) && kind === 'conference'),
    )
  );
}
