/** Where the groups of a day are kept, and which of them are in force. */

import type { GroupsFile } from './shapes/groups-file.ts';

export type { GroupsFile };

/** groups/2026-11-23.yaml; where several teach, groups/2026-11-23-kim.yaml. */
export function groupsFileName(date: string, teacher?: string): string {
  return `groups/${date}${teacher ? `-${teacher}` : ''}.yaml`;
}

/** The groups file that was in force on a day: the newest one up to it. */
export function newestGroups<T extends { content: GroupsFile }>(
  files: T[],
  upTo: (date: string) => boolean,
): T | undefined {
  return files.filter(({ content }) => upTo(content.date)).at(-1);
}
