/** Decides how a groups file reads after the teacher's "no": a writer moved, two swapped, a group renamed or dissolved. */

import { placesOf } from './decisions.ts';
import { type Candidate, type Rules, rungsOf } from './grouping/grouping.ts';
import type { GroupsFile } from './groups-file.ts';
import { rungOf } from './ladder.ts';
import { clash } from './support.ts';

type Group = NonNullable<GroupsFile['groups']>[number];

/** Where a writer is put: into a group of the file (its place in the list, from 0), a new group, a conference, or nowhere. */
export type Target =
  | { kind: 'group'; group: number }
  | { kind: 'new group'; focus: string }
  | { kind: 'conference'; focus: string }
  | { kind: 'out' };

const BY_HAND = 'your decision';

export function moveWriter(file: GroupsFile, id: string, target: Target): GroupsFile {
  return tidy(put(file, id, target));
}

/** Each of the two where the other was. */
export function swapWriters(file: GroupsFile, a: string, b: string): GroupsFile {
  return tidy(put(put(file, a, targetOf(file, b)), b, targetOf(file, a)));
}

export function renameGroup(file: GroupsFile, group: number, focus: string): GroupsFile {
  const groups = (file.groups ?? []).map((one, i) => (i === group ? { ...one, focus } : one));
  return { ...file, groups };
}

/** Everybody to the best other place: a group on a need of hers with room, the first need first; a conference; else none. */
export function dissolveGroup(
  file: GroupsFile,
  group: number,
  candidates: Map<string, Candidate>,
  rules: Rules,
): GroupsFile {
  const { students, focus } = file.groups![group]!;
  const others = { ...file, groups: file.groups!.filter((_, i) => i !== group) };
  const dissolved = students.reduce<GroupsFile>((next, id) => {
    const writer = candidates.get(id);
    const room = writer && groupWithRoom(next, writer, candidates, rules);
    const spent = (next.conferences ?? []).length >= rules.conferences;
    const alone: Target = spent
      ? { kind: 'out' }
      : { kind: 'conference', focus: writer?.needs[0]?.about ?? focus };
    return put(next, id, room ?? alone);
  }, others);
  return tidy(dissolved);
}

function groupWithRoom(
  { groups }: GroupsFile,
  writer: Candidate,
  candidates: Map<string, Candidate>,
  rules: Rules,
): Target | undefined {
  const supportOf = (id: string) => candidates.get(id)?.support ?? null;
  for (const rung of rungsOf(writer, rules.lane)) {
    const group = (groups ?? []).findIndex(({ focus, students }) => {
      const ids = [...students, writer.id];
      const apart = rules.keepApart.some(
        (list) => list.filter((id) => ids.includes(id)).length > 1,
      );
      const torn = !rules.mixed && clash(ids.map(supportOf));
      return rungOf(focus) === rung && ids.length <= rules.largest && !apart && !torn;
    });
    if (group >= 0) return { kind: 'group', group };
  }
  return undefined;
}

function targetOf({ groups, conferences }: GroupsFile, id: string): Target {
  const group = (groups ?? []).findIndex(({ students }) => students.includes(id));
  if (group >= 0) return { kind: 'group', group };
  const own = conferences?.find(({ student }) => student === id);
  return own ? { kind: 'conference', focus: own.focus } : { kind: 'out' };
}

/** Takes the writer from where she is; a group that is empty then stays until the file is tidied, so that places hold. */
function put(file: GroupsFile, id: string, target: Target): GroupsFile {
  const groups = (file.groups ?? []).map((group, i) => {
    const rest = without(group, id);
    return target.kind === 'group' && target.group === i ? withWriter(rest, id) : rest;
  });
  if (target.kind === 'new group') {
    groups.push(withWriter({ focus: target.focus, students: [] }, id));
  }
  const conferences = (file.conferences ?? []).filter(({ student }) => student !== id);
  if (target.kind === 'conference') {
    conferences.push({ student: id, focus: target.focus, because: BY_HAND });
  }
  return { ...file, groups, conferences };
}

function without(group: Group, id: string): Group {
  if (!group.students.includes(id)) return group;
  const { [id]: _, ...because } = group.because ?? {};
  return { ...group, students: group.students.filter((other) => other !== id), because };
}

function withWriter(group: Group, id: string): Group {
  const because = { ...group.because, [id]: BY_HAND };
  return { ...group, students: [...group.students, id], because };
}

/** Groups without writers go, and so does what the file said of a writer without a place who has one now. */
function tidy(file: GroupsFile): GroupsFile {
  const { conferences, 'no place': noPlace = {}, 'no evidence': noEvidence, ...rest } = file;
  const placed = placesOf(file);
  const left = Object.entries(noPlace).filter(([id]) => !placed.has(id));
  const unknown = noEvidence?.filter((id) => !placed.has(id));
  return {
    ...rest,
    groups: (file.groups ?? []).filter(({ students }) => students.length > 0),
    ...(conferences?.length && { conferences }),
    ...(left.length > 0 && { 'no place': Object.fromEntries(left) }),
    ...(unknown?.length && { 'no evidence': unknown }),
  };
}
