/** The shape of class.yaml: what one class works on and how its groups are made. */

import * as z from 'zod';
import { GENRES, STAGES, WORKDAYS } from '../class-settings.ts';

const weekday = z.enum(WORKDAYS);
const minutes = (usual: number) => z.int().min(1).max(240).default(usual);
const DAY_OFF = /^\d{4}-\d\d-\d\d( to \d{4}-\d\d-\d\d)?$/;

export const ClassSettings = z
  .strictObject({
    name: z.string().optional().describe('What the class is called on pages.'),
    grade: z.int().min(1).max(12).default(4).describe('Decides the cut scores of a rubric.'),
    genre: z
      .enum(GENRES)
      .optional()
      .describe('The unit’s kind of writing; lessons are chosen for it.'),
    stage: z
      .enum(STAGES)
      .optional()
      .describe('Where most pieces are; printed on the pages, and asked by the stage gate.'),
    teaching: z
      .string()
      .optional()
      .describe('The skill taught now; `confer sort` sorts by it when none is named.'),
    'group size': z
      .string()
      .regex(/^[1-9]\d?-[1-9]\d?$/)
      .default('3-5')
      .describe('Smallest and largest group, such as 3-5.'),
    conferences: z
      .int()
      .min(0)
      .max(50)
      .default(5)
      .describe('How many one-to-one conferences fit beside the groups.'),
    'keep apart': z
      .array(z.array(z.string()).min(2))
      .default([])
      .describe('Lists of writer ids that never sit in one group.'),
    'keep together': z
      .array(z.array(z.string()).min(2))
      .default([])
      .describe('Lists of writer ids that always sit in one group: a shared language, an aide.'),
    pinned: z
      .record(z.string(), z.string())
      .nullable()
      .default(null)
      .describe(
        'A writer id and the skill, rung or `conference` she stays with, whatever is sorted.',
      ),
    'mix most and least': z
      .boolean()
      .default(false)
      .describe('Whether most and least support may sit in one group.'),
    'almost counts as needs': z
      .boolean()
      .default(false)
      .describe('Whether the lowest "almost" comes before a "needs help" higher up.'),
    'reader stops': z
      .array(z.string())
      .default([])
      .describe(
        'Writer ids whose page nobody can read yet: sentence work comes right after ideas.',
      ),
    'stage gate': z
      .boolean()
      .default(true)
      .describe('Whether to say so when a piece has not come to the stage that a group is about.'),
    'workshop days': z
      .array(weekday)
      .min(1)
      .default([...WORKDAYS])
      .describe('On which days there is time to meet, such as [Mon, Tue, Thu].'),
    minutes: minutes(25).describe('How long you can confer on one day.'),
    'group minutes': minutes(10).describe('How long a group meets.'),
    'conference minutes': minutes(5).describe('How long a conference takes.'),
    out: z
      .record(z.string(), z.array(weekday).min(1))
      .nullable()
      .default(null)
      .describe('A writer id and the days on which she is elsewhere at workshop time.'),
    'days off': z
      .array(z.string().regex(DAY_OFF))
      .default([])
      .describe('Days without school: 2026-11-26, or 2026-12-21 to 2027-01-01.'),
    'review after': z
      .int()
      .min(1)
      .max(60)
      .default(10)
      .describe('After how many school days a group is to be looked at anew.'),
    teachers: z
      .array(z.string().regex(/^[a-z][a-z0-9]*$/))
      .default([])
      .describe(
        'Where several teach this class: a short name each, such as [kim, lee], for their own files.',
      ),
    'private names': z
      .boolean()
      .default(false)
      .describe('Names stand in names.yaml alone, which git leaves alone; files have codes.'),
    paper: z.enum(['letter', 'A4']).default('letter').describe('Paper size of printed pages.'),
  })
  .describe('class.yaml: the class.');

export type ClassSettings = z.infer<typeof ClassSettings>;
