/** Decides what a rubric score means: which rungs a trait covers, and where the cuts are. */

import { normalizeName } from '../language/normalize-name.ts';
import type { RubricFile } from '../schema/rubric-yaml.ts';
import type { Standing } from '../schema/words.ts';

export interface Rubric extends RubricFile {
  id: string;
  /** Built in: traits that a teacher's own ladder does not know are skipped silently. */
  builtIn?: boolean;
}

export function scaleOf(rubric: Rubric, trait: string): { from: number; to: number; step: number } {
  return { ...rubric.scale, ...rubric.traits[trait]?.scale };
}

/** Returns "1 to 6", or "1 to 4 in steps of 0.5". */
export function scaleInWords(rubric: Rubric, trait: string): string {
  const { from, to, step } = scaleOf(rubric, trait);
  return `${from} to ${to}${step === 1 ? '' : ` in steps of ${step}`}`;
}

/** Returns every score on a trait's scale, lowest first. */
export function scoresOnScale(rubric: Rubric, trait: string): number[] {
  const { from, to, step } = scaleOf(rubric, trait);
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: Math.min(count, 1000) }, (_, i) => from + i * step);
}

/** A score between the steps is on the scale if the rubric has a mark for it, such as 3+. */
export function onScale(rubric: Rubric, trait: string, score: number): boolean {
  const { from, to, step } = scaleOf(rubric, trait);
  const steps = (score - from) / step;
  const isStep = Math.abs(steps - Math.round(steps)) < 1e-9;
  return score >= from && score <= to && (isStep || Object.values(rubric.marks).includes(score));
}

/** Returns the highest score of a trait. */
export function topScore(rubric: Rubric, trait: string): number {
  return scaleOf(rubric, trait).to;
}

/** Uses cuts, never a percent, because a 1-6 scale asks more of grade 4 than of grade 3. */
export function standingOf(rubric: Rubric, trait: string, score: number, grade: number): Standing {
  const cuts = rubric.traits[trait]?.cuts ?? rubric['cuts by grade'][String(grade)] ?? rubric.cuts;
  if (score <= cuts['needs help']) return 'needs help';
  return score <= cuts.almost ? 'almost' : 'got it';
}

/** Returns "organization 2 of 6". */
export function scoreInWords(rubric: Rubric, trait: string, score: number): string {
  return `${trait} ${score} of ${scaleOf(rubric, trait).to}`;
}

/** Returns the trait that a column heading names, by its name or another name for it. */
export function traitNamed(heading: string, rubric: Rubric): string | undefined {
  const wanted = normalizeName(heading);
  return Object.entries(rubric.traits).find(([trait, { 'also called': others }]) =>
    [trait, ...others].some((name) => normalizeName(name) === wanted),
  )?.[0];
}
