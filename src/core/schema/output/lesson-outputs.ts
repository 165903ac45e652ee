/** The shapes of `lessons --json` and `texts --json`. */

import * as z from 'zod';
import { LessonFront } from '../lesson-front.ts';
import { ClassText } from '../texts-yaml.ts';

const { id, skill, title, genres, stacks, show, mentor } = LessonFront.shape;

export const LessonsJson = z
  .strictObject({
    version: z.literal(2),
    lessons: z.array(
      z.strictObject({ id, rung: z.string(), skill, title, genres, stack: stacks, show, mentor }),
    ),
  })
  .describe('confer lessons --json: the lessons there are, by skill from the bottom rung up.');

export const TextsJson = z
  .strictObject({
    version: z.literal(1),
    texts: z.array(
      ClassText.extend({
        shown: z.boolean().describe('A page may show it.'),
        because: z.string().optional().describe('Why no page shows it.'),
      }),
    ),
  })
  .describe('confer texts --json: the texts that the class knows.');

export type LessonsJson = z.infer<typeof LessonsJson>;
export type TextsJson = z.infer<typeof TextsJson>;
