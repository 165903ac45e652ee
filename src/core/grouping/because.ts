/** Decides the one true sentence that says why a writer sits where she sits. */

import { schoolDaysBetween } from '../calendar.ts';
import type { Ladder } from '../ladder.ts';
import { rungOf } from '../ladder.ts';
import type { Need } from '../needs.ts';
import { counted, listed } from '../wording.ts';
import type { Candidate } from './grouping.ts';

/** Evidence older than about four school weeks is shown as old. */
export const OLD_AFTER_SCHOOL_DAYS = 20;

/** "almost on leads (sorted Mon Nov 23); ideas and focus are in place". */
export function whyThisFocus(
  candidate: Candidate,
  focus: string,
  ladder: Ladder,
  today: string,
): string {
  const first = candidate.needs[0];
  if (!first) return 'no open need: ready for a push';
  const need = needFor(candidate, focus) ?? first;
  const age = schoolDaysBetween(need.date, today);
  const parts = [
    age > OLD_AFTER_SCHOOL_DAYS ? `${need.said}, ${age} school days ago: old` : need.said,
    rungOf(focus) === first.rung
      ? inPlaceBelow(candidate, need, ladder)
      : `first need is ${ladder.say(first.about)}, where no group came together`,
    passedOver(candidate, need, ladder),
  ];
  return parts.filter(Boolean).join('; ');
}

/** The need that a focus answers: the skill itself, else what is open on its rung. */
function needFor({ needs }: Candidate, focus: string): Need | undefined {
  return needs.find(({ about }) => about === focus) ?? needs.find((n) => n.rung === rungOf(focus));
}

function inPlaceBelow({ inPlace }: Candidate, need: Need, ladder: Ladder): string {
  const below = (ladder.place(need.rung) ?? 0) - 1;
  const names = inPlace.filter((rung) => ladder.place(rung)! <= below).map((r) => ladder.say(r));
  if (names.length === 0) return '';
  return `${listed(names)} ${names.length === 1 ? 'is' : 'are'} in place`;
}

/** An almost lower down the ladder is not hidden: "also watch focus (almost)". */
function passedOver({ needs }: Candidate, need: Need, ladder: Ladder): string {
  const lower = needs.filter(
    ({ rung, standing }) => standing === 'almost' && ladder.place(rung)! < ladder.place(need.rung)!,
  );
  if (lower.length === 0) return '';
  return `also watch ${listed(lower.map(({ about }) => ladder.say(about)))} (almost)`;
}

/** "the only writer who needs ideas first". */
export function howMany(sharing: number, rung: string, ladder: Ladder, lane: string): string {
  if (rung === lane) {
    return sharing === 1
      ? 'the only writer with no open need'
      : `1 of ${sharing} with no open need`;
  }
  const first = `${ladder.say(rung)} first`;
  return sharing === 1 ? `the only writer who needs ${first}` : `1 of ${sharing} who need ${first}`;
}

/** Why there is no seat at all, and what would make one. */
export function whyNoPlace(reason: string, conferences: number): string {
  return `${reason}; no group of theirs came together, and ${counted(conferences, 'conference')} ${
    conferences === 1 ? 'is' : 'are'
  } taken (class.yaml: conferences)`;
}
