/** Decides what a person reads about an error, and the exit code; all errors end here. */

import { CommanderError } from 'commander';
import { flagName } from '../command-line/arguments.ts';
import { didYouMean } from '../core/language/suggest.ts';
import type { Command } from '../menu/command.ts';
import { Usage } from '../usage.ts';
import type { World } from '../world.ts';
import { GLOBAL_FLAGS } from './global-flags.ts';

/** Mistakes of a person or a machine become a sentence; ours are thrown on, with their trace. */
export async function exitCode(
  error: unknown,
  command: Command | undefined,
  world: World,
): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { tell } = await import('../terminal/screen.ts');
  if (error instanceof CommanderError || error instanceof Usage) {
    const { message, hint } = error instanceof Usage ? error : unknownFlag(error, command);
    tell(world, message, ...hint.split('\n'));
    return 2;
  }
  const { Busy, NotSaved, systemTrouble } = await import('../folder/files/errors.ts');
  if (error instanceof NotSaved || error instanceof Busy) {
    tell(world, error.message);
    return error instanceof Busy ? 4 : 3;
  }
  const trouble = systemTrouble(error);
  if (trouble === undefined) throw error;
  tell(world, trouble);
  return 3;
}

/** What commander refuses, in our words: a flag that is not there. */
function unknownFlag({ message }: CommanderError, command: Command | undefined): Usage {
  const whole = /'([^']*)'/.exec(message)?.[1] ?? message;
  const [typed = ''] = whole.split('=');
  const name = command ? `confer ${command.name}` : 'confer';
  const known = Object.keys({ ...command?.flags, ...GLOBAL_FLAGS, help: true }).map(flagName);
  if (known.includes(typed)) {
    return new Usage(`${typed} takes no value. Nothing was changed.`, `Leave out "=": ${typed}`);
  }
  if (/\s/.test(typed)) {
    return new Usage(
      'Text that begins with a dash looks like a flag. Nothing was changed.',
      'Put it after --, for example: confer note ana -- "- 18"',
    );
  }
  const otherwise = `To see its flags: ${name} --help`;
  // One letter is near every other one.
  const hint = /^-.$/.test(typed) ? otherwise : didYouMean(typed, known, otherwise);
  return new Usage(`${name} has no flag ${typed}. Nothing was changed.`, hint);
}
