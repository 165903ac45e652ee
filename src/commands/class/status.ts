/** confer without a command: shows the state of the class and the one next command. */

import { counted } from '../../core/language/wording.ts';
import { type NextStep, nextStep } from '../../core/record/next-step.ts';
import { forScreen, say } from '../../terminal/screen.ts';
import { findRoot, openClass, type Session } from '../start/session.ts';

export async function status(session: Session) {
  const { world } = session;
  const root = findRoot(session);
  if (root === undefined) {
    say(
      world,
      'confer: small-group writing conferences, planned from a folder of small text files.',
      '',
      'This is not a class folder. To try a made-up class of 24:',
      '',
      'Next: confer demo',
    );
    return 0;
  }
  const { classroom, problems } = await openClass(session);
  const name = forScreen(classroom.settings.name ?? root);
  const many = `${counted(problems.length, 'problem')} in the files.`;
  const check: NextStep = { standing: many, command: 'confer check' };
  const { standing, command, or } = problems.length > 0 ? check : nextStep(classroom, world.today);
  say(
    world,
    `${name}: ${forScreen(standing)}`,
    '',
    `Next: ${command}${or ? `     (as it is: ${or})` : ''}`,
  );
  return 0;
}
