/** The shape of a lesson's front matter. */

import * as z from 'zod';
import { GENRES, SHOWS, STAGES, SUPPORTS } from './words.ts';

export const LessonFront = z
  .strictObject({
    id: z.string(),
    title: z.string().describe('Its own name, which may be a picture: A hook needs a line.'),
    does: z
      .string()
      .optional()
      .describe(
        'What the writer does, in plain words: Join the hook to the piece. Heads the page.',
      ),
    skill: z.string(),
    stacks: z.array(z.enum(SUPPORTS)).min(1),
    genres: z.array(z.enum(GENRES)).min(1),
    stages: z
      .array(z.enum(STAGES))
      .min(1)
      .optional()
      .describe('The stages of a piece this lesson fits, if not all.'),
    grades: z
      .array(z.int().min(1).max(12))
      .min(1)
      .optional()
      .describe('The grades this lesson fits, if not all.'),
    minutes: z
      .int()
      .min(1)
      .max(60)
      .optional()
      .describe('Only if it takes longer than the minutes of a group in class.yaml.'),
    bring: z.string().optional().describe('What to have at hand: drafts, sticky notes.'),
    show: z.enum(SHOWS),
    mentor: z.strictObject({ title: z.string(), author: z.string(), use: z.string() }).optional(),
  })
  .describe('The front matter of lessons/RUNG/ID.md.');

export type LessonFront = z.infer<typeof LessonFront>;
