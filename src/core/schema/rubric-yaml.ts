/** The shape of rubrics/NAME.yaml: scale, cuts, and what each trait opens. */

import * as z from 'zod';
import { PIECE_KEYS, PIECE_KINDS } from './words.ts';

const Cuts = z.strictObject({
  'needs help': z.number().describe('This score and below.'),
  almost: z.number().describe('Up to and including this score.'),
});

export const RubricFile = z
  .strictObject({
    name: z.string(),
    kind: z
      .enum(PIECE_KINDS)
      .optional()
      .describe('The kind of piece it scores; only pieces of one rubric and kind are compared.'),
    scale: z.strictObject({
      from: z.number(),
      to: z.number(),
      step: z.number().positive().default(1),
    }),
    cuts: Cuts.describe('The highest scores that still mean "needs help" and "almost".'),
    'cuts by grade': z
      .record(z.string(), Cuts)
      .default({})
      .describe('Other cuts for a grade: the grade number, then its cuts.'),
    marks: z
      .record(z.string(), z.number())
      .default({})
      .describe('Marks of your tables that are no numbers, and their scores: {"2+": 2.5, E: 4}.'),
    'no score': z
      .array(z.string())
      .default([])
      .describe('What stands for no score in your tables, besides the usual words: [abs, p].'),
    traits: z.record(
      z.string().meta({ not: { enum: PIECE_KEYS } }),
      z.strictObject({
        opens: z
          .array(z.string().meta({ choice: 'skill' }))
          .min(1)
          .describe('The rungs or skills this trait is evidence for.'),
        'also called': z.array(z.string()).default([]).describe('Other column headings for it.'),
        scale: z.strictObject({ from: z.number(), to: z.number() }).optional(),
        cuts: Cuts.optional(),
      }),
    ),
  })
  .describe('rubrics/NAME.yaml: a rubric. Names and scales only, no text from a published rubric.');

export type RubricFile = z.infer<typeof RubricFile>;
