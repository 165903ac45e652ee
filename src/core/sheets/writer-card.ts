/** Decides what is shown beside a writer's name during a sort: the last note and the last stack. */

import { spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';

/** Returns at most two lines; `file` is the current sort. */
export function writerCard(
  id: string,
  classroom: Classroom,
  file: string,
  skill?: string,
): string[] {
  const placed = classroom.sorts.filter(({ file: other, entries }) => {
    return other !== file && ![undefined, 'absent'].includes(entries.get(id)?.stack);
  });
  const last =
    placed.findLast((sort) => sort.skill === skill) ??
    placed.findLast((sort) => skill && sort.skill);
  const about = last?.skill === undefined ? '' : ` (${classroom.ladder.say(last.skill)})`;
  const stack = last?.entries.get(id)?.stack;
  const lines = last ? [`last time: ${stack}${about}, ${spoken(last.date)}`] : [];
  return [...lines, ...lastNote(id, classroom)];
}

function lastNote(id: string, { students }: Classroom): string[] {
  const note = students.find((student) => student.id === id)?.notes.at(-1);
  const words = note?.strength ?? note?.note ?? note?.next;
  return note && words ? [`note ${spoken(note.date)}: ${words}`] : [];
}
