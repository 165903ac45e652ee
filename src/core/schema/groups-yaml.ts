/** The shape of groups/DATE.yaml: the groups as suggested, then as the teacher edited them. */

import * as z from 'zod';

const ids = z.array(z.string());
const about = z.string().meta({ choice: 'skill' });

export const GroupsFile = z
  .strictObject({
    date: z.iso.date().describe('The day the groups are for.'),
    groups: z
      .array(
        z.strictObject({
          focus: about.describe('The skill or rung the group works on.'),
          kind: z.literal('push').optional().describe('A push on a skill that they just got.'),
          number: z.int().min(1).optional().describe('Its number on paper, if not its place here.'),
          students: ids.min(1).describe('Writer ids.'),
          lesson: z
            .string()
            .meta({ choice: 'lesson' })
            .optional()
            .describe('Prints this lesson instead of the one confer chose: a lesson id.'),
          because: z.record(z.string(), z.string()).optional().describe('Why each writer is here.'),
        }),
      )
      .nullish(),
    conferences: z
      .array(
        z.strictObject({
          student: z.string(),
          focus: about,
          kind: z.literal('push').optional().describe('A push on a skill that they just got.'),
          because: z.string().optional(),
        }),
      )
      .nullish()
      .describe('Writers to meet one to one.'),
    'whole class': z.array(about).nullish().describe('Skills to teach everybody in a mini-lesson.'),
    'no place': z
      .record(z.string(), z.string())
      .optional()
      .describe('Writers who are not placed, and why.'),
    'on track': z
      .record(z.string(), z.string())
      .optional()
      .describe('Writers with nothing open, and what a closer look would tell.'),
    'no evidence': ids.optional().describe('Writers with no evidence yet.'),
    absent: ids.optional().describe('Writers who were absent.'),
    dissolved: z
      .array(about)
      .optional()
      .describe(
        'Skills or rungs of a group that you dissolved: confer makes no new group on them that day.',
      ),
    proposed: z
      .record(z.string(), ids)
      .optional()
      .describe(
        'Where confer suggested to put each writer, by focus or `conference`. Anything different above is your decision and stays.',
      ),
  })
  .describe('groups/DATE.yaml: who meets about what. Edit it freely; `confer plan` follows it.');

export type GroupsFile = z.infer<typeof GroupsFile>;
