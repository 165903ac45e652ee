/** Decides what a rubric score says: which rungs a trait speaks of, and where the cuts are. */

import * as z from 'zod';
import type { Standing } from './sort-file.ts';
import { folded } from './writer-names.ts';

const Cuts = z.strictObject({
  'needs help': z.number().describe('This score and those under it.'),
  almost: z.number().describe('Up to this score.'),
});

export const RubricFile = z
  .strictObject({
    name: z.string(),
    scale: z.strictObject({
      from: z.number(),
      to: z.number(),
      step: z.number().positive().default(1),
    }),
    cuts: Cuts.describe('Where needs help and almost end.'),
    'cuts by grade': z
      .record(z.string(), Cuts)
      .default({})
      .describe('Other cuts for a grade: the number of the grade, then its cuts.'),
    traits: z.record(
      z.string(),
      z.strictObject({
        opens: z.array(z.string()).min(1).describe('The rungs or skills that the trait speaks of.'),
        'also called': z.array(z.string()).default([]).describe('Other column headings for it.'),
        scale: z.strictObject({ from: z.number(), to: z.number() }).optional(),
        cuts: Cuts.optional(),
      }),
    ),
  })
  .describe('rubrics/NAME.yaml: a rubric. Names and scales only; no text of a published rubric.');

export type RubricFile = z.infer<typeof RubricFile>;

export interface Rubric extends RubricFile {
  id: string;
}

function scaleOf(rubric: Rubric, trait: string): { from: number; to: number; step: number } {
  return { ...rubric.scale, ...rubric.traits[trait]?.scale };
}

/** "1 to 6", or "1 to 4 in steps of 0.5". */
export function scaleInWords(rubric: Rubric, trait: string): string {
  const { from, to, step } = scaleOf(rubric, trait);
  return `${from} to ${to}${step === 1 ? '' : ` in steps of ${step}`}`;
}

/** True for a score that the trait's scale has. */
export function onScale(rubric: Rubric, trait: string, score: number): boolean {
  const { from, to, step } = scaleOf(rubric, trait);
  const steps = (score - from) / step;
  return score >= from && score <= to && Math.abs(steps - Math.round(steps)) < 1e-9;
}

/** Each trait by its own scale and the grade's cut, never by percent (a 1-6 scale asks more of grade 4 than of 3). */
export function standingOf(rubric: Rubric, trait: string, score: number, grade: number): Standing {
  const cuts = rubric.traits[trait]?.cuts ?? rubric['cuts by grade'][String(grade)] ?? rubric.cuts;
  if (score <= cuts['needs help']) return 'needs help';
  return score <= cuts.almost ? 'almost' : 'got it';
}

/** "organization 2 of 6". */
export function scoreInWords(rubric: Rubric, trait: string, score: number): string {
  return `${trait} ${score} of ${scaleOf(rubric, trait).to}`;
}

/** The trait a column heading names, by its own name or by one of its other names. */
export function traitNamed(heading: string, rubric: Rubric): string | undefined {
  const wanted = folded(heading);
  return Object.entries(rubric.traits).find(([trait, { 'also called': others }]) =>
    [trait, ...others].some((name) => folded(name) === wanted),
  )?.[0];
}
