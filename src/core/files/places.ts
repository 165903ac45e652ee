/**
 * Decides how a place in a groups file is one string, to be compared: `structure.lead`,
 * `structure.lead #2` for the second group on it, `conference ideas.generate`.
 */

import type { Ladder } from '../ladder/ladder.ts';
import type { GroupsFile } from './groups-file.ts';

/** The place of a writer who meets alone; as a pin, it asks for that. */
export const CONFERENCE = 'conference';

/** A push on a skill, for writers who just got it: another place than a need for it. */
const PUSH = 'push ';

export function pushPlace(skill: string): string {
  return `${PUSH}${skill}`;
}

export function isPush(place: string): boolean {
  return place.replace(/^conference /, '').startsWith(PUSH);
}

/** Returns the place of a group, without a number. */
export function placeOfGroup({ focus, kind }: { focus: string; kind?: string }): string {
  return kind === 'push' ? pushPlace(focus) : focus;
}

/** Returns the place of each writer; writers in no group and no conference are missing. */
export function placesOf({ groups, conferences }: GroupsFile): Map<string, string> {
  const places = new Map<string, string>();
  const names = groupPlaces((groups ?? []).map(placeOfGroup));
  for (const [i, { students }] of (groups ?? []).entries()) {
    for (const id of students) places.set(id, names[i]!);
  }
  for (const { student, ...what } of conferences ?? []) {
    places.set(student, conferencePlace(placeOfGroup(what)));
  }
  return places;
}

/** Numbers the places of groups that are the same. */
export function groupPlaces(places: string[]): string[] {
  const seen = new Map<string, number>();
  return places.map((place) => {
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    return count === 1 ? place : `${place} #${count}`;
  });
}

export function conferencePlace(place: string): string {
  return `${CONFERENCE} ${place}`;
}

export function isConference(place: string): boolean {
  return place === CONFERENCE || place.startsWith(`${CONFERENCE} `);
}

/** Returns the skill or rung of a place. */
export function aboutOf(place: string): string {
  return place
    .replace(/^conference /, '')
    .replace(/^push /, '')
    .replace(/ #\d+$/, '');
}

/** Returns the words for a place: "leads", "a conference" or "no group". */
export function sayPlace(place: string | undefined, ladder: Ladder): string {
  if (place === undefined) return 'no group';
  if (isConference(place)) return 'a conference';
  const about = ladder.say(aboutOf(place));
  return isPush(place) ? `a push on ${about}` : about;
}
