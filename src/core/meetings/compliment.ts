/** Decides which strength is a writer's compliment: the newest that reads well and was not used. */

import { schoolDaysBetween } from '../calendar/calendar.ts';
import { meetingsOf } from '../classroom/by-writer.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { attended } from '../files/meeting.ts';
import type { Named } from '../roster/names.ts';
import { readPraise } from '../roster/praise.ts';
import { type Student, strengthsOf } from '../roster/student.ts';

/** Three school weeks: a group begins with work the writer has been doing, not with old work. */
export const COMPLIMENT_SCHOOL_DAYS = 15;

/** A dated strength, as it follows "You" or as it was noted. */
export interface Strength {
  date: string;
  words: string;
}

/** Returns the words after "You" for a page of this day; undefined leaves a line to write on. */
export function complimentFor(
  student: Student,
  classroom: Classroom,
  date: string,
): Strength | undefined {
  const others = everyName(classroom);
  for (const strength of unusedStrengths(student, classroom, date)) {
    const praise = readPraise(strength.words, student, others);
    if ('words' in praise) return { date: strength.date, words: praise.words };
  }
  return undefined;
}

/** Returns the strength that comes next, as noted, if it does not read well; and why not. */
export function passedOver(
  student: Student,
  classroom: Classroom,
  date: string,
): (Strength & { why: string }) | undefined {
  const [next] = unusedStrengths(student, classroom, date);
  const praise = next && readPraise(next.words, student, everyName(classroom));
  return praise && 'why' in praise ? { ...next, why: praise.why } : undefined;
}

/** Returns everyone a note may name, also those who left. */
export function everyName({ students, archived, onlyNamed = [] }: Classroom): Named[] {
  return [...students, ...archived, ...onlyNamed];
}

/**
 * A compliment is used once: the first meeting that the writer attended after the day of the note
 * may have begun with it. On the day of that meeting it is still the same, however often a page is
 * printed.
 */
function unusedStrengths(student: Student, classroom: Classroom, date: string): Strength[] {
  const { daysOff } = classroom;
  const met = meetingsOf(classroom, student.id).filter(
    (one) => one.date < date && attended(one, student.id),
  );
  return strengthsOf(student, date).filter(
    (noted) =>
      schoolDaysBetween(noted.date, date, daysOff) <= COMPLIMENT_SCHOOL_DAYS &&
      !met.some((one) => noted.date < one.date),
  );
}
