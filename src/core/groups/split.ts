/** Decides the groups of one need: the split worth most (see group-worth.ts); ties go by id. */

import { byCodePoint } from '../classroom/classroom.ts';
import type { Candidate } from '../evidence/standings.ts';
import { CONFERENCE } from '../files/places.ts';
import { SUPPORTS } from '../schema/words.ts';
import { LEVELS, mayMeet, type RoomWorth, totalWorth, type Worth, worthOf } from './group-worth.ts';
import { pack, tiedIn } from './search/packing.ts';
import { addCosts, compareCosts } from './search/rooms.ts';
import type { Rules } from './search/rules.ts';
import { tiesOf } from './search/ties.ts';

/** Up to this many writers, every way is tried; more are cut in several natural orders. */
const TRY_ALL = 9;
/** Trading takes time with the square of the writers, so a whole grade is only cut in order. */
const TRADE = 60;

/** Returns each group's ids. `rooms` holds the rung's writers as seated; each can be split. */
export function splitNeed(
  rooms: Candidate[][],
  rung: string,
  rules: Rules,
  last: Map<string, string>,
): string[][] {
  const writers = rooms.flat().sort((a, b) => byCodePoint(a.id, b.id));
  const room = { writers, rung, rules, ties: tiesOf(writers, rules), last };
  const groups =
    writers.length <= TRY_ALL ? bestOfAll(room) : bestOfSome(room, plainGroups(rooms, room));
  return groups.map((group) => group.map((i) => writers[i]!.id));
}

interface Way {
  worth: Worth;
  groups: number[][];
}

function better(a: Way | undefined, b: Way | undefined): Way | undefined {
  if (!a || !b) return a ?? b;
  return compareCosts(b.worth, a.worth) < 0 ? b : a;
}

/** Tries the first writer left with every set of others and the best rest; solves a set once. */
function bestOfAll(room: RoomWorth): number[][] {
  const known = new Map<number, Way | undefined>([
    [0, { worth: totalWorth([], room), groups: [] }],
  ]);
  const worths = new Map<number, Worth | undefined>();
  const worthOfSet = (set: number, group: number[]) => {
    if (!worths.has(set)) worths.set(set, mayMeet(group, room) ? worthOf(group, room) : undefined);
    return worths.get(set);
  };
  const best = (left: number): Way | undefined => {
    if (known.has(left)) return known.get(left);
    let found: Way | undefined;
    for (const group of groupsWithFirst(left, room)) {
      const set = group.reduce((bits, i) => bits | (1 << i), 0);
      const worth = worthOfSet(set, group);
      const rest = worth && best(left & ~set);
      if (!rest) continue;
      const whole = addCosts([worth, rest.worth], worth.length) as Worth;
      found = better(found, { worth: whole, groups: [group, ...rest.groups] });
    }
    known.set(left, found);
    return found;
  };
  return best((1 << room.writers.length) - 1)!.groups;
}

/** Returns sets of the right size with the first writer left; small first, then by index. */
function groupsWithFirst(left: number, { writers, rules }: RoomWorth): number[][] {
  const [first, ...others] = writers.flatMap((_, i) => (left & (1 << i) ? [i] : []));
  const sized: number[][][] = [[[first!]]];
  for (const other of others) {
    for (let size = Math.min(sized.length, rules.largest - 1); size > 0; size--) {
      const grown = sized[size - 1]!.map((group) => [...group, other]);
      sized[size] = [...(sized[size] ?? []), ...grown];
    }
  }
  return sized.slice(rules.smallest - 1).flat();
}

/** Returns any groups that keep the rules, from the proof that each room can be split. */
function plainGroups(rooms: Candidate[][], { writers, rules, ties }: RoomWorth): number[][] {
  const index = new Map(writers.map(({ id }, i) => [id, i]));
  return rooms.flatMap((members) => {
    const all = members.map(({ id }) => index.get(id)!).sort((a, b) => a - b);
    const tied = tiedIn(all, ties);
    const free = all.filter((i) => !tied.includes(i));
    const effort = { steps: 0, unsure: false };
    const groups = pack(tied, free.length, rules, ties, effort)!.map((group) => [...group]);
    const missing = groups.flatMap((g) => Array(Math.max(0, rules.smallest - g.length)).fill(g));
    for (const i of free) {
      const next = missing.pop() ?? groups.reduce((a, b) => (b.length < a.length ? b : a));
      next.push(i);
    }
    return groups;
  });
}

