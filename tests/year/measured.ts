/** Gives the numbers of a played year that two programs are compared by (scripts/measure-year.mjs says what each is). */

import { lessonsOf, meetingsOf } from './facts.ts';
import { keysIn } from './keys.ts';
import { leastShare, sharesOf, windows } from './shares.ts';
import { FIRST_MONTH, WINDOW_WEEKS } from './summary.ts';
import type { Rightness, Said } from './truth.ts';
import { longestWaits } from './waits.ts';
import type { Year } from './year.ts';

export function factsOf(year: Year) {
  const met = meetingsOf(year);
  const remarks = year.groups.flatMap((said) => said.remarks);
  const remarked = (kind: string) => remarks.filter((one) => one.kind === kind).length;
  const held = (kind: string) =>
    new Set(met.filter((one) => one.kind === kind).map(({ file }) => file)).size;
  const ratios = windows(year, WINDOW_WEEKS).map((days) => leastShare(sharesOf(year, met, days)));
  return {
    ...{ seen: allOf(year, 'seen'), scored: allOf(year, 'scored') },
    ...{ open: allOf(year, 'open'), first: allOf(year, 'first') },
    waits: longestWaits(year, met, FIRST_MONTH).map(({ days }) => days),
    least: Math.min(...ratios),
    ...{ stale: remarked('stale'), third: remarked('third time') },
    ...lessonsOf(year),
    ...{ groups: held('group'), conferences: held('conference') },
    keys: keysIn(year),
  };
}

function allOf({ truth }: Year, what: Exclude<keyof Rightness, 'date'>): Said {
  const add = (a: Said, b: Said) => ({ said: a.said + b.said, wrong: a.wrong + b.wrong });
  return truth.map((one) => one[what]).reduce(add, { said: 0, wrong: 0 });
}
