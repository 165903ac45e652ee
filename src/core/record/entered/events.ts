/** Decides what was done on each day, from the files alone. */

import { byCodePoint, type Classroom } from '../../classroom/classroom.ts';
import { attended } from '../../files/meeting.ts';
import { isOfThisClass } from '../../files/moved-in.ts';
import { teacherOf } from '../../files/sort-file.ts';
import type { DataPath } from '../../problem.ts';
import { pieceName } from '../../roster/pieces.ts';
import { namedTraits, traitScores } from '../../roster/student.ts';
import { meetingMore, noteMore, quoted, seatsOf } from './one-writer.ts';

export interface ClassEvent {
  date: string;
  kind:
    | 'attendance'
    | 'taught'
    | 'sort'
    | 'groups'
    | 'meeting'
    | 'note'
    | 'score'
    | 'goal'
    | 'text';
  /** The writers it is about; empty for the whole class. */
  students: string[];
  /** A skill, a rung or a rubric. */
  about?: string;
  /** The teacher's words. */
  words?: string;
  /** Which of several teachers wrote it. */
  by?: string;
  /** How many: writers sorted, groups made. */
  count?: number;
  /** Only about one writer: all else that was entered, and where it stands. */
  more?: string[];
  place?: Place;
}

/** Where something stands in the class folder. */
export interface Place {
  file: string;
  path: DataPath;
}

const ORDER: ClassEvent['kind'][] = [
  'attendance',
  'score',
  'taught',
  'sort',
  'groups',
  'meeting',
  'note',
  'goal',
  'text',
];

/**
 * Returns events newest day first, by ORDER within a day; with `id`, all that was entered about that writer,
 * each with its place.
 */
