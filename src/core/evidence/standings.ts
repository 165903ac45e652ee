/** Decides what the groups know about a writer: needs, what is in place, support. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Support } from '../schema/words.ts';
import type { Evidence } from './evidence.ts';
import { type Standings, standingsOf } from './needs.ts';

/** A writer with evidence. */
export interface Candidate extends Standings {
  id: string;
  support: Support | null;
}

/** Returns undefined without evidence: no evidence means unknown, never "got it". */
export function candidateFrom(
  id: string,
  evidence: readonly Evidence[],
  support: Support | null,
  { settings, ladder }: Classroom,
): Candidate | undefined {
  if (evidence.length === 0) return undefined;
  const order = {
    almostCounts: settings['almost counts as needs'],
    readerStops: settings['reader stops'].includes(id),
  };
  return { id, support, ...standingsOf(evidence, ladder, order) };
}
