/** The shape of tables.yaml: what the headings, rows and words of a school's tables mean. */

import * as z from 'zod';
import { ROLES, ROW_KINDS } from './roles.ts';

const words = z.array(z.string()).default([]);

/** A hole stands once, and {any} twice at most: else a heading could be read in too many ways. */
const Around = z
  .string()
  .max(200)
  .refine((text) => {
    const holes = text.match(/\{\w+\}/g) ?? [];
    const named = holes.filter((hole) => hole !== '{any}' && hole !== '{number}');
    return new Set(named).size === named.length && holes.length <= 5;
  }, 'has a hole twice: {trait}, {piece} and {top} can stand in it once, {any} twice');
const arounds = z.array(Around).default([]);
const ofEach = z.record(z.string(), z.array(z.string())).default({});

const Kind = z.strictObject({
  name: z.string().describe('What confer calls such a file: "a Canvas gradebook".'),
  columns: words.describe('Headings that must all be there.'),
  with: words.describe('Headings of which `at least` must be there.'),
  'at least': z.int().min(1).default(1),
  around: words.describe('Patterns, of which a heading must fit one.'),
});

const Joined = z.strictObject({
  writers: words,
  classes: words,
  enrollments: words,
  roles: words,
  'writer key': words,
  'class key': words,
  'class title': words,
  'class code': words,
});

export const TablesFile = z
  .strictObject({
    columns: z
      .partialRecord(z.enum(ROLES), z.array(z.string()))
      .default({})
      .describe('Headings, by what their column says: name, first, last, called, id, …'),
    sections: words.describe('What tables call this class; remembered by confer.'),
    traits: ofEach.describe('Headings, by the trait of a rubric that their column scores.'),
    never: words.describe('Words of headings whose columns are never read.'),
    around: z
      .strictObject({
        score: arounds,
        top: arounds,
        comment: arounds,
        other: arounds,
        piece: arounds,
      })
      .partial()
      .default({})
      .describe('What may stand around a trait in a heading.'),
    sums: words.describe('Headings of columns that add others up.'),
    rows: z
      .partialRecord(z.enum(ROW_KINDS), z.array(z.string()))
      .default({})
      .describe('What stands for a name in rows that are no writer.'),
    'rows after averages': words,
    'student roles': words,
    "not a teacher's": words.describe('Values of `kind of score`: no teacher gave these scores.'),
    gone: words.describe('What a status says of somebody who is no longer there.'),
    'gone if': ofEach.describe('The same, for one heading only.'),
    titles: words.describe('First words of a line that is a title or an adult, not a writer.'),
    adults: words.describe('What in brackets behind a name says that it is no writer.'),
    'not in a name': words.describe('Words that no name has in it.'),
    'no score': words.describe('What stands for no score in a table.'),
    'no school': words.describe('What an event of a calendar says if there is no school.'),
    'day off': words.describe('What days off are usually called.'),
    'school after all': words.describe('What makes `day off` none: a holiday concert.'),
    joined: Joined.partial().optional(),
    kinds: z.array(Kind).default([]),
    'short names': ofEach.describe('Short forms of a first name; only proposed.'),
  })
  .describe(
    'tables.yaml: what the tables and calendars of your school mean; it adds to what confer knows.',
  );

export type TablesFile = z.infer<typeof TablesFile>;
