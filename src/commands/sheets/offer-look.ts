/** Decides what comes next after scores: a closer look, if a score leaves open which skill. */

import { counted } from '../../core/language/wording.ts';
import { toLookAt } from '../../core/sheets/look.ts';
import { reopenClass, type Session } from '../start/session.ts';

/** Offers the closer look, because a score does not say which skill comes first. */
export async function nextLine(session: Session): Promise<string> {
  const { classroom } = await reopenClass(session);
  const queue = toLookAt(classroom, session.world.today);
  if (queue.length === 0) return 'Next: confer group';
  return `Next: confer look     (${counted(queue.length, 'key')}: which skill comes first. As it is: confer group)`;
}
