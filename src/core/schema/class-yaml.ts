/** The shape of class.yaml: what one class works on and how its groups are made. */

import * as z from 'zod';
import { GENRES, STAGES, WORKDAYS } from './words.ts';

const weekday = z.enum(WORKDAYS);
const someMinutes = z.int().min(1).max(240);
const minutes = (usual: number) => someMinutes.default(usual);
/** A school says "day 2" or only 2. */
const cycleDay = z.union([z.string().min(1), z.int()]);
const writerLists = z.array(z.array(z.string()).min(2)).default([]);
const unit = z.strictObject({
  from: z.iso.date().optional().describe('Its first day; left out if nobody knows.'),
  genre: z.enum(GENRES).describe('What the class wrote in it.'),
  stage: z.enum(STAGES).optional().describe('Where most pieces were.'),
});
const DAY_OFF = /^\d{4}-\d\d-\d\d( to \d{4}-\d\d-\d\d)?$/;
/** For editors alone: where confer reads these, it says which date there is not. */
const day = z.regexes.date.source.slice(1, -1);
const isDay = { pattern: `^${day}$` };
const isDayOff = { pattern: `^${day}( to ${day})?$` };

export const ClassSettings = z
  .strictObject({
    format: z
      .int()
      .min(1)
      .default(1)
      .describe('The form of the files of this class; a newer confer may raise it.'),
    name: z.string().optional().describe('What the class is called on pages.'),
    grade: z.int().min(1).max(12).default(4).describe('Sets which cut scores of a rubric apply.'),
    genre: z
      .enum(GENRES)
      .optional()
      .describe('The kind of writing in this unit; lessons are chosen to fit it.'),
    stage: z
      .enum(STAGES)
      .optional()
      .describe('Where most pieces are now; printed on pages and used by the stage gate.'),
    units: z
      .array(unit)
      .default([])
      .describe(
        'The units of this year, oldest first; the last one is what `genre` and `stage` say now. `confer unit` writes them.',
      ),
    teaching: z
      .string()
      .meta({ choice: 'skill' })
      .optional()
      .describe('The skill you are teaching now; `confer sort` uses it when you name none.'),
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
      .describe('How many one-to-one conferences you can hold besides the groups.'),
    'keep apart': writerLists.describe('Lists of writer ids who are never in the same group.'),
    'keep together': writerLists.describe(
      'Lists of writer ids who are always in the same group, for example for a shared language or an aide.',
    ),
    pinned: z
      .record(z.string(), z.string().meta({ choice: 'pin' }))
      .nullable()
      .default(null)
      .describe(
        'A writer id and the skill, rung or `conference` they stay with, whatever the evidence says.',
      ),
    'mix most and least': z
      .boolean()
      .default(false)
      .describe('Whether writers who need the most and the least support may be in one group.'),
    'almost counts as needs': z
      .boolean()
      .default(false)
      .describe('Whether the lowest "almost" comes before a "needs help" on a higher rung.'),
    'reader stops': z
      .array(z.string())
      .default([])
      .describe(
        'Ids of writers whose pages nobody can read yet: for them sentence work comes right after ideas.',
      ),
    'stage gate': z
      .boolean()
      .default(true)
      .describe(
        "Whether to warn when a writer's piece has not reached the stage a group is about.",
      ),
    'workshop days': z
      .array(weekday)
      .min(1)
      .default([...WORKDAYS])
      .describe('Days with time to meet, for example [Mon, Tue, Thu].'),
    minutes: minutes(25).describe('Minutes you can confer each day.'),
    'minutes on': z
      .partialRecord(weekday, someMinutes)
      .nullable()
      .default(null)
      .describe('A weekday with more or fewer minutes, for example {Wed: 15}.'),
    'group minutes': minutes(10).describe('Minutes for one group.'),
    'conference minutes': minutes(5).describe('Minutes for one conference.'),
    out: z
      .record(z.string(), z.array(z.union([weekday, cycleDay])).min(1))
      .nullable()
      .default(null)
      .describe(
        'A writer id and the days they are out during workshop: weekdays, or days of the cycle.',
      ),
    cycle: z
      .array(cycleDay)
      .default([])
      .describe('If your school counts its days: their names in order, such as [A, B].'),
    'cycle on': z
      .record(z.string().meta(isDay), cycleDay)
      .nullable()
      .default(null)
      .describe(
        'A date and which day of the cycle it is, such as {2026-09-02: A}; days off are skipped. A later date corrects the count.',
      ),
    'days off': z
      .array(z.string().regex(DAY_OFF).meta(isDayOff))
      .default([])
      .describe('Days without school: 2026-11-26, or 2026-12-21 to 2027-01-01.'),
    'writing time': z
      .string()
      .regex(/^\d{1,2}:\d\d-\d{1,2}:\d\d$/)
      .optional()
      .describe('When workshop is, such as 9:10-9:55: the clock on the page for a substitute.'),
    'for a substitute': z
      .array(z.string())
      .default([])
      .describe('What a substitute should know, in your words; printed on that page as it is.'),
    'review after': z
      .int()
      .min(1)
      .max(60)
      .default(10)
      .describe('After how many school days a group should be looked at again.'),
    teachers: z
      .array(z.string().regex(/^[a-z][a-z0-9]*$/))
      .default([])
      .describe(
        'If several teachers share this class: a short name for each, such as [kim, lee], so that each gets their own files.',
      ),
    'private names': z
      .boolean()
      .default(false)
      .describe('Keeps names in names.yaml only, which git ignores; all other files use codes.'),
    'words that are no names': z
      .array(z.string())
      .default([])
      .describe(
        'With private names: words such as [Will, May] that name a writer elsewhere, and are words here. `confer save` lets them through.',
      ),
    paper: z.enum(['letter', 'A4']).default('letter').describe('Paper size of printed pages.'),
  })
  .describe('class.yaml: settings for the class.');

export type ClassSettings = z.infer<typeof ClassSettings>;
