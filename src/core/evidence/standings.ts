/** Decides what the groups know about a writer: needs, what is in place, support, their turn. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Student } from '../roster/student.ts';
import type { Support } from '../schema/words.ts';
import type { Evidence } from './evidence.ts';
import { type Standings, standingsOf } from './needs.ts';
import { newestScores, type Turn, turnOf } from './turn.ts';

/** A writer of whom something is known. */
export interface Candidate extends Standings {
  id: string;
  support: Support | null;
  /** Only without open needs: what they meet about. */
  turn?: Turn;
  /** Mean of the newest scores, in thousandths of the scale. */
  mean?: number;
}

/** Returns undefined if nothing is known: unknown is never "got it". */
export function candidateFrom(
  student: Student,
  evidence: readonly Evidence[],
  support: Support | null,
  classroom: Classroom,
  today: string,
): Candidate | undefined {
  const { settings, ladder } = classroom;
  // The third stack is pushed, even if nothing else is known of it.
  if (evidence.length === 0 && support !== 'least') return undefined;
  const order = {
    almostCounts: settings['almost counts as needs'],
    readerStops: settings['reader stops'].includes(student.id),
  };
  const standings = standingsOf(evidence, ladder, order);
  const writer = { student, support, rungs: standings.rungs };
  const heights = newestScores(student, classroom, today).map(({ height }) => height);
  const sum = heights.reduce((a, b) => a + b, 0);
  return {
    id: student.id,
    support,
    ...standings,
    ...(standings.needs.length === 0 && { turn: turnOf(writer, classroom, today) }),
    ...(heights.length > 0 && { mean: Math.round((1000 * sum) / heights.length) }),
  };
}

/** Returns what one writer meets about: their first need, their push, or what is to be looked at. */
export function firstFocus(candidate: Candidate | undefined, lane: string): string {
  return candidate?.needs[0]?.about ?? candidate?.turn?.about ?? lane;
}
