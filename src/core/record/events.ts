/** Decides what was done on each day, from the files alone. */

import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { attended } from '../files/meeting.ts';
import { isOfThisClass } from '../files/moved-in.ts';
import { teacherOf } from '../files/sort-file.ts';
import { pieceName } from '../roster/pieces.ts';
import { traitScores } from '../roster/student.ts';

export interface ClassEvent {
  date: string;
  kind: 'attendance' | 'taught' | 'sort' | 'groups' | 'meeting' | 'note' | 'score' | 'goal';
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
];

/** Returns events newest day first, by ORDER within a day; with `id`, about that writer only. */
export function eventsOf(classroom: Classroom, today: string, id?: string): ClassEvent[] {
  const writers = classroom.students.filter((student) => id === undefined || student.id === id);
  const all = [...classEvents(classroom, id), ...writers.flatMap(writerEvents)];
  return merged(all.filter(({ date }) => date <= today)).sort(
    (a, b) => byCodePoint(b.date, a.date) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

/** Returns the newest date in any file, even a future one; undefined in an empty class. */
export function newestDay(classroom: Classroom): string | undefined {
  const newest = eventsOf(classroom, '9999-12-31')[0]?.date;
  const read = classroom.texts.flatMap(({ read: day }) => day ?? []);
  return [...read, ...(newest ? [newest] : [])].sort().at(-1);
}

function classEvents(classroom: Classroom, id?: string): ClassEvent[] {
  const { sorts, attendance, groups, meetings, taught, settings } = classroom;
  const by = (file: string) => teacherOf(file, settings.teachers);
  const has = (ids: Iterable<string>) => id === undefined || [...ids].includes(id);
  // What everybody was taught says nothing of one writer.
  const forAll = id === undefined ? taught : [];
  return [
    ...forAll.map(({ file, date, skill, words }): ClassEvent => {
      return { date, kind: 'taught', students: [], about: skill, words, by: by(file) };
    }),
    ...attendance.flatMap(({ date, entries }) =>
      ['absent', 'here'].flatMap((words): ClassEvent[] => {
        const students = [...entries].flatMap(([one, { stack }]) => (stack === words ? [one] : []));
        return students.length > 0 && has(students)
          ? [{ date, kind: 'attendance', students: id === undefined ? students : [id], words }]
          : [];
      }),
    ),
    ...sorts
      // The class was not sorted when a writer of now was, in another class.
      .filter((sort) => (id === undefined ? isOfThisClass(sort) : sort.entries.has(id)))
      .map(({ file, date, skill, entries }): ClassEvent => {
        const words = id === undefined ? undefined : entries.get(id)?.stack;
        const count = entries.size;
        return { date, kind: 'sort', students: [], about: skill, count, words, by: by(file) };
      }),
    ...groups
      .filter(({ content }) => has((content.groups ?? []).flatMap(({ students }) => students)))
      .map(({ file, content }): ClassEvent => {
        const mine = (content.groups ?? []).find(({ students }) => id && students.includes(id));
        const count = content.groups?.length ?? 0;
        const { date } = content;
        return { date, kind: 'groups', students: [], about: mine?.focus, count, by: by(file) };
      }),
    ...meetings
      .filter(({ entries }) => entries.size > 0 && has(entries.keys()))
      .map((meeting): ClassEvent => {
        const there = [...meeting.entries.keys()].filter((one) => attended(meeting, one));
        const words = id === undefined ? undefined : meeting.entries.get(id)?.stack;
        const { date, focus, file } = meeting;
        return { date, kind: 'meeting', students: there, about: focus, words, by: by(file) };
      }),
  ];
}

function writerEvents({ id, notes, scores, goal }: Classroom['students'][number]): ClassEvent[] {
  const students = [id];
  const goals = (['set', 'met'] as const).flatMap((words): ClassEvent[] => {
    const date = goal?.[words];
    return date ? [{ date, kind: 'goal', students, about: goal.skill, words }] : [];
  });
  return [
    ...notes.map(({ date, strength, note, taught, next, by }): ClassEvent => {
      return { date, kind: 'note', students, about: taught ?? next, words: strength ?? note, by };
    }),
    ...scores
      .filter((line) => traitScores(line).length > 0)
      .map((line): ClassEvent => {
        const { date, rubric } = line;
        return { date, kind: 'score', students, about: rubric, words: pieceName(line) };
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
