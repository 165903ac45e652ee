/** confer week: puts the groups and conferences in force into the minutes available. */

import type { ToMeet } from '../../core/meetings/which-meeting.ts';
import type { WeekJson } from '../../core/schema/output/meeting-outputs.ts';
import { type ThisWeek, thisWeek } from '../../core/week/this-week.ts';
import { say, sayJson } from '../../terminal/screen.ts';
import { weekLines } from '../../terminal/views/week-lines.ts';
import { Usage } from '../../usage.ts';
import { groupsToShow } from '../groups/made-groups.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { WeekFlags } from './page-flags.ts';

export async function week(session: Session, _: object, flags: WeekFlags): Promise<number> {
  const { world } = session;
  if (flags.html && flags.json) {
    throw new Usage(
      '--html makes a page, --json prints data. Nothing was made.',
      'Choose one of the two.',
    );
  }
  if (flags.html) {
    // Loaded here because the code for pages loads slowly.
    const { print } = await import('./print.ts');
    return print(session, { page: 'week' }, flags);
  }
  const folder = await openClass(session);
  if (reportBlocking(world, folder)) return 1;
  const groups = groupsToShow(world, folder);
  const plan = thisWeek(folder.classroom, groups, world.today);
  if (flags.json) sayJson(world, asJson(plan, folder.classroom.settings.minutes));
  else say(world, ...weekLines(plan, folder.classroom));
  return 0;
}

function asJson(week: ThisWeek, minutes: number): WeekJson {
  const { from, days, waiting, owed, early, given, unseen, meetings } = week;
  return {
    version: 1,
    from,
    minutes,
    days: days.map(({ date, held, slots, free }) => ({
      date,
      met: held.map(({ focus, conference, entries }) => {
        return { conference, focus, students: [...entries.keys()] };
      }),
      slots: slots.map(({ kind, minutes: own, meeting, missing }) => {
        const planned = meeting && meetings.get(meeting.key);
        return { kind, minutes: own, ...(planned && { meeting: asMeeting(planned) }), missing };
      }),
      free,
    })),
    waiting: waiting.map(asMeeting),
    owed: owed.map(({ student, focus, date }) => ({ student, focus, date })),
    ...(early?.number !== undefined && { early: early.number }),
    given,
    unseen,
  };
}

function asMeeting({ number, conference, focus, students }: ToMeet): WeekJson['waiting'][number] {
  return { ...(number !== undefined && { number }), conference, focus, students };
}
