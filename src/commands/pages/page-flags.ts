/** The flags of plan, print and week: which pages are made, and how. */

import {
  DRY_RUN,
  each,
  type FlagsOf,
  FORCE,
  filledBy,
  JSON_OUT,
  toggle,
  value,
} from '../../command-line/arguments.ts';

const PAPER = {
  open: toggle('open the page in your browser, to print it'),
  pdf: toggle('also make a PDF, with a browser that is on this computer'),
  // Pages are always made now; scripts that ask for them go on working.
  html: toggle('make the page to print (it always does)'),
};
const NAME_STYLE = filledBy(
  value('how', 'print full names, first names, initials or none', 'first'),
  { words: ['full', 'first', 'initials', 'none'] },
);

export const PLAN_FLAGS = {
  ...PAPER,
  names: NAME_STYLE,
  lesson: filledBy(
    each('id', 'use this lesson; for one group: 2=a-hook-needs-a-line', '2=a-hook-needs-a-line'),
    'group=lesson',
    'lesson',
  ),
  json: JSON_OUT,
  dryRun: DRY_RUN,
  force: FORCE,
};
export type PlanFlags = FlagsOf<typeof PLAN_FLAGS>;

export const PRINT_FLAGS = {
  blank: toggle('the same form, empty, to fill in by pen'),
  since: filledBy(value('day', 'report: from this day on', '"Sep 1"'), 'date'),
  ...PAPER,
  names: NAME_STYLE,
  dryRun: DRY_RUN,
  force: FORCE,
};
export type PrintFlags = FlagsOf<typeof PRINT_FLAGS>;

export const WEEK_FLAGS = {
  html: toggle('also make a page to print'),
  json: JSON_OUT,
  force: FORCE,
  dryRun: DRY_RUN,
};
export type WeekFlags = FlagsOf<typeof WEEK_FLAGS>;
