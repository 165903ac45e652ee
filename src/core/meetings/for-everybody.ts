/** Decides which lesson for everybody is still to be taught, and who it is first for. */

import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import { covers } from '../ladder/ladder.ts';

/** Returns what the groups plan for the whole class and no lesson since was about. */
export function notYetTaught(
  groups: GroupsFile,
  { taught }: Pick<Classroom, 'taught'>,
  today: string,
): string[] {
  const since = taught.filter(({ date }) => date >= groups.date && date <= today);
  return (groups['whole class'] ?? []).filter(
    (focus) => !since.some(({ skill }) => covers(focus, skill)),
  );
}

/** Returns the writers with this need open on the day of the groups: the lesson fits them. */
export function inNeedOf(focus: string, classroom: Classroom, date: string): string[] {
  const candidates = [...classOn(classroom, date).candidates().values()];
  return candidates
    .filter(({ needs }) => needs.some(({ about }) => about === focus))
    .map(({ id }) => id);
}
