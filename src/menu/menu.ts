/** Lists every command, in the order of the help: the five everyday ones first. */

import type { Command } from './command.ts';
import { everyDay } from './every-day.ts';
import { nowAndThen } from './now-and-then.ts';
import { toRemember } from './to-remember.ts';
import { whenYouDisagree } from './when-you-disagree.ts';

export const SECTIONS: [title: string, commands: Command[]][] = [
  ['Every day', everyDay],
  ['When you disagree', whenYouDisagree],
  ['Keep track', toRemember],
  ['Now and then', nowAndThen],
];

export const menu: Command[] = SECTIONS.flatMap(([, commands]) => commands);
