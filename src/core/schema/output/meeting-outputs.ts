/** The shapes of `why --json`, `plan --json` and `week --json`. */

import * as z from 'zod';
import { Insist, LessonChosen } from '../group-report.ts';

const date = z.iso.date();
const id = z.string().describe('A writer id.');
const focus = z.string().describe('A skill (rung.skill), or a rung.');

export const WhyJson = z
  .strictObject({
    version: z.literal(2),
    date: date.describe('The day of the groups in force, or today.'),
    student: id,
    place: z.string().optional().describe('A focus or `conference`; missing without a place.'),
    because: z.string().describe('Why, in one sentence.'),
    beside: z.array(id).describe('The others in the group.'),
    ladder: z.array(z.strictObject({ rung: z.string(), words: z.string() })),
    known: z
      .strictObject({ known: z.int(), of: z.int() })
      .describe('Of how many rungs anything is known.'),
    lesson: LessonChosen.optional(),
    elsewhere: z.array(
      z.strictObject({
        place: z.string(),
        first: z.boolean().describe('A conference, or on the first need.'),
        price: Insist,
      }),
    ),
    before: z
      .array(z.strictObject({ date, place: z.string() }))
      .describe('Places of earlier days, the last first.'),
  })
  .describe('confer why ana --json: the place of one writer in the groups.');

export const PlanJson = z
  .strictObject({
    version: z.literal(1),
    date: date.describe('The day of the groups.'),
    folder: z.string().describe('Where the pages are, in the class folder.'),
    pages: z
      .array(
        z.strictObject({
          file: z.string(),
          kind: z.string().describe('group, conference or whole.'),
          text: z.string().describe('Markdown, as it was made.'),
        }),
      )
      .describe('In the order in which they are used.'),
  })
  .describe('confer plan --json: the pages of the groups; with --dry-run nothing is saved.');

const Meeting = z.strictObject({
  number: z.int().optional().describe('Of a group: its number on paper.'),
  conference: z.boolean(),
  focus,
  students: z.array(id),
});

export const WeekJson = z
  .strictObject({
    version: z.literal(1),
    from: date.describe('The Monday.'),
    minutes: z.int().describe('For meetings, on each day.'),
    days: z.array(
      z.strictObject({
        date,
        met: z
          .array(Meeting.omit({ number: true }))
          .describe('Meetings of this day that were saved.'),
        slots: z.array(
          z.strictObject({
            kind: z.enum(['group', 'conference', 'make-up', 'blank']),
            minutes: z.int(),
            meeting: Meeting.optional().describe('Missing for a make-up and a blank slot.'),
            missing: z.array(id).describe('Writers of it who are out on that day.'),
          }),
        ),
        free: z.int().describe('Minutes left over.'),
      }),
    ),
    waiting: z.array(Meeting).describe('What does not fit, the most urgent first.'),
    owed: z
      .array(z.strictObject({ student: id, focus, date }))
      .describe('Lessons that writers missed: for the make-up.'),
    early: z.int().optional().describe('The group that comes early: it had too little time.'),
    given: z.array(id).describe('Writers who get time that is left over.'),
    unseen: z.array(id).describe('Writers who have waited longest and have no turn.'),
  })
  .describe('confer week --json: the groups and conferences in your minutes.');

export type WhyJson = z.infer<typeof WhyJson>;
export type PlanJson = z.infer<typeof PlanJson>;
export type WeekJson = z.infer<typeof WeekJson>;
