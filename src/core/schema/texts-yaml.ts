/** The shape of texts.yaml: the texts that a class knows, and what each of them shows. */

import * as z from 'zod';
import { TEXT_KINDS } from './words.ts';

const date = z.iso.date();
const words = z.string().optional();

export const ClassText = z
  .strictObject({
    kind: z
      .enum(TEXT_KINDS)
      .describe(
        "A book the class has read, your own writing (mine), a student's text, or one you wrote together (shared).",
      ),
    title: z.string().min(1).describe('Its title, or what the class calls it.'),
    by: words.describe("The author of a book; for a student's text write `writer` instead."),
    place: words.describe('Where the part to show is: "last page", "green notebook, p. 12".'),
    note: words.describe('What it shows, or what to read aloud.'),
    read: date.optional().describe('The day the class read it or saw it.'),
    skills: z
      .array(z.string().meta({ choice: 'skill' }))
      .default([])
      .describe('The skills, or whole rungs, it shows.'),
    writer: words.describe("Only for a student's text: the writer's id."),
    'child said yes': date
      .optional()
      .describe('The day the child agreed to share it with this class.'),
    'family said yes': date
      .optional()
      .describe('The day the family agreed; without both days no page shows the text.'),
  })
  .describe('One text.');

export const TextsFile = z
  .array(ClassText)
  .nullable()
  .describe('texts.yaml: the texts this class knows, one entry per text.');

export type ClassText = z.infer<typeof ClassText>;
export type TextsFile = z.infer<typeof TextsFile>;
