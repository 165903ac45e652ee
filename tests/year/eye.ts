/** Decides what the teacher sees of a writer: a stack, an outcome, six scores, a first instinct; none of it quite exact. */

import { rungOf } from '../../src/core/ladder/ladder.ts';
import type { Random } from '../random.ts';
import { about, SKILLS, type Writer } from './writers.ts';

type Stack = 'got it' | 'almost' | 'needs help';
const HAS = 0.7;
const NEARLY = 0.45;

/** A skill that really needs help. */
export const isWeak = (level: number) => level < NEARLY;

/** A skill that the writer really has. */
export const isWell = (level: number) => level >= HAS;

/** The level of a skill, or the mean of a rung; of the stretch lane, how strong the writer is overall. */
export function levelOf({ level }: Writer, focus: string): number {
  const skills = SKILLS.filter((skill) => skill === focus || rungOf(skill) === focus);
  const asked = skills.length > 0 ? skills : SKILLS;
  return asked.reduce((sum, skill) => sum + level.get(skill)!, 0) / asked.length;
}

/** What the teacher sees of it, with an eye that may be a little off. */
export function seen(writer: Writer, focus: string, random: Random): Stack {
  const level = levelOf(writer, focus) + about(random, 0.06);
  if (level >= HAS) return 'got it';
  return level >= NEARLY ? 'almost' : 'needs help';
}

// What each of the six traits of the rubric looks at; scores go from 1 to 6.
export const TRAITS = [
  ['ideas', 'focus', 'elaborate'],
  ['structure'],
  ['craft.voice'],
  ['craft.words'],
  ['craft.sentences'],
  ['conventions'],
];

export function scoresOf(writer: Writer, random: Random): number[] {
  return TRAITS.map((rungs) => {
    const all = rungs.map((rung) => levelOf(writer, rung));
    const level = all.reduce((sum, one) => sum + one, 0) / all.length + about(random, 0.08);
    return Math.min(6, Math.max(1, Math.round(0.6 + level * 5.2)));
  });
}

/** The first instinct: from who needs most to who needs least; a quarter of the class each, the rest between. */
export function bySupport(
  writers: Writer[],
  random: Random,
): Record<'most' | 'medium' | 'least', Writer[]> {
  const felt = new Map(
    writers.map((writer) => [
      writer,
      (levelOf(writer, 'engage') + 2 * levelOf(writer, '')) / 3 + about(random, 0.04),
    ]),
  );
  const order = [...writers].sort((a, b) => felt.get(a)! - felt.get(b)!);
  const end = Math.round(writers.length / 4);
  return {
    most: order.slice(0, end),
    medium: order.slice(end, -end),
    least: order.slice(-end),
  };
}
