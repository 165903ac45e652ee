/** Decides the few words that say why a writer is in a group on the screen: what, and when it was seen. */

import { daysBetween, schoolDaysBetween, spoken } from '../../calendar/calendar.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import { classOn } from '../../evidence/class-on.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { OLD_AFTER_SCHOOL_DAYS } from '../../groups/report/because.ts';
import { rungOf } from '../../ladder/ladder.ts';
import { newestOn } from './why-here.ts';

/** "needs help" and "Fri Nov 20"; of a score "voice 3 of 6"; of a writer with nothing open no day. */
export interface ShortWhy {
  word: string;
  when: string;
  /** The day, to find the first and the last of several. */
  date: string;
}

const MET = { 'got it': 'had it', almost: 'tried it', 'needs help': 'not yet' };

/** What was known on `date`; the day is said as of `today`. */
export function shortWhy(
  id: string,
  about: string,
  classroom: Classroom,
  date: string,
  today = date,
): ShortWhy {
  const { ladder, daysOff } = classroom;
  const turn = classOn(classroom, date).candidateOf(id)?.turn;
  if (turn || rungOf(about) === ladder.lane) return { word: 'nothing open', when: '', date: '' };
  const newest = newestOn(id, about, classroom, date);
  if (!newest) return { word: `${ladder.say(about)} not seen yet`, when: '', date: '' };
  const isOld = schoolDaysBetween(newest.date, date, daysOff) > OLD_AFTER_SCHOOL_DAYS;
  const day = dayOf(newest.date, today);
  return { word: wordOf(newest), when: isOld ? `${day}: old` : day, date: newest.date };
}

/** In the last week the weekday is enough. */
function dayOf(day: string, today: string): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'today';
  return ago > 0 && ago < 7 ? spoken(day).slice(0, 3) : spoken(day).slice(4);
}

function wordOf({ source, standing, said }: Evidence): string {
  if (source === 'note') return 'your note';
  if (source === 'score') return said.replace(/ \(.*\)$/, '');
  return source === 'meeting' ? `${MET[standing]} when you met` : standing;
}
