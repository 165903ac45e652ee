/** The shapes of `log --json`, `due --json` and `show --json`. */

import * as z from 'zod';
import { Goal } from '../student-yaml.ts';
import { PIECE_KINDS, STANDINGS, SUPPORTS } from '../words.ts';

const date = z.iso.date();
const id = z.string().describe('A writer id.');
const about = z.string().describe('A skill (rung.skill), or a rung.');
const yes = z.literal(true).optional();
const days = z.int().nullable().describe('School days; null for never.');

const entered = z
  .strictObject({ by: z.string(), on: date.describe('The day of the commit.') })
  .optional()
  .describe('Who entered the line, if git knows.');
const source = {
  file: z.string().describe('Where it stands in the class folder.'),
  line: z.int(),
  entered,
};

export const LogJson = z
  .strictObject({
    version: z.literal(1),
    date,
    student: id.optional().describe('Only if it was asked for one.'),
    events: z.array(
      z.strictObject({
        date,
        kind: z.enum([
          'attendance',
          'taught',
          'sort',
          'groups',
          'meeting',
          'note',
          'score',
          'goal',
          'text',
        ]),
        students: z.array(id).describe('Empty for the whole class.'),
        about: z.string().optional().describe('A skill, a rung or a rubric.'),
        words: z.string().optional().describe("The teacher's words, or the stack."),
        count: z.int().optional().describe('How many: writers sorted, groups made.'),
        by: z.string().optional().describe('Which of several teachers.'),
        more: z.array(z.string()).optional().describe('All else that was entered, in words.'),
        file: source.file.optional(),
        line: source.line.optional(),
        entered,
      }),
    ),
    undated: z
      .array(z.strictObject({ said: z.string(), ...source }))
      .optional()
      .describe('Only for one writer: what stands in the files without a day.'),
    renamed: z
      .array(z.strictObject({ from: z.string(), to: z.string(), entered: entered.unwrap() }))
      .optional()
      .describe('Only for one writer: other names that their file had, as git knows it.'),
    earlier: z.int().describe('How many older ones are left out; --all has them.'),
  })
  .describe('confer log --json: what was done, newest day first.');

export const DueJson = z
  .strictObject({
    version: z.literal(1),
    date,
    rung: z.string().nullable().describe('The rung that was asked for.'),
    waiting: z
      .array(
        z.strictObject({
          ...{ student: id, conference: days, group: days, any: days, met: days },
          last: z.strictObject({
            conference: date.nullable(),
            group: date.nullable(),
            any: date.nullable(),
          }),
        }),
      )
      .describe('Every writer, the longest wait first.'),
    owed: z
      .array(z.strictObject({ student: id, focus: about, date }))
      .describe('Lessons that writers missed.'),
    shares: z
      .array(
        z.strictObject({
          stack: z.enum(SUPPORTS),
          writers: z.int(),
          minutes: z.number(),
          perWriter: z.number(),
        }),
      )
      .describe('How the time of the last 20 school days was shared.'),
  })
  .describe('confer due --json: who is due for a meeting, and where your time goes.');

export const ShowClassJson = z
  .strictObject({
    version: z.literal(1),
    date,
    rungs: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    writers: z.array(
      z.strictObject({
        id,
        cells: z.array(z.string()).describe('One for each rung.'),
        seen: date.optional().describe('The last meeting.'),
      }),
    ),
    open: z.array(z.int()).describe('For each rung, how many writers have it open.'),
  })
  .describe('confer show --json: the class as a grid.');

export const ShowWriterJson = z
  .strictObject({
    version: z.literal(1),
    date,
    id,
    name: z.string(),
    grade: z.int(),
    needs: z
      .array(
        z.strictObject({
          rung: z.string(),
          about,
          standing: z.enum(STANDINGS).exclude(['got it']),
          how: z.enum(['seen', 'scored']),
          said: z.string().describe('The newest that is known of it, with its date.'),
          date,
          again: yes.describe('A score speaks against what was seen: look again.'),
          byScore: yes,
          or: z.array(z.string()).optional().describe('Other rungs that a score can be about.'),
          flat: z.string().optional().describe('All traits were scored alike.'),
        }),
      )
      .describe('Open needs, in teaching order.'),
    next: z.string().nullable().describe('What comes next, in words.'),
    nextBecause: z.string().nullable(),
    goal: Goal.optional(),
    ladder: z.array(
      z.strictObject({
        rung: z.string(),
        label: z.string(),
        points: z.array(
          z.strictObject({
            date,
            level: z.literal([0, 1, 2]).describe('0 needs help, 1 almost, 2 has it.'),
            kind: z.string().optional().describe('If only scores say so: of which pieces.'),
          }),
        ),
      }),
    ),
    strengths: z.array(z.strictObject({ date, words: z.string() })).describe('Newest first.'),
    lessons: z.array(
      z.strictObject({
        date,
        about,
        outcome: z.string().optional(),
        lesson: z.string().optional(),
      }),
    ),
    scores: z.array(
      z.strictObject({
        date,
        rubric: z.string(),
        piece: z.string().optional(),
        prompt: z.string().optional().describe('What the piece answers.'),
        kind: z.enum(PIECE_KINDS).optional(),
        ofKind: z.int().describe('How many pieces of this kind there are.'),
        traits: z.array(
          z.strictObject({
            trait: z.string(),
            score: z.number(),
            change: z.number().optional().describe('Since the last piece of this kind.'),
            since: z.strictObject({ date, called: z.string() }).optional(),
          }),
        ),
      }),
    ),
    seen: z.strictObject({ conferences: z.int(), groups: z.int(), last: date.optional() }),
  })
  .describe("confer show ana --json: one writer's year.");

export type LogJson = z.infer<typeof LogJson>;
export type DueJson = z.infer<typeof DueJson>;
export type ShowClassJson = z.infer<typeof ShowClassJson>;
export type ShowWriterJson = z.infer<typeof ShowWriterJson>;
