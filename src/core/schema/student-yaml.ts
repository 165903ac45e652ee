/** The shapes of students/ID.yaml, one writer in the teacher's own file, and of names.yaml. */

import * as z from 'zod';
import { NO_SCORE, STAGES } from './words.ts';

const date = z.iso.date();

export const Note = z
  .strictObject({
    date: date.describe('The day, such as 2026-11-23.'),
    kind: z.enum(['conference', 'group', 'glance']).optional().describe('How you saw the writing.'),
    strength: z
      .string()
      .optional()
      .describe(
        'What this writer did, as you would tell the child: "slowed down where the dog runs".',
      ),
    taught: z.string().meta({ choice: 'skill' }).optional().describe('The skill you taught.'),
    next: z
      .string()
      .meta({ choice: 'next' })
      .optional()
      .describe('What the writer needs next: a skill, or a few words.'),
    note: z.string().optional().describe('Anything else, for the teacher only.'),
    by: z.string().optional().describe('Which of several teachers wrote it.'),
  })
  .describe('One dated note.');

/** A score in quotes, or typed with full-width digits, is the score. */
const scoreAsText = z
  .string()
  .regex(/^[0-9\uff10-\uff19]{1,3}([.\uff0e][0-9\uff10-\uff19]{1,2})?$/)
  .transform((digits) => Number(digits.normalize('NFKC')));

export const ScoreLine = z
  .object({
    date: date.describe('The day of the piece.'),
    rubric: z
      .string()
      .meta({ choice: 'rubric' })
      .describe('Which rubric: its file name without .yaml.'),
    piece: z.string().optional().describe('Which piece of writing.'),
    prompt: z.string().optional().describe('What the piece answers, such as "October text set".'),
  })
  .catchall(z.union([z.number(), z.enum(NO_SCORE), z.null(), scoreAsText]))
  .meta({ choice: 'score' })
  .describe('One scored piece: a trait and its score, for each trait of the rubric.');

export const Goal = z
  .strictObject({
    skill: z.string().meta({ choice: 'skill' }).describe('The skill the goal is about.'),
    words: z.string().optional().describe('The goal in the child’s own words.'),
    set: date.optional().describe('The day it was set.'),
    met: date.optional().describe('The day it was met.'),
  })
  .describe('What the writer is working on; printed on the goal card.');

export const StudentFile = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .optional()
      .describe('The name to print; required unless names are private.'),
    called: z
      .string()
      .min(1)
      .optional()
      .describe('What they are called, if not by the first word of the name: Liam. Pages use it.'),
    grade: z.int().min(1).max(12).optional().describe('Only if it differs from the class.'),
    stage: z
      .enum(STAGES)
      .optional()
      .describe("The stage of this writer's piece, if it differs from the class."),
    'home language': z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/)
      .optional()
      .describe('The language of pages for home, if not English: es. See words/.'),
    goal: Goal.optional(),
    supports: z
      .array(z.string())
      .optional()
      .describe(
        "How this writer is supported (extra time, a seat): private, printed on teacher's pages only.",
      ),
    notes: z.array(Note).nullish().describe('Dated notes, oldest first.'),
    scores: z.array(ScoreLine).nullish().describe('Rubric scores, oldest first.'),
  })
  .meta({ choice: 'writer' })
  .describe('students/ID.yaml: one writer. The file name is the id.');

const printedName = z.string().min(1).describe('The name as it is printed.');

export const NamesFile = z
  .record(
    z.string(),
    z.union([
      printedName,
      z.strictObject({
        name: printedName.optional(),
        called: z.string().min(1).optional().describe('What they are called: Liam.'),
        'school id': z.string().min(1).optional().describe("The school's id, as text."),
        'school name': z
          .string()
          .min(1)
          .optional()
          .describe("The name in the school's lists, if it differs."),
      }),
    ]),
  )
  .nullable()
  .describe(
    'names.yaml: names, if `private names` is on, and what the school calls a writer. This file stays on this computer.',
  );

export type Goal = z.infer<typeof Goal>;
export type Note = z.infer<typeof Note>;
export type ScoreLine = z.infer<typeof ScoreLine>;
export type StudentFile = z.infer<typeof StudentFile>;
export type NamesFile = z.infer<typeof NamesFile>;
