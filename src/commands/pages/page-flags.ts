/** The flags of plan, print and week: which pages are made, and how. */

import { DRY_RUN, each, type FlagsOf, FORCE, toggle, value } from '../../command-line/arguments.ts';

const HTML = toggle('also make an HTML file to print from a browser');
const NAME_STYLE = value('how', 'print full names, first names, initials or none', 'first');

export const PLAN_FLAGS = {
  html: HTML,
  names: NAME_STYLE,
  lesson: each(
    'id',
    'use this lesson; for one group: 2=a-hook-needs-a-line',
    '2=a-hook-needs-a-line',
  ),
  dryRun: DRY_RUN,
  force: FORCE,
};
export type PlanFlags = FlagsOf<typeof PLAN_FLAGS>;

export const PRINT_FLAGS = { html: HTML, names: NAME_STYLE, dryRun: DRY_RUN, force: FORCE };
export type PrintFlags = FlagsOf<typeof PRINT_FLAGS>;

export const WEEK_FLAGS = {
  html: toggle('also make a page to print'),
  force: FORCE,
  dryRun: DRY_RUN,
};
export type WeekFlags = FlagsOf<typeof WEEK_FLAGS>;
