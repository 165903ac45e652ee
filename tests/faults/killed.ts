/**
 * A command that is killed at every change that it makes: by a signal, or by playing what it had done by then, which
 * has to be all that a kill leaves. KILLS=4 kills a process at one point in four, and plays the others.
 */

import { expect } from 'vitest';
import { report, SEED, sample } from './amount.ts';
import { newClass, type Played, play, removeClass, type Traced } from './faults.ts';
import { alikeIn, bytesOf, diskAt, putOn } from './power.ts';

/** One point in so many is met by a process that is killed there. */
const KILLS = Number(process.env.KILLS ?? 1);

interface Point {
  at: number;
  mode: string;
}

export interface Killed {
  name: string;
  /** Which of several, so that each is really killed at other points. */
  number: number;
  /** The class before it. */
  start: string;
  played: Played;
  /** Git writes too, which cannot be played: a process is killed at each point. */
  inGit?: boolean;
  /** One of many that are alike. */
  isOfMany?: boolean;
}

/** The class and what was said when a process is killed there, by playing what it had done; at half of a write for "short". */
function playedTo(start: string, { trace, at: where }: Traced, { at, mode }: Point) {
  const folder = newClass(start, where);
  const end = mode === 'after' ? at + 1 : at;
  putOn(folder, diskAt(bytesOf(start), trace, end, mode === 'short').afterKill());
  const said = trace.filter((made) => made.op === 'said' && made.change < at);
  return { folder, out: said.map(({ text }) => text).join('') };
}

/** The same by a process that is killed there: it leaves what was played. */
function killedAt({ start, played, inGit }: Killed, traced: Traced, point: Point, where: string) {
  const folder = newClass(start, traced.at);
  const { out, code } = play(folder, played, point);
  expect(code, where).toBe(null);
  if (inGit) return { folder, out };
  const left = alikeIn(folder);
  const twin = playedTo(start, traced, point);
  expect(left, where).toEqual(alikeIn(twin.folder));
  expect(out, where).toBe(twin.out);
  return twin;
}

/** Played to its end, what a command changes makes the class that the command has made. */
function expectAllPlayed(start: string, traced: Traced): void {
  const { folder } = playedTo(start, traced, { at: traced.kinds.length, mode: 'after' });
  expect(alikeIn(folder)).toEqual(alikeIn(traced.done));
}

/** The class after each point; a part of them, another one for each command, is met by a process that is killed there. */
export async function eachPoint(
  killed: Killed,
  traced: Traced,
  look: (left: { folder: string; out: string; where: string }) => unknown,
): Promise<void> {
  const { name, number, start, inGit = false, isOfMany } = killed;
  const { kinds } = traced;
  if (!inGit) expectAllPlayed(start, traced);
  const points = sample(pointsOf(kinds), 3, isOfMany ? { rarer: 3, list: number } : {});
  let kills = 0;
  for (const [i, point] of points.entries()) {
    const where = `${name}: ${point.mode} ${point.at} (${kinds[point.at - 1]})`;
    const isReal = inGit || (i + number) % KILLS === SEED % KILLS;
    if (isReal) kills++;
    const left = isReal ? killedAt(killed, traced, point, where) : playedTo(start, traced, point);
    await look({ ...left, where });
    removeClass(left.folder);
  }
  report(`${name}: ${kinds.length} changes, ${points.length} points, ${kills} processes killed`);
}

/** Before each change and after it, which is before the next; and in the middle of a write. */
function pointsOf(kinds: string[]): Point[] {
  const all = kinds.flatMap((kind, i) => [
    { at: i + 1, mode: 'kill' },
    ...(/^(write|cp)/.test(kind) ? [{ at: i + 1, mode: 'short' }] : []),
  ]);
  return [...all, { at: kinds.length, mode: 'after' }];
}
