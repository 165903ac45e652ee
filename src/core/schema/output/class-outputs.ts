/** The shapes of `confer --json`, `check --json`, `doctor --json` and `skills --json`. */

import * as z from 'zod';
import { STANDINGS } from '../words.ts';

const date = z.iso.date();

export const StatusJson = z
  .strictObject({
    version: z.literal(1),
    date,
    classes: z
      .array(
        z.strictObject({
          folder: z.string().describe('Where it is on this computer.'),
          name: z.string(),
          standing: z.string().describe('Where it stands, in a sentence.'),
          next: z.string().describe('The command that comes next.'),
          or: z.string().optional().describe('What can be done instead, as it is.'),
          unfinished: z
            .array(
              z.strictObject({
                what: z.string().describe('In words: the sort on leads.'),
                date: date.optional(),
                done: z.int().describe('How many writers have an answer.'),
                of: z.int(),
                next: z.string().describe('The command that goes on with it.'),
              }),
            )
            .describe('Sorts, scores of a piece and meetings that are half done.'),
        }),
      )
      .describe('The class that this folder is in, else those in it; empty if there is none.'),
  })
  .describe('confer --json: where the class stands, and the one next thing.');

export const CheckJson = z
  .strictObject({
    version: z.literal(1),
    problems: z.array(
      z.strictObject({
        code: z.string().describe('The kind of problem; it does not change.'),
        file: z.string().describe('In the class folder.'),
        line: z.int().min(1),
        column: z.int().min(1),
        message: z.string().describe('What is wrong.'),
        hint: z.string().describe('What to do.'),
      }),
    ),
  })
  .describe('confer check --json: every problem in the class folder.');

export const DoctorJson = z
  .strictObject({
    version: z.literal(1),
    checks: z.array(
      z.strictObject({
        state: z.enum(['ok', 'note', 'wrong']),
        name: z.string(),
        words: z.string(),
      }),
    ),
  })
  .describe('confer doctor --json: the setup around the class.');

export const SkillsJson = z
  .strictObject({
    version: z.literal(1),
    skills: z
      .array(
        z.strictObject({
          id: z.string(),
          rung: z.string(),
          name: z.string().describe('Two or three words that fit into a sentence.'),
          label: z.string(),
          also: z.array(z.string()).describe('What teachers call it too.'),
          signs: z.strictObject(Object.fromEntries(STANDINGS.map((one) => [one, z.string()]))),
          sorted: z
            .strictObject({
              date,
              counts: z.strictObject(Object.fromEntries(STANDINGS.map((one) => [one, z.int()]))),
            })
            .optional()
            .describe('The last sort of the class on it.'),
        }),
      )
      .describe('From the bottom rung up; with a word, the skills it can mean.'),
  })
  .describe('confer skills --json: the ladder with its signs.');

export type StatusJson = z.infer<typeof StatusJson>;
export type CheckJson = z.infer<typeof CheckJson>;
export type DoctorJson = z.infer<typeof DoctorJson>;
export type SkillsJson = z.infer<typeof SkillsJson>;
