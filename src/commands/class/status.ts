/** confer without a command: shows the state of the class and the one next command. */

import { counted } from '../../core/language/wording.ts';
import { nextStep } from '../../core/record/next-step.ts';
import { forScreen, say } from '../../terminal/screen.ts';
import type { Session } from '../start/session.ts';

export async function status(session: Session): Promise<number> {
  const { world } = session;
  const root = session.find();
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
  const { classroom, problems } = await session.open();
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
