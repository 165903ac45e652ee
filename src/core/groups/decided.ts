/** Defines all that was decided about the groups of a day, before it is put into words. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Candidate } from '../evidence/standings.ts';
import type { Decision } from './decisions.ts';
import type { KeptGroups, OnPaper } from './kept.ts';
import type { Seated } from './search/wishes.ts';
import type { WholeClassLesson } from './whole-class.ts';

export interface Decided {
  classroom: Classroom;
  date: string;
  absent: string[];
  candidates: Map<string, Candidate>;
  /** Today's lesson for the whole class, then those that come next; only the first is taught. */
  wholeClass: WholeClassLesson[];
  kept: KeptGroups;
  /** Decisions of earlier days that hold today. */
  earlier: Map<string, Decision>;
  /** By writer: a name for their group last time, or earlier today. */
  last: Map<string, string>;
  /** The groups made for this day before, with their numbers; empty if none were. */
  onPaper: OnPaper[];
  toSeat: Candidate[];
  seated: Seated;
}
