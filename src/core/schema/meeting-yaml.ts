/** The shape of meetings/DATE-FOCUS.yaml: what happened when a group or a writer met. */

import * as z from 'zod';
import { OUTCOMES } from './words.ts';

const outcome = z.enum([...OUTCOMES, 'absent']);

export const MeetingFile = z
  .strictObject({
    date: z.iso.date().describe('The day of the meeting.'),
    focus: z.string().meta({ choice: 'skill' }).describe('The skill or rung it was about.'),
    skill: z
      .string()
      .meta({ choice: 'skill' })
      .optional()
      .describe('The skill of the lesson, if the focus is a whole rung: the outcome is about it.'),
    for: z
      .literal('push')
      .optional()
      .describe('Only for a push: there is no open need, so the outcome closes none.'),
    kind: z.enum(['conference']).optional().describe('Only for a conference with one writer.'),
    lesson: z
      .string()
      .meta({ choice: 'lesson' })
      .optional()
      .describe('The id of the lesson that was taught.'),
    writers: z
      .record(
        z.string(),
        z.union([outcome, z.strictObject({ how: outcome.optional(), note: z.string() })]),
      )
      .nullish()
      .describe(
        'A writer id and the outcome: has it, tried it, not yet, absent; or {how: ..., note: ...}.',
      ),
  })
  .describe('meetings/DATE-FOCUS.yaml: one meeting of a group, or a conference.');

export type MeetingFile = z.infer<typeof MeetingFile>;
