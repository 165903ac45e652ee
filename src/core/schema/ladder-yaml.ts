/** The shape of ladder.yaml: rungs from the bottom up, each with its skills. */

import * as z from 'zod';
import { GENRES, STAGES } from './words.ts';

const also = z
  .array(z.string())
  .default([])
  .describe('What teachers call it too: hook, introduction.');

const Skill = z.strictObject({
  id: z.string(),
  also,
  added: z.iso
    .date()
    .optional()
    .describe(
      'The day this skill was added to the ladder: what was in place before stays in place.',
    ),
  name: z.string().describe('Two or three words that fit into a sentence: "leads".'),
  label: z.string(),
  needs: z.string(),
  almost: z.string(),
  got: z.string(),
  'look at': z
    .string()
    .optional()
    .describe('Where its signs are seen: "the last page, read alone".'),
  ask: z.string().optional().describe('What you ask a writer in a conference about it.'),
  genres: z
    .array(z.enum(GENRES))
    .min(1)
    .optional()
    .describe('Only if its signs can be seen in some genres and in no other.'),
});

const ReaderStops = z
  .strictObject({
    moves: z.string().describe('The skill that moves up.'),
    after: z.string().describe('The rung after which it then comes.'),
    signs: z.array(z.string()).min(1).describe('Skills: one of them at "needs help" moves it.'),
  })
  .describe('For writers whose pages nobody can read: which skill moves up, and where to.');

export const LadderFile = z.strictObject({
  name: z.string(),
  'reader stops': ReaderStops.optional(),
  ambiguous: z
    .record(z.string(), z.array(z.string()).min(2))
    .optional()
    .describe('Words that can mean several skills: confer asks which one.'),
  rungs: z
    .array(
      z.strictObject({
        id: z.string(),
        also,
        name: z.string(),
        label: z.string(),
        'child says': z.string(),
        question: z.string(),
        why: z.string(),
        stages: z
          .array(z.enum(STAGES))
          .optional()
          .describe('The stages of a piece at which this rung can be taught.'),
        lane: z.boolean().default(false).describe('A lane beside the ladder: it is never a need.'),
        skills: z.array(Skill),
      }),
    )
    .min(1),
});

export type LadderFile = z.infer<typeof LadderFile>;
export type Rung = LadderFile['rungs'][number];
export type Skill = z.infer<typeof Skill>;
