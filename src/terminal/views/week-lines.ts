/** Decides how a week is shown: a heading per day, a line per meeting with its minutes. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { otherMinutes, saySchoolDay } from '../../core/classroom/school-day.ts';
import type { Ladder } from '../../core/ladder/ladder.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { aboutWords, type ToMeet } from '../../core/meetings/which-meeting.ts';
import type { Slot } from '../../core/week/schedule.ts';
import type { ThisWeek } from '../../core/week/this-week.ts';
import { forScreen } from '../screen.ts';
import { type Name, namesIn } from './group-lines.ts';

type WeekDay = ThisWeek['days'][number];

const EARLY =
  'comes early: its writers got less than half as much of your time each as the others.';

export function weekLines(week: ThisWeek, classroom: Classroom): string[] {
  const name = namesIn(classroom);
  const { minutes } = classroom.settings;
  const { early } = week;
  const other = otherMinutes(classroom);
  return [
    `Week of ${spoken(week.from)}, ${counted(minutes, 'minute')} a day${other ? ` (${other})` : ''}`,
    '',
    ...week.days.flatMap((day) => [...dayLines(day, week, classroom, name), '']),
    ...waitingLines(week, classroom, name),
    ...(early ? [`${early.number}. ${classroom.ladder.say(early.focus)} ${EARLY}`] : []),
    ...spareLines(week, name),
  ];
}

function dayLines(day: WeekDay, week: ThisWeek, classroom: Classroom, name: Name): string[] {
  const { ladder } = classroom;
  const held = day.held.map(
    ({ focus, entries }) =>
      `    met  ${forScreen(ladder.say(focus))}: ${listed([...entries.keys()].map(name))}`,
  );
  const planned = day.slots.map((slot) => slotLine(slot, week, ladder, name));
  const lines = [...held, ...planned];
  const date = forScreen(saySchoolDay(day.date, classroom));
  const nothing = day.sorted ? 'drafts sorted' : 'nothing';
  return [date, ...(lines.length > 0 ? lines : [`      –  ${nothing}`])];
}

function slotLine(
  { kind, minutes, meeting, missing }: Slot,
  { meetings, owed }: ThisWeek,
  ladder: Ladder,
  name: Name,
): string {
  const start = `    ${String(minutes).padStart(3)}  `;
  if (kind === 'blank') return `${start}open, for anything unplanned`;
  if (kind === 'make-up') {
    const who = owed.map(({ student, focus }) => `${name(student)}, ${ladder.say(focus)}`);
    return `${start}make-up${who.length > 0 ? `: ${forScreen(who.join('; '))}` : ''}`;
  }
  const without =
    missing.length > 0
      ? `   (without ${listed(missing.map(name))}, who is out; make up later)`
      : '';
  return start + meetingWords(meetings.get(meeting!.key)!, ladder, name) + without;
}

function meetingWords(meeting: ToMeet, ladder: Ladder, name: Name): string {
  const { number, students, conference } = meeting;
  const about = forScreen(aboutWords(meeting, ladder));
  const who = listed(students.map(name));
  return conference ? `${who}, ${about}` : `${number}. ${about}: ${who}`;
}

function waitingLines({ waiting }: ThisWeek, { ladder }: Classroom, name: Name): string[] {
  if (waiting.length === 0) return [];
  const lines = waiting.map((one) => `   ${meetingWords(one, ladder, name)}`);
  return [
    `Does not fit this week (${waiting.length}):`,
    ...lines,
    'To make room: more minutes a day, more workshop days, or shorter meetings (class.yaml).',
    '',
  ];
}

function spareLines({ days, waiting, meetings, given, unseen }: ThisWeek, name: Name): string[] {
  const free = days.reduce((sum, day) => sum + day.free, 0);
  const longer =
    given.length > 0
      ? [`Time left over is for those who have waited longest: ${listed(given.map(name))}.`]
      : [];
  const turn =
    waiting.length === 0 && meetings.size > 0 ? ['Every group and conference has a time.'] : [];
  const left = free > 0 ? [`${counted(free, 'minute')} left over.`] : [];
  const longest =
    unseen.length > 0 && free > 0
      ? [`Not on the plan, and waiting the longest: ${listed(unseen.map(name))}.`]
      : [];
  const line = [...turn, ...left, ...longest].join(' ');
  return [...longer, ...(line ? [line] : []), 'To print it: confer week --html'];
}
