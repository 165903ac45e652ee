/**
 * Decides what is known of one rung: what is open on it, and whether it is in place. A trait of a
 * rubric can stand for several rungs; a low score of it is one need, on the lowest of them.
 */

import type { Ladder, Rung } from '../ladder/ladder.ts';
import { rungOf } from '../ladder/ladder.ts';
import type { Standing } from '../schema/words.ts';
import type { Evidence } from './evidence.ts';
import { bare, movedBy, type SkillKnown, skillsKnown } from './skill-known.ts';

/** How a rung is in place: `seen` in half of its skills or as a whole, or only `scored` well. */
export type InPlace = 'seen' | 'scored';

/** Something open: a skill, or a whole rung if the evidence says no more. */
export interface Open extends SkillKnown {
  /** Of a score: the other rungs that it can be about. */
  or?: string[];
  /** Of a score: all traits were scored alike, so only the ladder's order decides. */
  flat?: string;
}

export interface RungKnown {
  rung: string;
  skills: SkillKnown[];
  open: Open[];
  inPlace?: InPlace;
  /** A closer look since the newest score found nothing; a low score is then no need. */
  lookedAt?: true;
  /** How the newest score of the whole rung stands, even if a skill says more. */
  scored?: Standing;
  /** The newest score of the rung, or the newest sort of all of it, as a clause with its date. */
  rests?: string;
}

/** What is known of a rung as a whole, without its skills. */
interface Whole {
  seen?: Evidence;
  score?: Evidence;
  lookedAt?: Evidence;
}

/** Returns what is known of each rung that can be a need, from the bottom up. */
export function rungsKnown(evidence: readonly Evidence[], ladder: Ladder): RungKnown[] {
  const onRungs = byRung(evidence);
  const looks = evidence.filter(({ lookedAt }) => lookedAt);
  const rungs = ladder.needRungs.map((rung) => {
    const onRung = onRungs.get(rung.id) ?? [];
    return { rung, skills: skillsKnown(rung.id, onRung), whole: wholeOf(rung.id, onRung, looks) };
  });
  const low = lowScores(rungs);
  return rungs.map(({ rung, skills, whole }) => {
    const openSkills = skills.filter(({ standing }) => standing !== 'got it');
    const seen = seenOpen(rung.id, whole);
    const score = low.get(rung.id);
    const open = openSkills.length > 0 ? openSkills : [seen ?? score?.need ?? []].flat();
    const inPlace = open.length > 0 || score?.waits ? undefined : placeOf(rung, skills, whole);
    const rests = (inPlace === 'seen' ? whole.seen : whole.score)?.said;
    return {
      rung: rung.id,
      skills,
      open,
      ...(inPlace && { inPlace }),
      ...(isLookedAt(whole) && { lookedAt: true as const }),
      ...(whole.score && { scored: whole.score.standing }),
      ...(rests && { rests }),
    };
  });
}

function byRung(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const rung = rungOf(one.about);
    const there = found.get(rung);
    if (there) there.push(one);
    else found.set(rung, [one]);
  }
  return found;
}

/** `looks` are those of all rungs. */
function wholeOf(rung: string, onRung: readonly Evidence[], looks: readonly Evidence[]): Whole {
  const about = onRung.filter((one) => one.about === rung);
  const score = about.findLast(({ source }) => source === 'score');
  // A look goes through the signs of all rungs that the trait can be about.
  const looked = [rung, ...(score?.trait?.opens ?? [])];
  return {
    seen: about.findLast(({ source, lookedAt }) => source !== 'score' && !lookedAt),
    score,
    lookedAt: looks.findLast((one) => looked.includes(one.about)),
  };
}

/** A rung that the teacher saw as a whole: a later good score moves it one step, as a skill. */
function seenOpen(rung: string, { seen, score }: Whole): Open | undefined {
  if (!seen) return undefined;
  const known = movedBy(bare(seen, 'seen'), score ? [score] : [], rung);
  return known.standing === 'got it' ? undefined : known;
}

interface Low {
  need?: Open;
  /** The score is about this rung too, so it is not in place, whatever else is known. */
  waits: boolean;
}

type Told = { rung: Rung; skills: SkillKnown[]; whole: Whole };

/** Returns by rung what its newest score leaves open, if that is low and nothing ended it. */
function lowScores(rungs: Told[]): Map<string, Low> {
  const found = new Map<string, Low>();
  for (const { rung, whole } of rungs) {
    const { score } = whole;
    if (!score || found.has(rung.id) || score.standing === 'got it') continue;
    const same = rungs.filter((other) => isSame(other.whole.score, score));
    const left = same.filter((other) => !isEnded(other, score));
    const { opens = [] } = score.trait ?? {};
    const isSilent = rungs.some(({ skills }) =>
      skills.some(
        ({ about, how, standing }) =>
          how === 'seen' &&
          standing !== 'got it' &&
          opens.some((one) => rungOf(about) === rungOf(one)),
      ),
    );
    const isAnswered = same.some((other) => isLookedAt(other.whole));
    const or = left.slice(1).map((other) => other.rung.id);
    for (const [i, other] of left.entries()) {
      const need: Open = {
        ...bare(score, 'scored'),
        about: other.rung.id,
        ...(or.length > 0 && { or }),
        ...(score.trait?.flat && { flat: score.trait.flat }),
      };
      const speaks = i === 0 && !isSilent && !isAnswered;
      found.set(other.rung.id, { ...(speaks && { need }), waits: !isAnswered });
    }
  }
  return found;
}

/** Returns true for the same trait of the same piece. */
function isSame(a: Evidence | undefined, b: Evidence): boolean {
  return a !== undefined && a.date === b.date && a.said === b.said;
}

/** A score of a rung ends when all of its skills were seen, or the rung as a whole since. */
function isEnded({ rung, skills, whole: { seen } }: Told, score: Evidence): boolean {
  const seenAll = rung.skills.every(({ id }) =>
    skills.some(
      ({ about, how, standing }) => about === id && how === 'seen' && standing === 'got it',
    ),
  );
  if (seenAll && rung.skills.length > 0) return true;
  return seen !== undefined && seen.standing === 'got it' && seen.date >= score.date;
}

function isLookedAt({ lookedAt, score }: Whole): boolean {
  return lookedAt !== undefined && lookedAt.date >= (score?.date ?? '');
}

/** Half of the skills, or a word about all of it. Skills added later do not undo it. */
function placeOf(rung: Rung, skills: SkillKnown[], whole: Whole): InPlace | undefined {
  const has = (how?: SkillKnown['how']) =>
    skills.filter((one) => one.standing === 'got it' && (!how || one.how === how));
  const half = (known: SkillKnown[]) => known.length > 0 && known.length * 2 >= sizeOf(rung, known);
  const { seen, score } = whole;
  if (half(has('seen')) || (seen?.source === 'sort' && seen.standing === 'got it')) return 'seen';
  return score?.standing === 'got it' || half(has()) ? 'scored' : undefined;
}

/** Counts the skills that there were when these were seen: `added` is the day a skill came. */
function sizeOf({ skills }: Rung, known: SkillKnown[]): number {
  const last =
    known
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  return skills.filter(({ added = '' }) => added <= last).length;
}
