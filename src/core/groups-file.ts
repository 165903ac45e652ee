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
