/** Decides what a week looks like: the days left, the meetings to hold, and those held. */

import { addDays, isSchoolDay, schoolDaysBack, weekdayOf } from '../calendar/calendar.ts';
import { isOut } from '../classroom/attendance.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import type { Meeting } from '../files/meeting.ts';
import { rungOf } from '../ladder/ladder.ts';
import { type Owed, owedLessons } from '../meetings/owed-lessons.ts';
import { heldSince, plannedMeetings, type ToMeet } from '../meetings/which-meeting.ts';
import {
  conferencesNoted,
  leastIsShort,
  SHARE_SCHOOL_DAYS,
  sharesByStack,
  waitingList,
} from '../record/due.ts';
import { planWeek, type Slot, sumOf } from './schedule.ts';

export interface ThisWeek {
  /** The Monday. */
  from: string;
  days: { date: string; slots: Slot[]; free: number; held: Meeting[] }[];
  /** The meeting for each slot's key. */
  meetings: Map<string, ToMeet>;
  waiting: ToMeet[];
  owed: Owed[];
  /** The group that moves up because its writers had too little time. */
  early?: ToMeet;
  /** Writers who have waited longest and have no turn this week. */
  unseen: string[];
}

const SHOWN_UNSEEN = 5;

/** Returns the week of `today`, or the next one if no workshop day of it is left. */
export function thisWeek(classroom: Classroom, groups: GroupsFile, today: string): ThisWeek {
  const planned = plannedMeetings(groups);
  const left = planned.filter((one) => !heldSince(one, classroom, groups, today));
  const early = earlyTurn(left, classroom, today);
  const open = early ? [left[0]!, early, ...left.slice(1).filter((one) => one !== early)] : left;
  const meetings = new Map(open.map((one) => [keyOf(one), one]));
  const { from, dates } = daysOfWeek(classroom, today);
  const { settings } = classroom;
  const held = (date: string) => classroom.meetings.filter((met) => met.date === date);
  const ahead = dates.filter((date) => date >= today);
  const spare = settings['conference minutes'];
  const plan = planWeek(
    open.map((one) => ({
      key: keyOf(one),
      kind: one.conference ? 'conference' : 'group',
      about: one.focus,
      students: one.students,
      minutes: minutesFor(one, classroom),
    })),
    ahead.map((date) => ({
      date,
      minutes: Math.max(0, settings.minutes - minutesSpent(date, held(date), classroom)),
      out: classroom.students.map(({ id }) => id).filter((id) => isOut(id, date, classroom)),
    })),
    { makeUp: spare, blank: spare },
  );
  const past = dates.filter((date) => date < today);
  const turn = new Set(planned.flatMap(({ students }) => students));
  return {
    from,
    days: [
      ...past.map((date) => ({ date, slots: [], free: 0, held: held(date) })),
      ...plan.days.map((day) => ({ ...day, held: held(day.date) })),
    ],
    meetings,
    waiting: plan.waiting.map(({ key }) => meetings.get(key)!),
    owed: owedLessons(classroom, today),
    ...(early && { early }),
    unseen: waitingList(classroom, today)
      .map(({ student }) => student)
      .filter((id) => !turn.has(id))
      .slice(0, SHOWN_UNSEEN),
  };
}

/** Returns the lane's group if it is short of time: it would wait in every short week. */
function earlyTurn(open: ToMeet[], classroom: Classroom, today: string): ToMeet | undefined {
  const from = schoolDaysBack(today, SHARE_SCHOOL_DAYS, classroom.daysOff);
  if (!leastIsShort(sharesByStack(classroom, from, today))) return undefined;
  const { lane } = classroom.ladder;
  return open.slice(2).find(({ focus, conference }) => !conference && rungOf(focus) === lane);
}

function keyOf({ place, students }: ToMeet): string {
  return `${place} ${students.join()}`;
}

function minutesSpent(date: string, held: Meeting[], classroom: Classroom): number {
  const noted = classroom.students.map(({ id }) => conferencesNoted(classroom, id, date, date));
  return sumOf([
    ...held.map((meeting) => minutesFor(meeting, classroom)),
    ...noted.map((count) => count * classroom.settings['conference minutes']),
  ]);
}

function minutesFor({ conference }: { conference: boolean }, { settings }: Classroom): number {
  return settings[conference ? 'conference minutes' : 'group minutes'];
}

/** Skips breaks, but gives up after a year without a workshop day, which must be a typo. */
const LONGEST_SEARCH_DAYS = 366;

function daysOfWeek(
  { settings, daysOff }: Classroom,
  today: string,
): { from: string; dates: string[] } {
  const isWorkshop = (date: string) =>
    isSchoolDay(date, daysOff) && settings['workshop days'].some((day) => day === weekdayOf(date));
  let next = today;
  for (let n = 0; n < LONGEST_SEARCH_DAYS && !isWorkshop(next); n++) next = addDays(next, 1);
  let from = next;
  while (weekdayOf(from) !== 'Mon') from = addDays(from, -1);
  const week = [0, 1, 2, 3, 4].map((n) => addDays(from, n));
  return { from, dates: week.filter(isWorkshop) };
}
