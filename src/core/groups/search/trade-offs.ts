/** Decides what a wish costs: runs the search with and without it and compares the results. */

import type { Candidate } from '../../evidence/standings.ts';
import { CONFERENCE } from '../../files/places.ts';
import type { Insist } from '../../schema/group-report.ts';
import type { Remark } from '../../schema/report-remarks.ts';
import { type Effort, ONE_PRICE, spend } from './effort.ts';
import { type Found, findSeats, type Seats } from './find-seats.ts';
import type { Room } from './rooms.ts';
import { type Rules, rungsOf } from './rules.ts';

/** Asks what is best under other rules; without proof, it is no price. */
function askSearch(writers: Candidate[], rules: Rules, effort: Effort): Found {
  if (effort.steps <= 0) return 'gave up';
  return spend(effort, ONE_PRICE, (own) => findSeats(writers, rules, own, 'proof'));
}

/** Counts the writers who are not on their first need, placed or not. */
function notFirst({ cost }: Seats): number {
  return cost[0]! + cost[1]!;
}

/** More than this many extra conferences would not be a useful offer. */
const MOST_MORE = 10;

/** A push without a group or a conference is on track; nobody needs more conferences for it. */
function canWait({ turn }: Candidate): boolean {
  return turn?.kind === 'push';
}

/** Returns how many more conferences would put all writers on their first need, and which. */
export function conferencesPrice(
  writers: Candidate[],
  rules: Rules,
  seats: Seats,
  effort: Effort,
): Remark[] {
  const students = writers.flatMap((writer, i) =>
    rules.pins.has(writer.id) || canWait(writer) || isFirst(writer, seats.places[i]!, rules)
      ? []
      : [writer.id],
  );
  for (let number = 1; number <= MOST_MORE && students.length > 0; number++) {
    const conferences = rules.conferences + number;
    const other = askSearch(writers, { ...rules, conferences }, effort);
    if (!other || other === 'gave up') return [];
    const left = writers.filter(
      (writer, i) => students.includes(writer.id) && !isFirst(writer, other.places[i]!, rules),
    );
    const lost = seats.places.some(({ kind }) => kind === 'none');
    const reason = lost ? 'Not placed, or not on the first need' : 'Not on their first need';
    if (left.length === 0) return [{ kind: 'more conferences', students, number, reason }];
  }
  return [];
}

/**
 * Returns the lists and pins that cost other writers their first need, and how many; nothing if
 * better seats may be possible, because then they may cost nothing.
 */
export function wishPrices(
  writers: Candidate[],
  rules: Rules,
  seats: Seats,
  effort: Effort,
): Remark[] {
  if (notFirst(seats) === 0 || seats.bound) return [];
  const without = (kind: Remark['kind'], students: string[], other: Rules, focus?: string) => {
    const free = askSearch(writers, other, effort);
    if (!free || free === 'gave up') return [];
    const number = notFirst(seats) - notFirst(free);
    if (number <= 0) return [];
    const reason =
      seats.cost[0]! > free.cost[0]! ? 'a place or their first need' : 'their first need';
    return [{ kind, students, number, reason, ...(focus && { focus }) }];
  };
  const here = new Set(writers.map(({ id }) => id));
  const present = (list: string[]) => list.filter((id) => here.has(id));
  const binds = (list: string[]) => present(list).length > 1;
  const lists = (kind: Remark['kind'], key: 'keepTogether' | 'keepApart') =>
    rules[key].filter(binds).flatMap((list) => {
      const others = rules[key].filter((other) => other !== list);
      return without(kind, present(list), { ...rules, [key]: others });
    });
  return [
    ...lists('together costs', 'keepTogether'),
    ...lists('apart costs', 'keepApart'),
    ...[...rules.pins].flatMap(([id, focus]) => {
      const pins = new Map([...rules.pins].filter(([other]) => other !== id));
      return here.has(id) ? without('pin costs', [id], { ...rules, pins }, focus) : [];
    }),
  ];
}

/** Returns the price of another place: on the first need, or where the teacher asks. */
export function priceOf(
  id: string,
  to: string,
  writers: Candidate[],
  rules: Rules,
  seats: Seats,
  effort: Effort,
): Insist {
  const pins = new Map([...rules.pins, [id, to]]);
  const other = askSearch(writers, { ...rules, pins }, effort);
  if (!other) return { moved: [], noPlace: [], impossible: whyNot(to, rules) };
  if (other === 'gave up') return { moved: [], noPlace: [], impossible: UNKNOWN };
  const newly = (is: (writer: Candidate, place: Room) => boolean) =>
    writers.flatMap((writer, i) => {
      const [now, then] = [other.places[i]!, seats.places[i]!];
      return writer.id !== id && is(writer, now) && !is(writer, then) ? [writer.id] : [];
    });
  return {
    moved: newly((writer, place) => place.kind === 'room' && !isFirst(writer, place, rules)),
    noPlace: newly((writer, { kind }) => kind === 'none' && !canWait(writer)),
  };
}

const UNKNOWN = 'unknown (too many ways to try)';

/** Says why a place is proven to be impossible. */
function whyNot(to: string, { conferences, pins }: Rules): string {
  if (to !== CONFERENCE) return 'no group on it can take this writer';
  if (conferences === 0) return 'there are no conferences';
  return pins.size > 0 ? 'your pins leave no other way' : 'who is kept together needs them all';
}

/** Returns the price of a writer's first need: in a group or, if impossible, a conference. */
export function insistPrice(
  writer: Candidate,
  writers: Candidate[],
  rules: Rules,
  seats: Seats,
  effort: Effort,
): Insist {
  const [first = rules.lane] = rungsOf(writer, rules.lane);
  const inGroup = priceOf(writer.id, first, writers, rules, seats, effort);
  if (inGroup.impossible === undefined || rules.conferences === 0) return inGroup;
  const alone = priceOf(writer.id, CONFERENCE, writers, rules, seats, effort);
  return { ...alone, conference: true };
}

/** Returns true if a place covers a writer's first need; a conference does. */
export function isFirst(writer: Candidate, { kind, rung }: Room, { lane }: Rules): boolean {
  if (kind !== 'room') return kind === 'conference';
  return rungsOf(writer, lane)[0] === rung;
}
