/** Decides how those are reported who sit in no group: conferences, no place, on track. */

import { knownWords } from '../../evidence/known-words.ts';
import { type Candidate, firstFocus } from '../../evidence/standings.ts';
import { CONFERENCE } from '../../files/places.ts';
import type { PlainReport } from '../../schema/group-report.ts';
import type { Decided } from '../decided.ts';
import { NOWHERE } from '../decisions.ts';
import { kindOf } from '../kept.ts';
import { byHand, whyAlone, whyNoPlace, whyThisFocus } from './because.ts';
import { pinnedBy } from './report-groups.ts';
import type { Situation } from './situation.ts';

type Conference = PlainReport['conferences'][number];

export function conferencesOf(decided: Decided, setting: Situation): Conference[] {
  const { kept, toSeat, seated, classroom } = decided;
  const { lane } = classroom.ladder;
  const given = kept.conferences.map(({ student, focus, push }): Conference => {
    const kind = kindOf(push, focus, lane);
    if (!kept.proposed.has(student)) {
      return { student, kind, focus, because: whyAlone(student, focus, setting) };
    }
    const proposed = kept.proposed.get(student);
    const decision = byHand(proposed, undefined, classroom.ladder);
    const because = `${decision}; ${whyThisFocus(student, focus, push, setting)}`;
    return { student, kind, focus, because, proposed: proposed ?? NOWHERE };
  });
  const made = toSeat.filter((_, i) => seated.seats.places[i]!.kind === CONFERENCE);
  return [
    ...given,
    ...made.map((writer): Conference => {
      const focus = firstFocus(writer, lane);
      const kind = kindOf(writer.turn?.kind === 'push', focus, lane);
      const pinned = pinnedBy(writer.id, CONFERENCE, decided);
      const because = pinned + whyAlone(writer.id, focus, setting);
      return { student: writer.id, kind, focus, because };
    }),
  ];
}

/** Returns the writers whom the search could not seat, without those whose push can wait. */
export function withoutPlace(decided: Decided, setting: Situation): PlainReport['noPlace'] {
  return leftOver(decided)
    .filter(({ turn }) => turn?.kind !== 'push')
    .map((writer) => ({
      student: writer.id,
      because: whyNoPlace(writer.id, firstFocus(writer, setting.ladder.lane), setting),
    }));
}

function leftOver({ toSeat, seated }: Decided): Candidate[] {
  return toSeat.filter((_, i) => seated.seats.places[i]!.kind === 'none');
}

export function takenOutByHand({ kept, classroom }: Decided): PlainReport['noPlace'] {
  return kept.out.map((id) => {
    const proposed = kept.proposed.get(id);
    const because = `taken out by hand, ${byHand(proposed, undefined, classroom.ladder)}`;
    return { student: id, because, ...(proposed !== undefined && { proposed }) };
  });
}

/** Returns who has nothing open and no push, each with what a closer look would settle. */
export function onTrack(decided: Decided): PlainReport['onTrack'] {
  const { candidates, absent, kept, toSeat, wholeClass, classroom } = decided;
  const [today] = wholeClass;
  const waiting = new Set(leftOver(decided).map(({ id }) => id));
  const seated = new Set(toSeat.map(({ id }) => id));
  const isFree = (id: string) => !absent.includes(id) && !kept.ids.has(id);
  return [...candidates.values()]
    .filter(({ id }) => isFree(id) && !today?.students.includes(id))
    .flatMap((candidate): PlainReport['onTrack'] => {
      const { id, needs, turn } = candidate;
      const known = knownWords(candidate, classroom.ladder);
      if (waiting.has(id) && turn?.kind === 'push') {
        const because = `${turn.because}; a push when there is time; ${known}`;
        return [{ student: id, because, look: turn.about }];
      }
      if (seated.has(id)) return [];
      if (turn) return [{ student: id, because: `${turn.because}; ${known}`, look: turn.about }];
      const about = needs[0]!.about;
      const because = `${classroom.ladder.say(about)} is the next lesson for the whole class`;
      return [{ student: id, because, look: about }];
    });
}
