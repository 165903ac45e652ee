import { expect, test } from 'vitest';
import { findSeats } from '../../../src/core/grouping/search/find-seats.ts';
import { bestByEnumeration } from './by-enumeration.ts';
import { bestByHighs } from './by-highs.ts';
import { caseOf } from './classes.ts';

const CASES = Number(process.env.GROUPING_CASES ?? 600);

test(`${CASES} classes of 3 to 8: as good as trying everything`, () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const { name, writers, rules } = caseOf(seed, (random) => 3 + random.below(6));
    expect(findSeats(writers, rules)?.cost, name).toEqual(bestByEnumeration(writers, rules));
  }
});

test(`${CASES / 10} classes of 22 to 30: as good as HiGHS`, () => {
  for (let seed = 1; seed <= CASES / 10; seed++) {
    const { name, writers, rules } = caseOf(seed, (random) => 22 + random.below(9));
    const ours = findSeats(writers, rules);
    if (ours?.bound) continue;
    expect(ours?.cost, name).toEqual(bestByHighs(writers, rules, ours?.cost));
  }
});
