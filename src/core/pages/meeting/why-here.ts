/**
 * Decides what stands beside a writer's name on a page: how they stand on the skill, and the newest
 * evidence of it in a few words with its date. It says what the files bear out and nothing else.
 */

import { schoolDaysBetween } from '../../calendar/calendar.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import { classOn } from '../../evidence/class-on.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { OLD_AFTER_SCHOOL_DAYS } from '../../groups/report/because.ts';
import { covers, rungOf } from '../../ladder/ladder.ts';
import type { Standing } from '../../schema/words.ts';
import { cutAtWord, dayWords } from '../view/sides.ts';

/** Characters of "why here": two lines of its column. */
export const WHY_ROOM = 45;

const NOW: Record<Standing, string> = {
  'needs help': 'help',
  almost: 'almost',
  'got it': 'has it',
};

/** Returns "help", "almost" or "has it" on a skill or, if nothing is known of it, on its rung; else "". */
export function standsOn(id: string, about: string, classroom: Classroom, date: string): string {
  const standing = standingOn(id, about, classroom, date);
  return standing === undefined ? '' : NOW[standing];
}

export function standingOn(
  id: string,
  about: string,
  classroom: Classroom,
  date: string,
): Standing | undefined {
  const candidate = classOn(classroom, date).candidateOf(id);
  const rung = candidate?.rungs.find((one) => one.rung === rungOf(about));
  const own = rung?.skills.find((one) => one.about === about);
  const open = rung?.open.find((one) => covers(about, one.about));
  return own?.standing ?? open?.standing;
}

/** Returns “wants one more try” (Nov 25), or where the standing comes from; '' if nothing is known. */
export function whyHere(
  id: string,
  about: string,
  classroom: Classroom,
  date: string,
  most = WHY_ROOM,
): string {
  if (rungOf(about) === classroom.ladder.lane) return whyPushed(id, classroom, date);
  const newest = newestOn(id, about, classroom, date);
  if (!newest) return '';
  const isOld = schoolDaysBetween(newest.date, date, classroom.daysOff) > OLD_AFTER_SCHOOL_DAYS;
  const day = `(${dayWords(newest.date).replace(' ', '\u00a0')}${isOld ? ', old' : ''})`;
  const words = wordsOf(newest, id, classroom);
  const quoted = words.startsWith('“');
  const room = most - day.length - 1;
  const cut = quoted ? `“${cutAtWord(words.slice(1, -1), room - 2)}”` : cutAtWord(words, room);
  return `${cut} ${day}`;
}

/** Returns what you noted as next for a writer without open needs; the reason names the stack. */
function whyPushed(id: string, classroom: Classroom, date: string): string {
  if (!classOn(classroom, date).candidateOf(id)?.turn) return '';
  const notes = classroom.students.find((one) => one.id === id)?.notes ?? [];
  const last = notes.findLast((one) => one.next !== undefined && one.date <= date);
  if (!last) return 'nothing open';
  const day = `(${dayWords(last.date).replace(' ', '\u00a0')})`;
  return `next: ${cutAtWord(classroom.ladder.say(last.next!), WHY_ROOM - day.length - 7)} ${day}`;
}

/**
 * What you saw before a score: of what is open there, else on this skill, else on its rung or, of a
 * rung, on one of its skills. Whoever has leads is in a group on structure for something else.
 */
export function newestOn(id: string, about: string, classroom: Classroom, date: string) {
  const { evidenceOf, candidateOf } = classOn(classroom, date);
  const said = evidenceOf(id);
  const newest = (fits: (one: Evidence) => boolean) =>
    said.findLast((one) => fits(one) && one.source !== 'score') ?? said.findLast(fits);
  const needs = candidateOf(id)?.needs ?? [];
  const open =
    needs.find((need) => need.about === about) ?? needs.find((need) => covers(about, need.about));
  const ofOpen = (one: Evidence) => one.about === open?.about && one.standing !== 'got it';
  return (
    newest(ofOpen) ??
    newest((one) => one.about === about) ??
    newest((one) => covers(about, one.about))
  );
}

/** Returns the teacher's own words about it, if there are any. */
function wordsOf(said: Evidence, id: string, classroom: Classroom): string {
  const own = teachersWords(said, id, classroom);
  // A quote inside of the quote would end it.
  if (own) return `“${own.replace(/["“”]/g, "'")}”`;
  if (said.source === 'score') return said.said.replace(/ \(.*\)$/, '');
  if (said.source === 'note') return 'you noted it as next';
  if (said.source === 'sort') return said.lookedAt ? 'looked at, nothing found' : 'your sort';
  return `${outcomeOf(said)} when you met`;
}

function outcomeOf({ standing }: Evidence): string {
  return { 'got it': 'had it', almost: 'tried it', 'needs help': 'not yet' }[standing];
}

function teachersWords(
  { source, date, about }: Evidence,
  id: string,
  { sorts, meetings, students }: Classroom,
): string | undefined {
  if (source === 'sort') {
    return sorts
      .find((one) => one.date === date && one.skill === about && one.entries.has(id))
      ?.entries.get(id)?.note;
  }
  if (source === 'meeting') {
    const met = meetings.findLast(
      (one) => one.date === date && (one.skill ?? one.focus) === about && one.entries.has(id),
    );
    return met?.entries.get(id)?.note;
  }
  const notes = students.find((one) => one.id === id)?.notes ?? [];
  return notes.findLast((one) => one.date === date && one.next === about)?.note;
}
