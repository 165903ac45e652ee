/** Decides the order in which skills are taught: an ordered list of rungs and their skills. */

import { normalizeName } from '../language/normalize-name.ts';
import { nearest } from '../language/suggest.ts';
import type { LadderFile, Rung, Skill } from '../schema/ladder-yaml.ts';

export type { Rung };

/** The lane of a ladder that has none: writers with no open needs still meet about something. */
const STRETCH = 'stretch';

export interface Ladder {
  name: string;
  rungs: Rung[];
  /** The rungs that can be a need: all but the lane. */
  needRungs: Rung[];
  /** The rung for writers with no open needs. */
  lane: string;
  readerStops?: LadderFile['reader stops'];
  /** Position of a rung or skill from the bottom; undefined if it is not on the ladder. */
  place(about: string): number | undefined;
  /** The words for a rung or skill in a sentence: "leads". */
  say(about: string): string;
}

export function makeLadder(file: LadderFile): Ladder {
  const places = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { id, name } of everything(file.rungs)) {
    places.set(id, places.size);
    names.set(id, name);
  }
  const lane = file.rungs.find((rung) => rung.lane)?.id ?? STRETCH;
  if (!places.has(lane)) {
    places.set(lane, places.size);
    names.set(lane, lane);
  }
  return {
    name: file.name,
    rungs: file.rungs,
    needRungs: file.rungs.filter((rung) => !rung.lane),
    lane,
    readerStops: file['reader stops'],
    place: (about) => places.get(about),
    say: (about) => names.get(about) ?? about,
  };
}

/** Returns every rung, each followed by its skills. */
function everything(rungs: Rung[]): (Rung | Skill)[] {
  return rungs.flatMap((rung) => [rung, ...rung.skills]);
}

/** Returns "structure" for both "structure.lead" and "structure". */
export function rungOf(about: string): string {
  const dot = about.indexOf('.');
  return dot < 0 ? about : about.slice(0, dot);
}

/**
 * Returns true if what is said about one of them is also about the other: the same skill, or one is
 * the other's rung. Two skills of one rung are not.
 */
export function covers(focus: string, about: string): boolean {
  return focus === about || rungOf(focus) === about || focus === rungOf(about);
}

/** Returns every id that a sort, a note or a group can be about. */
export function knownIds(ladder: Ladder): string[] {
  return everything(ladder.rungs).map(({ id }) => id);
}

export type SkillMatch = { kind: 'one'; id: string } | { kind: 'none'; near?: string };

/**
 * Finds the skill for a typed word (`structure.lead`, `lead`, `leads`); if two skills share the
 * name, picks neither.
 */
export function findSkill(typed: string, ladder: Ladder): SkillMatch {
  const known = everything(ladder.rungs);
  const exact = known.find(({ id }) => id === typed);
  if (exact) return { kind: 'one', id: exact.id };
  const wanted = singular(typed);
  const hits = known.filter(
    ({ id, name }) => singular(id.split('.').at(-1)!) === wanted || singular(name) === wanted,
  );
  if (hits.length === 1) return { kind: 'one', id: hits[0]!.id };
  const words = known.flatMap(({ id, name }) => [id, id.split('.').at(-1)!, name]);
  const near = hits[0]?.id ?? nearest(typed, words);
  const meant = known.find(
    ({ id, name }) => id === near || id.split('.').at(-1) === near || name === near,
  );
  return { kind: 'none', near: meant?.id };
}

function singular(word: string): string {
  return normalizeName(word).replace(/s$/, '');
}
