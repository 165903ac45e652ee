/** confer taught: saves what the whole class was taught, so that pages can come back to it. */

import { allLessons } from '../../folder/content/lessons.ts';
import { lessonCalled } from '../lessons/name-lesson.ts';
import { needTeacher, pickSkill, refuseCutSkill } from '../start/pick.ts';
import { reportUnread } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import { keepTaught } from './keep-taught.ts';
import type { TaughtFlags } from './record-flags.ts';

export async function taught(
  session: Session,
  { skill: typed, words }: { skill: string; words?: string },
  flags: TaughtFlags,
) {
  const folder = await openClass(session);
  const { classroom } = folder;
  // Without these, nobody knows which skills there are, or whose file it is.
  if (reportUnread(session.world, folder, (file) => /^(class|ladder)\.yaml$/.test(file))) return 1;
  needTeacher(classroom);
  refuseCutSkill('confer taught', typed, words, classroom);
  const skill = pickSkill(typed, classroom);
  const { lesson } = flags;
  if (lesson !== undefined) lessonCalled(lesson, (await allLessons(folder, true)).lessons);
  return keepTaught(session, folder, { skill, words, lesson }, flags.dryRun);
}
