/** The shape of `confer group --json`, version 2: each writer is in it exactly once. */

import * as z from 'zod';
import { Remark } from './report-remarks.ts';
import { KINDS, LESSON_STACKS, SUPPORTS } from './words.ts';

const id = z.string().describe('A writer id.');
const focus = z.string().describe('A skill (rung.skill), or a rung.');
const because = z.string().describe('Why, in one sentence.');
const proposed = z
  .string()
  .optional()
  .describe('Only if you decided otherwise: the place confer had suggested.');

export const Insist = z
  .strictObject({
    moved: z.array(z.string()).describe('Writers who would leave their first need instead.'),
    noPlace: z.array(z.string()).describe('Writers who would not be placed.'),
    conference: z
      .boolean()
      .optional()
      .describe('No group was found for it: this is the price of a conference.'),
    impossible: z.string().optional().describe('Why it is impossible.'),
  })
  .describe('What it would cost to insist on the first need.');

const Since = z.strictObject({
  date: z.iso.date().describe('The date of the earlier groups.'),
  review: z.iso.date().describe('The date by which to look at this group again.'),
  joined: z.array(id),
  stayed: z.array(id),
  left: z.array(id).describe('Writers who were in a group on this and are not now.'),
  movedOn: z.array(id).describe('Of the writers who left: those who have it.'),
});

export const LessonChosen = z
  .strictObject({
    id: z.string().describe('The lesson.'),
    skill: z.string().describe('The skill it teaches, also if the focus is a whole rung.'),
    stack: z.enum(LESSON_STACKS).describe('For whom it is written.'),
    because: z.string().describe('Why this lesson, in one sentence.'),
    repeated: z.boolean().describe('True if they had it before, because none is left.'),
  })
  .describe('The lesson of the page.');
const lesson = LessonChosen.nullable().describe('null only if the rung has no lesson at all.');
const kind = z
  .enum(KINDS)
  .describe('A need; a push on a skill they just got; or the stretch lane, for who is far.');

export const GroupReport = z.strictObject({
  version: z.literal(2),
  date: z.iso.date(),
  writers: z.record(
    id,
    z.strictObject({
      stack: z.enum(SUPPORTS).nullable(),
      needs: z.array(z.string()).describe('Open needs, the first need first.'),
      known: z
        .strictObject({ known: z.int(), of: z.int() })
        .describe('Of how many rungs anything is known.'),
    }),
  ),
  groups: z.array(
    z.strictObject({
      number: z.int().describe('The number on paper; it stays all day, so there can be gaps.'),
      kind,
      focus,
      lesson,
      named: z.string().optional().describe('The lesson, if the teacher named it.'),
      students: z.array(
        z.strictObject({
          id,
          first: z.boolean().describe("The focus is on the rung of the writer's first need."),
          because,
          proposed,
          insist: Insist.optional(),
        }),
      ),
      away: z
        .array(z.strictObject({ id, proposed }))
        .optional()
        .describe('Absent today, placed here by the teacher: the place is kept.'),
      since: Since.optional().describe(
        'Compared with the earlier groups; missing for a new focus.',
      ),
    }),
  ),
  conferences: z.array(z.strictObject({ student: id, kind, focus, lesson, because, proposed })),
  wholeClass: z.array(
    z.strictObject({
      focus,
      kind,
      lesson,
      share: z.number().min(0).max(1),
      students: z.array(id).describe('Writers whose first need it is.'),
    }),
  ),
  noPlace: z.array(z.strictObject({ student: id, because, proposed })),
  onTrack: z
    .array(
      z.strictObject({
        student: id,
        because,
        look: z.string().describe('The skill or rung that a closer look would settle.'),
      }),
    )
    .describe('Writers with nothing open who are not known to be far: no group, no push.'),
  noEvidence: z.array(id),
  absent: z.array(id),
  dissolved: z
    .array(focus)
    .describe(
      'Skills or rungs of a group that you dissolved: confer makes no new group on them today.',
    ),
  owed: z
    .array(z.strictObject({ student: id, focus, date: z.iso.date() }))
    .describe('Writers who were absent when their group met on it: they still need the lesson.'),
  movedOn: z
    .array(z.strictObject({ student: id, focus }))
    .describe('Writers who were in a group or conference before and have it now.'),
  remarks: z.array(Remark),
});

export type Insist = z.infer<typeof Insist>;
export type Since = z.infer<typeof Since>;
export type LessonChosen = z.infer<typeof LessonChosen>;
export type GroupReport = z.infer<typeof GroupReport>;

/** The report before each meeting has its lesson. */
export type PlainReport = Omit<GroupReport, 'groups' | 'conferences' | 'wholeClass'> & {
  groups: GroupInReport[];
  conferences: Omit<GroupReport['conferences'][number], 'lesson'>[];
  wholeClass: Omit<GroupReport['wholeClass'][number], 'lesson'>[];
};
export type GroupInReport = Omit<GroupReport['groups'][number], 'lesson'>;
