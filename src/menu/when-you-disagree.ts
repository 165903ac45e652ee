/** Lists the commands that change groups by hand or explain them. */

import { type Command, DRY_RUN, JSON_OUT } from './command.ts';

export const whenYouDisagree: Command[] = [
  {
    name: 'why <writer>',
    about: 'Why a writer is in this group, and the alternatives',
    flags: [JSON_OUT],
    examples: ['confer why ana', 'confer why ana --json'],
    load: async () => {
      const { why } = await import('../commands/groups/why.ts');
      return (world, [who = ''], flags) => why(world, who, flags);
    },
  },
  {
    name: 'move <writer> <where>',
    about: 'Move a writer to a group, to a conference, or out',
    flags: [DRY_RUN],
    examples: ['confer move ana leads', 'confer move ana conference --dry-run'],
    load: async () => {
      const { move } = await import('../commands/groups/move.ts');
      return (world, [who = '', where = ''], flags) => move(world, who, where, flags);
    },
  },
  {
    name: 'swap <writer> <other>',
    about: 'Swap the places of two writers',
    flags: [DRY_RUN],
    examples: ['confer swap ana kai', 'confer swap ana kai --dry-run'],
    load: async () => {
      const { swap } = await import('../commands/groups/move.ts');
      return (world, [one = '', other = ''], flags) => swap(world, one, other, flags);
    },
  },
  {
    name: 'rename <group> <skill>',
    about: 'Change what a group works on',
    flags: [DRY_RUN],
    examples: ['confer rename 2 endings', 'confer rename leads links --dry-run'],
    load: async () => {
      const { rename } = await import('../commands/groups/move.ts');
      return (world, [which = '', skill = ''], flags) => rename(world, which, skill, flags);
    },
  },
  {
    name: 'dissolve <group>',
    about: 'Drop a group; its writers go where they fit next',
    flags: [DRY_RUN],
    examples: ['confer dissolve leads', 'confer dissolve 2 --dry-run'],
    load: async () => {
      const { dissolve } = await import('../commands/groups/move.ts');
      return (world, [which = ''], flags) => dissolve(world, which, flags);
    },
  },
  {
    name: 'pin <writer> [where]',
    about: 'Keep a writer on one need, whatever the evidence says',
    flags: [['--off', 'remove the pin'], DRY_RUN],
    examples: ['confer pin ana endings', 'confer pin ana --off'],
    load: async () => {
      const { pin } = await import('../commands/groups/pin.ts');
      return (world, [who = '', where], flags) => pin(world, who, where, flags);
    },
  },
];
