/** Decides from which day a report is, and what is on file about a writer since then. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Student } from '../roster/student.ts';
import { eventsOf } from './entered/events.ts';

/** The days of a report, both counted. */
export interface Span {
  from: string;
  to: string;
}

export function isWithin({ from, to }: Span, date: string): boolean {
  return date >= from && date <= to;
}

/** A school year begins here: no class has met yet, and none meets any more. */
const FIRST_DAY = '08-01';

/** Returns the first day of this school year with anything on file, else the day it begins. */
export function firstDayOnFile(classroom: Classroom, today: string): string {
  const year = Number(today.slice(0, 4));
  const begins = `${today.slice(5) < FIRST_DAY ? year - 1 : year}-${FIRST_DAY}`;
  const days = eventsOf(classroom, today).map(({ date }) => date);
  return days.findLast((date) => date >= begins) ?? begins;
}

/** How much of each kind there is about one writer. */
export interface OnFile {
  notes: number;
  meetings: number;
  absences: number;
  scores: number;
  sorts: number;
  goals: number;
}

export function onFile(
  student: Student,
  { meetings, sorts, attendance }: Classroom,
  span: Span,
): OnFile {
  const { id, notes, scores, goal } = student;
  const count = (dates: { date: string }[]) =>
    dates.filter(({ date }) => isWithin(span, date)).length;
  const met = meetings.filter(({ entries }) => entries.has(id));
  const isAbsent = ({ entries }: { entries: Map<string, { stack?: string }> }) =>
    entries.get(id)?.stack === 'absent';
  const goalDays = [goal?.set, goal?.met].flatMap((date) => (date === undefined ? [] : [{ date }]));
  return {
    notes: count(notes),
    meetings: count(met.filter((one) => !isAbsent(one))),
    absences: count([...met, ...sorts, ...attendance].filter(isAbsent)),
    scores: count(scores),
    sorts: count(sorts.filter((one) => one.entries.has(id) && !isAbsent(one))),
    goals: count(goalDays),
  };
}
