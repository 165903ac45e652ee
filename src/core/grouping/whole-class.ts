/** Rule: what is open for four fifths of the class is tomorrow's mini-lesson, not a group. */

import { schoolDaysBetween } from '../calendar.ts';
import type { Classroom } from '../classroom.ts';
import type { Remark } from '../shapes/remarks.ts';
import type { Candidate } from './grouping.ts';
import { ONE_MEETING } from './since-last.ts';

/** https://twowritingteachers.org/2018/03/09/urgent-small-groups/: 80% or more is a whole-class lesson. */
const WHOLE_CLASS_SHARE = 0.8;

/** From here on it is said that a lesson for everybody would be near. */
const NEARLY_SHARE = 0.7;

export interface WholeClassLesson {
  focus: string;
  /** Part of the whole class, writers without evidence counted in, 0 to 1. */
  share: number;
  /** Those whose first need it is. */
  students: string[];
}

/** Counted over everybody who has it open, by skill where the evidence reaches to a skill, else by rung. */
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

/** What is open for 70 to 80% of the class: groups are made, and it is said. */
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

/** A lesson of the whole class is given once; who still needs it after that meets in a group, until a new sort says otherwise. */
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
  return !sorts.some(
    (sort) => sort.skill === focus && sort.date > given.content.date && sort.date <= date,
  );
}
