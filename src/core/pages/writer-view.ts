/** Decides what may go home about one writer: own strengths, goal and slip, nobody else's. */

import { spoken } from '../calendar/calendar.ts';
import { nextAbout } from '../evidence/known-words.ts';
import type { Candidate } from '../evidence/standings.ts';
import { aboutOf, placesOf } from '../files/places.ts';
import { type Ladder, rungOf } from '../ladder/ladder.ts';
import { genreName } from '../ladder/standards.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { scoreWords } from '../record/scored-pieces.ts';
import { type Student, strengthsOf, traitScores } from '../roster/student.ts';
import type { ClassView } from './class-view.ts';

/** Has no stack, support, private note or other child in it, so that no page can print one. */
export interface WriterView {
  name: string;
  class: string;
  date: string;
  genre: string | null;
  /** What they did, with dates, newest first. */
  strengths: { date: string; words: string }[];
  goal: {
    /** In the child's words, or the ladder's words for a child; null if nothing is known yet. */
    words: string | null;
    /** The goal in an adult's words. */
    label: string | null;
    set: string | null;
  };
  /** The slip of their group's lesson, for their folder; null if there is none. */
  slip: { title: string; text: string } | null;
  steps: string | null;
}

/** What only the teacher keeps: notes, planned next steps, supports and scores. */
export interface RecordView extends WriterView {
  next: { date: string; words: string }[];
  scores: { date: string; piece: string; traits: string }[];
  supports: string[];
}

const SHOWN_STRENGTHS = 6;
const SHOWN_LINES = 10;

export function recordView(
  view: WriterView,
  student: Student,
  date: string,
  ladder: Ladder,
): RecordView {
  const known = student.notes.filter((note) => note.date <= date);
  const lines = known.flatMap(({ date: day, taught, next, note }) => [
    ...(note ? [{ date: spoken(day), words: note }] : []),
    ...(taught ? [{ date: spoken(day), words: `taught ${ladder.say(taught)}` }] : []),
    ...(next ? [{ date: spoken(day), words: `next ${ladder.say(next)}` }] : []),
  ]);
  const scores = student.scores.filter((line) => line.date <= date);
  return {
    ...view,
    supports: student.supports ?? [],
    next: lines.reverse().slice(0, SHOWN_LINES),
    scores: scores.reverse().map((line) => {
      const traits = traitScores(line).map(([trait, score]) => ({ trait, score }));
      return scoreWords({ ...line, traits });
    }),
  };
}

export function writerView(
  id: string,
  { classroom, date, name, groups, lessonOf }: ClassView,
  candidate: Candidate | undefined,
): WriterView {
  const { students, settings, ladder } = classroom;
  const student = students.find((one) => one.id === id)!;
  const lesson = lessonOf.get(id);
  const place = placesOf(groups).get(id);
  const open = student.goal?.met === undefined ? student.goal : undefined;
  const first = nextAbout(candidate);
  const about = open?.skill ?? (place && aboutOf(place)) ?? first;
  const fits = lesson && about && rungOf(lesson.skill) === rungOf(about);
  const rung = ladder.rungs.find((one) => about !== undefined && one.id === rungOf(about));
  const skill = rung?.skills.find((one) => one.id === about);
  const inWords = open?.words ?? rung?.['child says'];
  return {
    name: name(id),
    class: settings.name ?? 'Our class',
    date: spoken(date),
    genre: genreName(settings.genre, student.grade ?? settings.grade),
    strengths: strengthsOf(student, date)
      .slice(0, SHOWN_STRENGTHS)
      .map((one) => ({ ...one, date: spoken(one.date) })),
    goal: {
      words: about === undefined ? null : withoutStop(inWords ?? ladder.say(about)),
      label: skill?.label ?? rung?.label ?? null,
      set: open?.set === undefined ? null : spoken(open.set),
    },
    slip: lesson ? slipOf(lesson) : null,
    steps: fits ? lesson.steps : null,
  };
}

/** Splits a slip: its first line is the title. */
function slipOf({ title, leaveWith }: Lesson): WriterView['slip'] {
  const [first = '', ...rest] = leaveWith.split(/\n\n/);
  return rest.length > 0 ? { title: first, text: rest.join('\n\n') } : { title, text: first };
}

/** Removes a final period, because the template adds one. */
function withoutStop(words: string): string {
  return words.trim().replace(/\.$/, '');
}
