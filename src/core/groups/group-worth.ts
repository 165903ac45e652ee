/** Decides what a grouping within one need is worth, in the order of the levels of `Worth`. */

import { byCodePoint } from '../classroom/classroom.ts';
import type { Need } from '../evidence/needs.ts';
import type { Candidate } from '../evidence/standings.ts';
import { clash } from '../evidence/support.ts';
import { isPush } from '../files/places.ts';
import { rungOf } from '../ladder/ladder.ts';
import { SUPPORTS } from '../schema/words.ts';
import { addCosts } from './search/rooms.ts';
import type { Rules } from './search/rules.ts';
import { hasConflict, type Ties } from './search/ties.ts';

/** How many levels a worth has. */
export const LEVELS = 8;

/** The writers of one need, and what their groups depend on. */
export interface RoomWorth {
  writers: Candidate[];
  rung: string;
  rules: Rules;
  ties: Ties;
  /** By writer id: a name for their group last time. */
  last: Map<string, string>;
}

/**
 * [pins missed, not first skill, mixed standings, mixed stacks, groups, neighbors lost, unevenness,
 * spread of scores]
 */
export type Worth = [number, number, number, number, number, number, number, number];

/** Returns true if these writers, by index in the room, may be one group. */
export function mayMeet(group: number[], { writers, rules, ties }: RoomWorth): boolean {
  if (group.length < rules.smallest || group.length > rules.largest) return false;
  if (!rules.mixed && clash(group.map((i) => writers[i]!.support))) return false;
  const whole = group.every((i) => ties.unitOf.get(i)?.every((j) => group.includes(j)) ?? true);
  return whole && !hasConflict(group, ties);
}

/** Returns what a group costs; the costs of a room's groups add up. */
export function worthOf(group: number[], room: RoomWorth): Worth {
  const members = group.map((i) => room.writers[i]!);
  const focus = isPush(room.rung) ? room.rung : focusOf(members, room.rung, room.rules);
  const pinned = members.map(({ id }) => room.rules.pins.get(id));
  const needs = members.map((member) => onRung(member, room.rung));
  const stacks = new Set(members.map(({ support }) => SUPPORTS.indexOf(support ?? 'medium')));
  const standings = needs.map(
    (own) => (own.find(({ about }) => about === focus) ?? own[0])?.standing,
  );
  const almost = standings.filter((standing) => standing === 'almost').length;
  return [
    pinned.filter((pin) => pin !== undefined && pin !== room.rung && pin !== focus).length,
    needs.filter(([first], i) => first && first.about !== focus && !fits(members[i]!, focus))
      .length,
    Math.min(almost, group.length - almost),
    stacks.size - 1,
    1,
    -neighbors(members, room.last),
    group.length ** 2,
    spreadOf(members),
  ];
}

/** Who is known only by the rung fits any skill of it that they are not known to have. */
function fits({ needs, has }: Candidate, focus: string): boolean {
  return needs.some(({ about }) => about === rungOf(focus)) && !has.includes(focus);
}

/** Returns how far apart the mean scores are, in thousandths of the scale, summed. */
function spreadOf(members: Candidate[]): number {
  const means = members.flatMap(({ mean }) => mean ?? []).sort((a, b) => a - b);
  const middle = means[Math.floor(means.length / 2)] ?? 0;
  return means.reduce((sum, one) => sum + Math.abs(one - middle), 0);
}

/** Returns the skill that all have open (or are pinned to) and most have first, else the rung. */
export function focusOf(
  members: Candidate[],
  rung: string,
  { pins, closed }: Pick<Rules, 'pins' | 'closed'>,
): string {
  const pinned = (id: string) =>
    pins.has(id) && rungOf(pins.get(id)!) === rung ? pins.get(id) : undefined;
  const lists = members.map((member) => [
    ...[pinned(member.id) ?? []].flat(),
    ...onRung(member, rung).map(({ about }) => about),
  ]);
  const pinnedTo = (about: string) => members.filter(({ id }) => pinned(id) === about).length;
  const firstFor = (about: string) => lists.filter(([top]) => top === about).length;
  const open = [...new Set(lists.flat())].filter((about) => !closed.includes(about));
  const shared = open.filter((about) =>
    lists.every((list, i) => list.includes(about) || fits(members[i]!, about)),
  );
  shared.sort(
    (a, b) =>
      pinnedTo(b) - pinnedTo(a) ||
      firstFor(b) - firstFor(a) ||
      Number(a === rung) - Number(b === rung) ||
      byCodePoint(a, b),
  );
  return shared[0] ?? rung;
}

function onRung({ needs }: Candidate, rung: string): Need[] {
  return needs.filter((need) => need.rung === rung);
}

/** Counts the pairs who were in one group last time too. */
function neighbors(members: Candidate[], last: Map<string, string>): number {
  const sizes = new Map<string, number>();
  for (const { id } of members) {
    const before = last.get(id);
    if (before !== undefined) sizes.set(before, (sizes.get(before) ?? 0) + 1);
  }
  return [...sizes.values()].reduce((pairs, size) => pairs + (size * (size - 1)) / 2, 0);
}

export function totalWorth(groups: number[][], room: RoomWorth): Worth {
  const worths = groups.map((group) => worthOf(group, room));
  return addCosts(worths, LEVELS) as Worth;
}