export function eventsOf(classroom: Classroom, today: string, id?: string): ClassEvent[] {
  const writers = classroom.students.filter((student) => id === undefined || student.id === id);
  const isOne = id !== undefined;
  const all = [
    ...classEvents(classroom, id),
    ...writers.flatMap((student) => writerEvents(student, classroom, isOne)),
  ].filter(({ date }) => date <= today);
  return (isOne ? all : merged(all)).sort(
    (a, b) => byCodePoint(b.date, a.date) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

/** Returns the newest date in any file, even a future one; undefined in an empty class. */
export function newestDay(classroom: Classroom): string | undefined {
  const { sorts, attendance, groups, meetings, taught, texts, students } = classroom;
  const dated = [...sorts, ...attendance, ...meetings, ...taught, ...groups.map(contentOf)];
  const own = students.flatMap(({ notes, scores, goal }) => [
    ...[...notes, ...scores].map(({ date }) => date),
    goal?.set,
    goal?.met,
  ]);
  let newest: string | undefined;
  for (const date of [...dated.map(dateOf), ...own, ...texts.map(({ read }) => read)]) {
    if (date !== undefined && (newest === undefined || date > newest)) newest = date;
  }
  return newest;
}

const contentOf = ({ content }: Classroom['groups'][number]) => content;
const dateOf = ({ date }: { date: string }) => date;

function classEvents(classroom: Classroom, id?: string): ClassEvent[] {
  const { sorts, attendance, groups, meetings, taught, texts, settings } = classroom;
  const by = (file: string) => teacherOf(file, settings.teachers);
  const has = (ids: Iterable<string>) => id === undefined || [...ids].includes(id);
  // What everybody was taught says nothing of one writer.
  const forAll = id === undefined ? taught : [];
  return [
    ...forAll.map(({ file, date, skill, words }): ClassEvent => {
      return { date, kind: 'taught', students: [], about: skill, words, by: by(file) };
    }),
    ...attendance.flatMap(({ file, date, entries }) =>
      ['absent', 'here'].flatMap((words): ClassEvent[] => {
        const students = [...entries].flatMap(([one, { stack }]) => (stack === words ? [one] : []));
        if (students.length === 0 || !has(students)) return [];
        const mine = id === undefined ? {} : { place: { file, path: ['stacks', id] } };
        return [{ date, kind: 'attendance', students: id ? [id] : students, words, ...mine }];
      }),
    ),
    ...sorts
      // The class was not sorted when a writer of now was, in another class.
      .filter((sort) => (id === undefined ? isOfThisClass(sort) : sort.entries.has(id)))
      .map(({ file, date, skill, entries }): ClassEvent => {
        const entry = id === undefined ? undefined : entries.get(id);
        const event = { date, kind: 'sort' as const, students: [], about: skill };
        return {
          ...event,
          count: entries.size,
          words: entry?.stack,
          by: by(file),
          ...(entry && { more: quoted(entry.note), place: { file, path: ['stacks', id!] } }),
        };
      }),
    ...groups.flatMap(({ file, content }): ClassEvent[] => {
      const { date } = content;
      const event = { date, kind: 'groups' as const, students: [], by: by(file) };
      const count = content.groups?.length ?? 0;
      if (id === undefined) return [{ ...event, count }];
      return seatsOf(content, id).map(({ path, ...seat }) => {
        return { ...event, count, ...seat, place: { file, path } };
      });
    }),
    ...meetings
      .filter(({ entries }) => entries.size > 0 && has(entries.keys()))
      .map((meeting): ClassEvent => {
        const there = [...meeting.entries.keys()].filter((one) => attended(meeting, one));
        const { date, focus, file, entries } = meeting;
        const entry = id === undefined ? undefined : entries.get(id);
        const event = { date, kind: 'meeting' as const, students: there, about: focus };
        return {
          ...event,
          words: entry?.stack,
          by: by(file),
          ...(entry && {
            more: meetingMore(meeting, entry),
            place: { file, path: ['writers', id!] },
          }),
        };
      }),
    ...texts
      .map((text, i) => ({ text, i }))
      .filter(({ text }) => id !== undefined && text.writer === id)
      .flatMap(({ text, i }) =>
        (['read', 'child said yes', 'family said yes'] as const).flatMap((what): ClassEvent[] => {
          const date = text[what];
          const words = `${text.title}: ${what}`;
          const place = { file: 'texts.yaml', path: [i] };
          return date ? [{ date, kind: 'text', students: [id!], words, place }] : [];
        }),
      ),
  ];
}

function writerEvents(
  { id, notes, scores, goal }: Classroom['students'][number],
  { ladder }: Classroom,
  isOne: boolean,
): ClassEvent[] {
  const students = [id];
  const at = (...path: DataPath) => ({ file: `students/${id}.yaml`, path });
  const goals = (['set', 'met'] as const).flatMap((words): ClassEvent[] => {
    const date = goal?.[words];
    const more = isOne && { more: quoted(goal?.words), place: at('goal', words) };
    return date ? [{ date, kind: 'goal', students, about: goal.skill, words, ...more }] : [];
  });
  return [
    ...notes.map((note, i): ClassEvent => {
      const { date, strength, note: text, taught, next, by } = note;
      const event = { date, kind: 'note' as const, students, about: taught ?? next };
      const more = isOne && { more: noteMore(note, ladder), place: at('notes', i) };
      return { ...event, words: strength ?? text, by, ...more };
    }),
    ...scores
      .map((line, i) => ({ line, i }))
      .filter(({ line }) => isOne || traitScores(line).length > 0)
      .map(({ line, i }): ClassEvent => {
        const { date, rubric } = line;
        const event = { date, kind: 'score' as const, students, about: rubric };
        const traits = namedTraits(line)
          .map((trait) => `${trait} ${line[trait] ?? '-'}`)
          .join(', ');
        return {
          ...event,
          words: pieceName(line),
          ...(isOne && { more: [traits], place: at('scores', i) }),
        };
      }),
    ...goals,
  ];
}

/** Merges one piece scored for the whole class, or one note for several writers, into one event. */
function merged(events: ClassEvent[]): ClassEvent[] {
  const found = new Map<string, ClassEvent>();
  for (const event of events) {
    const { date, kind, about, words, by } = event;
    const own = kind === 'score' || kind === 'note';
    const key = own
      ? JSON.stringify([date, kind, about, words, by])
      : `${found.size} ${date} ${kind}`;
    const before = found.get(key);
    if (!before) found.set(key, event);
    else found.set(key, { ...before, students: [...before.students, ...event.students] });
  }
  return [...found.values()];
}
