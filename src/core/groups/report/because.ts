/** Decides the sentence that says why a writer is in their group or conference. */

import { schoolDaysBetween, spoken } from '../../calendar/calendar.ts';
import { knownWords, needWords } from '../../evidence/known-words.ts';
import type { Need } from '../../evidence/needs.ts';
import type { Candidate } from '../../evidence/standings.ts';
import { aboutOf, isPush, sayPlace } from '../../files/places.ts';
import { covers, type Ladder, rungOf } from '../../ladder/ladder.ts';
import { listed, verb } from '../../language/wording.ts';
import { rungsOf } from '../search/rules.ts';
import type { Situation } from './situation.ts';

/** Evidence older than about four school weeks is marked as old. */
export const OLD_AFTER_SCHOOL_DAYS = 20;

/** With more than this, it is no longer something to watch. */
const SHOWN_ALMOSTS = 3;

/** Returns "almost has leads (sorted Mon Nov 23); ideas and focus are in place". */
export function whyThisFocus(id: string, focus: string, push: boolean, setting: Situation): string {
  const { ladder, rules, date } = setting;
  const candidate = setting.candidates.get(id);
  const first = candidate?.needs[0];
  const turn = candidate?.turn;
  const isTurn = push ? turn?.about === focus : rungOf(focus) === rules.lane && turn;
  if (candidate && isTurn) return turnWords(candidate, ladder);
  if (candidate && first && push) return `needs ${ladder.say(first.about)} first`;
  if (!candidate || !first) return noSign(focus, ladder);
  const need = needFor(candidate, focus);
  if (!need) return `${noSign(focus, ladder)}; needs ${ladder.say(first.about)} first`;
  const age = schoolDaysBetween(need.date, date, setting.daysOff);
  const said = needWords(need, ladder);
  const parts = [
    age > OLD_AFTER_SCHOOL_DAYS ? `${said}, ${age} school days ago (old)` : said,
    rungOf(focus) === first.rung
      ? inPlaceBelow(candidate, need, ladder)
      : `needs ${ladder.say(first.about)} first${whyNotFirst(id, first, focus, setting)}`,
    passedOver(candidate, need, ladder),
  ];
  return parts.filter(Boolean).join('; ');
}

/** Returns why a writer without needs gets a push: "got leads (sorted ...); 1 of 7 rungs known". */
function turnWords(candidate: Candidate, ladder: Ladder): string {
  const { turn } = candidate;
  const known = knownWords(candidate, ladder);
  return turn?.kind === 'on track' ? known : [turn?.because, known].filter(Boolean).join('; ');
}

function noSign(focus: string, ladder: Ladder): string {
  return `nothing in the files shows a need for ${ladder.say(focus)}`;
}

/** Returns the need that a focus addresses: the skill itself, else what is open on its rung. */
function needFor({ needs }: Candidate, focus: string): Need | undefined {
  return (
    needs.find(({ about }) => about === focus) ?? needs.find((need) => covers(focus, need.about))
  );
}

/** Says in a clause, if possible, why a writer seated by the search is not on their first need. */
function whyNotFirst(id: string, first: Need, focus: string, setting: Situation): string {
  const { seated, byHand, given, rules, ladder } = setting;
  if (rules.pins.has(id) || !seated.some((writer) => writer.id === id)) return '';
  const firsts = (rung: string) =>
    seated.filter((other) => rungsOf(other, rules.lane)[0] === rung).length;
  const taken = given > 0 && given >= rules.conferences ? `, and ${allTaken(given)}` : '';
  if (firsts(first.rung) < rules.smallest) {
    const count = firsts(first.rung);
    const whom = byHand ? 'those you have not placed yourself' : 'those here';
    return `: only ${count} of ${whom} ${count === 1 ? 'needs' : 'need'} ${ladder.say(first.rung)} first (a group takes ${rules.smallest})${taken}`;
  }
  if (firsts(rungOf(focus)) < rules.smallest)
    return ', but this group would be too small without them';
  return `: not everyone who needs ${ladder.say(first.rung)} first fits into a group${taken}`;
}

