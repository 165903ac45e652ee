/**
 * Decides what a lesson does to what a child can really do. All of it is assumed, none measured in a school: a
 * policy is only better if it is better under every setting that a reader thinks possible.
 *
 * A lesson lifts its skill one step with the chance
 *
 *     0.6 × speed × place × tier × again × over
 *
 * place: 1 in a group or a conference, 0.4 with the whole class, 0.15 in a mini-lesson in passing.
 * tier: 1 if the lesson is for where the child really stands (needs help: most, almost: medium, got it:
 *   least), less if it is one or two off. In a conference it is 1, because the teacher sees the child.
 * again: for each time that the child had this very lesson before.
 * over: while a skill of a lower rung really needs help.
 *
 * Each week every skill grows by itself with the chance 0.003 × speed; with each new unit a skill that is
 * neither of getting going nor of conventions goes down with the chance 0.04. Whether a chance comes
 * true depends on the seed, the child, the week and the skill alone, so that the policies are paired.
 * Nothing of the stretch lane counts as a gain: who is in stretch gains nothing there.
 */

import { chanceOf } from '../../../scripts/measuring/chance.mjs';
import { rungOf } from '../../../src/core/ladder/ladder.ts';
import { type Child, isOverOpenRung, type Step } from './children.ts';

export interface Setting {
  name: string;
  /** By how far the lesson's tier is from where the child stands. */
  tier: [number, number, number];
  again: number;
  over: number;
}

export const SETTINGS: Setting[] = [
  { name: 'tier and repeating matter', tier: [1, 0.6, 0.3], again: 0.5, over: 0.8 },
  { name: 'the tier does not matter', tier: [1, 1, 1], again: 0.5, over: 0.8 },
  { name: 'order matters most', tier: [1, 0.8, 0.6], again: 0.8, over: 0.4 },
];

export interface Lesson {
  /** Undefined where the teacher has no page. */
  id?: string;
  skill: string;
  stacks: string[];
}

export type Place = 'group' | 'conference' | 'class' | 'passing';

const STRENGTH: Record<Place, number> = { group: 1, conference: 1, class: 0.4, passing: 0.15 };
const TIERS = ['most', 'medium', 'least'];

/** How many stacks the lesson is from where the child stands, 0 to 2. */
export function tierOff({ stacks }: Lesson, step: Step): number {
  const known = stacks.filter((stack) => TIERS.includes(stack));
  if (known.length === 0) return 0;
  return Math.min(...known.map((stack) => Math.abs(TIERS.indexOf(stack) - step)));
}

/** Teaches a child, and remembers that they had the lesson. */
export function teach(
  child: Child,
  lesson: Lesson,
  place: Place,
  setting: Setting,
  when: { seed: number; week: number },
): void {
  const { id, skill } = lesson;
  const step = child.steps.get(skill);
  const times = id === undefined ? 0 : (child.had.get(id) ?? 0);
  if (id !== undefined && place !== 'class') child.had.set(id, times + 1);
  if (step === undefined || step === 2) return;
  const tier = place === 'group' ? setting.tier[tierOff(lesson, step)]! : 1;
  const over = isOverOpenRung(child, skill) ? setting.over : 1;
  const chance = 0.6 * child.speed * STRENGTH[place] * tier * setting.again ** times * over;
  const kind = place === 'passing' || place === 'class' ? place : 'met';
  if (chanceOf(kind, when.seed, child.id, when.week, skill) < chance) lift(child, skill, 1);
}

export function growAlone(child: Child, seed: number, week: number): void {
  for (const skill of child.steps.keys()) {
    if (chanceOf('alone', seed, child.id, week, skill) < 0.003 * child.speed) lift(child, skill, 1);
  }
}

export function beginUnit(child: Child, seed: number, week: number): void {
  for (const skill of child.steps.keys()) {
    if (['engage', 'conventions'].includes(rungOf(skill))) continue;
    if (chanceOf('unit', seed, child.id, week, skill) < 0.04) lift(child, skill, -1);
  }
}

function lift({ steps }: Child, skill: string, by: 1 | -1): void {
  steps.set(skill, Math.min(2, Math.max(0, steps.get(skill)! + by)) as Step);
}
