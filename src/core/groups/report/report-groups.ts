/** Decides how the groups of a day are reported: those that stay, and the new ones. */

import type { Candidate } from '../../evidence/standings.ts';
import { aboutOf, isPush } from '../../files/places.ts';
import { rungOf } from '../../ladder/ladder.ts';
import type { GroupInReport } from '../../schema/group-report.ts';
import type { Decided } from '../decided.ts';
import { NOWHERE } from '../decisions.ts';
import { focusOf } from '../group-worth.ts';
import { kindOf } from '../kept.ts';
import type { Effort } from '../search/effort.ts';
import type { Room } from '../search/rooms.ts';
import { isMissed, rungsOf } from '../search/rules.ts';
import { insistPrice, isFirst } from '../search/trade-offs.ts';
import { splitNeed } from '../split.ts';
import { byHand, whyThisFocus } from './because.ts';
import type { Situation } from './situation.ts';

/** Returns the groups that stay: the teacher's as they are, and those already on paper. */
export function keptGroups(decided: Decided, setting: Situation): GroupInReport[] {
  const { kept, candidates, classroom } = decided;
  const { ladder } = classroom;
  return kept.groups.map(({ number, focus, push, lesson, students, away }) => ({
    number,
    kind: kindOf(push, focus, ladder.lane),
    focus,
    ...(lesson !== undefined && { named: lesson }),
    students: students.map((id) => {
      const why = whyThisFocus(id, focus, push, setting);
      const known = candidates.get(id);
      const first = !!known && rungsOf(known, ladder.lane)[0] === rungOf(focus);
      if (!kept.proposed.has(id)) {
        const because = `${pinnedBy(id, focus, decided)}${why}`;
        return { id, first: first || push, because };
      }
      const proposed = kept.proposed.get(id);
      const decision = byHand(proposed, undefined, ladder);
      return { id, first, because: `${decision}; ${why}`, proposed: proposed ?? NOWHERE };
    }),
    ...(away.length > 0 && {
      away: away.map((id) => ({ id, proposed: kept.proposed.get(id) ?? NOWHERE })),
    }),
  }));
}

export function newGroups(
  decided: Decided,
  setting: Situation,
  prices: Effort,
): Omit<GroupInReport, 'number'>[] {
  const { toSeat, seated, classroom, last } = decided;
  const { rules } = seated;
  const { places } = seated.seats;
  const { lane } = classroom.ladder;
  const byId = new Map(toSeat.map((writer, i) => [writer.id, { writer, place: places[i]! }]));
  const rungs = new Set(places.flatMap(({ rung }) => rung ?? []));
  return [...rungs].flatMap((rung) =>
    splitNeed(roomsOf(rung, decided), rung, rules, last).map((ids) => {
      const members = ids.map((id) => byId.get(id)!.writer);
      const push = isPush(rung);
      const focus = push ? aboutOf(rung) : focusOf(members, rung, rules);
      const students = ids.map((id) => {
        const seat = byId.get(id)!;
        const reported = seatOf(seat, focus, push, decided, setting);
        if (reported.first || rules.pins.has(id)) return reported;
        const { seats } = seated;
        return { ...reported, insist: insistPrice(seat.writer, toSeat, rules, seats, prices) };
      });
      return { kind: kindOf(push, focus, lane), focus, students };
    }),
  );
}

/** Returns the writers of a rung, one list for each room that the search used. */
function roomsOf(rung: string, { toSeat, seated }: Decided): Candidate[][] {
  const rooms = new Map<Room, Candidate[]>();
  for (const [i, place] of seated.seats.places.entries()) {
    if (place.rung === rung) rooms.set(place, [...(rooms.get(place) ?? []), toSeat[i]!]);
  }
  return [...rooms.values()];
}

function seatOf(
  { writer, place }: { writer: Candidate; place: Room },
  focus: string,
  push: boolean,
  decided: Decided,
  setting: Situation,
): GroupInReport['students'][number] {
  const { id } = writer;
  const why = whyThisFocus(id, focus, push, setting);
  const first = isFirst(writer, place, decided.seated.rules);
  return { id, first, because: `${pinnedBy(id, focus, decided)}${why}` };
}

/** Says why this writer is pinned, if so, and whether the pin could be met exactly. */
export function pinnedBy(
  id: string,
  focus: string,
  { classroom, earlier, seated }: Decided,
): string {
  const { ladder, settings } = classroom;
  const pin = seated.rules.pins.get(id);
  if (pin === undefined) return '';
  const missed = isMissed(pin, focus) ? ` on ${ladder.say(pin)}, but no group came together` : '';
  if (Object.hasOwn(settings.pinned ?? {}, id)) return `pinned in class.yaml${missed}; `;
  return `${byHand(undefined, earlier.get(id)?.date, ladder)}${missed}; `;
}
