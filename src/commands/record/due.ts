/** confer due: shows who has waited longest, who missed a lesson, and how the time was shared. */

import type { JsonOnly } from '../../command-line/arguments.ts';
import { schoolDaysBack } from '../../core/calendar/calendar.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import { type Owed, owedLessons } from '../../core/meetings/owed-lessons.ts';
import {
  leastIsShort,
  SHARE_SCHOOL_DAYS,
  sharesByStack,
  waitingList,
} from '../../core/record/due.ts';
import type { DueJson } from '../../core/schema/output/record-outputs.ts';
import { say, sayJson } from '../../terminal/screen.ts';
import { dueLines } from '../../terminal/views/due-lines.ts';
import { pickSkill } from '../start/pick.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';

export async function due(session: Session, words: { skill?: string }, flags: JsonOnly) {
  const { world } = session;
  const folder = await openClass(session);
  const { classroom } = folder;
  const rung = words.skill === undefined ? undefined : rungOf(pickSkill(words.skill, classroom));
  if (reportBlocking(world, folder)) return 1;
  const { today } = world;
  const waiting = waitingList(classroom, today, rung);
  const owed = owedLessons(classroom, today);
  const from = schoolDaysBack(today, SHARE_SCHOOL_DAYS, classroom.daysOff);
  const shares = sharesByStack(classroom, from, today);
  if (flags.json) {
    const lessons = owed.map(({ student, focus, date }: Owed) => ({ student, focus, date }));
    const report: DueJson = {
      version: 1,
      date: today,
      rung: rung ?? null,
      waiting,
      owed: lessons,
      shares,
    };
    sayJson(world, report);
    return 0;
  }
  const short = leastIsShort(shares);
  say(world, ...dueLines({ today, rung, waiting, owed, from, shares, short }, classroom));
  return 0;
}
