/** The commands for what was seen: noting it, finding it again, taking it back, keeping it. */

import { type Command, DRY_RUN, FORCE, JSON_OUT } from './command.ts';

export const toRemember: Command[] = [
  {
    name: 'note <writers> [words]',
    about: 'What you saw, in one line, in her file',
    flags: [
      ['--strength', 'what she did, to be said back to her'],
      ['--conference', 'you sat down with her'],
      ['--taught <skill>', 'what you taught'],
      ['--next <step>', 'what comes next: a skill, or a few words'],
      ['--edit', 'open her file in your editor'],
      DRY_RUN,
    ],
    examples: [
      'confer note ana "wove dialogue into the chase" --strength',
      'confer note ben,kai --taught leads --next endings',
    ],
    load: async () => {
      const { note } = await import('../commands/note.ts');
      return (world, [who = '', words], flags) => note(world, who, words, flags);
    },
  },
  {
    name: 'score [writers]',
    about: 'An on-demand piece: one digit a trait',
    flags: [
      ['--rubric <name>', 'which rubric (else the one used last)'],
      ['--piece <text>', 'which piece of writing (needed)'],
      ['--scores <writer=list>', 'without a keyboard: ana=4,3,3,2,-,3', 'repeats'],
      DRY_RUN,
    ],
    examples: [
      'confer score --piece "Winter story" --scores ana=4,3,3,3,2,3',
      'confer score --piece Letter --scores ana=4,3,3,3,2,3 --scores ben=3,-,3,2,2,2',
    ],
    load: async () => {
      const { score } = await import('../commands/score.ts');
      return (world, [writers], flags) => score(world, writers, flags);
    },
  },
  {
    name: 'show [writer]',
    about: "One writer's year on one screen; or the class",
    flags: [['--html', 'a page to print, with a chart'], FORCE, JSON_OUT],
    examples: ['confer show ana', 'confer show'],
    load: async () => {
      const { show } = await import('../commands/show.ts');
      return (world, [writer], flags) => show(world, writer, flags);
    },
  },
  {
    name: 'week',
    about: 'The groups and conferences, in the minutes there are',
    flags: [['--html', 'a page to print'], FORCE, DRY_RUN],
    examples: ['confer week', 'confer week --html'],
    load: async () => {
      const { week } = await import('../commands/week.ts');
      return (world, _words, flags) => week(world, flags);
    },
  },
  {
    name: 'log [writer]',
    about: 'What was done and when',
    flags: [['--all', 'from the beginning']],
    examples: ['confer log', 'confer log ana'],
    load: async () => {
      const { log } = await import('../commands/log.ts');
      return (world, [writer], flags) => log(world, writer, flags);
    },
  },
  {
    name: 'undo',
    about: 'The last command, taken back',
    flags: [DRY_RUN],
    examples: ['confer undo', 'confer undo --dry-run'],
    load: async () => {
      const { undo } = await import('../commands/undo.ts');
      return (world, _words, flags) => undo(world, flags);
    },
  },
  {
    name: 'redo',
    about: 'What was taken back, done again',
    flags: [DRY_RUN],
    examples: ['confer redo', 'confer redo --dry-run'],
    load: async () => {
      const { redo } = await import('../commands/undo.ts');
      return (world, _words, flags) => redo(world, flags);
    },
  },
  {
    name: 'save [message]',
    about: 'The class folder as it is now, kept in git',
    flags: [DRY_RUN],
    examples: ['confer save', 'confer save "before the winter break"'],
    load: async () => {
      const { save } = await import('../commands/save.ts');
      return (world, [message], flags) => save(world, message, flags);
    },
  },
];
