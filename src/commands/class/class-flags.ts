/** The flags of the commands about the class: who is in it, its scores, whether all is well. */

import { DRY_RUN, each, type FlagsOf, toggle, value } from '../../command-line/arguments.ts';

export const ADD_FLAGS = {
  grade: value('number', "the writer's grade, if it differs from the class", '5'),
  dryRun: DRY_RUN,
};
export type AddFlags = FlagsOf<typeof ADD_FLAGS>;

export const ARCHIVE_FLAGS = { back: toggle('bring the writer back'), dryRun: DRY_RUN };
export type ArchiveFlags = FlagsOf<typeof ARCHIVE_FLAGS>;

export const IMPORT_FLAGS = {
  rubric: value('name', 'the rubric these scores use (required)', 'six-traits'),
  piece: value('text', 'the piece of writing', 'Winter story'),
  prompt: value('text', 'what it answers, for a text set', 'October text set'),
  add: toggle('create files for writers who are not in the class yet'),
  map: each('column=trait', 'a column whose heading differs from the trait', 'Org=organization'),
  dryRun: DRY_RUN,
};
export type ImportFlags = FlagsOf<typeof IMPORT_FLAGS>;

export const INIT_FLAGS = {
  grade: value('number', 'grade of the class (default: 4)', '5'),
  genre: value('genre', 'what the class writes now', 'narrative'),
  students: value('file', 'names, one per line, or a CSV with a name column', 'names.txt'),
  privateNames: toggle('use codes in every file; keep names in one file that git ignores'),
};
export type InitFlags = FlagsOf<typeof INIT_FLAGS>;

export const UNIT_FLAGS = {
  stage: value('stage', 'where most pieces are, from collecting to editing', 'drafting'),
  dryRun: DRY_RUN,
};
export type UnitFlags = FlagsOf<typeof UNIT_FLAGS>;
