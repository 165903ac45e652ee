/**
 * Decides who the children of a measured class are: for each skill the step that they really stand on, drawn
 * only from the seed, the child and the skill, so that every policy starts with the same class.
 */

import { chanceOf } from '../../../scripts/measuring/chance.mjs';
import { rungOf } from '../../../src/core/ladder/ladder.ts';
import { NAMES, SKILLS } from '../writers.ts';

/** 0 needs help, 1 almost, 2 got it. */
export type Step = 0 | 1 | 2;

export const STANDINGS = ['needs help', 'almost', 'got it'] as const;

export interface Child {
  id: string;
  /** How much of a lesson stays, about 1. */
  speed: number;
  steps: Map<string, Step>;
  /** How often the child has had each lesson, by its id. */
  had: Map<string, number>;
}

/** A class that fours fit. */
export const CHILDREN = NAMES.slice(0, 24);

/** With those that came later: a ladder without them never teaches them. */
const TRUE_SKILLS = [...SKILLS, 'engage.reread', 'elaborate.source', 'conventions.agreement'];

const KINDS = [
  { share: 0.25, base: 0.36, speed: 0.7 },
  { share: 0.5, base: 0.55, speed: 1 },
  { share: 0.25, base: 0.76, speed: 1.2 },
];

// As in ../writers.ts and ../eye.ts: uneven by 0.16, each rung a little harder, cut at 0.45 and 0.7.
export function newChildren(seed: number): Child[] {
  return CHILDREN.map((name) => {
    // As confer makes it of these names.
    const id = /^[a-z]+/.exec(name.toLowerCase())![0];
    const { base, speed } = kindBy(chanceOf('kind', seed, id));
    const steps = new Map(
      TRUE_SKILLS.map((skill): [string, Step] => [
        skill,
        stepAt(base + unevenness(seed, id, skill)),
      ]),
    );
    return { id, speed, steps, had: new Map() };
  });
}

function kindBy(chance: number) {
  if (chance < KINDS[0]!.share) return KINDS[0]!;
  return chance < KINDS[0]!.share + KINDS[1]!.share ? KINDS[1]! : KINDS[2]!;
}

const RUNGS = [...new Set(SKILLS.map(rungOf))];

function unevenness(seed: number, id: string, skill: string): number {
  const own = (chanceOf('level', seed, id, skill) - 0.5) * 0.32;
  return own - 0.025 * RUNGS.indexOf(rungOf(skill));
}

function stepAt(level: number): Step {
  if (level >= 0.7) return 2;
  return level >= 0.45 ? 1 : 0;
}

export const stepsOf = ({ steps }: Child) =>
  [...steps.values()].reduce((sum: number, step) => sum + step, 0);

/** A rung below the skill has a skill that really needs help. */
export function isOverOpenRung({ steps }: Child, skill: string): boolean {
  const at = RUNGS.indexOf(rungOf(skill));
  return SKILLS.some((one) => RUNGS.indexOf(rungOf(one)) < at && steps.get(one) === 0);
}
