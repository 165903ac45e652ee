/** confer move, swap, rename, dissolve: change a suggested group in a few words. */

import type { DryRunOnly } from '../../command-line/arguments.ts';
import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { classOn } from '../../core/evidence/class-on.ts';
import { firstFocus } from '../../core/evidence/standings.ts';
import { type GroupsFile, groupsFileName } from '../../core/files/groups-file.ts';
import { CONFERENCE } from '../../core/files/places.ts';
import {
  dissolveGroup,
  moveWriter,
  renameGroup,
  swapWriters,
  type Target,
} from '../../core/groups/edit-groups.ts';
import { formGroups } from '../../core/groups/report/form-groups.ts';
import { fileFromReport } from '../../core/groups/report/report-to-file.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import { listed } from '../../core/language/wording.ts';
import { heldSince, plannedMeetings } from '../../core/meetings/which-meeting.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { Usage } from '../../usage.ts';
import { pickSkill, pickWriter } from '../start/pick.ts';
import type { Session } from '../start/session.ts';
import { pickGroup, regroup } from './regroup.ts';

export function move(
  session: Session,
  { writer: who, where }: { writer: string; where: string },
  flags: DryRunOnly,
): Promise<number> {
  return regroup(session, flags, (file, folder) => {
    const id = pickWriter(who, folder.classroom);
    return moveWriter(file, id, targetFrom(where, id, file, folder));
  });
}

export function swap(
  session: Session,
  { writer: one, other }: { writer: string; other: string },
  flags: DryRunOnly,
): Promise<number> {
  return regroup(session, flags, (file, folder) => {
    const [a, b] = [one, other].map((who) => pickWriter(who, folder.classroom));
    if (a === b)
      throw new Usage(`Both are ${a}. Nothing was changed.`, 'Give two different writers.');
    refuseAlone([a!, b!], file, folder);
    return swapWriters(file, a!, b!, (id) => firstNeedOf(id, file, folder));
  });
}

/** A conference is about its writer's own need: two that are swapped would be the same two. */
function refuseAlone(
  ids: string[],
  { conferences, groups }: GroupsFile,
  { classroom }: ClassFolder,
): void {
  const isAlone = (id: string) => conferences?.some(({ student }) => student === id);
  if (!ids.every(isAlone)) return;
  const [one, other] = ids.map(namesIn(classroom));
  throw new Usage(
    `${one} and ${other} each have a conference about what they need: there is nothing to swap. Nothing was changed.`,
    groups?.length
      ? `For a group: confer move ${ids[0]} 1`
      : 'To change groups: confer group --edit',
  );
}

export function changeFocus(
  session: Session,
  { group: which, skill }: { group: string; skill: string },
  flags: DryRunOnly,
): Promise<number> {
  return regroup(session, flags, (file, folder) =>
    renameGroup(file, pickGroup(which, file, folder.classroom), pickSkill(skill, folder.classroom)),
  );
}

/** Makes the other groups again; only the dissolving is recorded as the teacher's. */
export function dissolve(session: Session, words: { group: string }, flags: DryRunOnly) {
  return regroup(session, flags, (file, folder) => {
    const { classroom } = folder;
    const group = pickGroup(words.group, file, classroom);
    refuseMet(file, group, classroom, session.world.today);
    const dissolved = dissolveGroup(file, group);
    const groups = classroom.groups.map((one) =>
      one.content.date === file.date ? { ...one, content: dissolved } : one,
    );
    const today = { file: groupsFileName(file.date), content: dissolved };
    const all = groups.some(({ content }) => content === dissolved) ? groups : [...groups, today];
    return fileFromReport(formGroups({ ...classroom, groups: all }, file.date, file.absent ?? []));
  });
}

/** What came of a meeting stays with its group: its writers would be seated as if they had not met. */
function refuseMet(file: GroupsFile, group: number, classroom: Classroom, today: string): void {
  const meeting = plannedMeetings(file)[group]!;
  const held = heldSince(meeting, classroom, file, today);
  if (!held) return;
  throw new Usage(
    `Group ${meeting.number} met on ${spoken(held.date)}: there is nothing to dissolve. Nothing was changed.`,
    `To take a writer out of it: confer move ${meeting.students[0]} conference. For new groups: confer group --new`,
  );
}

/** Returns what a conference with this writer is about: their first need, or the lane. */
function firstNeedOf(id: string, { date }: GroupsFile, { classroom }: ClassFolder): string {
  return firstFocus(classOn(classroom, date).candidateOf(id), classroom.ladder.lane);
}

/** Parses "conference", "out", a number, or a focus (of a group in this file, or of a new one). */
function targetFrom(where: string, id: string, file: GroupsFile, folder: ClassFolder): Target {
  const { classroom } = folder;
  if (where === 'out') return { kind: 'out' };
  if (where === CONFERENCE) return { kind: 'conference', focus: firstNeedOf(id, file, folder) };
  if (/^\d+$/.test(where)) return { kind: 'group', group: pickGroup(where, file, classroom) };
  const focus = pickSkill(where, classroom);
  const groups = file.groups ?? [];
  const exact = groups.filter((group) => group.focus === focus);
  const near = groups.filter((group) => rungOf(group.focus) === focus);
  if (exact.length === 0 && near.length !== 1) return { kind: 'new group', focus };
  if (exact.length > 1) {
    throw new Usage(
      `There are ${exact.length} groups on ${classroom.ladder.say(focus)}.`,
      `Use its number: ${listed(
        exact.map((group) => String(groups.indexOf(group) + 1)),
        'or',
      )}`,
    );
  }
  return { kind: 'group', group: groups.indexOf(exact[0] ?? near[0]!) };
}
