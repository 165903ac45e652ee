/** Decides what the files say of one writer, day by day: sorts, meetings, notes and scores in one line. */

import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { NOTHING_FOUND, teacherOf } from '../files/sort-file.ts';
import { type ScoreLine, traitScores } from '../roster/student.ts';

export interface Moment {
  date: string;
  kind: 'attendance' | 'sort' | 'look' | 'meeting' | 'note' | 'score' | 'goal';
  /** A skill, a rung or a rubric; undefined for the support sort and for a plain note. */
  about?: string;
  /** The stack, the outcome, "next" or "taught" of a note, "set" or "met" of a goal. */
  says?: string;
  /** The teacher's words, whatever they were typed beside. */
  words?: string;
  score?: ScoreLine;
  /** The sort or meeting that it stands in. */
  file?: string;
  /** Which of several teachers wrote it. */
  by?: string;
  /** A meeting of one writer alone. */
  alone?: boolean;
}

const ORDER: Moment['kind'][] = ['attendance', 'meeting', 'note', 'goal', 'look', 'sort', 'score'];

/** Returns everything up to `today`, newest first; of a day what was seen last comes first. */
export function timelineOf(id: string, classroom: Classroom, today: string): Moment[] {
  const moments = [
    ...attendanceMoments(id, classroom),
    ...sortMoments(id, classroom),
    ...meetingMoments(id, classroom),
    ...ownMoments(id, classroom),
  ];
  const { teachers } = classroom.settings;
  return moments
    .filter(({ date }) => date <= today)
    .map((one) => ({ ...one, ...whoseIs(one, teachers) }))
    .sort((a, b) => byCodePoint(b.date, a.date) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function whoseIs({ by, file = '' }: Moment, teachers: string[]): Pick<Moment, 'by'> {
  const who = by ?? teacherOf(file, teachers);
  return who === undefined ? {} : { by: who };
}

function attendanceMoments(id: string, { attendance }: Classroom): Moment[] {
  return attendance.flatMap(({ date, entries, file }): Moment[] => {
    const says = entries.get(id)?.stack;
    return says === undefined ? [] : [{ date, kind: 'attendance', says, file }];
  });
}

function sortMoments(id: string, { sorts }: Classroom): Moment[] {
  return sorts.flatMap(({ date, skill: about, look, entries, file }): Moment[] => {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const isLook = look === true || entry.stack === NOTHING_FOUND;
    return [{ date, kind: isLook ? 'look' : 'sort', about, file, ...saidIn(entry) }];
  });
}

function meetingMoments(id: string, { meetings }: Classroom): Moment[] {
  return meetings.flatMap(({ date, focus, skill, entries, conference, file }): Moment[] => {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const about = skill ?? focus;
    return [{ date, kind: 'meeting', about, alone: conference, file, ...saidIn(entry) }];
  });
}

function saidIn({ stack, note }: { stack?: string; note?: string }): Partial<Moment> {
  return { ...(stack && { says: stack }), ...(note && { words: note }) };
}

function ownMoments(id: string, { students }: Classroom): Moment[] {
  const student = students.find((one) => one.id === id);
  if (!student) return [];
  const { notes, scores, goal } = student;
  const goals = (['set', 'met'] as const).flatMap((says): Moment[] => {
    const date = goal?.[says];
    return date ? [{ date, kind: 'goal', about: goal.skill, says }] : [];
  });
  return [
    // A note has a line for each of its parts.
    ...notes.flatMap(({ date, strength, note, taught, next, by }): Moment[] => {
      const one = { date, kind: 'note' as const, ...(by && { by }) };
      return [
        ...(next ? [{ ...one, about: next, says: 'next' }] : []),
        ...(taught ? [{ ...one, about: taught, says: 'taught' }] : []),
        ...(strength ? [{ ...one, says: 'strength', words: strength }] : []),
        ...(note ? [{ ...one, words: note }] : []),
      ];
    }),
    ...scores
      .filter((line) => traitScores(line).length > 0)
      .map((score): Moment => ({ date: score.date, kind: 'score', about: score.rubric, score })),
    ...goals,
  ];
}
