/**
 * Decides which places in a groups file are the teacher's own: those that differ from what confer had
 * proposed there. They stay as they are when that day's groups are made again; on later days they hold
 * for that writer until something newer is known, for two school weeks at most.
 */

import { schoolDaysBetween } from './calendar.ts';
import type { Classroom } from './classroom.ts';
import type { Evidence } from './evidence.ts';
import { CONFERENCE } from './grouping/grouping.ts';
import type { GroupsFile } from './groups-file.ts';
import { rungOf } from './ladder.ts';

/** Said in a report of a writer whom confer had put nowhere, and whom the teacher put somewhere. */
export const NOWHERE = 'nothing';

/** The interval after which a group is looked at anew (two school weeks). */
export const REVIEW_AFTER_SCHOOL_DAYS = 10;

/** Where a writer is in a groups file: a focus, `conference`, or nowhere. */
export function placesOf(content: GroupsFile): Map<string, string> {
  return new Map([
    ...(content.groups ?? []).flatMap(({ focus, students }) =>
      students.map((id): [string, string] => [id, focus]),
    ),
    ...(content.conferences ?? []).map(({ student }): [string, string] => [student, CONFERENCE]),
  ]);
}

/** Where confer had put each writer; in a file without it, everything was written by hand. */
export function proposedPlaces({ proposed = {} }: GroupsFile): Map<string, string> {
  return new Map(
    Object.entries(proposed).flatMap(([place, ids]) =>
      ids.map((id): [string, string] => [id, place]),
    ),
  );
}

/** Writers whose place is not the one proposed: their place now, or undefined where they were taken out. */
export function handPlaces(content: GroupsFile): Map<string, string | undefined> {
  const now = placesOf(content);
  const proposed = proposedPlaces(content);
  const ids = new Set([...now.keys(), ...proposed.keys()]);
  return new Map(
    [...ids].filter((id) => now.get(id) !== proposed.get(id)).map((id) => [id, now.get(id)]),
  );
}

export interface Decision {
  place: string;
  /** What it is about: for a conference, the focus it was given with. */
  about: string;
  /** The day of the groups that it was made in. */
  date: string;
}

/** Decisions of earlier days that still hold, by writer. */
export function standingDecisions(
  { groups }: Classroom,
  today: string,
  evidenceOn: (id: string) => Evidence[],
): Map<string, Decision> {
  const found = new Map<string, Decision>();
  for (const { content } of groups) {
    const { date } = content;
    if (date >= today || schoolDaysBetween(date, today) > REVIEW_AFTER_SCHOOL_DAYS) continue;
    for (const [id, place] of handPlaces(content)) {
      if (place !== undefined) found.set(id, { place, about: aboutOf(id, place, content), date });
    }
  }
  return new Map([...found].filter(([id, decision]) => !isOvertaken(decision, evidenceOn(id))));
}

function aboutOf(id: string, place: string, { conferences }: GroupsFile): string {
  if (place !== CONFERENCE) return place;
  return conferences?.find(({ student }) => student === id)?.focus ?? place;
}

/** A later word on the very thing is newer than the decision. */
function isOvertaken({ about: focus, date }: Decision, evidence: Evidence[]): boolean {
  return evidence.some(
    ({ about, date: day }) =>
      day > date && (about === focus || about === rungOf(focus) || rungOf(about) === focus),
  );
}
