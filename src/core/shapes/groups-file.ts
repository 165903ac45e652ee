/** The shape of groups/DATE.yaml: the groups as proposed, then as the teacher edited them. */

import * as z from 'zod';

const ids = z.array(z.string());

export const GroupsFile = z
  .strictObject({
    date: z.iso.date().describe('The day the groups are for.'),
    groups: z
      .array(
        z.strictObject({
          focus: z.string().describe('The skill, or the rung, that the group meets about.'),
          students: ids.min(1).describe('Writer ids.'),
          lesson: z.string().optional().describe('A lesson id, to print that one.'),
          because: z.record(z.string(), z.string()).optional().describe('Why each writer is here.'),
        }),
      )
      .nullish(),
    conferences: z
      .array(
        z.strictObject({
          student: z.string(),
          focus: z.string(),
          because: z.string().optional(),
        }),
      )
      .nullish()
      .describe('Writers to meet one to one.'),
    'whole class': ids.nullish().describe('Skills for a mini-lesson with everybody.'),
    'no place': z.record(z.string(), z.string()).optional().describe('Who has no seat, and why.'),
    'no evidence': ids.optional().describe('Writers about whom nothing is known yet.'),
    absent: ids.optional().describe('Writers who were absent.'),
    dissolved: ids.optional().describe('What you want no group about on this day.'),
    proposed: z
      .record(z.string(), ids)
      .optional()
      .describe(
        'Where confer had put everybody, by focus or `conference`: what differs above is yours and stays.',
      ),
  })
  .describe(
    'groups/DATE.yaml: who meets about what. Edit it freely; `confer plan` uses it as it is.',
  );

export type GroupsFile = z.infer<typeof GroupsFile>;
