/** confer taught: saves what the whole class was taught, so that pages can come back to it. */

import { covers } from '../../core/ladder/ladder.ts';
import { allLessons } from '../../folder/content/lessons.ts';
import { forScreen, tell } from '../../terminal/screen.ts';
import { lessonCalled } from '../lessons/name-lesson.ts';
import { openAsTeacher } from '../start/as-teacher.ts';
import { pickSkill, refuseCutSkill } from '../start/pick.ts';
import { reportUnread } from '../start/report-problems.ts';
import type { Session } from '../start/session.ts';
import { keepTaught } from './keep-taught.ts';
import type { TaughtFlags } from './record-flags.ts';

export async function taught(
  session: Session,
  { skill: typed, words }: { skill: string; words?: string },
  flags: TaughtFlags,
) {
  const folder = await openAsTeacher(session);
  const { classroom } = folder;
  // Without these, nobody knows which skills there are, or whose file it is.
  if (reportUnread(session.world, folder, (file) => /^(class|ladder)\.yaml$/.test(file))) return 1;
  refuseCutSkill('confer taught', typed, words, classroom);
  const skill = pickSkill(typed, classroom);
  const { lesson } = flags;
  if (lesson !== undefined) {
    const { skill: about } = lessonCalled(lesson, (await allLessons(folder, true)).lessons);
    // Saved all the same: a lesson can be bent to another skill.
    if (!covers(skill, about)) {
      const [on, not] = [about, skill].map((one) => forScreen(classroom.ladder.say(one)));
      tell(session.world, `The lesson ${forScreen(lesson)} is on ${on}, not on ${not}.`);
    }
  }
  return keepTaught(session, folder, { skill, words, lesson }, flags.dryRun);
}
