/** Where the groups of a day are kept, and which of them are in force. */

import { daysBetween } from './calendar.ts';
import type { GroupsFile } from './shapes/groups-file.ts';

export type { GroupsFile };

/** groups/2026-11-23.yaml; where several teach, groups/2026-11-23-kim.yaml. */
export function groupsFileName(date: string, teacher?: string): string {
  return `groups/${date}${teacher ? `-${teacher}` : ''}.yaml`;
}

/** Where several teach, her own groups are in force for her for two weeks, though another made newer ones. */
const OWN_HOLD_DAYS = 14;

/** The groups file that was in force on a day: the newest one up to it; `own` are those of whoever works now. */
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

/** Groups without those who have left: where they sat, and where confer had put them. */
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
