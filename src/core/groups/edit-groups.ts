/** Decides how a groups file changes when the teacher moves, swaps, renames or dissolves. */

import { type GroupInFile, type GroupsFile, numberOf } from '../files/groups-file.ts';
import { placeOfGroup, placesOf } from '../files/places.ts';

/** Where a writer goes: a group of the file (its index), a new group, a conference, or none. */
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
  // A removal can only be seen next to a suggestion, so record one.
  const proposed = { ...file.proposed, [was]: [...(file.proposed?.[was] ?? []), id] };
  return { ...moved, proposed };
}

/** Swaps two writers; in a conference, each works on their own need (`aloneAbout`). */
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

/**
 * Drops the group for that day; where its writers go next is recorded as nobody's decision. Another
 * group on the same stays, and no new one is made on it.
 */
export function dissolveGroup(file: GroupsFile, group: number): GroupsFile {
  const gone = file.groups![group]!;
  const proposed = Object.entries(file.proposed ?? {}).map(([place, writers]) => [
    place,
    writers.filter((id) => !gone.students.includes(id)),
  ]);
  return {
    ...file,
    groups: asWritten(numbered(file).filter((_, i) => i !== group)),
    dissolved: [...new Set([...(file.dissolved ?? []), placeOfGroup(gone)])],
    proposed: Object.fromEntries(proposed),
  };
}

function targetOf({ groups, conferences }: GroupsFile, id: string, focus: string): Target {
  const group = (groups ?? []).findIndex(({ students }) => students.includes(id));
  if (group >= 0) return { kind: 'group', group };
  const alone = conferences?.some(({ student }) => student === id);
  return alone ? { kind: 'conference', focus } : { kind: 'out' };
}

/** Moves the writer. A group left empty stays until the file is tidied, so that indexes hold. */
function put(file: GroupsFile, id: string, target: Target): GroupsFile {
  const groups = numbered(file).map((group, i) => {
    const rest = without(group, id);
    return target.kind === 'group' && target.group === i ? withWriter(rest, id) : rest;
  });
  if (target.kind === 'new group') {
    const number = Math.max(0, ...groups.map((group) => group.number ?? 0)) + 1;
    groups.push(withWriter({ focus: target.focus, number, students: [] }, id));
  }
  const conferences = (file.conferences ?? []).filter(({ student }) => student !== id);
  if (target.kind === 'conference') {
    conferences.push({ student: id, focus: target.focus, because: BY_HAND });
  }
  return { ...file, groups, conferences };
}

/** The groups with their numbers on paper, which stay when one before them goes. */
function numbered({ groups = [] }: GroupsFile): GroupInFile[] {
  return (groups ?? []).map((group, i) => ({ ...group, number: numberOf(group, i) }));
}

/** A number is written where it is not that of the place in the file. */
function asWritten(groups: GroupInFile[]): GroupInFile[] {
  return groups.map(({ number, ...group }, i) => ({
    ...group,
    ...(number !== undefined && number !== i + 1 && { number }),
  }));
}

function without(group: GroupInFile, id: string): GroupInFile {
  if (!group.students.includes(id)) return group;
  const { [id]: _, ...because } = group.because ?? {};
  return { ...group, students: group.students.filter((other) => other !== id), because };
}

function withWriter(group: GroupInFile, id: string): GroupInFile {
  const because = { ...group.because, [id]: BY_HAND };
  return { ...group, students: [...group.students, id], because };
}

/** Removes groups without writers, and the "no place" entries of writers who have a place now. */
function tidy(file: GroupsFile): GroupsFile {
  const {
    conferences,
    'no place': noPlace = {},
    'no evidence': noEvidence,
    'on track': onTrack = {},
    absent,
    ...rest
  } = file;
  const placed = placesOf(file);
  const notPlaced = (list: Record<string, string>) =>
    Object.entries(list).filter(([id]) => !placed.has(id));
  const [left, track] = [notPlaced(noPlace), notPlaced(onTrack)];
  const unknown = noEvidence?.filter((id) => !placed.has(id));
  const away = absent?.filter((id) => !placed.has(id));
  return {
    ...rest,
    groups: asWritten((file.groups ?? []).filter(({ students }) => students.length > 0)),
    ...(conferences?.length && { conferences }),
    ...(left.length > 0 && { 'no place': Object.fromEntries(left) }),
    ...(track.length > 0 && { 'on track': Object.fromEntries(track) }),
    ...(unknown?.length && { 'no evidence': unknown }),
    ...(away?.length && { absent: away }),
  };
}
