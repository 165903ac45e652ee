/**
 * Decides what a writer needs, in the order in which it should be taught: every "needs help" from the
 * bottom of the ladder up, then every "almost". The first of them is the writer's first need.
 */

import type { Evidence } from './evidence.ts';
import { type Ladder, rungOf } from './ladder.ts';

export interface Need {
  /** A skill, or a rung where the evidence does not reach to a skill. */
  about: string;
  rung: string;
  standing: 'needs help' | 'almost';
  /** The newest statement about it, as a clause with its date. */
  said: string;
  date: string;
}

export interface Standings {
  needs: Need[];
  /** Rungs with evidence and no open need. */
  inPlace: string[];
}

/** The open needs and the rungs in place, from evidence in the order of `evidenceOf`. */
export function standingsOf(evidence: Evidence[], ladder: Ladder): Standings {
  const rungs = ladder.rungs.filter(({ lane }) => !lane);
  const perRung = rungs.map(({ id }) => ({
    id,
    evidence: evidence.filter(({ about }) => rungOf(about) === id),
  }));
  const open = perRung.flatMap((rung) => openOnRung(rung.id, rung.evidence));
  const inPlace = perRung
    .filter((rung) => rung.evidence.length > 0 && !open.some(({ rung: at }) => at === rung.id))
    .map(({ id }) => id);
  const place = (need: Need) => ladder.place(need.about) ?? 0;
  const inOrder = open.sort((a, b) => place(a) - place(b));
  return {
    needs: [
      ...inOrder.filter(({ standing }) => standing === 'needs help'),
      ...inOrder.filter(({ standing }) => standing === 'almost'),
    ],
    inPlace,
  };
}

/**
 * The newest word on each skill wins. A score speaks of a whole rung, until a later sort or note
 * says which of its skills is meant; a later score that finds the rung in place closes its skills.
 */
function openOnRung(rung: string, evidence: Evidence[]): Need[] {
  const last = new Map<string, Evidence>();
  for (const statement of evidence) {
    const wholeRung = statement.about === rung;
    if (wholeRung && statement.standing === 'got it') last.clear();
    if (!wholeRung) last.delete(rung);
    last.set(statement.about, statement);
  }
  const open = [...last.values()].filter(({ standing }) => standing !== 'got it');
  const skills = open.filter(({ about }) => about !== rung);
  return (skills.length > 0 ? skills : open).map((statement) => ({
    about: statement.about,
    rung,
    standing: statement.standing as Need['standing'],
    said: statement.said,
    date: statement.date,
  }));
}
