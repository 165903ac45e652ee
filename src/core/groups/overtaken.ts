/** Decides whose place in groups of today the newest evidence of today speaks against. */

import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import { standingDecisions } from './decisions.ts';
import { keptFrom, numberedGroups } from './kept.ts';
import { rulesOf } from './search/rules.ts';
import { isFor } from './stay.ts';

/** Returns the writers, not placed by hand, who have nothing open now in what they meet about. */
export function overtaken(groups: GroupsFile, classroom: Classroom, today: string): string[] {
  if (groups.date !== today) return [];
  const { ids: byHand } = keptFrom(groups, () => true);
  const held = new Set([...byHand, ...standingDecisions(classroom, today).keys()]);
  const candidates = classOn(classroom, today).candidates();
  const day = { classroom, candidates, rules: rulesOf(classroom) };
  const seats = [
    ...numberedGroups(groups).flatMap(({ students, ...place }) =>
      students.map((id) => ({ id, place })),
    ),
    ...(groups.conferences ?? []).map(({ student, focus, kind }) => ({
      id: student,
      place: { focus, push: kind === 'push' },
    })),
  ];
  const met = new Set(
    classroom.meetings
      .filter(({ date }) => date === today)
      .flatMap((one) => [...one.entries.keys()]),
  );
  return seats
    .filter(({ id, place }) => !held.has(id) && !met.has(id) && !isFor(id, place, day))
    .map(({ id }) => id);
}
