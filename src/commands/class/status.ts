/** confer without a command: shows the state of the class and the one next command. */

import { counted } from '../../core/language/wording.ts';
import { nextStep } from '../../core/record/next-step.ts';
import { findClass, readClass } from '../../folder/read/class-folder.ts';
import { forScreen, say } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { completeInterrupted } from '../start/open-class.ts';

export async function status(world: World, options: { class?: string }): Promise<number> {
  const root = findClass(world, options.class);
  if (root === undefined) {
    say(
      world,
      'confer: small-group writing conferences, planned from a folder of small text files.',
      '',
    );
    say(
      world,
      'This is not a class folder. To try a made-up class of 24:',
      '',
      'Next: confer demo',
    );
    return 0;
  }
  completeInterrupted(world, root);
  const { classroom, problems } = await readClass(root, world.home);
  const name = forScreen(classroom.settings.name ?? root);
  if (problems.length > 0) {
    say(
      world,
      `${name}: ${counted(problems.length, 'problem')} in the files.`,
      '',
      'Next: confer check',
    );
    return 0;
  }
  const { standing, command } = nextStep(classroom, world.today);
  say(world, `${name}: ${forScreen(standing)}`, '', `Next: ${command}`);
  return 0;
}
