/**
 * confer due: shows whom the teacher has not seen for longest, who missed a lesson, and how the
 * time was shared.
 */

import { schoolDaysBack } from '../../core/calendar/calendar.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import { type Owed, owedLessons } from '../../core/meetings/owed-lessons.ts';
import {
  leastIsShort,
  SHARE_SCHOOL_DAYS,
  sharesByStack,
  waitingList,
} from '../../core/record/due.ts';
import { say, sayJson } from '../../terminal/screen.ts';
import { dueLines } from '../../terminal/views/due-lines.ts';
import type { World } from '../../world.ts';
import { isUsable, openClass } from '../start/open-class.ts';
import { pickSkill } from '../start/pick.ts';

export interface DueOptions {
  class?: string;
  json?: boolean;
}

export async function due(
  world: World,
  about: string | undefined,
  options: DueOptions,
): Promise<number> {
  const folder = await openClass(world, options.class);
  const { classroom } = folder;
  const rung = about === undefined ? undefined : rungOf(pickSkill(about, classroom));
  if (!isUsable(world, folder)) return 1;
  const { today } = world;
  const waiting = waitingList(classroom, today, rung);
  const owed = owedLessons(classroom, today);
  const from = schoolDaysBack(today, SHARE_SCHOOL_DAYS, classroom.daysOff);
  const shares = sharesByStack(classroom, from, today);
  if (options.json) {
    const lessons = owed.map(({ student, focus, date }: Owed) => ({ student, focus, date }));
    const report = { version: 1, date: today, rung: rung ?? null, waiting, owed: lessons, shares };
    sayJson(world, report);
    return 0;
  }
  const short = leastIsShort(shares);
  say(world, ...dueLines({ today, rung, waiting, owed, from, shares, short }, classroom));
  return 0;
}
