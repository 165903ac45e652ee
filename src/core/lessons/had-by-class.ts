/**
 * Decides which lesson a substitute can repeat: one that the class has had, as a whole-class lesson
 * or in the groups of at least half of the writers.
 */

import { spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { attended } from '../files/meeting.ts';
import { type Lesson, suitsGenre } from './lesson.ts';

export interface HadByClass {
  lesson: Lesson;
  /** "Not new: 12 of 24 writers had it in a group, the last on Fri Nov 20." */
  words: string;
}

export function hadByClass(
  lessons: Lesson[],
  classroom: Classroom,
  date: string,
): HadByClass | undefined {
  return withEverybody(lessons, classroom, date) ?? inGroups(lessons, classroom, date);
}

/** The newest lesson for everybody; if it was not named, one on its skill. */
function withEverybody(
  lessons: Lesson[],
  { taught, settings, ladder }: Classroom,
  date: string,
): HadByClass | undefined {
  const last = taught.findLast((one) => one.date <= date);
  if (!last) return undefined;
  const onSkill = lessons.filter(
    (one) => one.skill === last.skill && suitsGenre(one, settings.genre),
  );
  const day = spoken(last.date);
  const named = lessons.find(({ id }) => id === last.lesson);
  if (named) return { lesson: named, words: `Not new: the class had it on ${day}.` };
  const worked = `The class worked on ${ladder.say(last.skill)} on ${day}.`;
  return onSkill[0] && { lesson: onSkill[0], words: `${worked} This is one more way to do it.` };
}

function inGroups(
  lessons: Lesson[],
  { meetings, students }: Classroom,
  date: string,
): HadByClass | undefined {
  const held = meetings.filter((met) => met.date <= date && met.lesson !== undefined);
  const counts = lessons.map((lesson) => {
    const own = held.filter((met) => met.lesson === lesson.id);
    const had = students.filter(({ id }) => own.some((met) => attended(met, id))).length;
    return {
      lesson,
      had,
      last: own
        .map((met) => met.date)
        .sort()
        .at(-1),
    };
  });
  const [most] = counts.sort((a, b) => b.had - a.had);
  if (!most?.last || most.had * 2 < students.length) return undefined;
  const words = `Not new: ${most.had} of ${students.length} writers had it in a group, the last on ${spoken(most.last)}.`;
  return { lesson: most.lesson, words };
}
