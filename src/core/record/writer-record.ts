/** Decides what is in a writer's record: ladder, changes, strengths, lessons and scores. */

import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { nextBecause, nextWords } from '../evidence/known-words.ts';
import type { Need } from '../evidence/needs.ts';
import { contactsOf, lastOf } from '../meetings/contacts.ts';
import { type Goal, type Student, strengthsOf } from '../roster/student.ts';
import { historyOf, type RungHistory } from './history.ts';
import { type ScoredPiece, scoredPieces } from './scored-pieces.ts';

export interface LessonTaught {
  date: string;
  /** A skill or a rung. */
  about: string;
  /** How it went, if recorded. */
  outcome?: string;
  lesson?: string;
}

export interface WriterRecord {
  id: string;
  name: string;
  grade: number;
  /** In teaching order. */
  needs: Need[];
  /** What comes next, in words, and why; null if nothing is known. */
  next: string | null;
  nextBecause: string | null;
  goal?: Goal;
  /** From the bottom rung up. */
  ladder: RungHistory[];
  /** Newest first. */
  strengths: { date: string; words: string }[];
  lessons: LessonTaught[];
  scores: ScoredPiece[];
  seen: { conferences: number; groups: number; last?: string };
}

export function recordOf(student: Student, classroom: Classroom, today: string): WriterRecord {
  const { id, name, goal } = student;
  const contacts = contactsOf(student, classroom, today);
  const known = classOn(classroom, today).candidateOf(id);
  const count = (kind: string) => contacts.filter((contact) => contact.kind === kind).length;
  return {
    id,
    name,
    grade: student.grade ?? classroom.settings.grade,
    needs: known?.needs ?? [],
    next: nextWords(known, classroom.ladder),
    nextBecause: known ? nextBecause(known, classroom.ladder) : null,
    ...(goal && { goal }),
    ladder: historyOf(student, classroom, today),
    strengths: strengthsOf(student, today),
    lessons: lessonsOf(student, classroom, today),
    scores: scoredPieces(student, classroom, today),
    seen: {
      conferences: count('conference'),
      groups: count('group'),
      last: lastOf(contacts, 'conference', 'group'),
    },
  };
}

/** Returns meetings (also those missed) and lessons named in notes, newest first. */
function lessonsOf(student: Student, { meetings }: Classroom, today: string): LessonTaught[] {
  const met = meetings.flatMap(({ date, focus, lesson, entries }): LessonTaught[] => {
    const outcome = entries.get(student.id)?.stack;
    return outcome === undefined ? [] : [{ date, about: focus, outcome, lesson }];
  });
  const taught = student.notes.flatMap(({ date, taught: about }): LessonTaught[] =>
    about === undefined ? [] : [{ date, about }],
  );
  return [...met, ...taught]
    .filter(({ date }) => date <= today)
    .sort((a, b) => byCodePoint(b.date, a.date));
}
