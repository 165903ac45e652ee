/** confer week: puts the groups and conferences in force into the minutes available. */

import { thisWeek } from '../../core/week/this-week.ts';
import { say } from '../../terminal/screen.ts';
import { weekLines } from '../../terminal/views/week-lines.ts';
import type { World } from '../../world.ts';
import { groupsInForce } from '../groups/group.ts';
import { isUsable, openClass } from '../start/open-class.ts';

export interface WeekOptions {
  class?: string;
  html?: boolean;
  force?: boolean;
  dryRun?: boolean;
}

export async function week(world: World, options: WeekOptions): Promise<number> {
  if (options.html) {
    // Loaded here because the code for pages loads slowly.
    const { print } = await import('./print.ts');
    return print(world, 'week', undefined, options);
  }
  const folder = await openClass(world, options.class);
  if (!isUsable(world, folder)) return 1;
  const groups = groupsInForce(world, folder);
  say(world, ...weekLines(thisWeek(folder.classroom, groups, world.today), folder.classroom));
  return 0;
}
