/** Lists the commands for what the teacher saw: note it, find it, undo it, save it. */

import { type Command, DRY_RUN, FORCE, JSON_OUT } from './command.ts';

export const toRemember: Command[] = [
  {
    name: 'note <writers> [words]',
    about: "Save what you saw, in one line of a writer's file",
    flags: [
      ['--strength', 'what the writer did well, to tell them'],
      ['--conference', 'you met one to one'],
      ['--taught <skill>', 'what you taught'],
      ['--next <step>', 'what comes next: a skill, or a few words'],
      ['--edit', "open the writer's file in your editor"],
      DRY_RUN,
    ],
    examples: [
      'confer note ana "wove dialogue into the chase" --strength',
      'confer note ben,kai --taught leads --next endings',
    ],
    load: async () => {
      const { note } = await import('../commands/record/note.ts');
      return (world, [who = '', words], flags) => note(world, who, words, flags);
    },
  },
  {
    name: 'score [writers]',
    about: 'Score an on-demand piece: one digit per trait',
    flags: [
      ['--rubric <name>', 'the rubric (default: the last one you used)'],
      ['--piece <text>', 'the piece of writing (required)'],
      ['--scores <writer=list>', 'without a keyboard: ana=4,3,3,2,-,3', 'repeats'],
      DRY_RUN,
    ],
    examples: [
      'confer score --piece "Winter story" --scores ana=4,3,3,3,2,3',
      'confer score --piece Letter --scores ana=4,3,3,3,2,3 --scores ben=3,-,3,2,2,2',
    ],
    load: async () => {
      const { score } = await import('../commands/sheets/score.ts');
      return (world, [writers], flags) => score(world, writers, flags);
    },
  },
  {
    name: 'show [writer]',
    about: "One writer's year on one screen, or the class",
    flags: [['--html', 'also make a page to print, with a chart'], FORCE, JSON_OUT],
    examples: ['confer show ana', 'confer show'],
    load: async () => {
      const { show } = await import('../commands/record/show.ts');
      return (world, [writer], flags) => show(world, writer, flags);
    },
  },
  {
    name: 'week',
    about: 'Fit the groups and conferences into your minutes',
    flags: [['--html', 'also make a page to print'], FORCE, DRY_RUN],
    examples: ['confer week', 'confer week --html'],
    load: async () => {
      const { week } = await import('../commands/pages/week.ts');
      return (world, _words, flags) => week(world, flags);
    },
  },
  {
    name: 'log [writer]',
    about: 'What was done, and when',
    flags: [['--all', 'show everything from the beginning']],
    examples: ['confer log', 'confer log ana'],
    load: async () => {
      const { log } = await import('../commands/record/log.ts');
      return (world, [writer], flags) => log(world, writer, flags);
    },
  },
  {
    name: 'undo',
    about: 'Undo the last command',
    flags: [DRY_RUN],
    examples: ['confer undo', 'confer undo --dry-run'],
    load: async () => {
      const { undo } = await import('../commands/safekeeping/undo.ts');
      return (world, _words, flags) => undo(world, flags);
    },
  },
  {
    name: 'redo',
    about: 'Redo what you undid',
    flags: [DRY_RUN],
    examples: ['confer redo', 'confer redo --dry-run'],
    load: async () => {
      const { redo } = await import('../commands/safekeeping/undo.ts');
      return (world, _words, flags) => redo(world, flags);
    },
  },
  {
    name: 'save [message]',
    about: 'Save the class folder in git',
    flags: [DRY_RUN],
    examples: ['confer save', 'confer save "before the winter break"'],
    load: async () => {
      const { save } = await import('../commands/safekeeping/save.ts');
      return (world, [message], flags) => save(world, message, flags);
    },
  },
];