function allTaken(conferences: number): string {
  return conferences === 1
    ? 'the one conference is taken'
    : `all ${conferences} conferences are taken`;
}

/** Says what is known of the rungs below: what was seen in place, and what was only scored fine. */
function inPlaceBelow({ rungs }: Candidate, need: Need, ladder: Ladder): string {
  const below = rungs.filter(({ rung }) => ladder.place(rung)! < ladder.place(need.rung)!);
  const names = (how: 'seen' | 'scored') =>
    below.filter(({ inPlace }) => inPlace === how).map(({ rung }) => ladder.say(rung));
  const [seen, scored] = [names('seen'), names('scored')];
  if (seen.length === below.length && below.length > 1) return 'everything below it is in place';
  const parts = [
    seen.length > 0 ? `${listed(seen)} ${verb(seen.length, 'is', 'are')} in place` : '',
    scored.length > 0 ? `${listed(scored)} scored fine` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

/** Mentions an "almost" lower on the ladder: "also watch order of parts (almost)". */
function passedOver({ needs }: Candidate, need: Need, ladder: Ladder): string {
  const lower = needs.filter(
    ({ about, standing }) =>
      standing === 'almost' && ladder.place(about)! < ladder.place(need.about)!,
  );
  const names = lower.map(({ about }) => ladder.say(about));
  if (names.length === 0) return '';
  const more = names.length > SHOWN_ALMOSTS ? [`${names.length - SHOWN_ALMOSTS} more`] : [];
  return `also watch ${listed([...names.slice(0, SHOWN_ALMOSTS), ...more])} (almost)`;
}

/** Says why a writer has a conference: how few share their first need, and what it is. */
export function whyAlone(id: string, focus: string, setting: Situation): string {
  const { candidates, present, rules, ladder } = setting;
  const candidate = candidates.get(id);
  if (!candidate) return noSign(focus, ladder);
  const [home] = rungsOf(candidate, rules.lane);
  if (home === undefined) return turnWords(candidate, ladder);
  const sharing = present.filter((other) => rungsOf(other, rules.lane)[0] === home).length;
  const shared = howMany(Math.max(sharing, 1), home, ladder, rules.lane);
  const why =
    candidate.needs.length > 0
      ? whyThisFocus(id, focus, false, setting)
      : turnWords(candidate, ladder);
  return `${shared}; ${why}`;
}

/** Returns "the only writer who needs ideas first". */
function howMany(sharing: number, rung: string, ladder: Ladder, lane: string): string {
  if (isPush(rung)) {
    const just = `just got ${ladder.say(aboutOf(rung))}`;
    return sharing === 1 ? `the only writer who ${just}` : `1 of ${sharing} who ${just}`;
  }
  if (rung === lane) {
    return sharing === 1
      ? 'the only writer who is ready for a push'
      : `1 of ${sharing} who are ready for a push`;
  }
  const first = `${ladder.say(rung)} first`;
  return sharing === 1 ? `the only writer who needs ${first}` : `1 of ${sharing} who need ${first}`;
}

/** Says why a writer could not be placed, and what would make room. */
export function whyNoPlace(id: string, focus: string, setting: Situation): string {
  const { given } = setting;
  const taken = given === 0 ? 'there are no conferences' : allTaken(given);
  return `${whyAlone(id, focus, setting)}; too few for a group, and ${taken} (class.yaml: conferences)`;
}

/** Returns "your decision (confer suggested leads)", shown before the evidence. */
export function byHand(
  proposed: string | undefined,
  day: string | undefined,
  ladder: Ladder,
): string {
  const when = day === undefined ? 'your decision' : `your decision on ${spoken(day)}`;
  if (proposed === undefined) return when;
  return `${when} (confer suggested ${sayPlace(proposed, ladder)})`;
}
