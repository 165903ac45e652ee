/**
 * Decides what is known of one skill. What a teacher saw counts; a later score moves it one step at
 * most. Without anything seen, the newest score stands for it.
 */

import { rungOf } from '../ladder/ladder.ts';
import type { Standing } from '../schema/words.ts';
import type { Evidence } from './evidence.ts';

/** `seen` by the teacher, or only `scored`. */
export type How = 'seen' | 'scored';

export interface SkillKnown {
  about: string;
  standing: Standing;
  how: How;
  /** A score speaks against what was seen before it: worth another look. */
  again?: true;
  /** A later score closed it: nobody has seen it yet. */
  byScore?: true;
  /** The newest statements about it, as a clause with the date. */
  said: string;
  date: string;
}

const isSeen = ({ source }: Evidence) => source !== 'score';

/** Returns the skills of a rung of which anything is known, in no particular order, from the evidence on that rung. */
export function skillsKnown(rung: string, onRung: readonly Evidence[]): SkillKnown[] {
  const skills = new Set(onRung.map(({ about }) => about).filter((about) => about !== rung));
  return [...skills].map((about) => skillKnown(about, rung, onRung));
}

function skillKnown(about: string, rung: string, onRung: readonly Evidence[]): SkillKnown {
  const seen = onRung.findLast((one) => isSeen(one) && (one.about === about || closesAll(one)));
  const scores = onRung.filter((one) => !isSeen(one));
  const moving = scores.filter(
    (one) => one.about === about || (one.about === rung && one.standing === 'got it'),
  );
  if (seen) return movedBy({ ...bare(seen, 'seen'), about }, moving, about);
  // Of one day, a score of the very skill says more than one of its rung.
  const newest = moving.filter(({ date }) => date === moving.at(-1)!.date);
  const own = newest.findLast((one) => one.about === about) ?? newest.at(-1)!;
  return { ...bare(own, 'scored'), about };
}

/** A sort of the whole rung looked at all of its skills; a meeting worked on one, nobody knows which. */
function closesAll({ source, about, standing, lookedAt }: Evidence): boolean {
  return source === 'sort' && standing === 'got it' && !lookedAt && rungOf(about) === about;
}

export function bare({ about, standing, said, date }: Evidence, how: How): SkillKnown {
  return { about, standing, how, said, date };
}

/**
 * Moves what was seen by the scores of later days: never more than one step, however many there
 * are. On the same day they move nothing.
 */
export function movedBy(seen: SkillKnown, scores: Evidence[], about: string): SkillKnown {
  let moved = seen;
  for (const score of scores.filter(({ date }) => date > seen.date)) {
    const good = score.standing === 'got it';
    if (!good && (score.about !== about || seen.standing !== 'got it')) continue;
    const standing = good ? oneUp(seen.standing) : 'almost';
    moved = standing === seen.standing ? seen : { ...seen, standing, ...since(seen, score) };
    if (standing === seen.standing) continue;
    if (standing === 'almost') moved.again = true;
    else moved.byScore = true;
  }
  return moved;
}

function oneUp(standing: Standing): Standing {
  return standing === 'needs help' ? 'almost' : 'got it';
}

function since(seen: SkillKnown, score: Evidence): { said: string; date: string } {
  return { said: `${seen.said}, but ${score.said} since`, date: seen.date };
}
