/** Every command and flag of confer on one screen; a command's code is loaded when it runs. */

import type { World } from './world.ts';

/** The words typed after the command's name, and its flags by name. */
type Run = (world: World, words: string[], flags: never) => number | Promise<number>;

export const SECTIONS = ['Every day', 'When you disagree', 'Now and then'] as const;

export interface Command {
  /** As commander reads it: name and arguments. */
  name: string;
  about: string;
  section: (typeof SECTIONS)[number];
  flags: [flag: string, about: string, repeats?: 'repeats'][];
  /** Two that run as they stand in the example class. */
  examples: string[];
  load: () => Promise<Run>;
}

const DRY_RUN: [string, string] = ['--dry-run', 'show what would be done, write nothing'];
const FORCE: [string, string] = ['--force', 'replace what you changed by hand'];
const JSON_OUT: [string, string] = ['--json', 'print JSON'];

export const menu: Command[] = [
  {
    name: 'sort [skill]',
    about: 'After workshop: three stacks, one key a writer',
    section: 'Every day',
    flags: [
      ['--support', "sort from a bird's eye view: most, medium, least support"],
      ['--got-it <writers>', 'without a keyboard: who has it, such as ana,ben'],
      ['--almost <writers>', 'who almost has it'],
      ['--needs-help <writers>', 'who needs help'],
      ['--most <writers>', 'with --support: who needs the most'],
      ['--medium <writers>', 'with --support: who needs a medium amount'],
      ['--least <writers>', 'with --support: who needs the least, and a push'],
      ['--absent <writers>', 'who was not there'],
      ['--from <file>', 'lines such as "ana: almost" from a file'],
      DRY_RUN,
    ],
    examples: [
      'confer sort leads --needs-help ben,kai --almost ana --got-it theo --absent mo',
      'confer sort --support --most ben --medium ana,kai --least theo',
    ],
    load: async () => {
      const { sort } = await import('./commands/sort.ts');
      return (world, [skill], flags) => sort(world, skill, flags);
    },
  },
  {
    name: 'group',
    about: 'Who should meet, about what, and why',
    section: 'Every day',
    flags: [
      ['--absent <writers>', 'who is not there today (none: everybody is)'],
      JSON_OUT,
      DRY_RUN,
      FORCE,
    ],
    examples: ['confer group --dry-run', 'confer group --absent mo --json'],
    load: async () => {
      const { group } = await import('./commands/group.ts');
      return (world, _words, flags) => group(world, flags);
    },
  },
  {
    name: 'plan',
    about: 'One page a group, to print and carry to the carpet',
    section: 'Every day',
    flags: [
      ['--html', 'also one file to print from a browser'],
      ['--names <how>', 'full, first, initials or none'],
      ['--lesson <id>', 'teach this one; with a group: 2=a-hook-needs-a-line', 'repeats'],
      DRY_RUN,
      FORCE,
    ],
    examples: ['confer plan', 'confer plan --html'],
    load: async () => {
      const { plan } = await import('./commands/plan.ts');
      return (world, _words, flags) => plan(world, flags);
    },
  },
  {
    name: 'why <writer>',
    about: 'One writer: why this group, what else could be',
    section: 'When you disagree',
    flags: [JSON_OUT],
    examples: ['confer why ana', 'confer why ana --json'],
    load: async () => {
      const { why } = await import('./commands/why.ts');
      return (world, [who = ''], flags) => why(world, who, flags);
    },
  },
  {
    name: 'move <writer> <where>',
    about: 'A writer to another group, to a conference, or out',
    section: 'When you disagree',
    flags: [DRY_RUN],
    examples: ['confer move ana leads', 'confer move ana conference --dry-run'],
    load: async () => {
      const { move } = await import('./commands/move.ts');
      return (world, [who = '', where = ''], flags) => move(world, who, where, flags);
    },
  },
  {
    name: 'swap <writer> <other>',
    about: 'Two writers, each to where the other was',
    section: 'When you disagree',
    flags: [DRY_RUN],
    examples: ['confer swap ana kai', 'confer swap ana kai --dry-run'],
    load: async () => {
      const { swap } = await import('./commands/move.ts');
      return (world, [one = '', other = ''], flags) => swap(world, one, other, flags);
    },
  },
  {
    name: 'rename <group> <skill>',
    about: 'What a group is about, by its number or its skill',
    section: 'When you disagree',
    flags: [DRY_RUN],
    examples: ['confer rename 2 endings', 'confer rename leads links --dry-run'],
    load: async () => {
      const { rename } = await import('./commands/move.ts');
      return (world, [which = '', skill = ''], flags) => rename(world, which, skill, flags);
    },
  },
  {
    name: 'dissolve <group>',
    about: 'No such group: its writers go where they fit next',
    section: 'When you disagree',
    flags: [DRY_RUN],
    examples: ['confer dissolve leads', 'confer dissolve 2 --dry-run'],
    load: async () => {
      const { dissolve } = await import('./commands/move.ts');
      return (world, [which = ''], flags) => dissolve(world, which, flags);
    },
  },
  {
    name: 'pin <writer> [where]',
    about: 'A writer stays with a need, whatever is sorted',
    section: 'When you disagree',
    flags: [['--off', 'take the pin off'], DRY_RUN],
    examples: ['confer pin ana endings', 'confer pin ana --off'],
    load: async () => {
      const { pin } = await import('./commands/pin.ts');
      return (world, [who = '', where], flags) => pin(world, who, where, flags);
    },
  },
  {
    name: 'print [page] [writers]',
    about: 'Other pages: the class grid, goal cards, slips, a page for home',
    section: 'Now and then',
    flags: [
      ['--html', 'also one file to print from a browser'],
      ['--names <how>', 'full, first, initials or none'],
      DRY_RUN,
      FORCE,
    ],
    examples: ['confer print profile --html', 'confer print goals ana,ben --names first'],
    load: async () => {
      const { print } = await import('./commands/print.ts');
      return (world, [page, writers], flags) => print(world, page, writers, flags);
    },
  },
  {
    name: 'lessons [word] [skill]',
    about: 'What there is to teach; "lessons new leads" starts one of your own',
    section: 'Now and then',
    flags: [JSON_OUT, DRY_RUN],
    examples: ['confer lessons leads', 'confer lessons new structure.lead'],
    load: async () => {
      const { lessons } = await import('./commands/lessons.ts');
      return (world, [word, skill], flags) => lessons(world, word, skill, flags);
    },
  },
  {
    name: 'check',
    about: 'Every problem in the class folder, at once',
    section: 'Now and then',
    flags: [JSON_OUT],
    examples: ['confer check', 'confer check --json'],
    load: async () => {
      const { check } = await import('./commands/check.ts');
      return (world, _words, flags) => check(world, flags);
    },
  },
  {
    name: 'import <file>',
    about: 'Rubric scores from a table (CSV) into the writers’ files',
    section: 'Now and then',
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
      const { importScores } = await import('./commands/import.ts');
      return (world, [file = ''], flags) => importScores(world, file, flags);
    },
  },
  {
    name: 'init <folder>',
    about: 'A new class folder',
    section: 'Now and then',
    flags: [
      ['--grade <number>', 'grade of the class (4 where not said)'],
      ['--students <file>', 'names, one a line, or a CSV with a name column'],
    ],
    examples: ['confer init room-7', 'confer init room-8 --grade 5 --students names.txt'],
    load: async () => {
      const { init } = await import('./commands/init.ts');
      return (world, [folder = ''], flags) => init(world, folder, flags);
    },
  },
  {
    name: 'demo [folder]',
    about: 'A made-up class of 24 to try everything on',
    section: 'Now and then',
    flags: [],
    examples: ['confer demo', 'confer demo my-demo'],
    load: async () => {
      const { demo } = await import('./commands/demo.ts');
      return (world, [folder]) => demo(world, folder);
    },
  },
];
