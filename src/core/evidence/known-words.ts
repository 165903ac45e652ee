/**
 * Says what is known of a writer, a rung or a need. Every screen and page takes its words from
 * here: seen, only scored, or nothing known are never called the same.
 */

import { spoken } from '../calendar/calendar.ts';
import { pushPlace, sayPlace } from '../files/places.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { listed } from '../language/wording.ts';
import type { Need } from './needs.ts';
import { knownRungs } from './needs.ts';
import type { InPlace, RungKnown } from './rung-known.ts';
import type { Candidate } from './standings.ts';

const LOOKED_AT = 'scored, looked at: nothing found';
const IN_PLACE: Record<InPlace, string> = {
  seen: 'in place (seen)',
  scored: 'scored fine, not looked at',
};

/** Returns what comes next for a writer: "leads", "a push on leads", "stretch" or "on track". */
export function nextWords(candidate: Candidate | undefined, ladder: Ladder): string | null {
  const first = candidate?.needs[0];
  const { turn } = candidate ?? {};
  if (first) return [first.about, ...(first.or ?? [])].map(ladder.say).join(' or ');
  if (!turn) return null;
  if (turn.kind === 'on track') return 'on track';
  return sayPlace(turn.kind === 'push' ? pushPlace(turn.about) : turn.about, ladder);
}

/** Returns the skill, rung or lane that comes next; undefined if nothing open is known. */
export function nextAbout(candidate: Candidate | undefined): string | undefined {
  const { needs = [], turn } = candidate ?? {};
  return needs[0]?.about ?? (turn?.kind === 'on track' ? undefined : turn?.about);
}

/** Returns why that comes next: the evidence of the first need, or of the turn. */
export function nextBecause(candidate: Candidate, ladder: Ladder): string {
  const [first] = candidate.needs;
  const why = first ? needWords(first, ladder) : candidate.turn?.because;
  return [why, knownWords(candidate, ladder)].filter(Boolean).join('; ');
}

/** Returns "1 of 7 rungs known". */
export function knownWords(candidate: Candidate, ladder: Ladder): string {
  return `${knownRungs(candidate)} of ${ladder.needRungs.length} rungs known`;
}

/** Returns the evidence of a need, and what it leaves open: a score does not say which skill. */
export function needWords({ said, or = [], flat, again }: Need, ladder: Ladder): string {
  const others = or.map((rung) => `, or ${ladder.say(rung)}`).join('');
  const which = or.length > 0 ? `${others}: the score does not say which` : '';
  const alike = flat !== undefined ? ', as in every trait' : '';
  return `${said}${alike}${which}${again ? ': look again' : ''}`;
}

/** Returns how a rung stands and what it rests on, such as "in place (seen): leads Nov 20". */
export function rungWords(known: RungKnown, ladder: Ladder): string {
  const { rung, skills, open, inPlace, lookedAt, rests } = known;
  if (open.length > 0) {
    return open
      .map((one) => {
        const words = needWords({ ...one, rung } as Need, ladder);
        return one.how === 'scored' ? `${one.standing}: ${words}` : words;
      })
      .join('; ');
  }
  const has = (how: string) =>
    skills
      .filter((one) => one.standing === 'got it' && one.how === how)
      .map(({ about, date }) => `${ladder.say(about)} ${spoken(date).slice(4)}`);
  const seen = listed(has('seen'));
  if (lookedAt && inPlace !== 'seen') return [LOOKED_AT, rests].filter(Boolean).join('; ');
  if (inPlace === 'seen') return [IN_PLACE.seen, seen || rests].join(': ');
  if (!inPlace) return seen ? `seen: ${seen}; the rest not known` : 'not known';
  const words = seen ? `scored fine, seen only: ${seen}` : IN_PLACE[inPlace];
  return rests ? `${words}; ${rests}` : words;
}