function bestOfSome(room: RoomWorth, plain: number[][]): number[][] {
  const ways = orders(room).map((order) => cutGroup(order, room));
  const best = ways.reduce(better, { worth: totalWorth(plain, room), groups: plain })!;
  return room.writers.length > TRADE ? best.groups : traded(best, room);
}

/** Returns orders to cut in: by skill, standing, stack, last group or score, or with those kept
 * apart at the ends. */
function orders({ writers, rung, rules, last }: RoomWorth): number[][] {
  const skill = ({ id, needs }: Candidate) => {
    const pin = rules.pins.get(id);
    return pin && pin !== CONFERENCE
      ? pin
      : (needs.find((need) => need.rung === rung)?.about ?? '');
  };
  const standing = ({ needs }: Candidate) =>
    needs.find((need) => need.rung === rung)?.standing === 'almost' ? 1 : 0;
  const score = ({ mean = 0 }: Candidate) => String(mean).padStart(4, '0');
  const stack = ({ support }: Candidate) => SUPPORTS.indexOf(support ?? 'medium');
  const side = ({ id }: Candidate) =>
    rules.keepApart.map((list) => list.indexOf(id)).find((at) => at >= 0) ?? -1;
  const keys: ((writer: Candidate) => string)[] = [
    (w) => `${skill(w)} ${standing(w)} ${stack(w)} ${last.get(w.id) ?? ''} ${score(w)}`,
    (w) => `${standing(w)} ${skill(w)} ${stack(w)} ${score(w)}`,
    (w) => `${stack(w)} ${skill(w)} ${last.get(w.id) ?? ''}`,
    (w) => `${last.get(w.id) ?? ''} ${skill(w)} ${stack(w)}`,
    (w) => `${side(w) < 0 ? 'm' : side(w) % 2 === 0 ? 'a' : 'z'} ${skill(w)} ${stack(w)}`,
  ];
  return keys.map((key) => {
    const row = writers.map((writer, i) => ({ i, key: key(writer) }));
    return row.sort((a, b) => byCodePoint(a.key, b.key) || a.i - b.i).map(({ i }) => i);
  });
}

/** Returns the best way to cut a row into runs, from the best way to cut each beginning of it. */
function cutGroup(row: number[], room: RoomWorth): Way | undefined {
  const { smallest, largest } = room.rules;
  const best: (Way | undefined)[] = [{ worth: totalWorth([], room), groups: [] }];
  for (let end = 1; end <= row.length; end++) {
    let found: Way | undefined;
    for (let size = smallest; size <= Math.min(largest, end); size++) {
      const before = best[end - size];
      const group = row.slice(end - size, end).sort((a, b) => a - b);
      if (!before || !mayMeet(group, room)) continue;
      const worth = addCosts([before.worth, worthOf(group, room)], LEVELS) as Worth;
      found = better(found, { worth, groups: [...before.groups, group] });
    }
    best.push(found);
  }
  return best[row.length];
}

/** Moves one writer, or trades two, as long as that makes the two groups worth more. */
function traded({ groups }: Way, room: RoomWorth): number[][] {
  const current = groups.map((group) => [...group]);
  for (let again = true; again; ) {
    again = false;
    for (let a = 0; a < current.length; a++) {
      for (let b = 0; b < current.length; b++) {
        const pair = a !== b && bestTrade(current[a]!, current[b]!, room);
        if (!pair) continue;
        [current[a], current[b]] = pair;
        again = true;
      }
    }
  }
  return current;
}

function bestTrade(a: number[], b: number[], room: RoomWorth): [number[], number[]] | undefined {
  const sorted = (group: number[]) => group.sort((i, j) => i - j);
  const without = (group: number[], i: number) => group.filter((j) => j !== i);
  const now = totalWorth([a, b], room);
  for (const i of a) {
    const ways: [number[], number[]][] = [
      [without(a, i), sorted([...b, i])],
      ...b.map((j): [number[], number[]] => [
        sorted([...without(a, i), j]),
        sorted([...without(b, j), i]),
      ]),
    ];
    const found = ways.find(
      (way) =>
        way.every((group) => mayMeet(group, room)) && compareCosts(totalWorth(way, room), now) < 0,
    );
    if (found) return found;
  }
  return undefined;
}
