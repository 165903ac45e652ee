/** The flags of lessons and texts. */

import {
  DRY_RUN,
  type Flag,
  type FlagsOf,
  filledBy,
  JSON_OUT,
  toggle,
  value,
} from '../../command-line/arguments.ts';
import { TEXT_KINDS } from '../../core/schema/words.ts';

export const LESSONS_FLAGS = { json: JSON_OUT, dryRun: DRY_RUN };
export type LessonsFlags = FlagsOf<typeof LESSONS_FLAGS>;

const SKILLS: Flag<string> = {
  kind: 'list',
  placeholder: 'skills',
  about: 'what it shows',
  example: 'endings,leads',
  fills: ['skill'],
};

export const TEXTS_FLAGS = {
  by: value('author', 'who wrote it', 'Julie Brinckloe'),
  skill: SKILLS,
  place: value('text', 'where the part to show is', 'last page'),
  note: value('text', 'what it shows, or what to read aloud', 'leaves a feeling'),
  read: filledBy(value('day', 'when the class read or saw it', 'today'), 'date'),
  kind: filledBy(value('kind', 'book (default), mine, student or shared', 'mine'), {
    words: TEXT_KINDS,
  }),
  writer: filledBy(value('writer', "whose text it is, for a student's text", 'ana'), 'writer'),
  childSaidYes: toggle('the child agreed, today, to share it with this class'),
  familySaidYes: toggle('the family agreed, today'),
  json: JSON_OUT,
  dryRun: DRY_RUN,
};
export type TextsFlags = FlagsOf<typeof TEXTS_FLAGS>;
