/** Rule: an impossible wish is never bent in silence: it is named with what makes it impossible, and the rest is kept. */

import { type Candidate, CONFERENCE, pinnedRung, type Rules, rungsOf } from './grouping.ts';
import { findSeats, type Seats } from './search/find-seats.ts';

export interface Impossible {
  wish: { together: string[] } | { pin: string; to: string };
  /** "they share no need", said of the writers of the wish. */
  reason: string;
}

export interface Seated {
  seats: Seats;
  /** The rules that were kept. */
  rules: Rules;
  impossible: Impossible[];
}

/** The best seats with every wish that can be kept. */
export function seatsWithWishes(writers: Candidate[], asked: Rules): Seated {
  const byId = new Map(writers.map((writer) => [writer.id, writer]));
  const impossible: Impossible[] = [];
  const keepTogether = asked.keepTogether.filter((list) => {
    const here = list.filter((id) => byId.has(id));
    const reason = whyNotTogether(
      here.map((id) => byId.get(id)!),
      asked,
    );
    if (reason) impossible.push({ wish: { together: here }, reason });
    return !reason;
  });
  let rules = { ...asked, keepTogether };
  for (;;) {
    const seats = findSeats(writers, rules);
    if (seats) return { seats, rules, impossible };
    const without = leaveOneOut(writers, rules);
    rules = without.rules;
    impossible.push(without.impossible);
  }
}

/** What makes it impossible for two or more to sit together, whatever the others do. */
function whyNotTogether(together: Candidate[], rules: Rules): string | undefined {
  const ids = together.map(({ id }) => id);
  const supports = together.map(({ support }) => support);
  if (ids.length < 2) return undefined;
  if (ids.length > rules.largest) return `a group holds ${rules.largest} at most`;
  if (rules.keepApart.some((list) => list.filter((id) => ids.includes(id)).length > 1)) {
    return 'they are on a keep-apart list too';
  }
  if (!rules.mixed && supports.includes('most') && supports.includes('least')) {
    return 'one needs the most support and one the least';
  }
  const pins = new Set(ids.flatMap((id) => rules.pins.get(id) ?? []).map(pinnedRung));
  if (pins.size > 1) return 'they are pinned to different needs';
  const rungs = together.map((writer) => rungsOf(writer, rules.lane));
  const shared = rungs[0]!.some((rung) => rungs.every((own) => own.includes(rung)));
  return shared || pins.size === 1 ? undefined : 'they share no open need';
}

/** The first wish whose absence makes the rest possible; else the last wish there is. */
function leaveOneOut(writers: Candidate[], rules: Rules): { rules: Rules; impossible: Impossible } {
  const wishes = [
    ...[...rules.pins].map(([pin, to]) => ({
      rules: { ...rules, pins: new Map([...rules.pins].filter(([id]) => id !== pin)) },
      impossible: { wish: { pin, to }, reason: whyNotPinned(to, writers, rules) },
    })),
    ...rules.keepTogether.map((together) => ({
      rules: { ...rules, keepTogether: rules.keepTogether.filter((list) => list !== together) },
      impossible: { wish: { together }, reason: 'beside the other wishes there is no such group' },
    })),
  ];
  const found = wishes.find((wish) => findSeats(writers, wish.rules));
  return found ?? wishes.at(-1)!;
}

function whyNotPinned(to: string, writers: Candidate[], { smallest, lane, conferences }: Rules) {
  if (to === CONFERENCE) return `there are only ${conferences} conferences`;
  const able = writers.filter((writer) => rungsOf(writer, lane).includes(pinnedRung(to)!));
  return able.length < smallest
    ? `only ${able.length} have it open, and ${smallest} make a group`
    : 'beside the other wishes there is no such group';
}
