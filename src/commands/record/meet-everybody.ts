/** confer meet everybody: saves the lesson for the whole class that the groups in force plan. */

import { onlyOne } from '../../command-line/typed-flags.ts';
import type { GroupsFile } from '../../core/files/groups-file.ts';
import { groupsInForce } from '../../core/groups/in-force.ts';
import { covers } from '../../core/ladder/ladder.ts';
import { inNeedOf, notYetTaught } from '../../core/meetings/for-everybody.ts';
import { Usage } from '../../usage.ts';
import { lessonsForMeetings } from '../lessons/group-lessons.ts';
import type { MeetFlags } from '../sheets/sheet-flags.ts';
import { pickSkill } from '../start/pick.ts';
import type { OpenClass, Session } from '../start/session.ts';
import { keepTaught, type ToKeep } from './keep-taught.ts';

export const EVERYBODY = 'everybody';

export function isEverybody(typed: string | undefined): boolean {
  return /^every(body|one)$/i.test(typed ?? '');
}

/** `focus` is what the teacher chose from a list; else --about, else what the groups plan. */
export async function meetEverybody(
  session: Session,
  folder: OpenClass,
  flags: MeetFlags,
  focus?: string,
): Promise<number> {
  const { today } = session.world;
  const { classroom } = folder;
  const { about, note } = flags;
  refuseOutcomes(flags);
  const words = note && onlyOne('--note', note);
  const groups = groupsInForce(classroom, today)?.content;
  const planned = groups?.['whole class'] ?? [];
  const open = groups ? notYetTaught(groups, classroom, today) : [];
  const todays = classroom.taught.findLast(
    ({ date, skill }) => date === today && planned.some((one) => covers(one, skill)),
  );
  const next = focus ?? open[0] ?? todays?.skill ?? planned.at(-1);
  const asked = about === undefined ? next : pickSkill(about, classroom);
  if (asked === undefined) {
    throw new Usage(
      'The groups plan no lesson for everybody.',
      'Give the skill: confer taught leads "cut the hello line"',
    );
  }
  // The planned lesson was given once; what came after it is the teacher's to say.
  const lesson = groups && open.includes(asked) ? await lessonOn(asked, groups, folder) : {};
  return keepTaught(session, folder, { skill: asked, ...lesson, words }, flags.dryRun);
}

function refuseOutcomes({ hasIt, triedIt, notYet, absent }: MeetFlags): void {
  if ([hasIt, triedIt, notYet, absent].every((typed) => typed === undefined)) return;
  throw new Usage(
    'A lesson for everybody has no outcome of one writer. Nothing was saved.',
    'To say who has it: confer sort leads --got-it ana',
  );
}

/** Returns the lesson that confer group showed; of a whole rung also the skill that it is on. */
async function lessonOn(
  focus: string,
  { date }: GroupsFile,
  folder: OpenClass,
): Promise<Partial<ToKeep>> {
  const students = inNeedOf(focus, folder.classroom, date);
  const [found] = await lessonsForMeetings([{ kind: 'need', focus, students }], date, folder);
  if (!found?.chosen) return {};
  const { id, skill } = found.chosen;
  return { lesson: id, ...(!focus.includes('.') && { skill }) };
}
