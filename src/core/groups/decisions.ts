/** Decides which places in a groups file are the teacher's: those that confer did not suggest. */

import { schoolDaysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import { aboutOf, isConference, isPush, placesOf } from '../files/places.ts';
import { covers } from '../ladder/ladder.ts';
import { counted } from '../language/wording.ts';

/** Marks "no place" in `proposed`: confer had not placed this writer, and the teacher did. */
export const NOWHERE = 'nothing';

/** Returns where confer had placed each writer; empty for a file written entirely by hand. */
export function proposedPlaces({ proposed = {} }: GroupsFile): Map<string, string> {
  return new Map(
    Object.entries(proposed).flatMap(([place, ids]) =>
      ids.map((id): [string, string] => [id, place]),
    ),
  );
}

/** Returns where each writer who is not at the suggested place is now; undefined if removed. */
export function manualPlaces(content: GroupsFile): Map<string, string | undefined> {
  const now = placesOf(content);
  const proposed = proposedPlaces(content);
  const ids = new Set([...now.keys(), ...proposed.keys()]);
  const isSame = sameGroups(now, proposed);
  return new Map(
    [...ids]
      .filter((id) => now.get(id) !== proposed.get(id) && !isSame(now.get(id), proposed.get(id)))
      .map((id) => [id, now.get(id)]),
  );
}

/** Of three groups on leads the second may be the first now: whoever is in it was not moved. */
function sameGroups(now: Map<string, string>, proposed: Map<string, string>) {
  const membersOf = (places: Map<string, string>, place: string) =>
    [...places]
      .flatMap(([id, at]) => (at === place ? [id] : []))
      .sort()
      .join();
  return (place: string | undefined, was: string | undefined): boolean =>
    place !== undefined &&
    was !== undefined &&
    !isConference(place) &&
    isPush(place) === isPush(was) &&
    meansSame(place, was) &&
    membersOf(now, place) === membersOf(proposed, was);
}

export interface Decision {
  place: string;
  /** The day of the groups file that records it. */
  date: string;
}

/** Returns, by writer, the newest decision that holds: no newer evidence, no review due. */
export function standingDecisions(classroom: Classroom, today: string): Map<string, Decision> {
  return decisionsOf((date) => date < today, classroom, today);
}

export interface Ended extends Decision {
  id: string;
  /** What ended it, as a clause. */
  because: string;
}

/** Returns the decisions that held when groups were made last, and hold no more. */
export function endedDecisions(classroom: Classroom, today: string): Ended[] {
  const last = classroom.groups.findLast(({ content }) => content.date < today)?.content.date;
  if (last === undefined) return [];
  const now = standingDecisions(classroom, today);
  return [...decisionsOf((date) => date <= last, classroom, last)].flatMap(([id, decision]) =>
    now.has(id) ? [] : [{ id, ...decision, because: whyEnded(id, decision, classroom, today) }],
  );
}

function whyEnded(id: string, { place, date }: Decision, classroom: Classroom, today: string) {
  const focus = aboutOf(place);
  const newer = classOn(classroom, today)
    .evidenceOf(id)
    .findLast((said) => said.date > date && covers(focus, said.about));
  if (newer) return newer.said;
  const days = classroom.settings['review after'];
  const isOld = schoolDaysBetween(date, today, classroom.daysOff) > days;
  return isOld ? `more than ${counted(days, 'school day')} ago` : 'you have met about it since';
}

/** The newest decision of each writer in the files of these days, if it still holds `on` a day. */
function decisionsOf(
  isFrom: (date: string) => boolean,
  classroom: Classroom,
  on: string,
): Map<string, Decision> {
  const found = new Map<string, Decision>();
  const { settings, daysOff } = classroom;
  for (const { content } of classroom.groups.filter(({ content }) => isFrom(content.date))) {
    const { date } = content;
    if (schoolDaysBetween(date, on, daysOff) > settings['review after']) continue;
    const proposed = proposedPlaces(content);
    for (const [id, place] of manualPlaces(content)) {
      // A different group on the same skill was only a decision about that day's neighbors.
      const sameThing = place !== undefined && meansSame(place, proposed.get(id));
      // A push is for the day: the next sort decides again.
      if (place === undefined || sameThing || isPush(place)) found.delete(id);
      else found.set(id, { place, date });
    }
  }
  return new Map([...found].filter(([id, decision]) => !isOvertaken(id, decision, classroom, on)));
}

function meansSame(place: string, proposed: string | undefined): boolean {
  if (proposed === undefined || isConference(place) !== isConference(proposed)) return false;
  return aboutOf(place) === aboutOf(proposed);
}

/** Returns true after newer evidence on the skill, a note that it was taught, or a conference. */
function isOvertaken(
  id: string,
  { place, date }: Decision,
  classroom: Classroom,
  today: string,
): boolean {
  const student = classroom.students.find((one) => one.id === id);
  if (!student) return true;
  const focus = aboutOf(place);
  const isAbout = (about: string) => covers(focus, about);
  const evidence = classOn(classroom, today).evidenceOf(id);
  const notes = student.notes.filter((note) => note.date > date && note.date <= today);
  return (
    evidence.some((said) => said.date > date && isAbout(said.about)) ||
    notes.some(
      ({ taught, kind }) =>
        (taught !== undefined && isAbout(taught)) || (isConference(place) && kind === 'conference'),
    )
  );
}
