/** Decides what Tab offers at the end of a line: `confer completion --words -- sort le`, called by a shell. */

import { filledBy, optional } from '../command-line/arguments.ts';
import { atCursor } from '../command-line/at-cursor.ts';
import type { Around, Choice } from '../commands/completion/around.ts';
import { candidateLines } from '../commands/completion/candidates.ts';
import { type Choices, choicesFor } from '../commands/completion/choices.ts';
import { readDay } from '../core/calendar/parse-date.ts';
import { findClass } from '../folder/read/find-class.ts';
import { menu } from '../menu/menu.ts';
import type { World } from '../world.ts';
import { GLOBAL_FLAGS, SCREEN_FLAGS } from './global-flags.ts';
import { FIRST_NAMES } from './help-screens.ts';
import { TOPICS } from './manual/topics.ts';

/** Prints the words that fit, one a line; nothing if there is none, whatever the reason. */
export function complete([, , ...line]: string[], world: World): number {
  // PowerShell may keep the two dashes for itself.
  const typed = line[0] === '--' ? line.slice(1) : line;
  try {
    const lines = linesFor(typed, world);
    if (lines.length > 0) world.stdout.write(`${lines.join('\n')}\n`);
  } catch {
    // A message would stand in the middle of the line that is being typed.
  }
  return 0;
}

const HELP = {
  words: { command: filledBy(optional('a command'), 'command', 'topic') },
  flags: {},
};

function linesFor(typed: string[], world: World): string[] {
  const at = atCursor(typed, {
    globalFlags: { ...GLOBAL_FLAGS, ...SCREEN_FLAGS },
    commandNamed: (name) => (name === 'help' ? HELP : menu.find((one) => one.name === name)),
  });
  if (at === undefined) return [];
  let choices: Choices;
  if (at.kind === 'command') choices = [...COMMANDS, { words: ['help'], about: 'Print help' }];
  else if (at.kind === 'flag')
    choices = at.flags.map(([flag, about]) => ({ words: [flag], about }));
  else choices = choicesFor(at.fills, aroundOf(at, world));
  return candidateLines(choices, at.head, at.typed);
}

/** As on the help screens: what is needed first stands first. */
const COMMANDS: Choice[] = [
  ...FIRST_NAMES,
  ...menu.map(({ name }) => name).filter((name) => !FIRST_NAMES.includes(name)),
].map((name) => ({ words: [name], about: menu.find((one) => one.name === name)!.about }));

/** The class, day and teacher that this line is for. */
function aroundOf({ before, head }: Pick<Around, 'before' | 'head'>, world: World): Around {
  const given = (...names: string[]) => names.flatMap((name) => before.flags.get(name) ?? [])[0];
  const day = readDay(given('--date') ?? 'today', world.today);
  return {
    root: findClass(world, given('-C', '--class')),
    home: world.home,
    today: 'date' in day ? day.date : world.today,
    teacher: given('--as') ?? world.env.CONFER_TEACHER,
    before,
    head,
    commands: COMMANDS,
    topics: TOPICS.map(({ name, about }) => ({ words: [name], about })),
  };
}
