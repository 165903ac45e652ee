/** Decides the one true sentence that says why a writer sits where she sits. */

import { schoolDaysBetween, spoken } from '../calendar.ts';
import { type Ladder, rungOf } from '../ladder.ts';
import type { Need } from '../needs.ts';
import { counted, listed } from '../wording.ts';
import { type Candidate, CONFERENCE, type Rules, rungsOf } from './grouping.ts';

/** Evidence older than about four school weeks is shown as old. */
export const OLD_AFTER_SCHOOL_DAYS = 20;

/** What a sentence is about: who is in class with what needs, the rules, the ladder, the day. */
export interface Setting {
  candidates: Map<string, Candidate>;
  /** Those who are seated today, by the rules. */
  seated: Candidate[];
  rules: Rules;
  ladder: Ladder;
  date: string;
}

/** "almost on leads (sorted Mon Nov 23); ideas and focus are in place". */
export function whyThisFocus(id: string, focus: string, setting: Setting): string {
  const { ladder, rules, date } = setting;
  const candidate = setting.candidates.get(id);
  const first = candidate?.needs[0];
  if (!candidate || (!first && rungOf(focus) !== rules.lane)) return noSign(focus, ladder);
  if (!first) return 'no open need: ready for a push';
  const need = needFor(candidate, focus);
  if (!need) return `${noSign(focus, ladder)}; first need is ${ladder.say(first.about)}`;
  const age = schoolDaysBetween(need.date, date);
  const parts = [
    age > OLD_AFTER_SCHOOL_DAYS ? `${need.said}, ${age} school days ago: old` : need.said,
    rungOf(focus) === first.rung
      ? inPlaceBelow(candidate, need, ladder)
      : `first need is ${ladder.say(first.about)}${rules.pins.has(id) ? '' : `: ${whyNotFirst(first, setting)}`}`,
    passedOver(candidate, need, ladder),
  ];
  return parts.filter(Boolean).join('; ');
}

function noSign(focus: string, ladder: Ladder): string {
  return `nothing on file says that ${ladder.say(focus)} is needed`;
}

/** The need that a focus answers: the skill itself, else what is open on its rung. */
function needFor({ needs }: Candidate, focus: string): Need | undefined {
  return needs.find(({ about }) => about === focus) ?? needs.find((need) => answers(focus, need));
}

/** True where a lesson on this focus is about the need: the same thing, or the rung of one the skill of the other. */
export function answers(focus: string, { about, rung }: Need): boolean {
  return about === focus || rung === focus || about === rungOf(focus);
}

/** Why no group came together on a need, as far as it can be said in a clause. */
export function whyNotFirst(first: Need, { seated, rules, ladder }: Setting): string {
  const able = seated.filter((other) => rungsOf(other, rules.lane).includes(first.rung));
  const firsts = able.filter(({ needs }) => needs[0]?.rung === first.rung);
  const rung = ladder.say(first.rung);
  const budget = `${counted(rules.conferences, 'conference')} ${rules.conferences === 1 ? 'is' : 'are'} taken`;
  if (able.length < rules.smallest) {
    return `only ${able.length} of those here need${able.length === 1 ? 's' : ''} ${rung}, ${rules.smallest} make a group, and ${budget}`;
  }
  if (firsts.length < rules.smallest) {
    return `only ${firsts.length} of those here need${firsts.length === 1 ? 's' : ''} ${rung} first, ${rules.smallest} make a group, and ${budget}`;
  }
  return `those who need ${rung} do not all fit into groups together, and ${budget}`;
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

/** Why a writer has a conference: how few share her first need, and what it is. */
export function whyAlone(id: string, focus: string, setting: Setting): string {
  const { candidates, seated, rules, ladder } = setting;
  const candidate = candidates.get(id);
  if (!candidate) return noSign(focus, ladder);
  const [home = rules.lane] = rungsOf(candidate, rules.lane);
  const sharing = seated.filter((other) => rungsOf(other, rules.lane)[0] === home).length;
  const needs = candidate.needs.length > 0 ? whyThisFocus(id, focus, setting) : '';
  return [howMany(Math.max(sharing, 1), home, ladder, rules.lane), needs]
    .filter(Boolean)
    .join(': ');
}

/** "the only writer who needs ideas first". */
function howMany(sharing: number, rung: string, ladder: Ladder, lane: string): string {
  if (rung === lane) {
    return sharing === 1
      ? 'the only writer with no open need'
      : `1 of ${sharing} with no open need`;
  }
  const first = `${ladder.say(rung)} first`;
  return sharing === 1 ? `the only writer who needs ${first}` : `1 of ${sharing} who need ${first}`;
}

/** Why there is no seat at all, and what would make one. */
export function whyNoPlace(id: string, focus: string, setting: Setting): string {
  const { conferences } = setting.rules;
  return `${whyAlone(id, focus, setting)}; no group of theirs came together, and ${counted(conferences, 'conference')} ${
    conferences === 1 ? 'is' : 'are'
  } taken (class.yaml: conferences)`;
}

/** "your decision (confer proposed leads)", before what is known. */
export function byHand(
  proposed: string | undefined,
  day: string | undefined,
  ladder: Ladder,
): string {
  const when = day === undefined ? 'your decision' : `your decision of ${spoken(day)}`;
  if (proposed === undefined) return when;
  return `${when} (confer proposed ${proposed === CONFERENCE ? 'a conference' : ladder.say(proposed)})`;
}
