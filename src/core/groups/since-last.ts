/** Decides what changed since the groups before, how old a group is and how often it met. */

import { addSchoolDays, schoolDaysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { hasIt } from '../evidence/needs.ts';
import type { Candidate } from '../evidence/standings.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import { attended } from '../files/meeting.ts';
import { isOfThisClass } from '../files/moved-in.ts';
import { aboutOf, placesOf } from '../files/places.ts';
import type { GroupInReport, Since } from '../schema/group-report.ts';

/** Returns, by writer, a name for their group. */
export function groupOf({ groups }: GroupsFile = { date: '' }): Map<string, string> {
  return new Map(
    (groups ?? []).flatMap(({ focus, students }, i) =>
      students.map((id): [string, string] => [id, `${focus} ${i}`]),
    ),
  );
}

/** Compares with the earlier group of exactly this focus that has the most writers in common. */
export function sinceLast(
  {
    focus,
    kind,
    students,
  }: Pick<GroupInReport, 'focus' | 'students'> & { kind?: GroupInReport['kind'] },
  before: GroupsFile | undefined,
  moved: Set<string>,
): Omit<Since, 'review'> | undefined {
  const now = students.map(({ id }) => id);
  const shared = (ids: string[]) => ids.filter((id) => now.includes(id)).length;
  const same = (before?.groups ?? []).filter(
    (group) => group.focus === focus && (group.kind === 'push') === (kind === 'push'),
  );
  const [closest] = same.sort((a, b) => shared(b.students) - shared(a.students));
  if (!before || !closest) return undefined;
  const left = closest.students.filter((id) => !now.includes(id));
  return {
    date: before.date,
    joined: now.filter((id) => !closest.students.includes(id)),
    stayed: now.filter((id) => closest.students.includes(id)),
    left: left.filter((id) => !moved.has(id)),
    movedOn: left.filter((id) => moved.has(id)),
  };
}

/** Returns the writers whose last focus is no longer open: they have it. */
export function movedOn(
  before: GroupsFile | undefined,
  candidates: Map<string, Candidate>,
): { student: string; focus: string }[] {
  if (!before) return [];
  return [...placesOf(before)].flatMap(([student, place]) => {
    const [focus, candidate] = [aboutOf(place), candidates.get(student)];
    return candidate && hasIt(candidate, focus) ? [{ student, focus }] : [];
  });
}

/** Groups made again within this many school days are the same meeting, not the next one. */
export const ONE_MEETING = 3;

/** Returns true for the third meeting on one skill, which asks for another approach. */
export function isThirdTime(...asked: Parameters<typeof timesBefore>): boolean {
  return timesBefore(...asked) >= 2;
}

/**
 * Counts how often a writer has met on this; without marked meetings, being planned counts. Only
 * exactly this focus counts: a group on a rung may have worked on any of its skills.
 */
export function timesBefore(
  id: string,
  focus: string,
  { groups, meetings, daysOff }: Classroom,
  date: string,
): number {
  const firstNoted = meetings.find(isOfThisClass)?.date ?? date;
  let counted = firstNoted < date ? firstNoted : date;
  const until = counted;
  let times = meetings.filter(
    (meeting) => meeting.date < date && meeting.focus === focus && attended(meeting, id),
  ).length;
  for (const { content } of [...groups].reverse()) {
    const { date: day, groups: planned } = content;
    if (day >= until || schoolDaysBetween(day, counted, daysOff) < ONE_MEETING) continue;
    if (!planned?.some((group) => group.focus === focus && group.students.includes(id))) continue;
    times++;
    counted = day;
  }
  return times;
}

/** Returns a group's first day: since then, each file has its focus with half of its writers. */
export function startOf(
  { focus, students }: { focus: string; students: string[] },
  groups: { content: GroupsFile }[],
  date: string,
): string {
  let start = date;
  let members = students;
  for (const { content } of groups.filter((one) => one.content.date < date).reverse()) {
    const same = (content.groups ?? []).find(
      (group) =>
        group.focus === focus &&
        members.filter((id) => group.students.includes(id)).length * 2 >= members.length,
    );
    if (!same) break;
    start = content.date;
    members = same.students;
  }
  return start;
}

export function reviewOf(start: string, { settings, daysOff }: Classroom): string {
  return addSchoolDays(start, settings['review after'], daysOff);
}
