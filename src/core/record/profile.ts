/** Decides what the class profile shows: a row per writer, a column per rung, and last seen. */

import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { Candidate } from '../evidence/standings.ts';
import { contactsOf } from '../meetings/contacts.ts';

export interface Profile {
  rungs: { id: string; name: string }[];
  /** `cells` in rung order: N, A, G, or – if nothing is known; `seen` is a date. */
  writers: { id: string; cells: string[]; seen?: string }[];
  /** How many writers have an open need on each rung. */
  open: number[];
}

export function profileOf(classroom: Classroom, date: string): Profile {
  const known = classOn(classroom, date);
  const rungs = classroom.ladder.needRungs;
  const writers = classroom.students.map((student) => ({
    id: student.id,
    cells: rungs.map((rung) => letterFor(known.candidateOf(student.id), rung.id)),
    seen: lastSeen(student.id, classroom, date),
  }));
  return {
    rungs: rungs.map(({ id, name }) => ({ id, name })),
    writers,
    open: rungs.map((_, at) => writers.filter(({ cells }) => /[NA]/.test(cells[at]!)).length),
  };
}

export function lastSeen(id: string, classroom: Classroom, date: string): string | undefined {
  const student = classroom.students.find((one) => one.id === id)!;
  return contactsOf(student, classroom, date).at(-1)?.date;
}

function letterFor(candidate: Candidate | undefined, rung: string): string {
  if (!candidate) return '–';
  const open = candidate.needs.filter((need) => need.rung === rung);
  const needsHelp = open.some(({ standing }) => standing === 'needs help');
  const other = candidate.inPlace.includes(rung) ? 'G' : '–';
  const letter = needsHelp ? 'N' : open.length > 0 ? 'A' : other;
  return candidate.needs[0]?.rung === rung ? `(${letter})` : letter;
}
