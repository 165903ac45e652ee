/** Classes as the search sees them: six patterns of need, with stacks, pairs and budgets, from a seed. */

import type { Need } from '../../../src/core/evidence/needs.ts';
import type { Candidate } from '../../../src/core/evidence/standings.ts';
import type { Rules } from '../../../src/core/groups/search/rules.ts';
import { type Random, randomFrom } from '../../random.ts';

export const RUNGS = ['engage', 'ideas', 'focus', 'structure', 'elaborate', 'craft', 'conventions'];

/** How likely a writer is to have a rung open, from the bottom up. */
const PATTERNS: Record<string, (random: Random) => (rung: number) => number> = {
  mixed: () => () => 0.35,
  'start of the year': () => (rung) => 0.6 - 0.07 * rung,
  'end of the year': () => () => 0.12,
  flat: (random) => {
    const share = random.pick([0.1, 0.9]);
    return () => share;
  },
  'unevenly taught': (random) => {
    const weak = [random.below(7), random.below(7)];
    return (rung) => (weak.includes(rung) ? 0.7 : 0.15);
  },
  'many small needs': () => (rung) => (rung < 3 ? 0.15 : 0.3),
};

export const PATTERN_NAMES = Object.keys(PATTERNS);

function need(rung: string, random: Random): Need {
  const standing = random.chance(0.5) ? 'needs help' : 'almost';
  return { about: rung, rung, standing, said: '', date: '2026-11-23' };
}

function writer(id: string, open: (rung: number) => number, random: Random): Candidate {
  const rungs = RUNGS.filter((_, place) => random.chance(open(place)));
  const needs = rungs.map((rung) => need(rung, random));
  needs.sort((a, b) => Number(a.standing === 'almost') - Number(b.standing === 'almost'));
  const support = random.pick(['most', 'medium', 'medium', 'least', null] as const);
  return { id, needs, inPlace: [], has: [], support };
}

const idOf = (i: number) => `w${String(i).padStart(4, '0')}`;

export interface Case {
  name: string;
  writers: Candidate[];
  rules: Rules;
}

/** `pairs` is how many keep-apart pairs there are for each keep-together pair. */
export function caseOf(seed: number, size: (random: Random) => number, pairs = 2): Case {
  const random = randomFrom(seed);
  const pattern = PATTERN_NAMES[seed % PATTERN_NAMES.length]!;
  const count = size(random);
  const writers = Array.from({ length: count }, (_, i) =>
    writer(idOf(i), PATTERNS[pattern]!(random), random),
  );
  const pair = () => [idOf(random.below(count)), idOf(random.below(count))];
  const pairsOf = (most: number) =>
    Array.from({ length: random.below(most + 1) }, pair).filter(([a, b]) => a !== b);
  const [smallest, largest] = random.pick([
    [3, 5],
    [3, 5],
    [3, 5],
    [2, 4],
    [4, 5],
    [3, 3],
  ] as const);
  const rules: Rules = {
    smallest,
    largest,
    conferences: random.below(7),
    keepApart: pairsOf(2 * pairs),
    keepTogether: random.chance(0.6) ? pairsOf(pairs) : [],
    pins: new Map(random.chance(0.3) ? [[idOf(random.below(count)), random.pick(RUNGS)]] : []),
    closed: [],
    mixed: random.chance(0.3),
    lane: 'stretch',
  };
  return { name: `seed ${seed}, ${pattern}`, writers, rules };
}
