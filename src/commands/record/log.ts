/** confer log: lists what was done and when, from the files. */

import { schoolDaysBetween } from '../../core/calendar/calendar.ts';
import { counted } from '../../core/language/wording.ts';
import { eventsOf } from '../../core/record/events.ts';
import type { LogJson } from '../../core/schema/output/record-outputs.ts';
import { say, sayJson } from '../../terminal/screen.ts';
import { logLines } from '../../terminal/views/log-lines.ts';
import { pickWriter } from '../start/pick.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { LogFlags } from './record-flags.ts';

/** Two school weeks are about what a teacher remembers. */
const SHOWN_SCHOOL_DAYS = 10;

export async function log(session: Session, words: { writer?: string }, { all, json }: LogFlags) {
  const { world } = session;
  const folder = await openClass(session);
  const { classroom } = folder;
  const id = words.writer === undefined ? undefined : pickWriter(words.writer, classroom);
  if (reportBlocking(world, folder)) return 1;
  const events = eventsOf(classroom, world.today, id);
  const recent = events.filter(
    ({ date }) =>
      all ||
      id !== undefined ||
      schoolDaysBetween(date, world.today, classroom.daysOff) <= SHOWN_SCHOOL_DAYS,
  );
  const older = events.length - recent.length;
  if (json) {
    const whose = id === undefined ? {} : { student: id };
    const found: LogJson = {
      version: 1,
      date: world.today,
      ...whose,
      events: recent,
      earlier: older,
    };
    sayJson(world, found);
    return 0;
  }
  say(world, ...logLines(recent, classroom));
  if (events.length === 0) say(world, 'Nothing logged yet. To begin: confer sort');
  else if (older > 0)
    say(world, `${counted(older, 'earlier entry', 'earlier entries')}: confer log --all`);
  return 0;
}
