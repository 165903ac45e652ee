/** Decides what a new class takes along from the year before: each writer's last standing on each skill. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Standing, Support } from '../schema/words.ts';
import { classOn } from './class-on.ts';

export interface LastStanding {
  id: string;
  /** A skill or rung; undefined for how much support they needed. */
  about?: string;
  stack: Standing | Support;
  /** The day on which it was seen. */
  date: string;
}

/** Returns what was seen, not what a score alone said; scores stay with their pieces. */
export function lastStandings(classroom: Classroom, today: string): LastStanding[] {
  const view = classOn(classroom, today);
  return classroom.students.flatMap(({ id }) => {
    const skills = (view.candidateOf(id)?.rungs ?? []).flatMap((rung) => rung.skills);
    const seen = skills.filter(({ how }) => how === 'seen');
    const support = view.supportOf(id);
    const sorted = classroom.sorts.findLast(
      ({ skill, entries, date }) =>
        skill === undefined && date <= today && entries.get(id)?.stack === support,
    );
    return [
      ...seen.map(({ about, standing, date }) => ({ id, about, stack: standing, date })),
      ...(support && sorted ? [{ id, stack: support, date: sorted.date }] : []),
    ];
  });
}
