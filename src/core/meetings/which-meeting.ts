/** Decides which meetings in force are still to be held, and what one with a writer is about. */

import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { firstFocus } from '../evidence/standings.ts';
import { type GroupsFile, numberOf } from '../files/groups-file.ts';
import { attended, type Meeting, meetingFileName } from '../files/meeting.ts';
import { isOfThisClass } from '../files/moved-in.ts';
import {
  conferencePlace,
  groupPlaces,
  placeOfGroup,
  pushPlace,
  sayPlace,
} from '../files/places.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { OUTCOMES } from '../schema/words.ts';
import { type Sheet, titleFor } from '../sheets/sheet.ts';
import { owedLessons } from './owed-lessons.ts';

/** A meeting to hold: with a group of the groups in force, or with one writer. */
export interface ToMeet {
  /** As in places.ts: `structure.lead`, `structure.lead #2`, `conference structure.end`. */
  place: string;
  focus: string;
  students: string[];
  conference: boolean;
  /** A push, for writers with no open need. */
  push?: true;
  /** Nothing is open: to look for what comes next. */
  onTrack?: true;
  /** The group's number on the screen and on paper. */
  number?: number;
  lesson?: string;
  /** The skill of the lesson, if the focus is a whole rung. */
  skill?: string;
}

/** Returns what a meeting is about, in words: "leads", "a push on leads", "on track". */
export function aboutWords({ focus, push, onTrack }: ToMeet, ladder: Ladder): string {
  if (onTrack) return `on track: look at ${ladder.say(focus)}`;
  return sayPlace(push ? pushPlace(focus) : focus, ladder);
}

/** Returns every group and conference of a groups file, in file order. */
export function plannedMeetings({ groups, conferences }: GroupsFile): ToMeet[] {
  const places = groupPlaces((groups ?? []).map(placeOfGroup));
  return [
    ...(groups ?? []).map(
      ({ focus, kind, students, lesson, number }, i): ToMeet => ({
        place: places[i]!,
        focus,
        students,
        conference: false,
        ...(kind && { push: true }),
        number: numberOf({ number }, i),
        lesson,
      }),
    ),
    ...(conferences ?? []).map(({ student, focus, kind }) => ({
      ...alone(student, focus),
      ...(kind && { push: true as const, place: conferencePlace(placeOfGroup({ focus, kind })) }),
    })),
  ];
}

export function alone(student: string, focus: string): ToMeet {
  return { place: conferencePlace(focus), focus, students: [student], conference: true };
}

/** Decides the focus: today's, else the owed lesson, the plan, the first need, or the lane. */
export function conferenceWith(
  id: string,
  groups: GroupsFile | undefined,
  classroom: Classroom,
  today: string,
): ToMeet {
  const now = classroom.meetings.findLast(
    (met) => met.date === today && met.conference && met.entries.has(id),
  );
  const toMeet = plannedMeetings(groups ?? { date: today }).find(
    ({ conference, students }) => conference && students.includes(id),
  );
  if (toMeet?.push && (!now || now.push)) return toMeet;
  const owed = owedLessons(classroom, today).find(({ student }) => student === id);
  const first = firstFocus(classOn(classroom, today).candidateOf(id), classroom.ladder.lane);
  const push = now ? now.push : owed?.push;
  const meeting = alone(id, now?.focus ?? owed?.focus ?? toMeet?.focus ?? first);
  return push ? { ...meeting, push } : meeting;
}

/** Returns the typed meeting; one writer is a conference, a second of the day gets its own file. */
export function namedMeeting(
  students: string[],
  focus: string,
  { meetings, teacher }: Classroom,
  today: string,
): ToMeet {
  if (students.length === 1) return alone(students[0]!, focus);
  const others = (place: string) => {
    const file = meetingFileName(today, place, students, teacher);
    const met = meetings.find((one) => one.file === file);
    return met !== undefined && !students.some((id) => met.entries.has(id));
  };
  let place = focus;
  for (let n = 2; others(place); n++) place = `${focus} #${n}`;
  return { place, focus, students, conference: false };
}

