/** The flags of sort, meet and score: how answers are given without a keyboard. */

import {
  DRY_RUN,
  each,
  eachList,
  type FlagsOf,
  filledBy,
  toggle,
  value,
  writers,
} from '../../command-line/arguments.ts';

/** A stack takes writers, or everybody, or everybody who is left. */
const stack = (about: string) => filledBy(writers(about), 'writer', { words: ['all', 'rest'] });

export const SORT_FLAGS = {
  support: toggle("sort from a bird's-eye view: least, medium, most support"),
  gotIt: stack('without a keyboard: who has it: ana,ben, or all, or rest'),
  almost: stack('who almost has it'),
  needsHelp: stack('who needs help'),
  most: stack('with --support: who needs the most'),
  medium: stack('with --support: who needs a medium amount'),
  least: stack('with --support: who needs the least, and a push'),
  absent: writers('who was absent'),
  from: filledBy(value('file', 'read lines like "ana: almost" from a file', 'stacks.txt'), 'file'),
  order: filledBy(
    value('pile|last', 'ask in the order of your pile, or of the last sort', 'pile'),
    {
      words: ['pile', 'last'],
    },
  ),
  dryRun: DRY_RUN,
};
export type SortFlags = FlagsOf<typeof SORT_FLAGS>;

export const LOOK_FLAGS = {
  found: filledBy(
    each('writer=skill', 'without a keyboard: what comes first', 'ana=endings'),
    'writer=skill',
  ),
  nothing: writers('who shows none of the signs, for example hal'),
  absent: writers('whose draft is not here'),
  from: filledBy(value('file', 'read lines like "ana: endings" from a file', 'looked.txt'), 'file'),
  dryRun: DRY_RUN,
};
export type LookFlags = FlagsOf<typeof LOOK_FLAGS>;

export const MEET_FLAGS = {
  hasIt: stack('without a keyboard: who has it: ana,ben, or all, or rest'),
  triedIt: stack('who tried it'),
  notYet: stack('who does not have it yet'),
  absent: writers('who was absent and still needs the lesson'),
  note: filledBy(
    each(
      'writer=words',
      'a few words about one writer; with everybody: what you did',
      'ana=their own idea',
    ),
    'writer=',
  ),
  about: filledBy(
    value('skill', 'with names instead of a group: the skill you worked on', 'leads'),
    'skill',
  ),
  dryRun: DRY_RUN,
};
export type MeetFlags = FlagsOf<typeof MEET_FLAGS>;

export const SCORE_FLAGS = {
  rubric: filledBy(
    value('name', 'the rubric (default: the last one you used)', 'six-traits'),
    'rubric',
  ),
  piece: value('text', 'the piece of writing (or use --prompt)', 'Winter story'),
  prompt: value('text', 'what it answers, for a text set', 'October text set'),
  scores: filledBy(
    eachList('writer=list', 'without a keyboard: ana=4,3,3,2,-,3', 'ana=4,3,3,2,-,3'),
    'writer=',
  ),
  dryRun: DRY_RUN,
};
export type ScoreFlags = FlagsOf<typeof SCORE_FLAGS>;
