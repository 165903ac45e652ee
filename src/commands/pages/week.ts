/** confer week: puts the groups and conferences in force into the minutes available. */

import { thisWeek } from '../../core/week/this-week.ts';
import { say } from '../../terminal/screen.ts';
import { weekLines } from '../../terminal/views/week-lines.ts';
import { groupsToShow } from '../groups/made-groups.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { WeekFlags } from './page-flags.ts';

export async function week(session: Session, _: object, flags: WeekFlags): Promise<number> {
  const { world } = session;
  if (flags.html) {
    // Loaded here because the code for pages loads slowly.
    const { print } = await import('./print.ts');
    return print(session, { page: 'week' }, flags);
  }
  const folder = await openClass(session);
  if (reportBlocking(world, folder)) return 1;
  const groups = groupsToShow(world, folder);
  say(world, ...weekLines(thisWeek(folder.classroom, groups, world.today), folder.classroom));
  return 0;
}
