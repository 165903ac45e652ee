/** The commands that change the groups by hand, and that say why they are as they are. */

import {
  asked,
  DRY_RUN_ONLY,
  filledBy,
  JSON_ONLY,
  optional,
  required,
} from '../command-line/arguments.ts';
import { PIN_FLAGS } from '../commands/groups/group-flags.ts';
import { type Command, defineCommand } from './command.ts';

/** Five commands are one thing; their old words go on working, for scripts and for who knows them. */
export const EDITOR: [word: string, about: string] = [
  'group --edit',
  'Move, trade, hold, rename or drop, in a few words',
];

export const whenYouDisagree: Command[] = [
  defineCommand({
    name: 'why',
    about: 'Why a writer is in this group, and the alternatives',
    words: { writer: filledBy(asked('writer', 'a writer', 'Which writer?'), 'writer') },
    flags: JSON_ONLY,
    examples: ['confer why ana', 'confer why ana --json'],
    load: async () => (await import('../commands/groups/why.ts')).why,
  }),
  defineCommand({
    name: 'move',
    writes: true,
    inEditor: true,
    about: 'Move a writer to a group, to a conference, or out',
    words: {
      writer: filledBy(required('a writer', 'Which writer should move, and where to?'), 'writer'),
      where: filledBy(
        required('a place', 'Where should this writer go: a group, a skill, conference or out?'),
        'group',
        { words: ['conference', 'out'] },
        'skill',
      ),
    },
    flags: DRY_RUN_ONLY,
    examples: ['confer move ana leads', 'confer move ana conference --dry-run'],
    load: async () => (await import('../commands/groups/move.ts')).move,
  }),
  defineCommand({
    name: 'swap',
    writes: true,
    inEditor: true,
    about: 'Swap the places of two writers',
    words: {
      writer: filledBy(required('two writers', 'Which two writers should swap places?'), 'writer'),
      other: filledBy(
        required('', 'Which writer should the first one swap places with?'),
        'writer',
      ),
    },
    flags: DRY_RUN_ONLY,
    examples: ['confer swap ana kai', 'confer swap ana kai --dry-run'],
    load: async () => (await import('../commands/groups/move.ts')).swap,
  }),
  defineCommand({
    name: 'rename',
    writes: true,
    inEditor: true,
    about: 'Change what a group works on',
    words: {
      group: filledBy(required('a group', 'Which group, and what should it work on?'), 'group'),
      skill: filledBy(required('a skill', 'What should this group work on?'), 'skill'),
    },
    flags: DRY_RUN_ONLY,
    examples: ['confer rename 2 endings', 'confer rename leads links --dry-run'],
    load: async () => (await import('../commands/groups/move.ts')).changeFocus,
  }),
  defineCommand({
    name: 'dissolve',
    writes: true,
    inEditor: true,
    about: 'Drop a group; its writers go where they fit next',
    words: { group: filledBy(required('a group', 'Which group?'), 'group') },
    flags: DRY_RUN_ONLY,
    examples: ['confer dissolve leads', 'confer dissolve 2 --dry-run'],
    load: async () => (await import('../commands/groups/move.ts')).dissolve,
  }),
  defineCommand({
    name: 'pin',
    writes: true,
    inEditor: true,
    about: 'Keep a writer on one need, whatever the evidence says',
    words: {
      writer: filledBy(required('a writer', 'Which writer?'), 'writer'),
      where: filledBy(optional('a skill'), 'skill'),
    },
    flags: PIN_FLAGS,
    examples: ['confer pin ana endings', 'confer pin ana --off'],
    load: async () => (await import('../commands/groups/pin.ts')).pin,
  }),
];
