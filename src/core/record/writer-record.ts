/** Decides what is in a writer's record: ladder, changes, strengths, lessons and scores. */

import { spoken } from '../calendar/calendar.ts';
import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { nextBecause, nextWords } from '../evidence/known-words.ts';
import type { Need } from '../evidence/needs.ts';
import { groupsInForce, stateOf } from '../groups/in-force.ts';
import { covers } from '../ladder/ladder.ts';
import { contactsOf, lastOf } from '../meetings/contacts.ts';
import { openMeetings } from '../meetings/which-meeting.ts';
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

/** Returns "meets on slowing down (groups of Mon Nov 23)" of a writer whose first need is another: you may have moved them. */
export function meetsOnOther(
  { id, needs: [first] }: WriterRecord,
  classroom: Classroom,
  today: string,
): string | undefined {
  const groups = groupsInForce(classroom, today)?.content;
  if (!first || !groups || stateOf(groups, classroom, today) === 'outdated') return undefined;
  const place = openMeetings(groups, classroom, today).find(({ meeting }) =>
    meeting.students.includes(id),
  );
  if (!place || covers(place.meeting.focus, first.about)) return undefined;
  const about = classroom.ladder.say(place.meeting.focus);
  return `meets on ${about} (groups of ${spoken(groups.date)})`;
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
