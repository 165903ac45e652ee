/** Decides which wishes can be kept; an impossible one is reported with its reason. */

import type { Candidate } from '../../evidence/standings.ts';
import { clash } from '../../evidence/support.ts';
import { CONFERENCE } from '../../files/places.ts';
import { type Effort, effortOf, ONE_DAY, ONE_SEARCH, spend } from './effort.ts';
import { type Found, findSeats, type Seats } from './find-seats.ts';
import { pinnedRung, type Rules, rungsOf } from './rules.ts';
import { tiesOf } from './ties.ts';

export interface Impossible {
  wish: { together: string[] } | { pin: string; to: string };
  /** About the writers of the wish: "they share no need"; undefined if no way was found in time. */
  reason?: string;
}

export interface Seated {
  seats: Seats;
  /** The rules that were kept. */
  rules: Rules;
  impossible: Impossible[];
}

/** Returns the best seats with every wish that can be kept; earlier wishes win (pins first). */
export function seatsWithWishes(
  writers: Candidate[],
  asked: Rules,
  effort: Effort = effortOf(ONE_DAY),
): Seated {
  const { keepTogether, impossible } = listsThatCanBe(writers, asked);
  const rules = { ...asked, keepTogether };
  const find = (rules: Rules) => spend(effort, ONE_SEARCH, (own) => findSeats(writers, rules, own));
  const seats = find(rules);
  if (seats && seats !== 'gave up') return { seats, rules, impossible };
  return oneByOne(writers, rules, impossible, find);
}

/** Tries each list with those before it, because lists that share a writer are one wish. */
function listsThatCanBe(writers: Candidate[], asked: Rules) {
  const byId = new Map(writers.map((writer) => [writer.id, writer]));
  const impossible: Impossible[] = [];
  let keepTogether: string[][] = [];
  for (const list of asked.keepTogether) {
    const here = list.filter((id) => byId.has(id));
    const tried = [...keepTogether, here];
    const { unitOf } = tiesOf(writers, { ...asked, keepTogether: tried });
    const unit = unitOf.get(writers.findIndex(({ id }) => id === here[0])) ?? [];
    const together = unit.map((i) => writers[i]!);
    const reason = whyNotTogether(together, asked);
    if (reason) impossible.push({ wish: { together: here }, reason });
    else if (here.length > 1) keepTogether = tried;
  }
  return { keepTogether, impossible };
}

/** Adds the wishes one at a time, and skips each that makes it impossible. */
function oneByOne(
  writers: Candidate[],
  wanted: Rules,
  known: Impossible[],
  find: (rules: Rules) => Found,
): Seated {
  let rules: Rules = { ...wanted, pins: new Map(), keepTogether: [] };
  // Without wishes there is always a seating: nobody has a place.
  let seats = find(rules) as Seats;
  const impossible = [...known];
  const wishes: Impossible[] = [
    ...[...wanted.pins].map(([pin, to]) => ({
      wish: { pin, to },
      reason: whyNotPinned(to, writers, wanted),
    })),
    ...wanted.keepTogether.map((together) => ({
      wish: { together },
      reason: 'no group fits it together with the other wishes in class.yaml',
    })),
  ];
  for (const one of wishes) {
    const { wish } = one;
    const tried =
      'pin' in wish
        ? { ...rules, pins: new Map([...rules.pins, [wish.pin, wish.to]]) }
        : { ...rules, keepTogether: [...rules.keepTogether, wish.together] };
    const found = find(tried);
    if (found && found !== 'gave up') [rules, seats] = [tried, found];
    else if (!('pin' in wish) || writers.some(({ id }) => id === wish.pin))
      impossible.push(found ? { wish } : one);
  }
  return { seats, rules, impossible };
}

/** Says why these writers can never sit together, whatever the others do. */
function whyNotTogether(together: Candidate[], rules: Rules): string | undefined {
  const ids = together.map(({ id }) => id);
  const supports = together.map(({ support }) => support);
  if (ids.length < 2) return undefined;
  if (ids.length > rules.largest) return `a group holds at most ${rules.largest}`;
  if (rules.keepApart.some((list) => list.filter((id) => ids.includes(id)).length > 1)) {
    return 'they are also on a keep-apart list';
  }
  if (!rules.mixed && clash(supports)) {
    return 'one needs the most support and another the least';
  }
  const pins = new Set(ids.flatMap((id) => rules.pins.get(id) ?? []).map(pinnedRung));
  if (pins.size > 1) return 'they are pinned to different needs';
  const rungs = together.map((writer) => rungsOf(writer, rules.lane));
  const shared = rungs[0]!.filter((rung) => rungs.every((own) => own.includes(rung)));
  const [pin] = pins;
  if (pins.size === 0 && shared.length === 0) return 'they have no open need in common';
  return pin === undefined || shared.includes(pin) || ids.every((id) => rules.pins.has(id))
    ? undefined
    : 'one is pinned to a need the others do not have';
}

function whyNotPinned(to: string, writers: Candidate[], { smallest, lane }: Rules): string {
  if (to === CONFERENCE) return 'no conference is left';
  const able = writers.filter((writer) => rungsOf(writer, lane).includes(pinnedRung(to)!));
  return able.length < smallest
    ? `${able.length === 0 ? 'nobody has' : `only ${able.length} ${able.length === 1 ? 'has' : 'have'}`} this need, and a group takes ${smallest}`
    : 'no group fits it together with the other wishes in class.yaml';
}
