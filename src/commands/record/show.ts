/**
 * confer show: shows one writer's story on one screen, or the class as a grid; either can be a page
 * with a chart.
 */

import { profileOf } from '../../core/record/profile.ts';
import { recordOf } from '../../core/record/writer-record.ts';
import { say, sayJson } from '../../terminal/screen.ts';
import { profileLines } from '../../terminal/views/profile-lines.ts';
import { recordLines } from '../../terminal/views/record-lines.ts';
import type { World } from '../../world.ts';
import { isUsable, openClass } from '../start/open-class.ts';
import { pickWriter } from '../start/pick.ts';

export interface ShowOptions {
  class?: string;
  html?: boolean;
  force?: boolean;
  json?: boolean;
}

export async function show(
  world: World,
  who: string | undefined,
  options: ShowOptions,
): Promise<number> {
  if (options.html) {
    // Loaded here because the code for pages loads slowly.
    const { print } = await import('../pages/print.ts');
    if (who !== undefined) return print(world, 'story', who, options);
    const profile = await print(world, 'profile', undefined, options);
    return Math.max(profile, await print(world, 'progress', undefined, options));
  }
  const folder = await openClass(world, options.class);
  const { classroom } = folder;
  const id = who === undefined ? undefined : pickWriter(who, classroom);
  if (!isUsable(world, folder)) return 1;
  const student = classroom.students.find((one) => one.id === id);
  const date = world.today;
  const shown = student ? recordOf(student, classroom, date) : profileOf(classroom, date);
  if (options.json) sayJson(world, { version: 1, date, ...shown });
  else if ('ladder' in shown) say(world, ...recordLines(shown, classroom, date));
  else say(world, ...profileLines(shown, classroom, date));
  return 0;
}
