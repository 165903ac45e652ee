/** The flags of sort, meet and score: how answers are given without a keyboard. */

import {
  DRY_RUN,
  each,
  eachList,
  type FlagsOf,
  toggle,
  value,
  writers,
} from '../../command-line/arguments.ts';

export const SORT_FLAGS = {
  support: toggle("sort from a bird's-eye view: least, medium, most support"),
  gotIt: writers('without a keyboard: who has it: ana,ben, or all, or rest'),
  almost: writers('who almost has it'),
  needsHelp: writers('who needs help'),
  most: writers('with --support: who needs the most'),
  medium: writers('with --support: who needs a medium amount'),
  least: writers('with --support: who needs the least, and a push'),
  absent: writers('who was absent'),
  from: value('file', 'read lines like "ana: almost" from a file', 'stacks.txt'),
  order: value('pile|last', 'ask in the order of your pile, or of the last sort', 'pile'),
  dryRun: DRY_RUN,
};
export type SortFlags = FlagsOf<typeof SORT_FLAGS>;

export const LOOK_FLAGS = {
  found: each('writer=skill', 'without a keyboard: what comes first', 'ana=endings'),
  nothing: writers('who shows none of the signs, for example hal'),
  absent: writers('whose draft is not here'),
  from: value('file', 'read lines like "ana: endings" from a file', 'looked.txt'),
  dryRun: DRY_RUN,
};
export type LookFlags = FlagsOf<typeof LOOK_FLAGS>;

export const MEET_FLAGS = {
  hasIt: writers('without a keyboard: who has it: ana,ben, or all, or rest'),
  triedIt: writers('who tried it'),
  notYet: writers('who does not have it yet'),
  absent: writers('who was absent and still needs the lesson'),
  note: each(
    'writer=words',
    'a few words about one writer; with everybody: what you did',
    'ana=their own idea',
  ),
  about: value('skill', 'with names instead of a group: the skill you worked on', 'leads'),
  dryRun: DRY_RUN,
};
export type MeetFlags = FlagsOf<typeof MEET_FLAGS>;

export const SCORE_FLAGS = {
  rubric: value('name', 'the rubric (default: the last one you used)', 'six-traits'),
  piece: value('text', 'the piece of writing (or use --prompt)', 'Winter story'),
  prompt: value('text', 'what it answers, for a text set', 'October text set'),
  scores: eachList('writer=list', 'without a keyboard: ana=4,3,3,2,-,3', 'ana=4,3,3,2,-,3'),
  dryRun: DRY_RUN,
};
export type ScoreFlags = FlagsOf<typeof SCORE_FLAGS>;
