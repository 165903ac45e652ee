/** Decides which need becomes today's mini-lesson: the lowest that most of the class have. */

import { schoolDaysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Candidate } from '../evidence/standings.ts';
import { isOfThisClass } from '../files/moved-in.ts';
import { covers } from '../ladder/ladder.ts';
import type { Remark } from '../schema/report-remarks.ts';
import { ONE_MEETING } from './since-last.ts';

/** https://twowritingteachers.org/2018/03/09/urgent-small-groups/: 80% or more is a whole-class lesson. */
export const WHOLE_CLASS_SHARE = 0.8;

const NEARLY_SHARE = 0.7;

export interface WholeClassLesson {
  focus: string;
  /** Share of the whole class, from 0 to 1; writers without evidence count in the total. */
  share: number;
  /** Writers whose first need it is. */
  students: string[];
}

/** Counts everyone with the need open, by skill if the evidence is that specific, else by rung. */
export function wholeClassLessons(
  candidates: Candidate[],
  classSize: number,
  place: (about: string) => number,
): WholeClassLesson[] {
  return sharesOf(candidates, classSize)
    .filter(([, share]) => share >= WHOLE_CLASS_SHARE)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([focus, share]) => ({
      focus,
      share: Math.round(share * 100) / 100,
      students: candidates.filter(({ needs }) => needs[0]?.about === focus).map(({ id }) => id),
    }));
}

/** Returns needs open for 70 to 80% of the class: they get groups and a remark. */
export function nearlyWholeClass(candidates: Candidate[], classSize: number): Remark[] {
  return sharesOf(candidates, classSize)
    .filter(([, share]) => share >= NEARLY_SHARE && share < WHOLE_CLASS_SHARE)
    .map(([focus, share]) => ({
      kind: 'nearly a whole-class lesson',
      students: [],
      focus,
      number: Math.round(share * 100),
    }));
}

function sharesOf(candidates: Candidate[], classSize: number): [about: string, share: number][] {
  const open = new Map<string, number>();
  for (const { needs } of candidates) {
    for (const { about } of needs) open.set(about, (open.get(about) ?? 0) + 1);
  }
  return [...open].map(([about, count]) => [about, count / classSize]);
}

/** Returns what most of the class need and were not taught, lowest first: today's comes first. */
export function wholeClassToday(
  classroom: Classroom,
  candidates: Map<string, Candidate>,
  date: string,
): WholeClassLesson[] {
  const { students, ladder } = classroom;
  const place = (about: string) => ladder.place(about) ?? 0;
  const all = wholeClassLessons([...candidates.values()], students.length, place);
  return all.filter(({ focus }) => !wasTaught(focus, classroom, date));
}

/** Returns true if exactly this was taught and not sorted since: a lesson is given once. */
export function wasTaught(
  focus: string,
  { groups, sorts, daysOff }: Classroom,
  date: string,
): boolean {
  const given = groups.findLast(
    ({ content }) =>
      content['whole class']?.includes(focus) &&
      content.date < date &&
      schoolDaysBetween(content.date, date, daysOff) >= ONE_MEETING,
  );
  if (!given) return false;
  return !sorts
    .filter(isOfThisClass)
    .some(
      ({ skill, date: day }) =>
        skill !== undefined && covers(focus, skill) && day > given.content.date && day <= date,
    );
}
