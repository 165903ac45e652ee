/** Lists the everyday commands: sort, group, plan, meet, due. */

import { type Command, DRY_RUN, FORCE, JSON_OUT } from './command.ts';

export const everyDay: Command[] = [
  {
    name: 'sort [skill]',
    about: 'After workshop: three stacks, one key per writer',
    flags: [
      ['--support', "sort from a bird's-eye view: most, medium, least support"],
      ['--got-it <writers>', 'without a keyboard: who has it, for example ana,ben'],
      ['--almost <writers>', 'who almost has it'],
      ['--needs-help <writers>', 'who needs help'],
      ['--most <writers>', 'with --support: who needs the most'],
      ['--medium <writers>', 'with --support: who needs a medium amount'],
      ['--least <writers>', 'with --support: who needs the least, and a push'],
      ['--absent <writers>', 'who was absent'],
      ['--from <file>', 'read lines like "ana: almost" from a file'],
      DRY_RUN,
    ],
    examples: [
      'confer sort leads --needs-help ben,kai --almost ana --got-it theo --absent mo',
      'confer sort --support --most ben --medium ana,kai --least theo',
    ],
    load: async () => {
      const { sort } = await import('../commands/sheets/sort.ts');
      return (world, [skill], flags) => sort(world, skill, flags);
    },
  },
  {
    name: 'group',
    about: 'Who should meet, what about, and why',
    flags: [
      ['--absent <writers>', 'who is absent today ("none": nobody is)'],
      JSON_OUT,
      DRY_RUN,
      FORCE,
    ],
    examples: ['confer group --dry-run', 'confer group --absent mo --json'],
    load: async () => {
      const { group } = await import('../commands/groups/group.ts');
      return (world, _words, flags) => group(world, flags);
    },
  },
  {
    name: 'plan',
    about: 'One page per group, to print and carry to the carpet',
    flags: [
      ['--html', 'also make an HTML file to print from a browser'],
      ['--names <how>', 'print full names, first names, initials or none'],
      ['--lesson <id>', 'use this lesson; for one group: 2=a-hook-needs-a-line', 'repeats'],
      DRY_RUN,
      FORCE,
    ],
    examples: ['confer plan', 'confer plan --html'],
    load: async () => {
      const { plan } = await import('../commands/pages/plan.ts');
      return (world, _words, flags) => plan(world, flags);
    },
  },
  {
    name: 'meet [group]',
    about: 'After a group: who has it, who tried it, who missed it',
    flags: [
      ['--has-it <writers>', 'without a keyboard: who has it, for example ana,ben'],
      ['--tried-it <writers>', 'who tried it'],
      ['--not-yet <writers>', 'who does not have it yet'],
      ['--absent <writers>', 'who was absent and still needs the lesson'],
      ['--note <writer=words>', 'a few words about one writer', 'repeats'],
      ['--about <skill>', 'with names instead of a group: the skill you worked on'],
      DRY_RUN,
    ],
    examples: [
      'confer meet ana --has-it ana --note "ana=their own idea"',
      'confer meet ana,ben --about leads --has-it ana --not-yet ben',
    ],
    load: async () => {
      const { meet } = await import('../commands/sheets/meet.ts');
      return (world, [group], flags) => meet(world, group, flags);
    },
  },
  {
    name: 'due [skill]',
    about: 'Who is due for a meeting, and where your time goes',
    flags: [JSON_OUT],
    examples: ['confer due', 'confer due structure'],
    load: async () => {
      const { due } = await import('../commands/record/due.ts');
      return (world, [skill], flags) => due(world, skill, flags);
    },
  },
];
