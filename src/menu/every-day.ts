/** The commands of every day: sort, group, plan, meet, due. */

import { type Command, DRY_RUN, FORCE, JSON_OUT } from './command.ts';

export const everyDay: Command[] = [
  {
    name: 'sort [skill]',
    about: 'After workshop: three stacks, one key a writer',
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
      const { sort } = await import('../commands/sort.ts');
      return (world, [skill], flags) => sort(world, skill, flags);
    },
  },
  {
    name: 'group',
    about: 'Who should meet, about what, and why',
    flags: [
      ['--absent <writers>', 'who is not there today (none: everybody is)'],
      JSON_OUT,
      DRY_RUN,
      FORCE,
    ],
    examples: ['confer group --dry-run', 'confer group --absent mo --json'],
    load: async () => {
      const { group } = await import('../commands/group.ts');
      return (world, _words, flags) => group(world, flags);
    },
  },
  {
    name: 'plan',
    about: 'One page a group, to print and carry to the carpet',
    flags: [
      ['--html', 'also one file to print from a browser'],
      ['--names <how>', 'full, first, initials or none'],
      ['--lesson <id>', 'teach this one; with a group: 2=a-hook-needs-a-line', 'repeats'],
      DRY_RUN,
      FORCE,
    ],
    examples: ['confer plan', 'confer plan --html'],
    load: async () => {
      const { plan } = await import('../commands/plan.ts');
      return (world, _words, flags) => plan(world, flags);
    },
  },
  {
    name: 'meet [group]',
    about: 'After the group: who has it, tried it, missed it',
    flags: [
      ['--has-it <writers>', 'without a keyboard: who has it, such as ana,ben'],
      ['--tried-it <writers>', 'who tried it'],
      ['--not-yet <writers>', 'who needs another go'],
      ['--absent <writers>', 'who was not there, and is owed the lesson'],
      ['--note <writer=words>', 'a word beside it', 'repeats'],
      ['--about <skill>', 'with names instead of a group: what you met about'],
      DRY_RUN,
    ],
    examples: [
      'confer meet ana --has-it ana --note "ana=her own idea"',
      'confer meet ana,ben --about leads --has-it ana --not-yet ben',
    ],
    load: async () => {
      const { meet } = await import('../commands/meet.ts');
      return (world, [group], flags) => meet(world, group, flags);
    },
  },
  {
    name: 'due [skill]',
    about: "Whom haven't I seen? And who gets how much of my time",
    flags: [JSON_OUT],
    examples: ['confer due', 'confer due structure'],
    load: async () => {
      const { due } = await import('../commands/due.ts');
      return (world, [skill], flags) => due(world, skill, flags);
    },
  },
];
