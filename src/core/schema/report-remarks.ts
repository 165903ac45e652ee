/** The shape of what a teacher should know about the groups: costs, wishes and warnings. */

import * as z from 'zod';

const REMARKS = [
  'apart too long',
  'next whole-class lesson',
  'nearly a whole-class lesson',
  'closer look',
  'more conferences',
  'together costs',
  'apart costs',
  'pin costs',
  'cannot be kept',
  'no way found',
  'pinned elsewhere',
  'too many conferences',
  'size',
  'kept apart but together',
  'kept together but apart',
  'together without a group',
  'most with least',
  'no sign of this need',
  'too early',
  'second look',
  'old evidence',
  'decision ended',
  'third time',
  'stale',
  'not proven',
] as const;

export const Remark = z.strictObject({
  kind: z.enum(REMARKS),
  students: z.array(z.string()).describe('The writers it is about, by id.'),
  focus: z.string().optional().describe('The skill or rung it is about.'),
  number: z.number().optional().describe('A count, or a cost in writers, percent or school days.'),
  reason: z.string().optional(),
});

export type Remark = z.infer<typeof Remark>;
