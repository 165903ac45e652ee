/** The commands for what you saw: to note it, find it again, undo it and keep it. */

import { asked, DRY_RUN_ONLY, filledBy, optional, required } from '../command-line/arguments.ts';
import { WEEK_FLAGS } from '../commands/pages/page-flags.ts';
import {
  LOG_FLAGS,
  NOTE_FLAGS,
  SHOW_FLAGS,
  TAUGHT_FLAGS,
} from '../commands/record/record-flags.ts';
import { SAVE_FLAGS } from '../commands/safekeeping/safekeeping-flags.ts';
import { SCORE_FLAGS } from '../commands/sheets/sheet-flags.ts';
import { type Command, defineCommand } from './command.ts';

export const toRemember: Command[] = [
  defineCommand({
    name: 'note',
    writes: true,
    about: "Save what you saw, in one line of a writer's file",
    words: {
      writers: filledBy(asked('writer', 'writers', 'Who is the note about?', 'list'), 'writer'),
      words: optional('words', 'rest'),
    },
    flags: NOTE_FLAGS,
    examples: [
      'confer note ana "wove dialogue into the chase" --strength',
      'confer note ben,kai --taught leads --next endings',
    ],
    load: async () => (await import('../commands/record/note.ts')).note,
  }),
  defineCommand({
    name: 'taught',
    writes: true,
    about: 'Save what you taught everybody, in a few words',
    words: {
      skill: filledBy(required('a skill', 'Which skill did you teach everybody?'), 'skill'),
      words: optional('words', 'rest'),
    },
    flags: TAUGHT_FLAGS,
    examples: [
      'confer taught leads "cut the hello line"',
      'confer taught endings went back to the first line --dry-run',
    ],
    load: async () => (await import('../commands/record/taught.ts')).taught,
  }),
  defineCommand({
    name: 'absent',
    writes: true,
    about: 'Who is out today; sorts and meetings then know',
    words: { writers: filledBy(optional('writers', 'list'), 'writer') },
    flags: DRY_RUN_ONLY,
    examples: ['confer absent mo', 'confer absent mo,ana --dry-run'],
    load: async () => (await import('../commands/record/absent.ts')).absent,
  }),
  defineCommand({
    name: 'here',
    writes: true,
    about: 'Who came after all',
    words: { writers: filledBy(optional('writers', 'list'), 'writer') },
    flags: DRY_RUN_ONLY,
    examples: ['confer here mo', 'confer here mo --dry-run'],
    load: async () => (await import('../commands/record/absent.ts')).here,
  }),
  defineCommand({
    name: 'score',
    writes: true,
    about: 'Score an on-demand piece: one digit per trait',
    words: { writers: filledBy(optional('writers', 'list'), 'writer') },
    flags: SCORE_FLAGS,
    examples: [
      'confer score --piece "Winter story" --scores ana=4,3,3,3,2,3',
      'confer score --rubric response --prompt "Owl poems" --scores ana=3,2,2,3,3',
    ],
    load: async () => (await import('../commands/sheets/score.ts')).score,
  }),
  defineCommand({
    name: 'show',
    writes: true,
    about: "One writer's year on one screen, or the class",
    words: { writer: filledBy(optional('a writer'), 'writer') },
    flags: SHOW_FLAGS,
    examples: ['confer show ana', 'confer show'],
    load: async () => (await import('../commands/record/show.ts')).show,
  }),
  defineCommand({
    name: 'week',
    writes: true,
    about: 'Fit the groups and conferences into your minutes',
    words: {},
    flags: WEEK_FLAGS,
    examples: ['confer week', 'confer week --html'],
    load: async () => (await import('../commands/pages/week.ts')).week,
  }),
  defineCommand({
    name: 'log',
    about: 'What was done, and when',
    words: { writer: filledBy(optional('a writer'), 'writer') },
    flags: LOG_FLAGS,
    examples: ['confer log', 'confer log ana'],
    load: async () => (await import('../commands/record/log.ts')).log,
  }),
  defineCommand({
    name: 'undo',
    writes: true,
    about: 'Undo the last command',
    words: {},
    flags: DRY_RUN_ONLY,
    examples: ['confer undo', 'confer undo --dry-run'],
    load: async () => (await import('../commands/safekeeping/undo.ts')).undo,
  }),
  defineCommand({
    name: 'redo',
    writes: true,
    about: 'Redo what you undid',
    words: {},
    flags: DRY_RUN_ONLY,
    examples: ['confer redo', 'confer redo --dry-run'],
    load: async () => (await import('../commands/safekeeping/undo.ts')).redo,
  }),
  defineCommand({
    name: 'save',
    writes: true,
    about: 'Save the class folder in git',
    words: { message: optional('a message', 'rest') },
    flags: SAVE_FLAGS,
    examples: ['confer save', 'confer save "before the winter break"'],
    load: async () => (await import('../commands/safekeeping/save.ts')).save,
  }),
];
