/** Decides who is seated by the search, and seats them; a pin that cannot be is given up. */

import { byCodePoint } from '../classroom/classroom.ts';
import type { Candidate } from '../evidence/standings.ts';
import type { Support } from '../schema/words.ts';
import type { Decided } from './decided.ts';
import type { Effort } from './search/effort.ts';
import type { Rules } from './search/rules.ts';
import { seatsWithWishes } from './search/wishes.ts';
import type { WholeClassLesson } from './whole-class.ts';

export interface Free {
  candidates: Map<string, Candidate>;
  wholeClass: WholeClassLesson[];
  isFree: (id: string) => boolean;
  /** Known even for a writer without other evidence. */
  support: (id: string) => Support | null;
}

/** Seats the free writers; if a pin is impossible, seats its writer as if it were not there. */
export function seatAll(
  free: Free,
  rules: Rules,
  effort: Effort,
): Pick<Decided, 'toSeat' | 'seated'> {
  const toSeat = writersToSeat(free, rules);
  const seated = seatsWithWishes(toSeat, rules, effort);
  const lost = seated.impossible.flatMap(({ wish }) => ('pin' in wish ? [wish.pin] : []));
  if (lost.length === 0) return { toSeat, seated };
  const pins = new Map([...rules.pins].filter(([id]) => !lost.includes(id)));
  const again = seatAll(free, { ...rules, pins }, effort);
  const known = seated.impossible.filter(({ wish }) => 'pin' in wish);
  return {
    ...again,
    seated: { ...again.seated, impossible: [...known, ...again.seated.impossible] },
  };
}

/** Returns the writers who have something to meet about, and those whom a pin places without. */
export function writersToSeat(free: Free, rules: Rules): Candidate[] {
  const { candidates, isFree, support } = free;
  const known = [...candidates.values()].filter(({ id }) => isFree(id));
  const strangers = [...rules.pins.keys()]
    .filter((id) => isFree(id) && !candidates.has(id))
    .map((id) => ({ id, support: support(id), needs: [], rungs: [], inPlace: [], has: [] }));
  return withoutWholeClass([...known, ...strangers], free, rules)
    .filter(({ id, turn }) => turn?.kind !== 'on track' || rules.pins.has(id))
    .sort((a, b) => byCodePoint(a.id, b.id));
}

/** Drops writers with nothing but what the whole class is taught, today or next. */
function withoutWholeClass(
  candidates: Candidate[],
  { wholeClass }: Free,
  { pins }: Rules,
): Candidate[] {
  const taught = new Set(wholeClass.map(({ focus }) => focus));
  const [today] = wholeClass;
  return candidates.flatMap((candidate) => {
    if (pins.has(candidate.id)) return [candidate];
    const needs = candidate.needs.filter(({ about }) => !taught.has(about));
    const isTaught = needs.length === 0 && candidate.needs.length > 0;
    return isTaught || today?.students.includes(candidate.id) ? [] : [{ ...candidate, needs }];
  });
}
