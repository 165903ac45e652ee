/** Classes as the search sees them: six patterns of need, with turns, stacks, pairs and budgets, from a seed. */

import type { Need } from '../../../src/core/evidence/needs.ts';
import type { Candidate } from '../../../src/core/evidence/standings.ts';
import type { Turn } from '../../../src/core/evidence/turn.ts';
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
  return { about: rung, rung, standing, how: 'seen', said: '', date: '2026-11-23' };
}

function writer(id: string, open: (rung: number) => number, random: Random): Candidate {
  const rungs = RUNGS.filter((_, place) => random.chance(open(place)));
  const needs = rungs.map((rung) => need(rung, random));
  needs.sort((a, b) => Number(a.standing === 'almost') - Number(b.standing === 'almost'));
  const support = random.pick(['most', 'medium', 'medium', 'least', null] as const);
  const writer = { id, needs, rungs: [], inPlace: [], has: [], support };
  return needs.length > 0 ? writer : { ...writer, turn: turn(random) };
}

/** Stretch, a push of these days or an older one, on one of two skills, or on track. */
function turn(random: Random): Turn {
  const kind = random.pick(['stretch', 'stretch', 'push', 'push', 'push', 'on track'] as const);
  if (kind !== 'push') return { kind, about: 'stretch', because: '' };
  const about = random.pick(['structure.lead', 'ideas.choose']);
  return { kind, about, ...(random.chance(0.5) && { sure: true }), because: '' };
}

/** Who is on track meets about nothing, so only a pin brings them to the search. */
const toSeat = (writers: Candidate[], { pins }: Rules) =>
  writers.filter(({ id, turn }) => turn?.kind !== 'on track' || pins.has(id));

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
  const idle = writers.filter(({ needs }) => needs.length === 0);
  const pinned = () => random.pick(random.chance(0.5) && idle.length > 0 ? idle : writers).id;
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
    pins: new Map(random.chance(0.3) ? [[pinned(), random.pick(RUNGS)]] : []),
    closed: [],
    mixed: random.chance(0.3),
    lane: 'stretch',
    waits: new Map(
      writers.flatMap(({ id }) => (random.chance(0.8) ? [[id, random.below(13)]] : [])),
    ),
  };
  return { name: `seed ${seed}, ${pattern}`, writers: toSeat(writers, rules), rules };
}
