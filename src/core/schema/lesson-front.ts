/** The shape of a lesson's front matter. */

import * as z from 'zod';
import { GENRES, SHOWS, STAGES, SUPPORTS } from './words.ts';

export const LessonFront = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    skill: z.string(),
    stacks: z.array(z.enum(SUPPORTS)).min(1),
    genres: z.array(z.enum(GENRES)).min(1),
    stages: z
      .array(z.enum(STAGES))
      .min(1)
      .optional()
      .describe('The stages of a piece this lesson fits, if not all.'),
    show: z.enum(SHOWS),
    mentor: z.strictObject({ title: z.string(), author: z.string(), use: z.string() }).optional(),
  })
  .describe('The front matter of lessons/RUNG/ID.md.');

export type LessonFront = z.infer<typeof LessonFront>;
