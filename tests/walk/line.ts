/** One command line of the walk, and how what it changed is judged: exactly, or by what may come and go. */

import type { Random } from '../random.ts';
import { type Change, type Fact, type Facts, fact, factOf } from './facts.ts';

/** The class as the walk knows it just before a command. */
export interface There {
  random: Random;
  facts: Facts;
  /** Writers and those who left, by the names of their files. */
  ids: string[];
  gone: string[];
  /** The day of the command, and whose files it writes. */
  day: string;
  teacher: string | undefined;
  /** Another number for each command: no two type the same words. */
  n: number;
  root: string;
  /** A folder beside the class, for tables, other classes and the like. */
  beside: string;
}

export interface Line {
  words: string[];
  /** Nothing that it says can be wrong, so the class has to take it. */
  sure?: boolean;
  /** Says what is wrong with what came and went. */
  judge: (change: Change, now: Facts) => string[];
  /** Files that are no data, such as pages, and that it may write. */
  writes?: RegExp;
  /** Nothing before it can be undone. */
  forGood?: boolean;
}

/** Just these facts, and nothing else. */
export function exactly(come: string[], gone: string[] = []): Line['judge'] {
  const lines = (head: string, list: string[]) => list.map((one) => `${head}: ${one}`);
  return (change) => [
    ...lines('did not come', without(come, change.come)),
    ...lines('came', without(change.come, come)),
    ...lines('did not go', without(gone, change.gone)),
    ...lines('went', without(change.gone, gone)),
  ];
}

/** What is in one list more often than in the other. */
export function without(list: string[], other: string[]): string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Any number of facts, as long as each may come, or go. */
export function only(mayCome: (one: Fact) => boolean, mayGo = mayCome): Line['judge'] {
  return ({ come, gone }) => [
    ...come.filter((key) => !mayCome(factOf(key))).map((key) => `came: ${key}`),
    ...gone.filter((key) => !mayGo(factOf(key))).map((key) => `went: ${key}`),
  ];
}

export const nothing: Line['judge'] = exactly([]);

export function both(...judges: Line['judge'][]): Line['judge'] {
  return (change, now) => judges.flatMap((judge) => judge(change, now));
}

/** The data at a place of a file; undefined if there is none. */
export function at(facts: Facts, file: string, place: string): unknown {
  const start = fact(file, place, 0).slice(0, -1);
  for (const key of facts.keys()) if (key.startsWith(start)) return JSON.parse(factOf(key).value);
  return undefined;
}

export function has(facts: Facts, file: string): boolean {
  for (const key of facts.keys()) if (key.startsWith(`${file}\t`)) return true;
  return false;
}

/** Puts values at places of a file: what was there goes. */
export function put(facts: Facts, file: string, values: Record<string, unknown>): Change {
  const change: Change = { come: [], gone: [] };
  for (const [place, value] of Object.entries(values)) {
    const was = at(facts, file, place);
    const [before, after] = [fact(file, place, was), fact(file, place, value)];
    if (was !== undefined && before === after) continue;
    if (was !== undefined) change.gone.push(before);
    if (value !== undefined) change.come.push(after);
  }
  return change;
}

export const exact = ({ come, gone }: Change) => exactly(come, gone);
