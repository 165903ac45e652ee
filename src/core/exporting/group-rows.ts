/** Decides the rows of `groups`: where each writer was placed on a day, and what all were taught. */

import { getOwn } from '../classroom/classroom.ts';
import { type GroupsFile, numberOf } from '../files/groups-file.ts';
import { rungOf } from '../ladder/ladder.ts';
import type { MeetingKind } from '../schema/words.ts';
import type { Row, View } from './view.ts';

export const GROUP_COLUMNS = [
  ...['class', 'date', 'number', 'how', 'kind', 'focus', 'rung', 'id', 'name', 'grade'],
  ...['lesson', 'because', 'file'],
];

/** Where a day's groups file places a writer; the first two meet. */
export const PLACES = ['group', 'conference', 'no place', 'on track', 'no evidence', 'absent'];
export const WHOLE_CLASS = 'whole class';

export function groupRows(view: View): Row[] {
  const { groups, students } = view.classroom;
  const writers = new Map(students.map((student) => [student.id, student]));
  return groups.flatMap(({ file, content }, i) => {
    const nth = i - groups.findIndex((one) => one.content.date === content.date);
    const day = { class: view.label, date: content.date, file: view.fileName(file, nth) };
    return placesIn(content, view).flatMap(({ writer, ...place }): Row[] => {
      if (writer === undefined) return [{ ...day, ...place }];
      const student = writers.get(writer);
      return student ? [{ ...day, ...place, ...view.who(student) }] : [];
    });
  });
}

/** Without a writer: what the whole class was taught. */
type Placed = Row & { writer?: string };

function placesIn(content: GroupsFile, view: View): Placed[] {
  const about = (focus: string, kind?: 'push') => ({
    kind: kindOfFocus(focus, kind === 'push', view),
    focus,
    rung: rungOf(focus),
  });
  const groups = (content.groups ?? []).flatMap((group, i) =>
    group.students.map((writer) => ({
      writer,
      number: numberOf(group, i),
      how: 'group',
      ...about(group.focus, group.kind),
      lesson: view.words(group.lesson),
      because: view.words(getOwn(group.because, writer)),
    })),
  );
  const conferences = (content.conferences ?? []).map(({ student, focus, kind, because }) => ({
    writer: student,
    how: 'conference',
    ...about(focus, kind),
    because: view.words(because),
  }));
  const everybody = (content['whole class'] ?? []).map((focus) => ({
    how: WHOLE_CLASS,
    ...about(focus),
  }));
  const others = (['no place', 'on track', 'no evidence', 'absent'] as const).flatMap((how) => {
    const said = content[how] ?? [];
    if (Array.isArray(said)) return said.map((writer) => ({ writer, how }));
    return Object.entries(said).map(([writer, because]) => ({
      ...{ writer, how },
      because: view.words(because),
    }));
  });
  return [...groups, ...conferences, ...everybody, ...others] as Placed[];
}

/** Returns what a group or a meeting on this focus is for. */
export function kindOfFocus(focus: string, isPush: boolean, { classroom }: View): MeetingKind {
  if (isPush) return 'push';
  return rungOf(focus) === classroom.ladder.lane ? 'stretch' : 'need';
}
