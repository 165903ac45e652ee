/** Decides what is shown beside a writer's name during a sort: the last note and the last stack. */

import { spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Sort } from '../files/sort-file.ts';

/** Returns at most two lines; `file` is the current sort. */
export function writerCard(
  id: string,
  classroom: Classroom,
  file: string,
  skill?: string,
): string[] {
  const before = classroom.sorts.filter((sort) => sort.file !== file);
  const last =
    lastPlaced(
      id,
      before.filter((sort) => sort.skill === skill),
    ) ??
    (skill === undefined
      ? undefined
      : lastPlaced(
          id,
          before.filter((sort) => sort.skill),
        ));
  const about = last?.sort.skill === undefined ? '' : ` (${classroom.ladder.say(last.sort.skill)})`;
  const stack = last ? [`last time: ${last.stack}${about}, ${spoken(last.sort.date)}`] : [];
  return [...stack, ...lastNote(id, classroom)];
}

function lastPlaced(id: string, sorts: Sort[]): { stack: string; sort: Sort } | undefined {
  const sort = sorts.findLast(
    ({ entries }) => ![undefined, 'absent'].includes(entries.get(id)?.stack),
  );
  return sort && { stack: sort.entries.get(id)!.stack!, sort };
}

function lastNote(id: string, { students }: Classroom): string[] {
  const note = students.find((student) => student.id === id)?.notes.at(-1);
  const words = note?.strength ?? note?.note ?? note?.next;
  return note && words ? [`note ${spoken(note.date)}: ${words}`] : [];
}
