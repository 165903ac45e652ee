/** The shape of sorts/DATE-SKILL.yaml, and of DATE-support.yaml and DATE-attendance.yaml there. */

import * as z from 'zod';
import { STANDINGS, SUPPORTS } from './words.ts';

const stacksOf = (stacks: readonly [string, ...string[]]) => {
  const stack = z.enum(['absent', ...stacks]);
  const entry = z.union([stack, z.strictObject({ stack: stack.optional(), note: z.string() })]);
  return z
    .record(z.string(), entry)
    .nullish()
    .describe(
      'A writer id and their stack, or {stack: ..., note: ...}. A half-finished sort is fine.',
    );
};

export const SkillSort = z
  .strictObject({
    date: z.iso.date().describe('The day of the sort.'),
    skill: z
      .string()
      .meta({ choice: 'skill' })
      .describe('The skill, or whole rung, you sorted for.'),
    asked: z
      .literal('some')
      .optional()
      .describe('Only some writers were asked, as in a closer look: it is no unfinished sort.'),
    stacks: stacksOf(STANDINGS),
  })
  .describe('sorts/DATE-SKILL.yaml: the three stacks after workshop.');

export const SupportSort = z
  .strictObject({
    date: z.iso.date().describe('The day of the sort.'),
    kind: z.literal('support').describe("The sort from a bird's eye view."),
    stacks: stacksOf(SUPPORTS),
  })
  .describe('sorts/DATE-support.yaml: most, medium and least support.');

export const LookSort = z
  .strictObject({
    date: z.iso.date().describe('The day of the closer look.'),
    kind: z.literal('look').describe('A closer look at what a score left open.'),
    skill: z.string().meta({ choice: 'skill' }).describe('The rung whose signs you looked for.'),
    stacks: stacksOf(['none of these']),
  })
  .describe('sorts/DATE-look-RUNG.yaml: who shows none of the signs of a rung.');

export const Attendance = z
  .strictObject({
    date: z.iso.date().describe('The day.'),
    kind: z.literal('attendance').describe('Who was there, whatever was sorted that day.'),
    stacks: z
      .record(z.string(), z.enum(['absent', 'here']))
      .nullish()
      .describe('A writer id, and absent or here. Whoever is missing here was there.'),
  })
  .describe('sorts/DATE-attendance.yaml: who was absent on a day without a sort.');

export const SortFile = z.union([SupportSort, LookSort, Attendance, SkillSort]);
export type SortFile = z.infer<typeof SortFile>;
