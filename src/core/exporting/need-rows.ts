/** Decides the rows of `needs`: what each writer needs today, the first need first. */

import { classOn } from '../evidence/class-on.ts';
import { knownRungs, type Need } from '../evidence/needs.ts';
import type { Student } from '../roster/student.ts';
import type { Row, View } from './view.ts';

export const NEED_COLUMNS = [
  ...['class', 'id', 'name', 'grade', 'as_of', 'support', 'skill', 'rung', 'standing', 'since'],
  ...['state', 'place', 'how', 'or_rungs', 'rungs_known', 'rungs'],
];

/** Every writer has a row: one for each need, or one that says why there is none. */
export function needRows(view: View): Row[] {
  return view.classroom.students.flatMap((student) => rowsOf(student, view));
}

function rowsOf(student: Student, { classroom, today, label, who }: View): Row[] {
  const known = classOn(classroom, today);
  const candidate = known.candidateOf(student.id);
  const writer = {
    class: label,
    ...who(student),
    as_of: today,
    support: known.supportOf(student.id),
    rungs_known: candidate ? knownRungs(candidate) : 0,
    rungs: classroom.ladder.needRungs.length,
  };
  const needs = candidate?.needs ?? [];
  if (needs.length > 0) {
    return needs.map((need, i) => ({ ...writer, state: 'open', place: i + 1, ...rowOf(need) }));
  }
  // Unknown is never "nothing open", also if the writer was sorted for support.
  const isUnknown = known.evidenceOf(student.id).length === 0;
  return [{ ...writer, state: isUnknown ? 'unknown' : 'nothing open' }];
}

function rowOf({ about, rung, standing, date, how, or = [] }: Need): Row {
  return { skill: about, rung, standing, since: date, how, or_rungs: or.join(' ') || null };
}
