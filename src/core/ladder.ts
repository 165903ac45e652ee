/** The ladder: what a writer needs first, as an ordered list of rungs and their skills. */

import type { LadderFile, Rung, Skill } from './shapes/ladder.ts';
import { nearest } from './suggest.ts';
import { folded } from './writer-names.ts';

export type { Rung };

/** The lane of a ladder that names none. */
export const STRETCH = 'stretch';

export interface Ladder {
  name: string;
  rungs: Rung[];
  readerStops?: LadderFile['reader stops'];
  /** The place of a rung or skill from the bottom; undefined if the ladder has no such thing. */
  place(about: string): number | undefined;
  /** How a rung or skill is said in a sentence: "leads". */
  say(about: string): string;
}

export function makeLadder(file: LadderFile): Ladder {
  const places = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { id, name } of everything(file.rungs)) {
    places.set(id, places.size);
    names.set(id, name);
  }
  // A ladder without a lane of its own still has a place for writers with no open need.
  if (!file.rungs.some(({ lane }) => lane)) {
    places.set(STRETCH, places.size);
    names.set(STRETCH, STRETCH);
  }
  return {
    name: file.name,
    rungs: file.rungs,
    readerStops: file['reader stops'],
    place: (about) => places.get(about),
    say: (about) => names.get(about) ?? about,
  };
}

/** Every rung, each followed by its skills. */
function everything(rungs: Rung[]): (Rung | Skill)[] {
  return rungs.flatMap((rung) => [rung, ...rung.skills]);
}

/** "structure" for "structure.lead" and for "structure". */
export function rungOf(about: string): string {
  const dot = about.indexOf('.');
  return dot < 0 ? about : about.slice(0, dot);
}

/** Every id that a sort, a note or a group can be about. */
export function knownIds(ladder: Ladder): string[] {
  return everything(ladder.rungs).map(({ id }) => id);
}

export type SkillMatch = { kind: 'one'; id: string } | { kind: 'none'; near?: string };

/** What a typed word means: `structure.lead`, `lead`, `leads`; two skills of one name are not picked from. */
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
  return folded(word).replace(/s$/, '');
}
