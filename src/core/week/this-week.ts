/** Decides what a week looks like: the days left, the meetings to hold, and those held. */

import { addDays, isSchoolDay, schoolDaysBack, weekdayOf } from '../calendar/calendar.ts';
import { isOut } from '../classroom/attendance.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { minutesOn } from '../classroom/school-day.ts';
import { classOn } from '../evidence/class-on.ts';
import { firstFocus } from '../evidence/standings.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import type { Meeting } from '../files/meeting.ts';
import { isOfThisClass } from '../files/moved-in.ts';
import { rungOf } from '../ladder/ladder.ts';
import { type Owed, owedLessons } from '../meetings/owed-lessons.ts';
import { alone, heldSince, plannedMeetings, type ToMeet } from '../meetings/which-meeting.ts';
import {
  conferencesNoted,
  leastIsShort,
  SHARE_SCHOOL_DAYS,
  sharesByStack,
  type Waiting,
  waitingList,
} from '../record/due.ts';
import { planWeek, type Slot, sumOf, type WeekPlan } from './schedule.ts';

export interface ThisWeek {
  /** The Monday. */
  from: string;
  days: { date: string; slots: Slot[]; free: number; held: Meeting[]; sorted?: true }[];
  /** The meeting for each slot's key. */
  meetings: Map<string, ToMeet>;
  waiting: ToMeet[];
  owed: Owed[];
  /** The group that moves up because its writers had too little time. */
  early?: ToMeet;
  /** Writers who get time that is left over, because they have waited longest. */
  given: string[];
  /** Writers who have waited longest and have no turn this week. */
  unseen: string[];
}

const SHOWN_UNSEEN = 5;
/** Longer than any wait that is on record. */
const NEVER_MET_DAYS = 200;

/** Returns the week of `today`, or the next one if no workshop day of it is left. */
export function thisWeek(classroom: Classroom, groups: GroupsFile, today: string): ThisWeek {
  const planned = plannedMeetings(groups);
  const left = planned.filter((one) => !heldSince(one, classroom, groups, today));
  const waiting = waitingList(classroom, today);
  const turn = new Set(planned.flatMap(({ students }) => students));
  const unseen = waiting.map(({ student }) => student).filter((id) => !turn.has(id));
  const first = firstDay(classroom, today);
  const week = daysOfWeek(classroom, first);
  const [past, dates] = [
    week.dates.filter((date) => date < first),
    week.dates.filter((date) => date >= first),
  ];
  const planOf = (open: ToMeet[]) => planFor(open, dates, classroom);
  const early = earlyTurn(left, classroom, today);
  let open = withEarly(left, early);
  let plan = planOf(open);
  if (plan.waiting.length > 0) {
    open = withEarly(longestFirst(left, waiting), early);
    plan = planOf(open);
  }
  const extra = plan.waiting.length > 0 ? [] : forFreeTime(unseen, plan, classroom, today);
  if (extra.length > 0) plan = planOf([...open, ...extra]);
  const meetings = new Map([...open, ...extra].map((one) => [keyOf(one), one]));
  const held = heldIn(classroom);
  const isSorted = (date: string) => sortedOn(classroom, date);
  const placed = new Set(
    plan.days.flatMap(({ slots }) => slots.flatMap((s) => s.meeting?.key ?? [])),
  );
  const given = extra.filter((one) => placed.has(keyOf(one))).flatMap(({ students }) => students);
  return {
    from: week.from,
    days: [
      ...past.map((date) => ({
        date,
        slots: [],
        free: 0,
        held: held(date),
        ...(isSorted(date) && { sorted: true as const }),
      })),
      ...plan.days.map((day) => ({ ...day, held: held(day.date) })),
    ],
    meetings,
    waiting: plan.waiting
      .map(({ key }) => meetings.get(key)!)
      .filter((one) => !extra.includes(one)),
    owed: owedLessons(classroom, today),
    ...(early && { early }),
    given,
    unseen: unseen.filter((id) => !given.includes(id)).slice(0, SHOWN_UNSEEN),
  };
}

function heldIn({ meetings }: Classroom): (date: string) => Meeting[] {
  return (date) => meetings.filter(isOfThisClass).filter((met) => met.date === date);
}

/** Drafts are sorted after writing time, so the groups that come of it begin on the next day. */
function firstDay(classroom: Classroom, today: string): string {
  return sortedOn(classroom, today) ? addDays(today, 1) : today;
}

function sortedOn({ sorts }: Classroom, day: string): boolean {
  return sorts.some(({ date, look, entries }) => date === day && !look && entries.size > 0);
}

function planFor(open: ToMeet[], dates: string[], classroom: Classroom): WeekPlan {
  const { settings, students } = classroom;
  const held = heldIn(classroom);
  const spare = settings['conference minutes'];
  return planWeek(
    open.map((one) => ({
      key: keyOf(one),
      kind: one.conference ? 'conference' : 'group',
      about: one.focus,
      students: one.students,
      minutes: minutesFor(one, classroom),
    })),
    dates.map((date) => ({
      date,
      minutes: Math.max(0, minutesOn(date, classroom) - minutesSpent(date, held(date), classroom)),
      out: students.map(({ id }) => id).filter((id) => isOut(id, date, classroom)),
    })),
    { makeUp: spare, blank: spare },
  );
}

function withEarly(open: ToMeet[], early: ToMeet | undefined): ToMeet[] {
  return early ? [open[0]!, early, ...open.slice(1).filter((one) => one !== early)] : open;
}

/** A week too short for all: who has waited longest on average first, then the order of need. */
function longestFirst(open: ToMeet[], waiting: Waiting[]): ToMeet[] {
  const days = new Map(waiting.map(({ student, met }) => [student, met ?? NEVER_MET_DAYS]));
  const mean = ({ students }: ToMeet) =>
    sumOf(students.map((id) => days.get(id) ?? 0)) / Math.max(1, students.length);
  return [...open].sort((a, b) => mean(b) - mean(a));
}

/** Time that is left over goes to those who have waited longest and have no turn. */
function forFreeTime(
  unseen: string[],
  plan: WeekPlan,
  classroom: Classroom,
  today: string,
): ToMeet[] {
  const { candidateOf } = classOn(classroom, today);
  const minutes = classroom.settings['conference minutes'];
  const slots = sumOf(plan.days.map(({ free }) => Math.floor(free / minutes)));
  return unseen
    .filter((id) => candidateOf(id) !== undefined)
    .slice(0, slots)
    .map((id): ToMeet => {
      const candidate = candidateOf(id);
      const kind = candidate?.turn?.kind;
      const meeting = alone(id, firstFocus(candidate, classroom.ladder.lane));
      if (kind === 'on track') return { ...meeting, onTrack: true };
      return kind === 'push' ? { ...meeting, push: true } : meeting;
    });
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
