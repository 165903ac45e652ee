/**
 * Decides the paragraph of a report: true to the file, in words for a family, short enough for its
 * box. What does not fit goes in this order: scores, lessons and strengths beyond the first of each.
 */

import { daysBetween } from '../../calendar/calendar.ts';
import { classOn } from '../../evidence/class-on.ts';
import { rungOf } from '../../ladder/ladder.ts';
import { everyName } from '../../meetings/compliment.ts';
import type { Span } from '../../record/on-file.ts';
import { scoreChangeOf } from '../../record/score-change.ts';
import { seenInPlace, type WorkedOn, workedOn } from '../../record/worked-on.ts';
import { isNeverSaid, namesOutside } from '../../roster/praise-quoted.ts';
import type { Goal, Student } from '../../roster/student.ts';
import type { ClassView } from '../view/class-view.ts';
import { dayWords } from '../view/sides.ts';
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
import { mostVaried, reportStrengths } from './report-strengths.ts';

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
  const sentences = sentencesOf(student, view, span);
  const shown = view.name(student.id);
  const texts = AMOUNTS.map((amount) =>
    sentences(amount)
      .map((one, i) => one(i === 0 ? shown : undefined))
      .join(' '),
  );
  const fitting = texts.find((text) => text.split(' ').length <= MOST_WORDS);
  return fitting || undefined;
}

function sentencesOf(student: Student, view: ClassView, span: Span) {
  const { classroom } = view;
  const { ladder, rubrics } = classroom;
  const day: DayWords = (date) =>
    daysBetween(span.from, span.to) < 365
      ? dayWords(date)
      : `${dayWords(date)}, ${date.slice(0, 4)}`;
  const { told, quoted } = reportStrengths(student, classroom, span, view.name(student.id));
  const worked = withRungs(workedOn(student, classroom, span));
  const seen = withRungs(seenInPlace(student, classroom, span));
  const change = scoreChangeOf(student, classroom, span);
  const ends = [...goalMet(student, view, span, day), ...nextGoal(student, view, day)];
  return ({ strengths, lessons, traits }: Amount): Sentence[] => {
    const chosen = mostVaried(told, strengths);
    const quotes = mostVaried(quoted, strengths - chosen.length);
    const onLessons = mostVaried(worked, lessons);
    const inPlace = seen.filter(({ about }) => !onLessons.some((one) => one.about === about));
    const more = mostVaried(inPlace, chosen.length + quotes.length > 0 ? 0 : strengths);
    return [
      ...chosen.map((one) => toldSentence(one, day)),
      ...(quotes.length > 0 ? [quotedSentence(quotes, day)] : []),
      ...(more.length > 0 ? [inPlaceSentence(more, ladder, day)] : []),
      ...(onLessons.length > 0 ? [workedSentence(onLessons, ladder, day)] : []),
      ...(change && traits > 0
        ? [
            scoresSentence(
              { ...change, traits: change.traits.slice(0, traits) },
              rubrics.get(change.rubric),
              day,
            ),
          ]
        : []),
      ...ends,
    ];
  };
}

function withRungs(worked: WorkedOn[]): (WorkedOn & { rung: string })[] {
  return worked.map((one) => ({ ...one, rung: rungOf(one.about) }));
}

/** Returns the child's own words, unless they name somebody or say what no report says. */
function goalWords(goal: Goal, student: Student, view: ClassView): string {
  const { classroom, words, name } = view;
  const sentence = skillSentence(goal.skill, words.en, classroom.ladder);
  if (goal.words === undefined) return sentence;
  const isOut = namesOutside(goal.words, student, everyName(classroom), name(student.id));
  return isOut || isNeverSaid(goal.words) ? sentence : goal.words.trim().replace(/\.$/, '');
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
