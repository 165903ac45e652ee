/** The shape of `confer group --json`, version 1: every writer of the class stands in it exactly once. */

import * as z from 'zod';
import { SUPPORTS } from './sort-file.ts';

const id = z.string().describe('A writer id.');
const focus = z.string().describe('A skill (rung.skill), or a rung.');
const because = z.string().describe('Why, in one sentence.');

export const GroupReport = z.strictObject({
  version: z.literal(1),
  date: z.iso.date(),
  writers: z.record(
    id,
    z.strictObject({
      stack: z.enum(SUPPORTS).nullable(),
      needs: z.array(z.string()).describe('Open needs, the first need first.'),
    }),
  ),
  groups: z.array(
    z.strictObject({
      focus,
      students: z.array(
        z.strictObject({
          id,
          first: z.boolean().describe("The focus is on the rung of the writer's first need."),
          because,
        }),
      ),
    }),
  ),
  conferences: z.array(z.strictObject({ student: id, focus, because })),
  wholeClass: z.array(
    z.strictObject({
      focus,
      share: z.number().min(0).max(1),
      students: z.array(id).describe('Those whose first need it is.'),
    }),
  ),
  noPlace: z.array(z.strictObject({ student: id, because })),
  noEvidence: z.array(id),
  absent: z.array(id),
});

export type GroupReport = z.infer<typeof GroupReport>;
