/** A lower standard: the rule a person would use with paper. Everybody goes to their first need; where they are too few, each gets a conference or a later need that has a group. */

import type { Candidate } from '../../../src/core/evidence/standings.ts';
import type { Rules } from '../../../src/core/groups/search/rules.ts';
import { costOf, rungsOf } from './by-enumeration.ts';

/** For classes without pairs and pins, where most and least support may meet. */
export function costByGreedy(writers: Candidate[], rules: Rules): number[] {
  const firsts = writers.map((writer) => rungsOf(writer)[0]!);
  const size = (rung: string) => firsts.filter((first) => first === rung).length;
  const meets = (rung: string) => {
    const groups = Math.ceil(size(rung) / rules.largest);
    return size(rung) > 0 && groups * rules.smallest <= size(rung);
  };
  let conferences = 0;
  const costs = writers.map((writer, i) => {
    if (meets(firsts[i]!)) return costOf(writer, firsts[i]!, rules);
    if (conferences < rules.conferences) {
      conferences++;
      return costOf(writer, 'conference', rules);
    }
    const later = rungsOf(writer).find((rung) => meets(rung) && size(rung) % rules.largest !== 0);
    return costOf(writer, later ?? 'none', rules);
  });
  return costs[0] ? costs[0].map((_, level) => costs.reduce((n, c) => n + c[level]!, 0)) : [];
}
