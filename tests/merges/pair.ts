/** Makes one pair of branches from a seed: some days that both have behind them, then some days apart. */

import { addDays } from '../../src/core/calendar/calendar.ts';
import { copyOf } from '../confer.ts';
import { type Random, randomFrom } from '../random.ts';
import { classOfTwo } from './class-of-two.ts';
import { workDay } from './days.ts';
import type { Tree } from './git.ts';
import { commits, MONDAY, type Teacher, teacher, twoCopies } from './two-teachers.ts';

export interface Pair {
  base: Tree;
  kim: Teacher;
  lee: Teacher;
  /** The last day that either of them worked on. */
  today: string;
}

// Days in common are the same for several seeds: to make them again would only take time.
const PASTS = 5;
const pasts = new Map<number, Promise<{ root: string; typed: string[] }>>();

export async function pairFrom(seed: number): Promise<Pair> {
  const past = seed % PASTS;
  if (!pasts.has(past)) pasts.set(past, makePast(past));
  const { root, typed } = await pasts.get(past)!;
  const { base, kim, lee } = twoCopies(copyOf(root));
  kim.typed.push(...typed, '(kim:)');
  lee.typed.push('(lee:)');
  // One after the other: what can be undone is remembered for one command at a time.
  const days = [
    await apart(kim, past, randomFrom(2 * seed)),
    await apart(lee, past, randomFrom(2 * seed + 1)),
  ];
  return { base, kim, lee, today: days.sort().at(-1)! };
}

/** No days in common, one or two: then there are files of both, and of that very day. */
async function makePast(number: number): Promise<{ root: string; typed: string[] }> {
  const root = await classOfTwo();
  const random = randomFrom(1000 + number);
  const typed: string[] = [];
  for (let day = 0; day < number % 3; day++) {
    for (const name of ['kim', 'lee'] as const) {
      const who = { ...teacher(name, root), typed };
      await workDay(who, addDays(MONDAY, day), random);
    }
  }
  return { root, typed };
}

/** The days since then, a commit each or one for several; the first may be the last one in common. */
async function apart(who: Teacher, past: number, random: Random): Promise<string> {
  const daysBefore = past % 3;
  let day = daysBefore > 0 && random.chance(0.3) ? daysBefore - 1 : daysBefore;
  for (let left = random.pick([1, 1, 1, 2, 2, 3]); left > 0; left--, day++) {
    await workDay(who, addDays(MONDAY, day), random);
    if (left === 1 || random.chance(0.7)) commits(who);
  }
  return addDays(MONDAY, day - 1);
}
