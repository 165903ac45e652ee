/**
 * Lists the occasional commands: pages, lessons, checks, a new class, writers joining and leaving.
 */

import { type Command, DRY_RUN, FORCE, JSON_OUT } from './command.ts';

export const nowAndThen: Command[] = [
  {
    name: 'add <name>',
    about: 'Add a new writer to the class',
    flags: [['--grade <number>', "the writer's grade, if it differs from the class"], DRY_RUN],
    examples: ['confer add "Mo Salah"', 'confer add "Lena Braun" --grade 5'],
    load: async () => {
      const { add } = await import('../commands/class/roster.ts');
      return (world, [name = ''], flags) => add(world, name, flags);
    },
  },
  {
    name: 'archive <writer>',
    about: 'Archive a writer who has left; the file is kept',
    flags: [['--back', 'bring the writer back'], DRY_RUN],
    examples: ['confer archive ana', 'confer archive ana --dry-run'],
    load: async () => {
      const { archive } = await import('../commands/class/roster.ts');
      return (world, [who = ''], flags) => archive(world, who, flags);
    },
  },
  {
    name: 'export <writer>',
    about: "Print one writer's whole record, and nobody else's",
    flags: [JSON_OUT],
    examples: ['confer export ana', 'confer export ana --json'],
    load: async () => {
      const { exportWriter } = await import('../commands/record/export.ts');
      return (world, [who = ''], flags) => exportWriter(world, who, flags);
    },
  },
  {
    name: 'forget <writer>',
    about: 'Remove a writer from every file, for good',
    flags: [['--yes', 'go ahead; without it, only show what would be removed']],
    examples: ['confer forget ana', 'confer forget ana --yes'],
    load: async () => {
      const { forget } = await import('../commands/safekeeping/forget.ts');
      return (world, [who = ''], flags) => forget(world, who, flags);
    },
  },
  {
    name: 'id <writer> <new>',
    about: "Change a writer's id in every file at once",
    flags: [DRY_RUN],
    examples: ['confer id ana ana-l', 'confer id kai kai-n --dry-run'],
    load: async () => {
      const { changeId } = await import('../commands/class/roster.ts');
      return (world, [who = '', id = ''], flags) => changeId(world, who, id, flags);
    },
  },
  {
    name: 'print [page] [writers]',
    about: 'Other pages: class grid, goal cards, a page for families',
    flags: [
      ['--html', 'also make an HTML file to print from a browser'],
      ['--names <how>', 'print full names, first names, initials or none'],
      DRY_RUN,
      FORCE,
    ],
    examples: ['confer print profile --html', 'confer print goals ana,ben --names first'],
    load: async () => {
      const { print } = await import('../commands/pages/print.ts');
      return (world, [page, writers], flags) => print(world, page, writers, flags);
    },
  },
  {
    name: 'lessons [word] [skill]',
    about: 'List the lessons, or start your own with "new leads"',
    flags: [JSON_OUT, DRY_RUN],
    examples: ['confer lessons leads', 'confer lessons new structure.lead'],
    load: async () => {
      const { lessons } = await import('../commands/lessons/lessons.ts');
      return (world, [word, skill], flags) => lessons(world, word, skill, flags);
    },
  },
  {
    name: 'check',
    about: 'Find every problem in the class folder',
    flags: [JSON_OUT],
    examples: ['confer check', 'confer check --json'],
    load: async () => {
      const { check } = await import('../commands/class/check.ts');
      return (world, _words, flags) => check(world, flags);
    },
  },
  {
    name: 'doctor',
    about: 'Check the setup around the class: disk, git, clock',
    flags: [JSON_OUT],
    examples: ['confer doctor', 'confer doctor --json'],
    load: async () => {
      const { doctor } = await import('../commands/class/doctor.ts');
      return (world, _words, flags) => doctor(world, flags);
    },
  },
  {
    name: 'import <file>',
    about: 'Import rubric scores from a table (CSV)',
    flags: [
      ['--rubric <name>', 'the rubric these scores use (required)'],
      ['--piece <text>', 'the piece of writing'],
      ['--add', 'create files for writers who are not in the class yet'],
      ['--map <column=trait>', 'a column whose heading differs from the trait', 'repeats'],
      DRY_RUN,
    ],
    examples: [
      'confer import scores.csv --rubric six-traits --piece "Winter story"',
      'confer import scores.csv --rubric six-traits --map "Org=organization"',
    ],
    load: async () => {
      const { importScores } = await import('../commands/class/import.ts');
      return (world, [file = ''], flags) => importScores(world, file, flags);
    },
  },
  {
    name: 'init <folder>',
    about: 'Make a new class folder',
    flags: [
      ['--grade <number>', 'grade of the class (default: 4)'],
      ['--students <file>', 'names, one per line, or a CSV with a name column'],
      ['--private-names', 'use codes in every file; keep names in one file that git ignores'],
    ],
    examples: ['confer init room-7', 'confer init room-8 --grade 5 --students names.txt'],
    load: async () => {
      const { init } = await import('../commands/class/init.ts');
      return (world, [folder = ''], flags) => init(world, folder, flags);
    },
  },
  {
    name: 'demo [folder]',
    about: 'Make a made-up class of 24 to try things on',
    flags: [],
    examples: ['confer demo', 'confer demo my-demo'],
    load: async () => {
      const { demo } = await import('../commands/class/demo.ts');
      return (world, [folder]) => demo(world, folder);
    },
  },
];
