/** Decides how groups are changed by hand: find the groups of the day, change, warn, save. */

import type { DryRunOnly } from '../../command-line/arguments.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { classOn } from '../../core/evidence/class-on.ts';
import {
  type GroupInFile,
  type GroupsFile,
  groupsFileName,
  numberOf,
} from '../../core/files/groups-file.ts';
import { placeOfGroup, placesOf, sayPlace } from '../../core/files/places.ts';
import { fileOfGroups } from '../../core/groups/in-force.ts';
import { groupWarnings, tooManyConferences } from '../../core/groups/report/remarks.ts';
import { listed } from '../../core/language/wording.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { remarkLine } from '../../terminal/views/remark-words.ts';
import { Usage } from '../../usage.ts';
import { needTeacher, pickSkill } from '../start/pick.ts';
import { reportBlocking, reportSlips } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import { groupsToUse, rewriteGroups, whichGroups } from './made-groups.ts';

/** Makes today's groups first if those in force are done with. `change` may throw `Usage`. */
export async function regroup(
  session: Session,
  { dryRun }: DryRunOnly,
  change: (file: GroupsFile, folder: ClassFolder) => GroupsFile,
): Promise<number> {
  const { world } = session;
  const folder = await openClass(session);
  needTeacher(folder.classroom);
  if (reportBlocking(world, folder) || reportSlips(world, folder)) return 1;
  const { groups: before, keep } = groupsToUse(world, folder);
  const file = ownGroupsFile(before, folder.classroom);
  const after = change(before, folder);
  // Saved only now, so that a command that fails writes nothing.
  if (!dryRun) await keep();
  const lines = changedLines(before, after, folder);
  say(world, whichGroups(before, world), ...lines);
  if (lines.length === 0) say(world, '   Nothing to change: it is already that way.');
  if (dryRun || lines.length === 0) return 0;
  if ((await rewriteGroups(folder, file, after)) === undefined) {
    tell(
      world,
      `${file} contains your own comments, which would be lost. Nothing was changed; move the ids in the file yourself.`,
    );
    return 1;
  }
  tell(world, `Saved: ${file}. Your change stays when you run confer group again.`);
  return 0;
}

/** Returns the file for changed groups: their own or, if several teach, the current teacher's. */
export function ownGroupsFile(groups: GroupsFile, classroom: Classroom): string {
  const { teacher } = classroom;
  return teacher ? groupsFileName(groups.date, teacher) : fileOfGroups(groups, classroom);
}

function changedLines(before: GroupsFile, after: GroupsFile, { classroom }: ClassFolder): string[] {
  const { ladder } = classroom;
  const name = namesIn(classroom);
  const [was, now] = [placesOf(before), placesOf(after)];
  const place = (at: string | undefined) => forScreen(sayPlace(at, ladder));
  const groupOf = ({ groups }: GroupsFile, id: string) =>
    (groups ?? []).findIndex(({ students }) => students.includes(id));
  const withWhom = (file: GroupsFile, id: string) => file.groups?.[groupOf(file, id)];
  const stayed = (id: string) => {
    const [old, group] = [withWhom(before, id), withWhom(after, id)];
    return old !== undefined && group !== undefined && sameGroup(old, group);
  };
  const moved = [...new Set([...was.keys(), ...now.keys()])].filter(
    (id) => was.get(id) !== now.get(id) && !stayed(id),
  );
  const numbered = (file: GroupsFile, id: string) => {
    const at = groupOf(file, id);
    return at < 0 ? '' : ` (group ${numberOf(file.groups![at]!, at)})`;
  };
  /** Two groups on one skill differ in their number. */
  const fromTo = (id: string) => {
    const [from, to] = [place(was.get(id)), place(now.get(id))];
    return from === to
      ? `${from}${numbered(before, id)} → ${to}${numbered(after, id)}`
      : `${from} → ${to}`;
  };
  const touched = (after.groups ?? []).filter(
    (group) => !(before.groups ?? []).some((old) => sameGroup(old, group)),
  );
  const candidates = classOn(classroom, after.date).candidates();
  const more = (after.conferences?.length ?? 0) > (before.conferences?.length ?? 0);
  const unplaced = moved.filter((id) => !now.has(id));
  const nowhere = `   ! Not in any group now: ${listed(unplaced.map(name))}. To see what would fit: confer why ${unplaced[0]}`;
  return [
    ...moved.map((id) => `   ${name(id)}: ${fromTo(id)}`),
    ...touched.map(
      ({ focus, kind, students }) =>
        `   now in ${forScreen(sayPlace(placeOfGroup({ focus, kind }), ladder))}: ${listed(students.map(name))}`,
    ),
    ...(unplaced.length > 0 ? [nowhere] : []),
    ...[
      ...touched.flatMap((group) => groupWarnings(group, classroom, candidates)),
      ...(more ? tooManyConferences(after.conferences!.length, classroom) : []),
    ].map((remark) => `   ! ${forScreen(remarkLine(remark, name, ladder))}`),
  ];
}

function sameGroup(a: GroupInFile, b: GroupInFile): boolean {
  return a.focus === b.focus && [...a.students].sort().join() === [...b.students].sort().join();
}

/** Returns the index of a group in its file, from its number on the screen or its focus. */
export function pickGroup(typed: string, { groups }: GroupsFile, classroom: Classroom): number {
  const all = groups ?? [];
  if (all.length === 0)
    throw new Usage('There are no groups for that day.', 'To make them: confer group');
  const shown = all.map(
    (group, i) => `${numberOf(group, i)} ${sayPlace(placeOfGroup(group), classroom.ladder)}`,
  );
  const at = all.findIndex((group, i) => String(numberOf(group, i)) === typed);
  if (at >= 0) return at;
  if (/^\d+$/.test(typed)) {
    throw new Usage(`There is no group ${typed}.`, `Groups: ${listed(shown)}`);
  }
  const focus = pickSkill(typed, classroom);
  const hits = all.flatMap((group, i) => (group.focus === focus ? [i] : []));
  if (hits.length === 1) return hits[0]!;
  const about = classroom.ladder.say(focus);
  if (hits.length === 0) throw new Usage(`No group works on ${about}.`, `Groups: ${listed(shown)}`);
  const numbers = hits.map((i) => `${numberOf(all[i]!, i)}`);
  const hint = `Use its number: ${listed(numbers, 'or')}`;
  throw new Usage(`There are ${hits.length} groups on ${about}.`, hint);
}
