/** The shape of meetings/DATE-FOCUS.yaml: what happened when a group, or one writer, met with the teacher. */

import * as z from 'zod';
import { OUTCOMES } from '../meeting.ts';

const outcome = z.enum([...OUTCOMES, 'absent']);

export const MeetingFile = z
  .strictObject({
    date: z.iso.date().describe('The day it met.'),
    focus: z.string().describe('The skill, or the rung, that it was about.'),
    kind: z.enum(['conference']).optional().describe('Only where it was one writer alone.'),
    lesson: z.string().optional().describe('The id of the lesson that was taught.'),
    writers: z
      .record(
        z.string(),
        z.union([outcome, z.strictObject({ how: outcome.optional(), note: z.string() })]),
      )
      .nullish()
      .describe(
        'A writer id and how it went: has it, tried it, not yet, absent; or {how: ..., note: ...}.',
      ),
  })
  .describe('meetings/DATE-FOCUS.yaml: one meeting of a group, or a conference.');

export type MeetingFile = z.infer<typeof MeetingFile>;
