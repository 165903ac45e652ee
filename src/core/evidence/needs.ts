/** Decides a writer's needs: each "needs help" from the bottom up, then each "almost". */

import { covers, type Ladder, rungOf } from '../ladder/ladder.ts';
import type { Evidence } from './evidence.ts';

export interface Need {
  /** A skill, or a rung if the evidence is no more specific. */
  about: string;
  rung: string;
  standing: 'needs help' | 'almost';
  /** The newest statement about it, as a clause with its date. */
  said: string;
  date: string;
}

export interface Standings {
  needs: Need[];
  /** Rungs with evidence and no open needs. */
  inPlace: string[];
  /** Skills and rungs whose newest evidence is "got it". */
  has: string[];
}

interface NeedsOrder {
  /** The lowest need comes first, whether it is "almost" or "needs help". */
  almostCounts: boolean;
  /** Readers cannot read this writer's page, so sentence work moves up (see the ladder). */
  readerStops: boolean;
}

const PLAIN: NeedsOrder = { almostCounts: false, readerStops: false };

/** Returns the open needs and the rungs in place, from evidence in the order of `evidenceOf`. */
export function standingsOf(
  evidence: readonly Evidence[],
  ladder: Ladder,
  { almostCounts, readerStops }: NeedsOrder = PLAIN,
): Standings {
  const perRung = ladder.needRungs.map(({ id }) => ({ id, words: lastWords(id, evidence) }));
  const open = perRung.flatMap(({ id, words }) => openOnRung(id, words));
  const inPlace = perRung
    .filter(({ id, words }) => words.length > 0 && !open.some(({ rung }) => rung === id))
    .map(({ id }) => id);
  const has = perRung
    .flatMap(({ words }) => words)
    .flatMap(({ about, standing }) => (standing === 'got it' ? [about] : []));
  const place = placesIn(open, ladder, readerStops);
  const inOrder = open.sort((a, b) => place(a) - place(b));
  const later = ({ standing }: Need) => standing === 'almost' && !almostCounts;
  return {
    needs: [...inOrder.filter((need) => !later(need)), ...inOrder.filter(later)],
    inPlace,
    has,
  };
}

/** Returns true if known and not open. Not `covers`: an open rung does not undo a known skill. */
export function hasIt({ needs, inPlace, has }: Standings, focus: string): boolean {
  if (needs.some(({ about, rung }) => about === focus || rung === focus)) return false;
  return has.includes(focus) || inPlace.includes(rungOf(focus));
}

/** Orders by the ladder, but sentence work right after ideas if readers cannot read the page. */
function placesIn(open: Need[], ladder: Ladder, readerStops: boolean): (need: Need) => number {
  const plain = ({ about }: Need) => ladder.place(about) ?? 0;
  const rule = ladder.readerStops;
  const isSign = ({ about, standing }: Need) =>
    standing === 'needs help' && rule?.signs.some((sign) => covers(sign, about));
  if (!rule || !readerStops || !open.some(isSign)) return plain;
  const below = ladder.rungs.findIndex(({ id }) => id === rule.after);
  const next = ladder.place(ladder.rungs[below + 1]?.id ?? '') ?? 0;
  return (need) => (covers(rule.moves, need.about) ? next - 0.5 : plain(need));
}

/**
 * Returns the newest evidence on each skill. A score covers a whole rung until a later sort or note
 * names one of its skills; a later score that finds the rung in place closes its skills.
 */
function lastWords(rung: string, evidence: readonly Evidence[]): Evidence[] {
  const last = new Map<string, Evidence>();
  for (const statement of evidence.filter(({ about }) => rungOf(about) === rung)) {
    const wholeRung = statement.about === rung;
    if (wholeRung && statement.standing === 'got it') last.clear();
    if (!wholeRung) last.delete(rung);
    last.set(statement.about, statement);
  }
  return [...last.values()];
}

function openOnRung(rung: string, words: Evidence[]): Need[] {
  const open = words.filter(({ standing }) => standing !== 'got it');
  const skills = open.filter(({ about }) => about !== rung);
  return (skills.length > 0 ? skills : open).map(({ about, standing, said, date }) => ({
    about,
    rung,
    standing: standing as Need['standing'],
    said,
    date,
  }));
}
