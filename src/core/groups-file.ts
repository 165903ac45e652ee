/** Where the groups of a day are kept, and which of them are in force. */

import type { GroupsFile } from './shapes/groups-file.ts';

export type { GroupsFile };

export function groupsFileName(date: string): string {
  return `groups/${date}.yaml`;
}

/** The groups file that was in force on a day: the newest one up to it. */
export function newestGroups<T extends { content: GroupsFile }>(
  files: T[],
  upTo: (date: string) => boolean,
): T | undefined {
  return files.filter(({ content }) => upTo(content.date)).at(-1);
}
