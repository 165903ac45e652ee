/** Gathers what the reasons of a day draw on: needs, seats, rules, the day. */

import type { Candidate } from '../../evidence/standings.ts';
import { CONFERENCE } from '../../files/places.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { Decided } from '../decided.ts';
import type { Rules } from '../search/rules.ts';

export interface Situation {
  candidates: Map<string, Candidate>;
  /** Writers present today, whoever placed them. */
  present: Candidate[];
  /** Writers seated by the search; `given` counts the conferences of the day. */
  seated: Candidate[];
  given: number;
  /** The teacher placed somebody today. */
  byHand: boolean;
  rules: Rules;
  ladder: Ladder;
  date: string;
  daysOff: ReadonlySet<string>;
}

export function settingOf(decided: Decided): Situation {
  const { classroom, date, absent, candidates, toSeat, seated, kept } = decided;
  const given = seated.seats.places.filter(({ kind }) => kind === CONFERENCE).length;
  const all = kept.conferences.length;
  return {
    candidates,
    present: [...candidates.values()].filter(({ id }) => !absent.includes(id)),
    seated: toSeat,
    given: given + all,
    byHand: kept.proposed.size > 0,
    rules: { ...seated.rules, conferences: seated.rules.conferences + all },
    ladder: classroom.ladder,
    date,
    daysOff: classroom.daysOff,
  };
}
