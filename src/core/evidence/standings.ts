/** Decides about which writers something is known, and what: needs, what is in place, support. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Support } from '../schema/words.ts';
import { evidenceOf } from './evidence.ts';
import { type Standings, standingsOf } from './needs.ts';
import { supportOf } from './support.ts';

/** A writer with evidence, present today. */
export interface Candidate extends Standings {
  id: string;
  support: Support | null;
}

/** Returns the writers with evidence, by id; no evidence means unknown, never "got it". */
export function candidatesOf(classroom: Classroom, date: string): Map<string, Candidate> {
  const { settings, ladder, sorts, students } = classroom;
  const candidates = new Map<string, Candidate>();
  for (const student of students) {
    const evidence = evidenceOf(student, classroom, date);
    if (evidence.length === 0) continue;
    const order = {
      almostCounts: settings['almost counts as needs'],
      readerStops: settings['reader stops'].includes(student.id),
    };
    candidates.set(student.id, {
      id: student.id,
      support: supportOf(student.id, sorts, date),
      ...standingsOf(evidence, ladder, order),
    });
  }
  return candidates;
}
