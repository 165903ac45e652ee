/** The flags of the commands about the class: who is in it, its scores, whether all is well. */

import {
  DRY_RUN,
  type FlagsOf,
  filledBy,
  JSON_OUT,
  optional,
  toggle,
  value,
} from '../../command-line/arguments.ts';
import { GENRES, STAGES } from '../../core/schema/words.ts';
import { MAP, SAME, SECTION, SHEET } from '../tables/table-flags.ts';

export const ADD_FLAGS = {
  grade: value('number', "the writer's grade, if it differs from the class", '5'),
  students: filledBy(
    value('file', 'a list of the class: who is new, gone or changed', 'class.csv'),
    'file',
  ),
  section: SECTION,
  sheet: SHEET,
  map: MAP,
  same: SAME,
  dryRun: DRY_RUN,
};
export type AddFlags = FlagsOf<typeof ADD_FLAGS>;

export const ARCHIVE_FLAGS = { back: toggle('bring the writer back'), dryRun: DRY_RUN };
export type ArchiveFlags = FlagsOf<typeof ARCHIVE_FLAGS>;

export const TRANSFER_FLAGS = {
  id: value('id', 'their id in the other class, if it has to be another', 'sean-b'),
  nameInFiles: toggle('the name may be in the files there, if it is private here'),
  dryRun: DRY_RUN,
};
export type TransferFlags = FlagsOf<typeof TRANSFER_FLAGS>;

export const CHECK_FLAGS = {
  format: filledBy(
    value('unix|json', 'unix: "file:line:col: message" for editors; json: as --json', 'unix'),
    { words: ['unix', 'json'] },
  ),
  json: JSON_OUT,
};
export type CheckFlags = FlagsOf<typeof CHECK_FLAGS>;

export const INIT_FLAGS = {
  grade: value('number', 'grade of the class (default: 4)', '5'),
  genre: filledBy(value('genre', 'what the class writes now', 'narrative'), { words: GENRES }),
  students: filledBy(
    value('file', 'the list of your class: names, CSV, Excel, OneRoster', 'names.txt'),
    'file',
  ),
  from: filledBy(
    value('class', "last year's class: its writers, and how they stood last", '../room-12'),
    'folder',
  ),
  daysOff: filledBy(
    value('file', "the school's calendar (.ics), for its days off", 'school.ics'),
    'file',
  ),
  section: SECTION,
  sheet: SHEET,
  map: MAP,
  privateNames: toggle('use codes in every file; keep names in one file that git ignores'),
  dryRun: DRY_RUN,
};
export type InitFlags = FlagsOf<typeof INIT_FLAGS>;

export const GENRE_WORD = filledBy(optional('a genre'), { words: GENRES });

export const UNIT_FLAGS = {
  stage: filledBy(value('stage', 'where most pieces are, from collecting to editing', 'drafting'), {
    words: STAGES,
  }),
  dryRun: DRY_RUN,
};
export type UnitFlags = FlagsOf<typeof UNIT_FLAGS>;
