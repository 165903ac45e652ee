/** Decides which lesson for everybody a page may come back to, and its sentence: "On Tuesday we cut." */

import { onDay, schoolDaysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { type Taught, taughtFileName } from '../files/taught.ts';
import { rungOf } from '../ladder/ladder.ts';
import { afterWe } from '../language/we-words.ts';

export interface TaughtBefore {
  date: string;
  skill: string;
  /** Null if nobody wrote what the class did. */
  sentence: string | null;
}

/** Older than four weeks, a class does not remember it as "what we did". */
const REMEMBERED_SCHOOL_DAYS = 20;

/** Returns the newest lesson on this skill through `date`, else one on its whole rung: not on a neighbor. */
export function taughtBefore(
  skill: string,
  { taught, daysOff, teacher }: Pick<Classroom, 'taught' | 'daysOff' | 'teacher'>,
  date: string,
): TaughtBefore | undefined {
  const recent = taught.filter(
    (one) =>
      one.date <= date && schoolDaysBetween(one.date, date, daysOff) <= REMEMBERED_SCHOOL_DAYS,
  );
  const found =
    newest(
      recent.filter((one) => one.skill === skill),
      teacher,
    ) ??
    newest(
      recent.filter((one) => one.skill === rungOf(skill)),
      teacher,
    );
  return found && { date: found.date, skill: found.skill, sentence: taughtSentence(found, date) };
}

/** Of two on one day, by two teachers, takes one that says what was done, this teacher's first. */
function newest(lessons: Taught[], teacher: string | undefined): Taught | undefined {
  const last = lessons.at(-1);
  const ofDay = lessons.filter(({ date }) => date === last?.date);
  const inWords = ofDay.filter(({ words }) => words?.trim());
  const isOwn = ({ date, skill, file }: Taught) => file === taughtFileName(date, skill, teacher);
  return inWords.find(isOwn) ?? inWords.at(-1) ?? last;
}

/** Returns what a page of `today` says, "On Tuesday we cut the hello line."; null without words. */
export function taughtSentence(
  { date, words = '' }: Pick<Taught, 'date' | 'words'>,
  today: string,
): string | null {
  const done = afterWe(words);
  if (done === '') return null;
  const end = /[.!?…]["'”’)]?$/.test(done) ? '' : '.';
  return `${onDay(date, today)} we ${done}${end}`;
}
