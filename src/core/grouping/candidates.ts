/** Decides what grouping works with: the writers with evidence, and the rules of class.yaml. */

import { groupSizes } from '../class-settings.ts';
import type { Classroom } from '../classroom.ts';
import { evidenceOf } from '../evidence.ts';
import { STRETCH } from '../ladder.ts';
import { standingsOf } from '../needs.ts';
import { supportOf } from '../support.ts';
import type { Candidate, Rules } from './grouping.ts';

/** Returns the rules as the teacher set them, including `pins`. */
export function rulesOf({ settings, ladder }: Classroom): Rules {
  const [smallest, largest] = groupSizes(settings);
  return {
    smallest,
    largest,
    conferences: settings.conferences,
    keepApart: settings['keep apart'],
    keepTogether: settings['keep together'],
    pins: new Map(Object.entries(settings.pinned ?? {})),
    closed: [],
    mixed: settings['mix most and least'],
    lane: ladder.rungs.find((rung) => rung.lane)?.id ?? STRETCH,
  };
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
