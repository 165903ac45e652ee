/** Decides which teacher works, in a class that several teach: said, kept on this computer, or asked. */

import { listed } from '../../core/language/wording.ts';
import { keepTeacher } from '../../folder/lifecycle/which-teacher.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import { type OpenClass, openClass, type Session } from './session.ts';

/** Returns the class with its teacher known. Throws `Usage` if nobody can be asked, or nobody says. */
export async function openAsTeacher(session: Session): Promise<OpenClass> {
  const folder = await openClass(session);
  const { settings, teacher } = folder.classroom;
  const { teachers } = settings;
  if (teachers.length < 2 || teacher !== undefined) return folder;
  const { world } = session;
  const choices = teachers.map((name) => ({ name: forScreen(name), value: name }));
  const question = `${listed(teachers.map(forScreen))} teach this class. Which of them are you?`;
  const chosen = canAsk(world) ? await choose(question, choices, keyboardOf(world)) : undefined;
  if (chosen === undefined) {
    throw new Usage(
      `${listed(teachers)} teach this class. Which one are you?`,
      `Add --as ${teachers[0]}, or set it once: export CONFER_TEACHER=${teachers[0]}`,
    );
  }
  const isKept = keepTeacher(folder.root, chosen);
  const once = `To set it for this computer: export CONFER_TEACHER=${chosen}`;
  say(world, isKept ? 'Kept on this computer. To be somebody else once: --as' : once);
  session.world = { ...world, env: { ...world.env, CONFER_TEACHER: chosen } };
  session.opened = undefined;
  return openClass(session);
}
