/** The shape of rubrics/NAME.yaml: scale, cuts, and what each trait opens. */

import * as z from 'zod';

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
