/** confer completion: prints the script that makes a shell ask confer; nothing is installed. */

import { didYouMean } from '../../core/language/suggest.ts';
import { listed } from '../../core/language/wording.ts';
import { readBuiltIn } from '../../folder/content/built-in.ts';
import { Usage } from '../../usage.ts';
import type { Session } from '../start/session.ts';
import { SHELLS } from './shells.ts';

export function completion({ world }: Session, { shell: typed }: { shell: string }): number {
  const shell = SHELLS.find((one) => one === typed.toLowerCase());
  if (shell === undefined) {
    const all = `Use ${listed([...SHELLS], 'or')}.`;
    throw new Usage(
      `There is no script for the shell "${typed}".`,
      didYouMean(typed, [...SHELLS], all),
    );
  }
  // As it is: a shell reads it, and no line of it is ours to wrap.
  world.stdout.write(readBuiltIn(world.home, `templates/completion/confer.${shell}`)!);
  return 0;
}
