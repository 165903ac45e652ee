/** confer log: lists what was done and when, from the files. */

import { schoolDaysBetween } from '../../core/calendar/calendar.ts';
import { counted } from '../../core/language/wording.ts';
import { eventsOf } from '../../core/record/events.ts';
import { say } from '../../terminal/screen.ts';
import { logLines } from '../../terminal/views/log-lines.ts';
import type { World } from '../../world.ts';
import { isUsable, openClass } from '../start/open-class.ts';
import { pickWriter } from '../start/pick.ts';

export interface LogOptions {
  class?: string;
  all?: boolean;
}

/** Two school weeks are about what a teacher remembers. */
const SHOWN_SCHOOL_DAYS = 10;

export async function log(
  world: World,
  who: string | undefined,
  { class: asked, all }: LogOptions,
): Promise<number> {
  const folder = await openClass(world, asked);
  const { classroom } = folder;
  const id = who === undefined ? undefined : pickWriter(who, classroom);
  if (!isUsable(world, folder)) return 1;
  const events = eventsOf(classroom, world.today, id);
  const recent = events.filter(
    ({ date }) =>
      all ||
      id !== undefined ||
      schoolDaysBetween(date, world.today, classroom.daysOff) <= SHOWN_SCHOOL_DAYS,
  );
  const older = events.length - recent.length;
  say(world, ...logLines(recent, classroom));
  if (events.length === 0) say(world, 'Nothing logged yet. To begin: confer sort');
  else if (older > 0)
    say(world, `${counted(older, 'earlier entry', 'earlier entries')}: confer log --all`);
  return 0;
}
