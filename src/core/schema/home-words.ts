/** The shape of words/LANGUAGE.yaml: what pages for children and families say in one language. */

import * as z from 'zod';

const Sentence = z.strictObject({
  'child says': z
    .string()
    .describe('What a child says who works on it: 12 words at most, no period.'),
  'at home': z.string().describe('One thing to do or ask at home: 20 words at most.'),
});

export const HomeWords = z
  .strictObject({
    language: z.string().describe('The name of the language, in that language.'),
    family: z
      .strictObject({
        writing: z.string().describe('Before the kind of writing: "we are writing".'),
        saw: z.string(),
        notes: z.string().optional().describe('Only if the notes are in another language.'),
        next: z.string(),
        set: z.string(),
        help: z.string(),
        always: z.string(),
        child: z.string(),
        back: z.string(),
      })
      .describe('The page for home.'),
    card: z
      .strictObject({
        since: z.string(),
        tried: z.string(),
        piece: z.string(),
        have: z.string(),
        where: z.string(),
        steps: z
          .string()
          .optional()
          .describe('Only if the lessons are in another language: before their steps.'),
        working: z
          .string()
          .describe('Before a skill that has no sentence here: "I am working on".'),
      })
      .describe('The goal card.'),
    genres: z.record(z.string(), z.string()),
    skills: z.record(z.string(), Sentence).describe('By skill or rung of the ladder.'),
  })
  .describe('words/LANGUAGE.yaml: the words for children and families.');

export type HomeWords = z.infer<typeof HomeWords>;
