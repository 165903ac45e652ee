/** Decides in which file a day's groups are kept, and what stays in it when writers leave. */

import type { GroupsFile } from '../schema/groups-yaml.ts';

export type { GroupsFile };
export type GroupInFile = NonNullable<GroupsFile['groups']>[number];

/** Returns a group's number on paper: written down, or its place in the file. */
export function numberOf({ number }: { number?: number }, index: number): number {
  return number ?? index + 1;
}

/** Returns groups/2026-11-23.yaml or, if several teach the class, groups/2026-11-23-kim.yaml. */
export function groupsFileName(date: string, teacher?: string): string {
  return `groups/${date}${teacher ? `-${teacher}` : ''}.yaml`;
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
