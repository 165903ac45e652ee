/** The commands that are needed now and then: pages, lessons, checks, a new class, who comes and leaves. */

import { type Command, DRY_RUN, FORCE, JSON_OUT } from './command.ts';

export const nowAndThen: Command[] = [
  {
    name: 'add <name>',
    about: 'A writer who is new in the class',
    flags: [['--grade <number>', 'where it differs from the class'], DRY_RUN],
    examples: ['confer add "Mo Salah"', 'confer add "Lena Braun" --grade 5'],
    load: async () => {
      const { add } = await import('../commands/roster.ts');
      return (world, [name = ''], flags) => add(world, name, flags);
    },
  },
  {
    name: 'archive <writer>',
    about: 'A writer who has left; her file is kept',
    flags: [['--back', 'she is back'], DRY_RUN],
    examples: ['confer archive ana', 'confer archive ana --dry-run'],
    load: async () => {
      const { archive } = await import('../commands/roster.ts');
      return (world, [who = ''], flags) => archive(world, who, flags);
    },
  },
  {
    name: 'export <writer>',
    about: "One writer's whole record, and nobody else's",
    flags: [JSON_OUT],
    examples: ['confer export ana', 'confer export ana --json'],
    load: async () => {
      const { exportWriter } = await import('../commands/export.ts');
      return (world, [who = ''], flags) => exportWriter(world, who, flags);
    },
  },
  {
    name: 'forget <writer>',
    about: 'A writer out of every file, for good',
    flags: [['--yes', 'do it; without it what would be done is shown']],
    examples: ['confer forget ana', 'confer forget ana --yes'],
    load: async () => {
      const { forget } = await import('../commands/forget.ts');
      return (world, [who = ''], flags) => forget(world, who, flags);
    },
  },
  {
    name: 'id <writer> <new>',
    about: "A writer's id, changed in every file at once",
    flags: [DRY_RUN],
    examples: ['confer id ana ana-l', 'confer id kai kai-n --dry-run'],
    load: async () => {
      const { changeId } = await import('../commands/roster.ts');
      return (world, [who = '', id = ''], flags) => changeId(world, who, id, flags);
    },
  },
  {
    name: 'print [page] [writers]',
    about: 'Other pages: class grid, goal cards, a page for home',
    flags: [
      ['--html', 'also one file to print from a browser'],
      ['--names <how>', 'full, first, initials or none'],
      DRY_RUN,
      FORCE,
    ],
    examples: ['confer print profile --html', 'confer print goals ana,ben --names first'],
    load: async () => {
      const { print } = await import('../commands/print.ts');
      return (world, [page, writers], flags) => print(world, page, writers, flags);
    },
  },
  {
    name: 'lessons [word] [skill]',
    about: 'What there is to teach; "new leads" begins your own',
    flags: [JSON_OUT, DRY_RUN],
    examples: ['confer lessons leads', 'confer lessons new structure.lead'],
    load: async () => {
      const { lessons } = await import('../commands/lessons.ts');
      return (world, [word, skill], flags) => lessons(world, word, skill, flags);
    },
  },
  {
    name: 'check',
    about: 'Every problem in the class folder, at once',
    flags: [JSON_OUT],
    examples: ['confer check', 'confer check --json'],
    load: async () => {
      const { check } = await import('../commands/check.ts');
      return (world, _words, flags) => check(world, flags);
    },
  },
  {
    name: 'doctor',
    about: 'Is everything around the class folder well?',
    flags: [JSON_OUT],
    examples: ['confer doctor', 'confer doctor --json'],
    load: async () => {
      const { doctor } = await import('../commands/doctor.ts');
      return (world, _words, flags) => doctor(world, flags);
    },
  },
  {
    name: 'import <file>',
    about: 'Rubric scores from a table (CSV)',
    flags: [
      ['--rubric <name>', 'whose traits the columns are (required)'],
      ['--piece <text>', 'which piece of writing'],
      ['--add', 'make a file for writers who are not in the class yet'],
      ['--map <column=trait>', 'a column that is called otherwise', 'repeats'],
      DRY_RUN,
    ],
    examples: [
      'confer import scores.csv --rubric six-traits --piece "Winter story"',
      'confer import scores.csv --rubric six-traits --map "Org=organization"',
    ],
    load: async () => {
      const { importScores } = await import('../commands/import.ts');
      return (world, [file = ''], flags) => importScores(world, file, flags);
    },
  },
  {
    name: 'init <folder>',
    about: 'A new class folder',
    flags: [
      ['--grade <number>', 'grade of the class (4 where not said)'],
      ['--students <file>', 'names, one a line, or a CSV with a name column'],
      ['--private-names', 'codes in every file; names in one that git leaves alone'],
    ],
    examples: ['confer init room-7', 'confer init room-8 --grade 5 --students names.txt'],
    load: async () => {
      const { init } = await import('../commands/init.ts');
      return (world, [folder = ''], flags) => init(world, folder, flags);
    },
  },
  {
    name: 'demo [folder]',
    about: 'A made-up class of 24 to try everything on',
    flags: [],
    examples: ['confer demo', 'confer demo my-demo'],
    load: async () => {
      const { demo } = await import('../commands/demo.ts');
      return (world, [folder]) => demo(world, folder);
    },
  },
];
