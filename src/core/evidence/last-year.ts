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
}

/**
 * Returns what a sort said last, where nothing newer is known: a meeting or a note would become a
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
    return [...newest.values()].flatMap(({ kind, about, says, date }) =>
      kind === 'sort' ? [{ id, ...(about !== undefined && { about }), stack: says!, date }] : [],
    );
  });
}
