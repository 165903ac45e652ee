/**
 * Decides who is in the made-up class and what each can really do: hidden levels that the teacher only sees
 * through sorts, meetings and pieces. They grow fast after a meeting about that very skill, and slowly alone.
 */

import { rungOf } from '../../src/core/ladder/ladder.ts';
import type { Random } from '../random.ts';

export const NAMES =
  `Aisha Rahman, Arlo Bennett, Beatriz Núñez, Bram de Vries, Cleo Martin, Dario Costa, Emeka Obi,
  Eun-ji Park, Farid Nazari, Greta Holm, Hana Sato, Idris Cole, Ines Duarte, Jonah Weiss, Kavya Iyer, Lior Katz,
  Luz Herrera, Malik Brown, Mira Popov, Noor Aziz, Otis Green, Pilar Ortiz, Quinn Murphy, Ravi Menon, Tomás Vega,
  Wren Foster`
    .split(',')
    .map((name) => name.trim());

const RUNGS: Record<string, string[]> = {
  engage: ['start', 'stamina', 'volume', 'access', 'solve'],
  ideas: ['generate', 'choose', 'genre', 'rehearse'],
  focus: ['narrow', 'heart', 'stay', 'angle'],
  structure: ['shape', 'lead', 'link', 'paragraphs', 'end'],
  elaborate: ['slow', 'variety', 'specific', 'explain'],
  craft: ['words', 'terms', 'sentences', 'voice', 'figures'],
  conventions: ['sentences', 'dialogue', 'commas', 'spelling', 'edit'],
};
/** All of the built-in ladder; the stretch lane is no part of it. */
export const SKILLS = Object.entries(RUNGS).flatMap(([rung, names]) =>
  names.map((n) => `${rung}.${n}`),
);

export interface Writer {
  /** As confer has it; changes where the teacher changes it. */
  id: string;
  name: string;
  joins: string;
  leaves?: string;
  /** Days on which the writer is absent. */
  away: Set<string>;
  /** How much of a lesson stays, about 1. */
  speed: number;
  /** By skill, 0 to 1. */
  level: Map<string, number>;
  /** Skills that the teacher has looked at: in a sort, in a meeting, or for a note of the next step. */
  lookedAt: Set<string>;
}

/** Between -size and +size. */
export const about = (random: Random, size: number) => ((random.below(2001) - 1000) / 1000) * size;

/** A quarter slow, a quarter strong; each uneven in their own way, and the higher rungs are harder for all. */
export function newWriter(
  id: string,
  name: string,
  joins: string,
  days: string[],
  random: Random,
): Writer {
  const kind = random.pick(['slow', 'middle', 'middle', 'strong'] as const);
  const base = { slow: 0.36, middle: 0.55, strong: 0.76 }[kind] + about(random, 0.06);
  const speed = { slow: 0.7, middle: 1, strong: 1.2 }[kind] + about(random, 0.15);
  const rungs = Object.keys(RUNGS);
  const level = new Map(
    SKILLS.map((skill): [string, number] => [
      skill,
      within(base - 0.025 * rungs.indexOf(rungOf(skill)) + about(random, 0.16)),
    ]),
  );
  const away = absencesOf(days, random);
  return { id, name, joins, away, speed, level, lookedAt: new Set() };
}

/** About 4% of the days: single ones, and for every third writer a week in one piece. */
function absencesOf(days: string[], random: Random): Set<string> {
  const away = new Set(days.filter(() => random.chance(0.031)));
  if (!random.chance(0.33)) return away;
  const from = random.below(Math.max(1, days.length - 5));
  for (const day of days.slice(from, from + 5)) away.add(day);
  return away;
}

const within = (level: number) => Math.min(0.98, Math.max(0.05, level));

/** A week passes: everything grows a little by itself. */
export function growAlone({ level, speed }: Writer): void {
  for (const [skill, now] of level) level.set(skill, within(now + 0.004 * speed));
}

/** Another kind of writing: part of what was there has to be found again; getting going and conventions stay. */
export function beginUnit({ level }: Writer, random: Random): void {
  for (const [skill, now] of level) {
    if (['engage', 'conventions'].includes(rungOf(skill))) continue;
    level.set(skill, within(now - 0.1 + about(random, 0.08)));
  }
}

/** What a lesson does: `strength` 1 for a group about this very skill, less for a lesson to everybody. */
export function learn(writer: Writer, focus: string, strength: number, random: Random): void {
  const { level, speed } = writer;
  const skills = SKILLS.filter((skill) => skill === focus || rungOf(skill) === focus);
  const share = skills.length > 1 ? 0.4 : 1;
  for (const skill of skills) {
    const gain = (0.17 + about(random, 0.05)) * speed * strength * share;
    level.set(skill, within(level.get(skill)! + gain));
  }
}
