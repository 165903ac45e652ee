/** The shape of taught/DATE-SKILL.yaml: what the whole class was taught, in a lesson for everybody. */

import * as z from 'zod';

export const TaughtFile = z
  .strictObject({
    date: z.iso.date().describe('The day of the lesson.'),
    skill: z.string().meta({ choice: 'skill' }).describe('The skill or rung it was about.'),
    words: z
      .string()
      .optional()
      .describe('What you did, as it follows "we": cut the hello line. Pages say it again.'),
    lesson: z
      .string()
      .meta({ choice: 'lesson' })
      .optional()
      .describe('The id of the lesson that was taught.'),
  })
  .describe('taught/DATE-SKILL.yaml: what the whole class was taught.');

export type TaughtFile = z.infer<typeof TaughtFile>;
