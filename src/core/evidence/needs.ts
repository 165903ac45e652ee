/** Decides a writer's needs: each "needs help" from the bottom up, then each "almost". */

import { covers, type Ladder, rungOf } from '../ladder/ladder.ts';
import type { Evidence } from './evidence.ts';
import { type Open, type RungKnown, rungsKnown } from './rung-known.ts';

export interface Need extends Open {
  rung: string;
  standing: 'needs help' | 'almost';
}

export interface Standings {
  needs: Need[];
  /** What is known of each rung, from the bottom up. */
  rungs: RungKnown[];
  /** The rungs in place: known, and nothing open. */
  inPlace: string[];
  /** The skills that are known and not open. */
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
  const rungs = rungsKnown(evidence, ladder);
  const open = rungs.flatMap(({ rung, open: on }) => on.map((one) => ({ ...one, rung }) as Need));
  const skills = rungs.flatMap((rung) => rung.skills);
  const has = skills.flatMap(({ about, standing }) => (standing === 'got it' ? [about] : []));
  const place = placesIn(open, ladder, readerStops);
  const inOrder = open.sort((a, b) => place(a) - place(b));
  // What is worth another look keeps its place on the ladder: it may be a low need still.
  const later = ({ standing, again }: Need) => standing === 'almost' && !again && !almostCounts;
  return {
    needs: [...inOrder.filter((need) => !later(need)), ...inOrder.filter(later)],
    rungs,
    inPlace: rungs.flatMap(({ rung, inPlace }) => (inPlace ? [rung] : [])),
    has,
  };
}

/** Returns true if known and not open. Not `covers`: an open rung does not undo a known skill. */
export function hasIt({ needs, inPlace, has }: Standings, focus: string): boolean {
  if (needs.some(({ about, rung }) => about === focus || rung === focus)) return false;
  return has.includes(focus) || inPlace.includes(rungOf(focus));
}

/** Counts the rungs of which anything is known. */
export function knownRungs({ rungs }: Standings): number {
  return rungs.filter(
    ({ skills, open, inPlace, lookedAt }) => inPlace || lookedAt || open.length + skills.length > 0,
  ).length;
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