/**
 * Counts how many of a group were marked in its meeting since the groups were made. Who came into a
 * group that has met, and had met with theirs before, counts too: nobody has to meet again.
 */
export function notedSince(
  meeting: ToMeet,
  classroom: Classroom,
  groups: GroupsFile,
  today: string,
): number {
  const held = heldSince(meeting, classroom, groups, today);
  if (!held) return 0;
  const all = meetingsSince(classroom, groups, today);
  const same = all.filter((one) => one.date === held.date && isOn(one, meeting));
  const others = plannedMeetings(groups).filter((one) => !isOn(one, meeting));
  const elsewhere = all.filter((one) => others.some((other) => isOn(one, other)));
  return meeting.students.filter(
    (id) =>
      same.some(({ entries }) => entries.get(id)?.stack !== undefined) ||
      elsewhere.some((one) => attended(one, id)),
  ).length;
}

/** Returns planned meetings in which some writers are not marked yet. */
export function openMeetings(
  groups: GroupsFile,
  classroom: Classroom,
  today: string,
): { meeting: ToMeet; noted: number }[] {
  const here = new Set(classroom.students.map(({ id }) => id));
  return plannedMeetings(groups)
    .map((meeting) => ({ ...meeting, students: meeting.students.filter((id) => here.has(id)) }))
    .filter(({ students }) => students.length > 0)
    .map((meeting) => ({ meeting, noted: notedSince(meeting, classroom, groups, today) }))
    .filter(({ meeting, noted }) => noted < meeting.students.length);
}

/** Returns the meeting since on exactly this: a day can have one on leads and one on structure. */
export function heldSince(
  meeting: ToMeet,
  classroom: Classroom,
  groups: GroupsFile,
  today: string,
): Meeting | undefined {
  const rivals = plannedMeetings(groups).filter(
    (one) => isOn(one, meeting) && one.place !== meeting.place,
  );
  return meetingsSince(classroom, groups, today).findLast(
    (met) =>
      isOn(met, meeting) &&
      marked(met, meeting) > 0 &&
      !rivals.some((rival) => isNearer(met, rival, meeting)),
  );
}

function marked(met: Meeting, { students }: ToMeet): number {
  return students.filter((id) => met.entries.get(id)?.stack !== undefined).length;
}

/** Of two groups on one skill, a meeting is of the one that has most of its writers, though one was moved into the other since. */
function isNearer(met: Meeting, one: ToMeet, other: ToMeet): boolean {
  const [a, b] = [marked(met, one), marked(met, other)];
  return a > b || (a === b && a * other.students.length > b * one.students.length);
}

function meetingsSince({ meetings }: Classroom, { date }: GroupsFile, today: string): Meeting[] {
  return meetings.filter(isOfThisClass).filter((met) => met.date >= date && met.date <= today);
}

function isOn(
  met: Pick<ToMeet, 'focus' | 'conference' | 'push'>,
  { focus, conference, push }: Pick<ToMeet, 'focus' | 'conference' | 'push'>,
): boolean {
  return met.focus === focus && met.conference === conference && met.push === push;
}

export function meetingSheet(
  { place, focus, students, conference, push, lesson, skill }: ToMeet,
  date: string,
  { ladder, teacher }: Classroom,
): Sheet {
  return {
    file: meetingFileName(date, place, students, teacher),
    kind: 'meeting',
    head: {
      date,
      focus,
      ...(skill !== undefined && skill !== focus && { skill }),
      ...(conference && { kind: 'conference' }),
      ...(push && { for: 'push' }),
      ...(lesson !== undefined && { lesson }),
    },
    stacks: OUTCOMES,
    title: titleFor(`met about ${sayPlace(push ? pushPlace(focus) : focus, ladder)}`, date),
    writers: students,
  };
}
