/** Decides what a writer worked on in a span of days, and how each skill went the last time. */

import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { attended, standingAfter } from '../files/meeting.ts';
import type { Student } from '../roster/student.ts';
import { isWithin, type Span } from './on-file.ts';

export interface WorkedOn {
  date: string;
  /** A skill or rung of the ladder. */
  about: string;
  /** "has it"; undefined if nobody wrote it down, or if something newer speaks against it. */
  outcome?: string;
}

/** Returns each skill once, newest first: meetings that they attended, and lessons in notes. */
export function workedOn(student: Student, classroom: Classroom, span: Span): WorkedOn[] {
  const { meetings, ladder } = classroom;
  const met = meetings
    .filter((meeting) => attended(meeting, student.id))
    .map(({ date, focus, skill, entries }): WorkedOn => {
      return { date, about: skill ?? focus, outcome: entries.get(student.id)!.stack };
    });
  const noted = student.notes.flatMap(({ date, taught: about }): WorkedOn[] =>
    about === undefined ? [] : [{ date, about }],
  );
  // A meeting says how it went, so it outdoes a note, also a later one that only names the lesson.
  const all = [...noted, ...met]
    .filter(({ date, about }) => isWithin(span, date) && ladder.place(about) !== undefined)
    .sort((a, b) => byCodePoint(a.date, b.date));
  const newest = new Map<string, WorkedOn>();
  for (const one of all) {
    if (one.outcome === undefined && newest.get(one.about)?.outcome !== undefined) continue;
    newest.delete(one.about);
    newest.set(one.about, one);
  }
  return [...newest.values()].reverse().map((one) => asItStands(one, student, classroom, span.to));
}

/** Leaves the outcome out if the same skill was seen otherwise since: a report is about now. */
function asItStands(
  { date, about, outcome }: WorkedOn,
  { id }: Student,
  classroom: Classroom,
  today: string,
): WorkedOn {
  const since = classOn(classroom, today)
    .evidenceOf(id)
    .filter((one) => one.about === about && one.source !== 'score' && one.date > date);
  const isOld = since.some(({ standing }) => standing !== standingAfter(outcome));
  return { date, about, ...(outcome !== undefined && !isOld && { outcome }) };
}

/** Returns the skills that were seen in place in the span and not otherwise since, newest first. */
export function seenInPlace(student: Student, classroom: Classroom, span: Span): WorkedOn[] {
  const known = classOn(classroom, span.to).candidateOf(student.id);
  return (known?.rungs ?? [])
    .flatMap(({ skills }) => skills)
    .filter(({ standing, how, byScore }) => standing === 'got it' && how === 'seen' && !byScore)
    .filter(({ date }) => isWithin(span, date))
    .map(({ date, about }): WorkedOn => ({ date, about }))
    .sort((a, b) => byCodePoint(b.date, a.date));
}
