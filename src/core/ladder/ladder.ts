/** Decides the order in which skills are taught: an ordered list of rungs and their skills. */

import { normalizeName } from '../language/normalize-name.ts';
import { nearest } from '../language/suggest.ts';
import type { LadderFile, Rung, Skill } from '../schema/ladder-yaml.ts';
import type { Genre } from '../schema/words.ts';

export type { Rung, Skill };

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
  /** Words that can mean several skills, as they are compared. */
  ambiguous: ReadonlyMap<string, string[]>;
  /** Position of a rung or skill from the bottom; undefined if it is not on the ladder. */
  place(about: string): number | undefined;
  /** The words for a rung or skill in a sentence: "leads". */
  say(about: string): string;
  /** The genres that a skill belongs to; undefined for one of all genres, and for a rung. */
  genresOf(about: string): Genre[] | undefined;
  /** False for a skill that belongs to other genres than this one; true if the genre is not known. */
  fits(about: string, genre: Genre | undefined): boolean;
}

export function makeLadder(file: LadderFile): Ladder {
  const all: { id: string; name: string }[] = everything(file.rungs);
  const lane = file.rungs.find((rung) => rung.lane)?.id ?? STRETCH;
  if (!all.some(({ id }) => id === lane)) all.push({ id: lane, name: lane });
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const places = new Map<string, number>();
  for (const { id } of all) places.set(id, places.size);
  const skills = file.rungs.flatMap((rung) => rung.skills);
  const genres = new Map(skills.map((skill) => [skill.id, skill.genres]));
  return {
    name: file.name,
    rungs: file.rungs,
    needRungs: file.rungs.filter((rung) => !rung.lane),
    lane,
    readerStops: file['reader stops'],
    ambiguous: new Map(
      Object.entries(file.ambiguous ?? {}).map(([word, ids]) => [folded(word), ids]),
    ),
    place: (about) => places.get(about),
    say: (about) => names.get(about) ?? about,
    genresOf: (about) => genres.get(about),
    fits: (about, genre) => genre === undefined || (genres.get(about)?.includes(genre) ?? true),
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

/** Returns true for the same skill or a skill and its rung, not for two skills of one rung. */
export function covers(focus: string, about: string): boolean {
  return focus === about || rungOf(focus) === about || focus === rungOf(about);
}

/** Returns every id that a sort, a note or a group can be about. */
export function knownIds(ladder: Ladder): string[] {
  return everything(ladder.rungs).map(({ id }) => id);
}

export type SkillMatch =
  | { kind: 'one'; id: string }
  | { kind: 'none'; near?: string /** It can mean any of these. */; several?: string[] };

/** Finds the skill for a typed word (`structure.lead`, `leads`, `hook`); none if several share it. */
export function findSkill(typed: string, ladder: Ladder): SkillMatch {
  const known = everything(ladder.rungs);
  const exact = known.find(({ id }) => id === typed);
  if (exact) return { kind: 'one', id: exact.id };
  const wanted = folded(typed);
  const own = ({ id, name }: Rung | Skill) => [id.split('.').at(-1)!, name];
  const called = (forms: (one: Rung | Skill) => string[]) =>
    known.filter((one) => forms(one).some((form) => folded(form) === wanted));
  const named = called(own);
  const hits = named.length > 0 ? named : called(({ also }) => also);
  if (hits.length === 1) return { kind: 'one', id: hits[0]!.id };
  const several = ladder.ambiguous.get(wanted)?.filter((id) => ladder.place(id) !== undefined);
  if (several && several.length > 1) return { kind: 'none', several };
  const words = known.flatMap((one) => [one.id, ...own(one), ...one.also]);
  const begun = known.filter((one) =>
    [...own(one), ...one.also].some((form) => wanted.length > 2 && folded(form).startsWith(wanted)),
  );
  if (hits.length === 0 && begun.length === 1) return { kind: 'none', near: begun[0]!.id };
  const near = hits[0]?.id ?? nearest(typed, words);
  const meant = known.find((one) => one.id === near || [...own(one), ...one.also].includes(near!));
  return { kind: 'none', near: meant?.id };
}

/**
 * Returns true for a word that is written as a skill, such as structure.led: the part before the dot is
 * a rung, or nearly one. "Mr.Fox" and "p.4" are a teacher's own words.
 */
export function looksLikeSkill(word: string, { rungs }: Ladder): boolean {
  const [, rung] = /^([\w-]+)\.[\w-]+$/.exec(word) ?? [];
  if (rung === undefined) return false;
  const ids = rungs.map(({ id }) => id);
  return ids.includes(rung) || (rung.length > 2 && nearest(rung, ids) !== undefined);
}

/** Without capitals, accents and the s at the end of each word: "Run-Ons" is "run on". */
function folded(words: string): string {
  return normalizeName(words)
    .split(' ')
    .map((word) => word.replace(/s$/, ''))
    .join(' ');
}
