/** Decides how a groups file reads after the teacher's "no": a writer moved, two swapped, a group renamed or dissolved. */

import type { GroupsFile } from './groups-file.ts';
import { placesOf } from './seats-in-file.ts';

type Group = NonNullable<GroupsFile['groups']>[number];

/** Where a writer is put: into a group of the file (its place in the list, from 0), a new group, a conference, or nowhere. */
export type Target =
  | { kind: 'group'; group: number }
  | { kind: 'new group'; focus: string }
  | { kind: 'conference'; focus: string }
  | { kind: 'out' };

const BY_HAND = 'your decision';

export function moveWriter(file: GroupsFile, id: string, target: Target): GroupsFile {
  const moved = tidy(put(file, id, target));
  const was = placesOf(file).get(id);
  const known = Object.values(file.proposed ?? {}).some((ids) => ids.includes(id));
  if (target.kind !== 'out' || was === undefined || known) return moved;
  // Being taken out shows only beside a proposal.
  const proposed = { ...file.proposed, [was]: [...(file.proposed?.[was] ?? []), id] };
  return { ...moved, proposed };
}

/** Each of the two where the other was; in a conference each is about what she needs (`aloneAbout`). */
export function swapWriters(
  file: GroupsFile,
  a: string,
  b: string,
  aloneAbout: (id: string) => string,
): GroupsFile {
  const [toB, toA] = [targetOf(file, b, aloneAbout(a)), targetOf(file, a, aloneAbout(b))];
  return tidy(put(put(file, a, toB), b, toA));
}

export function renameGroup(file: GroupsFile, group: number, focus: string): GroupsFile {
  const groups = (file.groups ?? []).map((one, i) => (i === group ? { ...one, focus } : one));
  return { ...file, groups };
}

/** No group about this on that day: its writers are nowhere until the groups are made again, and that is nobody's decision. */
export function dissolveGroup(file: GroupsFile, group: number): GroupsFile {
  const { focus } = file.groups![group]!;
  const gone = (file.groups ?? []).filter((one) => one.focus === focus);
  const ids = gone.flatMap(({ students }) => students);
  const proposed = Object.entries(file.proposed ?? {}).map(([place, writers]) => [
    place,
    writers.filter((id) => !ids.includes(id)),
  ]);
  return {
    ...file,
    groups: (file.groups ?? []).filter((one) => !gone.includes(one)),
    dissolved: [...new Set([...(file.dissolved ?? []), focus])],
    proposed: Object.fromEntries(proposed),
  };
}

function targetOf({ groups, conferences }: GroupsFile, id: string, focus: string): Target {
  const group = (groups ?? []).findIndex(({ students }) => students.includes(id));
  if (group >= 0) return { kind: 'group', group };
  const alone = conferences?.some(({ student }) => student === id);
  return alone ? { kind: 'conference', focus } : { kind: 'out' };
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
  const {
    conferences,
    'no place': noPlace = {},
    'no evidence': noEvidence,
    absent,
    ...rest
  } = file;
  const placed = placesOf(file);
  const left = Object.entries(noPlace).filter(([id]) => !placed.has(id));
  const unknown = noEvidence?.filter((id) => !placed.has(id));
  const away = absent?.filter((id) => !placed.has(id));
  return {
    ...rest,
    groups: (file.groups ?? []).filter(({ students }) => students.length > 0),
    ...(conferences?.length && { conferences }),
    ...(left.length > 0 && { 'no place': Object.fromEntries(left) }),
    ...(unknown?.length && { 'no evidence': unknown }),
    ...(away?.length && { absent: away }),
  };
}
