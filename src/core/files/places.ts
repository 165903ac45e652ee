/**
 * Decides how a place in a groups file is one string, to be compared: `structure.lead`,
 * `structure.lead #2` for the second group on it, `conference ideas.generate`.
 */

import type { Ladder } from '../ladder/ladder.ts';
import type { GroupsFile } from './groups-file.ts';

/** The place of a writer who meets alone; as a pin, it asks for that. */
export const CONFERENCE = 'conference';

/** Returns the place of each writer; writers in no group and no conference are missing. */
export function placesOf({ groups, conferences }: GroupsFile): Map<string, string> {
  const places = new Map<string, string>();
  const names = groupPlaces((groups ?? []).map(({ focus }) => focus));
  for (const [i, { students }] of (groups ?? []).entries()) {
    for (const id of students) places.set(id, names[i]!);
  }
  for (const { student, focus } of conferences ?? []) places.set(student, conferencePlace(focus));
  return places;
}

/** Returns a name for each group, from its focus. */
export function groupPlaces(foci: string[]): string[] {
  const seen = new Map<string, number>();
  return foci.map((focus) => {
    const count = (seen.get(focus) ?? 0) + 1;
    seen.set(focus, count);
    return count === 1 ? focus : `${focus} #${count}`;
  });
}

export function conferencePlace(focus: string): string {
  return `${CONFERENCE} ${focus}`;
}

export function isConference(place: string): boolean {
  return place === CONFERENCE || place.startsWith(`${CONFERENCE} `);
}

/** Returns the skill or rung of a place. */
export function aboutOf(place: string): string {
  return place.replace(/^conference /, '').replace(/ #\d+$/, '');
}

/** Returns the words for a place: "leads", "a conference" or "no group". */
export function sayPlace(place: string | undefined, ladder: Ladder): string {
  if (place === undefined) return 'no group';
  return isConference(place) ? 'a conference' : ladder.say(aboutOf(place));
}
