/** Decides what a new class takes along from the year before: each writer's last standing on each skill. */

import type { Classroom } from '../classroom/classroom.ts';
import { type Moment, timelineOf } from './timeline.ts';

export interface LastStanding {
  id: string;
  /** A skill or rung; undefined for how much support they needed. */
  about?: string;
  stack: string;
  /** The day on which it was seen. */
  date: string;
  /** A meeting said so, and no sort. */
  met?: true;
}

/**
 * Returns what a sort or a meeting said last, where nothing newer is known: a note would become a
 * sort that nobody made. Scores stay with their pieces.
 */
export function lastStandings(classroom: Classroom, today: string): LastStanding[] {
  return classroom.students.flatMap(({ id }) => {
    const newest = new Map<string | undefined, Moment>();
    for (const moment of timelineOf(id, classroom, today)) {
      const { kind, about, says } = moment;
      const isWord =
        kind === 'sort' || kind === 'meeting' || (kind === 'note' && about !== undefined);
      if (isWord && says !== undefined && says !== 'absent' && !newest.has(about))
        newest.set(about, moment);
    }
    return [...newest.values()].flatMap(({ kind, about, says, date }): LastStanding[] => {
      if (kind === 'note') return [];
      const met = kind === 'meeting' && { met: true as const };
      return [{ id, ...(about !== undefined && { about }), stack: says!, date, ...met }];
    });
  });
}
