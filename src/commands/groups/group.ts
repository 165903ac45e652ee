/** confer group: decides who should meet, on what, and why. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { GroupsFile } from '../../core/files/groups-file.ts';
import { groupsInForce, stateOf } from '../../core/groups/in-force.ts';
import { formGroups } from '../../core/groups/report/form-groups.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { openMeetings, plannedMeetings } from '../../core/meetings/which-meeting.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { say, sayJson, tell } from '../../terminal/screen.ts';
import { groupLines, namesIn } from '../../terminal/views/group-lines.ts';
import type { World } from '../../world.ts';
import { withLessons } from '../lessons/group-lessons.ts';
import { pickWriters } from '../start/pick.ts';
import { reportBlocking, reportSlips } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { GroupFlags } from './group-flags.ts';
import { groupsFor, saveGroups } from './made-groups.ts';

export async function group(session: Session, _: object, flags: GroupFlags) {
  const { world } = session;
  if (flags.edit) return (await import('./edit.ts')).editGroups(session);
  const folder = await openClass(session);
  if (reportBlocking(world, folder) || (!flags.force && reportSlips(world, folder))) return 1;
  const kept = flags.new || flags.force ? undefined : goingOn(world, folder);
  if (kept) return showKept(world, folder, kept, flags);
  const report = groupsFor(world, folder, flags.absent, flags.force);
  const whole = await withLessons(report, folder);
  if (flags.json) sayJson(world, whole);
  else say(world, ...groupLines(whole, folder.classroom, world.stdout.columns));
  if (!flags.dryRun) await saveGroups(world, folder, report, flags.force ?? false);
  return 0;
}

/** Returns the groups of an earlier day of this week that are not all met: they stay in force. */
function goingOn(world: World, { classroom }: ClassFolder): GroupsFile | undefined {
  const groups = groupsInForce(classroom, world.today)?.content;
  if (!groups || groups.date === world.today) return undefined;
  return stateOf(groups, classroom, world.today) === 'current' ? groups : undefined;
}

async function showKept(
  world: World,
  folder: ClassFolder,
  groups: GroupsFile,
  flags: GroupFlags,
): Promise<number> {
  const { classroom } = folder;
  const report = formGroups(classroom, groups.date, groups.absent ?? []);
  const whole = await withLessons(report, folder);
  if (flags.json) sayJson(world, whole);
  else say(world, ...groupLines(whole, classroom, world.stdout.columns, world.today));
  const open = openMeetings(groups, classroom, world.today).length;
  const planned = plannedMeetings(groups).length;
  tell(
    world,
    `The groups of ${spoken(groups.date)} are still on: ${open} of ${counted(planned, 'meeting')} to go. Nothing was changed.`,
    'For new groups from what is known today: confer group --new',
  );
  const away = flags.absent === 'none' ? [] : pickWriters(flags.absent, classroom);
  if (away.length > 0) {
    const name = namesIn(classroom);
    tell(
      world,
      `${listed(away.map(name))}: the place is kept. When the group meets, mark them absent, and the lesson is owed.`,
    );
  }
  return 0;
}
