/** Decides what a played year is: who was there when, what confer said in it, and what the teacher's day needs. */

import { weekdayOf } from '../../src/core/calendar/calendar.ts';
import type { Random } from '../random.ts';
import type { Desk, Timed } from './desk.ts';
import type { Rightness } from './truth.ts';
import { learn, type Writer } from './writers.ts';

/** What `confer group --json` says, as far as it is looked at here. */
export interface GroupsSaid {
  date: string;
  groups: { focus: string; students: { id: string }[] }[];
  conferences: { student: string; focus: string }[];
  wholeClass: { focus: string; students: string[] }[];
  noPlace: { student: string }[];
  noEvidence: string[];
  onTrack?: { student: string }[];
  writers: Record<string, { needs: string[] }>;
  remarks: { kind: string; students: string[]; focus?: string }[];
}

export interface DueSaid {
  date: string;
  waiting: { student: string; met: number | null }[];
  owed: { student: string; focus: string }[];
  shares: { stack: string; writers: number; minutes: number; perWriter: number }[];
}

export interface ShowSaid {
  date: string;
  rungs: { id: string; name: string }[];
  writers: { id: string; cells: string[] }[];
}

/** What the teacher does beside the plan, to be varied when something is looked into. */
export interface Habits {
  /** How many from the top of `confer due` the teacher meets on a Friday. */
  dueOnFridays: number;
  /** The teacher also meets writers who are due in the minutes that a day has left. */
  fillsTheDay: boolean;
  /** After a lesson for everybody the teacher sorts on it again, in place of the unit's skill. */
  sortsLessonsAgain: boolean;
  /** After a piece is scored, the teacher answers `confer look`. */
  looksCloser: boolean;
}

export interface Year {
  seed: number;
  folder: string;
  weeks: string[][];
  habits: Habits;
  /** Everybody who was ever in the class. */
  writers: Writer[];
  /** The writer who is elsewhere at workshop time, and when. */
  out: { writer: Writer; days: string[] };
  /** Ids as they were, and as they are. */
  renamed: Map<string, string>;
  groups: GroupsSaid[];
  /** Each Friday after school. */
  due: DueSaid[];
  show: ShowSaid[];
  /** On each of these Fridays, how right confer was. */
  truth: Rightness[];
  /** What `confer check` found at the end of each month. */
  checks: { date: string; problems: unknown[] }[];
  /** Things `confer week` found no room for, by the day they were planned. */
  waiting: { date: string; count: number }[];
  times: Timed[];
  /** Pages of `confer plan` that do not fit on their sheet. */
  tooLong: string[];
  /** At the end of each week, a hash of every file but those in .confer. */
  prints: string[];
}

/** All that the teacher's day needs. */
export interface Classroom extends Year {
  desk: Desk;
  random: Random;
  today: string;
  week: number;
  /** 25 a day. */
  minutesLeft: number;
  metToday: Set<string>;
  /** What the whole class was taught and has not been sorted by since. */
  taughtToAll: string[];
}

export const MINUTES = { day: 25, group: 10, conference: 5 };

/** Who is in the class on a day, in the order in which they came. */
export function inClass({ writers }: Pick<Year, 'writers'>, day: string): Writer[] {
  return writers.filter(
    ({ joins, leaves }) => joins <= day && (leaves === undefined || day < leaves),
  );
}

/** Here, and not elsewhere at workshop time. */
export function isThere({ out }: Pick<Year, 'out'>, writer: Writer, day: string): boolean {
  return !writer.away.has(day) && !(writer === out.writer && out.days.includes(weekdayOf(day)));
}

/** What everybody is taught reaches everybody who is there, a little. */
export function teachAll({ writers, random, today }: Classroom, focus: string, strength: number) {
  for (const writer of inClass({ writers }, today)) {
    if (!writer.away.has(today)) learn(writer, focus, strength, random);
  }
}
