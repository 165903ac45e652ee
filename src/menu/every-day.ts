/** The commands of every day: sort, group, plan, meet, due. */

import { filledBy, JSON_ONLY, optional } from '../command-line/arguments.ts';
import { GROUP_FLAGS } from '../commands/groups/group-flags.ts';
import { PLAN_FLAGS } from '../commands/pages/page-flags.ts';
import { LOOK_FLAGS, MEET_FLAGS, SORT_FLAGS } from '../commands/sheets/sheet-flags.ts';
import { type Command, defineCommand } from './command.ts';

export const everyDay: Command[] = [
  defineCommand({
    name: 'sort',
    writes: true,
    about: 'After workshop: three stacks, one key per writer',
    words: { skill: filledBy(optional('a skill'), 'skill') },
    flags: SORT_FLAGS,
    examples: [
      'confer sort leads --needs-help ben,kai --almost ana --got-it theo --absent mo',
      'confer sort --support --most ben --medium ana,kai --least theo',
    ],
    load: async () => (await import('../commands/sheets/sort.ts')).sort,
  }),
  defineCommand({
    name: 'look',
    writes: true,
    about: 'After scores: which skill comes first, key by key',
    words: {},
    flags: LOOK_FLAGS,
    examples: ['confer look --found ana=endings --nothing theo', 'confer look --from looked.txt'],
    load: async () => (await import('../commands/sheets/look.ts')).look,
  }),
  defineCommand({
    name: 'group',
    writes: true,
    about: 'Who should meet, what about, and why',
    words: {},
    flags: GROUP_FLAGS,
    examples: ['confer group --dry-run', 'confer group --absent mo --json'],
    load: async () => (await import('../commands/groups/group.ts')).group,
  }),
  defineCommand({
    name: 'plan',
    writes: true,
    about: 'A page per group or conference, to print and carry',
    words: {},
    flags: PLAN_FLAGS,
    examples: ['confer plan', 'confer plan --dry-run'],
    load: async () => (await import('../commands/pages/plan.ts')).plan,
  }),
  defineCommand({
    name: 'meet',
    writes: true,
    about: 'After a group: who has it, who tried it, who missed it',
    words: {
      group: filledBy(optional('a group', 'list'), 'group', 'writer', { words: ['everybody'] }),
    },
    flags: MEET_FLAGS,
    examples: [
      'confer meet ana --has-it ana --note "ana=their own idea"',
      'confer meet ana,ben --about leads --has-it ana --not-yet ben',
    ],
    load: async () => (await import('../commands/sheets/meet.ts')).meet,
  }),
  defineCommand({
    name: 'due',
    about: 'Who is due for a meeting, and where your time goes',
    words: { skill: filledBy(optional('a skill'), 'skill') },
    flags: JSON_ONLY,
    examples: ['confer due', 'confer due structure'],
    load: async () => (await import('../commands/record/due.ts')).due,
  }),
];
