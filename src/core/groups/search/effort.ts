/**
 * Decides how much may be tried. It is counted in steps, never in time, so that the same class gets
 * the same groups on every machine. A step is a writer visited, or one try to pack a group: about a
 * microsecond.
 */

/**
 * Limit of one search: a fifth of a second. Groups of 3-5 take a thirtieth of it. "Groups of exactly
 * 3" can take all of it, and so can long lists of who is kept apart.
 */
export const ONE_SEARCH = 400_000;

/** Limit of all searches for the groups of a day; each still gets enough to seat everybody. */
export const ONE_DAY = 600_000;

/** Limit of all prices in a report, or in the story of one writer; and of one of them. */
export const ALL_PRICES = 300_000;
export const ONE_PRICE = ONE_SEARCH / 10;

export interface Effort {
  /** What is left; the last search may take it below zero. */
  steps: number;
  /** A "no" was given without proof. */
  unsure: boolean;
}

export function effortOf(steps: number): Effort {
  return { steps, unsure: false };
}

/** Enough for any seating, if not for the best. */
const LEAST = 8_000;

/** Lets `run` take up to `most` steps of what is left, and some even if nothing is left. */
export function spend<T>(effort: Effort, most: number, run: (own: Effort) => T): T {
  const given = Math.max(LEAST, Math.min(most, effort.steps));
  const own = effortOf(given);
  const result = run(own);
  effort.steps -= given - own.steps;
  return result;
}
