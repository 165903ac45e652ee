/** What the steps of a sort hand to each other: which sort it is, and what was asked. */

import { rungOf } from '../core/ladder.ts';
import { sortFileName, stacksFor } from '../core/sort-file.ts';
import type { ClassFolder } from '../folder/class-folder.ts';

export interface SortOptions {
  class?: string;
  support?: boolean;
  gotIt?: string;
  almost?: string;
  needsHelp?: string;
  most?: string;
  medium?: string;
  least?: string;
  absent?: string;
  from?: string;
  dryRun?: boolean;
}

/** One sort: its day, and its skill; no skill is the sort from a bird's eye view. */
export interface SortHead {
  date: string;
  skill?: string;
}

/** The file of a sort, and the stacks it chooses from. */
export function sortPlace({ date, skill }: SortHead): { file: string; stacks: readonly string[] } {
  return { file: sortFileName(date, skill), stacks: stacksFor(skill) };
}

/** After the bird's-eye sort comes the one thing that no rubric can see: the first rung. */
export function firstRung({ classroom }: ClassFolder): string {
  return rungOf(classroom.ladder.rungs[0]?.id ?? 'engage');
}
