/**
 * How much of the fault suite runs: a few cases of each in npm test, other ones with each seed; every fifth one with
 * FAULTS=5, all of them with FAULTS=all. SEED=n brings a run back.
 */

import { appendFileSync } from 'node:fs';

const EVERY = process.env.FAULTS === 'all' ? 1 : Number(process.env.FAULTS ?? 0);
export const ALL = EVERY > 0;
export const EVERY_CASE = EVERY === 1;
/** Set for all test files of a run by vitest.config.ts, which prints it. */
export const SEED = Number(process.env.SEED ?? 1);

/**
 * All cases of a list, or about `few` of them, spread over it. Of lists that are many and alike CI takes one case in
 * `rarer` of those it would, and `list` lets each begin at another one.
 */
export function sample<T>(cases: T[], few: number, { rarer = 1, list = 0 } = {}): T[] {
  const some = Math.max(1, Math.floor(cases.length / few));
  const step = ALL ? Math.min(EVERY_CASE ? 1 : EVERY * rarer, some) : some;
  return cases.filter((_, i) => i % step === (SEED + list) % step);
}

/** What a full run has counted; FAULTS_LOG names a file that gets it too. */
export function report(line: string): void {
  if (process.env.FAULTS_LOG) appendFileSync(process.env.FAULTS_LOG, `${line}\n`);
  if (ALL) console.log(line);
}
