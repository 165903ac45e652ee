/**
 * Decides the paragraph of a report: true to the file, in words for a family, short enough for its
 * box. What does not fit goes in this order: scores, lessons and strengths beyond the first of each.
 */

import { daysBetween } from '../../calendar/calendar.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import { classOn } from '../../evidence/class-on.ts';
import { rungOf } from '../../ladder/ladder.ts';
import { everyName } from '../../meetings/compliment.ts';
import type { Span } from '../../record/on-file.ts';
import { type ScoreChange, scoreChangeOf } from '../../record/score-change.ts';
import { seenInPlace, type WorkedOn, workedOn } from '../../record/worked-on.ts';
import { whySupports } from '../../roster/praise.ts';
import { isNeverSaid, namesOutside } from '../../roster/praise-quoted.ts';
import type { Goal, Student } from '../../roster/student.ts';
import { withoutId } from '../../roster/tell-apart.ts';
import type { ClassView } from '../view/class-view.ts';
import { dayWords } from '../view/sides.ts';
import { forReader } from './for-reader.ts';
import { goalFor, skillSentence } from './goal.ts';
import {
  type DayWords,
  inPlaceSentence,
  metSentence,
  nextSentence,
  quotedSentence,
  type Sentence,
  scoresSentence,
  toldSentence,
  workedSentence,
} from './report-sentences.ts';
import { mostVaried, type ReportStrengths, reportStrengths } from './report-strengths.ts';

/** What the box of a report card takes. */
const MOST_WORDS = 119;

/** How many of each kind of statement a paragraph has. */
interface Amount {
  strengths: number;
  lessons: number;
  traits: number;
}

/** Tried in turn until the paragraph fits. */
const AMOUNTS: Amount[] = [
  [3, 3, 2],
  [3, 3, 1],
  [3, 2, 1],
  [2, 2, 1],
  [2, 1, 1],
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
  [0, 0, 0],
].map(([strengths = 0, lessons = 0, traits = 0]) => ({ strengths, lessons, traits }));

/** Returns the paragraph; undefined if nothing on file can be said to a family. */
export function reportParagraph(student: Student, view: ClassView, span: Span): string | undefined {
  const day = daysIn(span);
  const found = materialOf(student, view, span);
  const ends = [...goalMet(student, view, span, day), ...nextGoal(student, view, day)];
  // It is pasted into the box of a report card, and an id is for the teacher: the head has it.
  const shown = withoutId(view.name(student.id), student.id);
  const texts = AMOUNTS.map((amount) =>
    [...sentencesOf(found, amount, view.classroom, day), ...ends]
      .map((one, i) => one(i === 0 ? shown : undefined))
      .join(' '),
  );
  const fitting = texts.find((text) => text.split(' ').length <= MOST_WORDS);
  return fitting || undefined;
}

function daysIn({ from, to }: Span): DayWords {
  const isLong = daysBetween(from, to) >= 365;
  return (date) => (isLong ? `${dayWords(date)}, ${date.slice(0, 4)}` : dayWords(date));
}

/** All that could be said, newest first. */
interface Material extends ReportStrengths {
  worked: OnRung[];
  seen: OnRung[];
  change?: ScoreChange;
}
type OnRung = WorkedOn & { rung: string };

function materialOf(student: Student, { classroom, name }: ClassView, span: Span): Material {
  return {
    ...reportStrengths(student, classroom, span, withoutId(name(student.id), student.id)),
    worked: withRungs(workedOn(student, classroom, span)),
    seen: withRungs(seenInPlace(student, classroom, span)),
    change: scoreChangeOf(student, classroom, span),
  };
}

function sentencesOf(
  { told, quoted, worked, seen, change }: Material,
  { strengths, lessons, traits }: Amount,
  { ladder, rubrics }: Classroom,
  day: DayWords,
): Sentence[] {
  const chosen = mostVaried(told, strengths);
  const quotes = mostVaried(quoted, strengths - chosen.length);
  const onLessons = mostVaried(worked, lessons);
  const others = seen.filter(({ about }) => !onLessons.some((one) => one.about === about));
  const inPlace = mostVaried(others, chosen.length + quotes.length > 0 ? 0 : strengths);
  const changed = change?.traits.slice(0, traits) ?? [];
  const scores = () =>
    scoresSentence({ ...change!, traits: changed }, rubrics.get(change!.rubric), day);
  return [
    ...chosen.map((one) => toldSentence(one, day)),
    ...(quotes.length > 0 ? [quotedSentence(quotes, day)] : []),
    ...(inPlace.length > 0 ? [inPlaceSentence(inPlace, ladder, day)] : []),
    ...(onLessons.length > 0 ? [workedSentence(onLessons, ladder, day)] : []),
    ...(changed.length > 0 ? [scores()] : []),
  ];
}

function withRungs(worked: WorkedOn[]): OnRung[] {
  return worked.map((one) => ({ ...one, rung: rungOf(one.about) }));
}

/** Returns the child's own words, unless they name somebody, or a support, or say what no report says. */
function goalWords(goal: Goal, student: Student, view: ClassView): string {
  const { classroom, words, name } = view;
  const reader = forReader(student.id, classroom);
  const sentence = skillSentence(goal.skill, view, words.en, 'en', reader);
  if (goal.words === undefined) return sentence;
  const isPrivate =
    namesOutside(
      goal.words,
      student,
      everyName(classroom),
      withoutId(name(student.id), student.id),
    ) || whySupports(goal.words, student) !== undefined;
  return isPrivate || isNeverSaid(goal.words) ? sentence : goal.words.trim().replace(/\.$/, '');
}

function goalMet(student: Student, view: ClassView, { from, to }: Span, day: DayWords): Sentence[] {
  const { goal } = student;
  if (goal?.met === undefined || goal.met < from || goal.met > to) return [];
  return [metSentence(goalWords(goal, student, view), goal.met, day)];
}

/** Returns the goal as on the page for home, with the day it was set or the need was seen. */
function nextGoal(student: Student, view: ClassView, day: DayWords): Sentence[] {
  const { classroom, date, words } = view;
  const next = goalFor(student.id, view, words.en, 'en');
  if (next === undefined) return [];
  const own = student.goal?.met === undefined && student.goal;
  const said = own ? goalWords(own, student, view) : next.words;
  const known = classOn(classroom, date);
  const need = known.candidateOf(student.id)?.needs.find(({ about }) => about === next.about);
  const on = next.set ?? need?.date ?? known.evidenceOf(student.id).at(-1)?.date ?? date;
  return [nextSentence(said, on, day)];
}
