/** Decides what confer why tells about one writer: their place, ladder, options and past. */

import { rungWords } from '../../evidence/known-words.ts';
import { CONFERENCE, isPush, placeOfGroup, placesOf } from '../../files/places.ts';
import { rungOf } from '../../ladder/ladder.ts';
import type { Insist, PlainReport } from '../../schema/group-report.ts';
import type { Decided } from '../decided.ts';
import { ALL_PRICES, effortOf } from '../search/effort.ts';
import { rungsOf } from '../search/rules.ts';
import { priceOf } from '../search/trade-offs.ts';

export interface Story {
  /** In the current groups: the focus, `conference`, or undefined. */
  place?: string;
  because: string;
  beside: string[];
  /** From the bottom rung up: what is known about it, in words. */
  ladder: { rung: string; words: string }[];
  /** Of how many rungs anything is known. */
  known: { known: number; of: number };
  elsewhere: { place: string; first: boolean; price: Insist }[];
  /** Their groups and conferences of earlier days, newest first. */
  before: { date: string; place: string }[];
}

const SHOWN_BEFORE = 5;

/** Returns the story; `free`, without the teacher's decisions on this writer, prices places. */
export function storyOf(id: string, report: PlainReport, decided: Decided, free: Decided): Story {
  const group = report.groups.find(({ students }) => students.some((seat) => seat.id === id));
  const seat = group?.students.find((one) => one.id === id);
  const conference = report.conferences.find(({ student }) => student === id);
  const place = group ? placeOfGroup(group) : conference && CONFERENCE;
  return {
    place,
    because: seat?.because ?? conference?.because ?? whyNowhere(id, report),
    beside: (group?.students ?? []).map((one) => one.id).filter((other) => other !== id),
    ladder: ladderOf(id, decided),
    known: report.writers[id]!.known,
    elsewhere: elsewhereFor(id, place, free),
    before: beforeOf(id, decided),
  };
}

function whyNowhere(id: string, report: PlainReport): string {
  const lesson = report.wholeClass.find(({ students }) => students.includes(id));
  if (lesson) return 'the whole class gets this first need as a mini-lesson';
  if (report.absent.includes(id)) return 'absent';
  const none = [...report.noPlace, ...report.onTrack].find(({ student }) => student === id);
  return none?.because ?? 'nothing is known yet: sort or write a note';
}

function ladderOf(id: string, { candidates, classroom }: Decided): Story['ladder'] {
  const known = candidates.get(id);
  const { ladder } = classroom;
  return ladder.needRungs.map(({ id: rung }) => {
    const one = known?.rungs.find((other) => other.rung === rung);
    return { rung, words: one ? rungWords(one, ladder) : 'not known' };
  });
}

/** Only a writer seated by the search has prices to compare. */
function elsewhereFor(
  id: string,
  place: string | undefined,
  { toSeat, seated }: Decided,
): Story['elsewhere'] {
  const { rules, seats } = seated;
  const writer = toSeat.find((one) => one.id === id);
  if (!writer) return [];
  const rungs = rungsOf(writer, rules.lane);
  const effort = effortOf(ALL_PRICES);
  return [...rungs, CONFERENCE]
    .filter((other) => other !== (place && (isPush(place) ? place : rungOf(place))))
    .map((other) => ({
      place: other,
      first: other === CONFERENCE || other === rungs[0],
      price: priceOf(id, other, toSeat, rules, seats, effort),
    }));
}

function beforeOf(id: string, { classroom, date }: Decided): Story['before'] {
  return classroom.groups
    .filter(({ content }) => content.date < date)
    .flatMap(({ content }) => {
      const place = placesOf(content).get(id);
      return place === undefined ? [] : [{ date: content.date, place }];
    })
    .reverse()
    .slice(0, SHOWN_BEFORE);
}
