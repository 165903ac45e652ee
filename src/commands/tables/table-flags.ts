/** The flags of the commands that read a table. */

import {
  DRY_RUN,
  each,
  type FlagsOf,
  filledBy,
  toggle,
  value,
} from '../../command-line/arguments.ts';

export const SECTION = value('name', 'your section, if the file has several', 'Room 12');
export const SHEET = value('name', 'the sheet, if the workbook has several', 'Winter story');
export const MAP = each('column=meaning', 'what a column says; remembered', 'Org=organization');
export const SAME = toggle("take names that are nearly a writer's for that writer; remembered");

export const IMPORT_FLAGS = {
  rubric: filledBy(value('name', 'the rubric these scores use (required)', 'six-traits'), 'rubric'),
  piece: value('text', 'the piece of writing', 'Winter story'),
  prompt: value('text', 'what it answers, for a text set', 'October text set'),
  comments: toggle('keep comments as notes'),
  update: toggle('change scores that were saved before'),
  onlyMine: toggle('leave out rows of nobody in this class'),
  same: SAME,
  who: each('name=writer', 'whose a name in the table is; remembered', 'Frank Moore=frankie'),
  add: toggle('create files for writers who are not in the class yet'),
  section: SECTION,
  rater: value('name', 'whose scores count, if two scored a piece', 'Lee'),
  sheet: SHEET,
  map: MAP,
  dryRun: DRY_RUN,
};
export type ImportFlags = FlagsOf<typeof IMPORT_FLAGS>;
