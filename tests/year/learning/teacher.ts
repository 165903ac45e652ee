/**
 * Decides what the teacher sees of the children: a stack, an outcome, six scores, an instinct for support. One
 * look in five is a step off. What is seen depends on the seed, the child, the week and the skill alone.
 */

import { chanceOf } from '../../../scripts/measuring/chance.mjs';
import { rungOf } from '../../../src/core/ladder/ladder.ts';
import { TRAITS } from '../eye.ts';
import { SKILLS } from '../writers.ts';
import { type Child, type Step, stepsOf } from './children.ts';

export interface When {
  seed: number;
  week: number;
}

/** `how` keeps the looks of one week apart: sort, meeting, look. */
export function seenStep(child: Child, skill: string, how: string, { seed, week }: When): Step {
  const step = child.steps.get(skill)!;
  const chance = chanceOf('seen', how, seed, child.id, week, skill);
  const off = chance < 0.1 ? -1 : chance < 0.2 ? 1 : 0;
  return Math.min(2, Math.max(0, step + off)) as Step;
}

/** Scores by trait, 1 to 6. */
export function scoresOf(child: Child, { seed, week }: When): number[] {
  return TRAITS.map((places, i) => {
    const steps = skillsAt(places).map((skill) => child.steps.get(skill)!);
    const mean = steps.reduce((sum: number, one) => sum + one, 0) / steps.length;
    const level = 0.3 + 0.25 * mean + (chanceOf('score', seed, child.id, week, i) - 0.5) * 0.16;
    return Math.min(6, Math.max(1, Math.round(0.6 + level * 5.2)));
  });
}

/** The skills of rungs and skills. */
export function skillsAt(places: string[]): string[] {
  return SKILLS.filter((skill) => places.includes(skill) || places.includes(rungOf(skill)));
}

/** From who needs most support to who needs least. */
export function bySupport(children: Child[], { seed, week }: When): Child[] {
  const felt = (child: Child) => stepsOf(child) + 6 * chanceOf('support', seed, child.id, week);
  return [...children].sort((a, b) => felt(a) - felt(b));
}

/** A quarter most, a quarter least. */
export function stacksOf(order: Child[]): Record<'most' | 'medium' | 'least', Child[]> {
  const end = Math.round(order.length / 4);
  return { most: order.slice(0, end), medium: order.slice(end, -end), least: order.slice(-end) };
}

export const isAway = (child: Child, { seed, week }: When) =>
  chanceOf('away', seed, child.id, week) < 0.05;
