/** Decides which rules of class.yaml the groups follow, and on which rungs a writer may meet. */

import type { Classroom } from '../../classroom/classroom.ts';
import { groupSizes } from '../../classroom/settings.ts';
import type { Candidate } from '../../evidence/standings.ts';
import { CONFERENCE, pushPlace } from '../../files/places.ts';
import { rungOf } from '../../ladder/ladder.ts';

export interface Rules {
  smallest: number;
  largest: number;
  conferences: number;
  /** Lists of ids; no two of one list in one group. */
  keepApart: string[][];
  /** Lists of ids; all of one list in one group. */
  keepTogether: string[][];
  /** Pins of the teacher: id to a focus (a skill or rung), or to `conference`. */
  pins: Map<string, string>;
  /** Skills or rungs on which the teacher wants no group today. */
  closed: string[];
  /** Most and least support may be in one group. */
  mixed: boolean;
  /** The rung of the stretch lane, for writers with no open needs. */
  lane: string;
  /** By writer: school days since they last met, to decide between two pushes. */
  waits?: ReadonlyMap<string, number>;
}

/** Returns the rules as the teacher set them, including `pins`. */
export function rulesOf({ settings, ladder }: Classroom): Rules {
  const [smallest, largest] = groupSizes(settings);
  return {
    smallest,
    largest,
    conferences: settings.conferences,
    keepApart: settings['keep apart'],
    keepTogether: settings['keep together'],
    pins: new Map(Object.entries(settings.pinned ?? {})),
    closed: [],
    mixed: settings['mix most and least'],
    lane: ladder.lane,
  };
}

/** Returns the rungs with open needs, in teaching order. Without needs: the place of their push,
 * the lane, or none if they are on track. */
export function rungsOf({ needs, turn }: Candidate, lane: string): string[] {
  if (needs.length > 0) return [...new Set(needs.map(({ rung }) => rung))];
  if (turn?.kind === 'on track') return [];
  return [turn?.kind === 'push' ? pushPlace(turn.about) : lane];
}

/** Returns the rungs for a writer's group: those with an open need that is not closed. */
export function openRungs(writer: Candidate, { lane, closed }: Rules): string[] {
  const isClosed = (about: string) => closed.includes(about);
  return rungsOf(writer, lane).filter((rung) => {
    if (isClosed(rung)) return false;
    return (
      writer.needs.length === 0 || writer.needs.some((n) => n.rung === rung && !isClosed(n.about))
    );
  });
}

/** Returns true for another skill of the rung, or all of it: a pin to a skill asks for it. */
export function isMissed(pin: string, focus: string): boolean {
  return pin !== focus && pin !== rungOf(focus) && pin !== CONFERENCE;
}

/** Returns a pin's rung; undefined for a pinned conference. */
export function pinnedRung(pin: string): string | undefined {
  return pin === CONFERENCE ? undefined : rungOf(pin);
}
