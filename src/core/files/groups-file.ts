/** Decides in which file a day's groups are kept, and which groups are in force. */

import { daysBetween } from '../calendar/calendar.ts';
import type { GroupsFile } from '../schema/groups-yaml.ts';

export type { GroupsFile };
export type GroupInFile = NonNullable<GroupsFile['groups']>[number];

/** Returns groups/2026-11-23.yaml or, if several teach the class, groups/2026-11-23-kim.yaml. */
export function groupsFileName(date: string, teacher?: string): string {
  return `groups/${date}${teacher ? `-${teacher}` : ''}.yaml`;
}

/**
 * If several teach the class, a teacher's own groups stay in force for them for two weeks, even if
 * another teacher made newer ones.
 */
const OWN_HOLD_DAYS = 14;

/** Returns the newest groups file up to a day; `own` marks the files of the current teacher. */
export function newestGroups<T extends { content: GroupsFile; own?: boolean }>(
  files: T[],
  upTo: (date: string) => boolean,
): T | undefined {
  const known = files.filter(({ content }) => upTo(content.date));
  const newest = known.at(-1);
  const own = known.findLast((file) => file.own);
  if (!newest || !own) return newest;
  return daysBetween(own.content.date, newest.content.date) <= OWN_HOLD_DAYS ? own : newest;
}

/** Returns the groups without writers who left, also in the record of what confer suggested. */
export function withoutWriters(file: GroupsFile, gone: ReadonlySet<string>): GroupsFile {
  if (gone.size === 0) return file;
  const stay = (ids: string[]) => ids.filter((id) => !gone.has(id));
  const groups = (file.groups ?? []).map((group) => ({ ...group, students: stay(group.students) }));
  const proposed = Object.entries(file.proposed ?? {}).map(([place, ids]) => [place, stay(ids)]);
  return {
    ...file,
    groups: groups.filter(({ students }) => students.length > 0),
    conferences: file.conferences?.filter(({ student }) => !gone.has(student)),
    ...(file.proposed && { proposed: Object.fromEntries(proposed) }),
  };
}
