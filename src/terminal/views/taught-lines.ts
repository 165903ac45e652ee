/** Decides how a lesson for everybody is said back: with the sentence that pages will have. */

import { addSchoolDays, spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import type { Taught } from '../../core/files/taught.ts';
import { beginsWithVerb } from '../../core/language/we-words.ts';
import { taughtSentence } from '../../core/meetings/taught-before.ts';
import { forScreen } from '../screen.ts';

/** `was` are words that the new ones replaced; `again` is a command that gives other words. */
export function taughtLines(
  { date, skill, words = '', lesson }: Taught,
  { was, again }: { was: string | undefined; again: string },
  { ladder, daysOff }: Classroom,
): string[] {
  const on = (day: string, said = words) =>
    forScreen(taughtSentence({ date, words: said }, day) ?? '');
  const pages = [date, addSchoolDays(date, 1, daysOff)].map(
    (day) => `   pages of ${spoken(day)}: ${on(day)}`,
  );
  const unclear = on(date) !== '' && !beginsWithVerb(words);
  return [
    `Taught everybody ${forScreen(ladder.say(skill))}, ${spoken(date)}`,
    ...(lesson === undefined ? [] : [`   lesson ${forScreen(lesson)}`]),
    ...(was === undefined ? [] : [`   it was: ${on(date, was)}`]),
    ...(on(date) === '' ? [`   Pages leave a line for what you did. To fill it: ${again}`] : pages),
    ...(unclear ? [`   ${notDone(words)} To change it: ${again}`] : []),
  ];
}

/** Says that words do not tell what was done, so that they read badly after "we". */
export function notDone(words: string): string {
  return `"${forScreen(words)}" does not begin with what you did, such as "cut" or "looked at".`;
}
