/** The shape of sorts/DATE-SKILL.yaml: one sort of the class into three stacks. */

import * as z from 'zod';

export const STANDINGS = ['got it', 'almost', 'needs help'] as const;
export const SUPPORTS = ['most', 'medium', 'least'] as const;
export type Standing = (typeof STANDINGS)[number];
export type Support = (typeof SUPPORTS)[number];

const stacksOf = (stacks: readonly [string, ...string[]]) => {
  const stack = z.enum(['absent', ...stacks]);
  const entry = z.union([stack, z.strictObject({ stack: stack.optional(), note: z.string() })]);
  return z
    .record(z.string(), entry)
    .nullish()
    .describe(
      'A writer id and her stack, or {stack: ..., note: ...}; a half-finished sort is fine.',
    );
};

export const SkillSort = z
  .strictObject({
    date: z.iso.date().describe('The day of the sort.'),
    skill: z.string().describe('The skill that was looked for, or a whole rung.'),
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

export const SortFile = z.union([SupportSort, SkillSort]);
export type SortFile = z.infer<typeof SortFile>;

export interface Entry {
  /** Not there yet when a note was written before a stack was chosen. */
  stack?: string;
  note?: string;
}

export interface Sort {
  /** Relative to the class folder. */
  file: string;
  date: string;
  /** A skill or a rung; undefined for the bird's-eye sort. */
  skill?: string;
  entries: Map<string, Entry>;
}

/** One shape for both ways of writing an entry. */
export function entriesOf(stacks: SortFile['stacks']): Map<string, Entry> {
  const entries = Object.entries(stacks ?? {});
  return new Map(
    entries.map(([id, entry]) => [id, typeof entry === 'string' ? { stack: entry } : entry]),
  );
}

/** Where a sort of this day is kept: sorts/2026-11-23-structure.lead.yaml. */
export function sortFileName(date: string, skill: string | undefined): string {
  return `sorts/${date}-${skill ?? 'support'}.yaml`;
}

/** The stacks that a sort chooses from, in the order of the keys 1, 2, 3. */
export function stacksFor(skill: string | undefined): readonly string[] {
  return skill === undefined ? SUPPORTS : STANDINGS;
}
