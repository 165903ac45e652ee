/** Decides what a key does while a writer is looked for: letters find, a digit answers at once. */

import { listed } from '../../core/language/wording.ts';
import { namesWith } from '../../core/roster/names-with.ts';
import { goTo, placeInOrder } from '../../core/sheets/key-by-key.ts';
import type { Key } from '../keyboard/keyboard.ts';
import { plainKey } from '../keyboard/other-keyboards.ts';
import { typedInto } from '../keyboard/typed-line.ts';
import { savedAnswer } from './key-saved.ts';
import { type KeyScreen, type KeySession, type Person, peopleIn } from './key-screen.ts';

export function startFind(session: KeySession): KeySession {
  return { ...session, mode: 'find', draft: '', picked: 0, status: '' };
}

/** Returns who has the letters in their name, in the order of the list. */
export function foundIn({ sorting, draft }: KeySession, screen: KeyScreen): Person[] {
  return namesWith(draft, peopleIn(sorting, screen));
}

export function pressInFind(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  const found = foundIn(session, screen);
  const digit = plainKey(key.name);
  switch (key.name) {
    case 'escape':
      return backFromFind(session, screen);
    case 'return':
      return taken(session, found);
    case 'up':
      return { ...session, picked: Math.max(0, session.picked - 1) };
    case 'down':
      return { ...session, picked: Math.min(found.length - 1, session.picked + 1) };
    default:
      if (/^\d$/.test(digit)) return answerFor(session, found, digit, screen);
      return { ...session, draft: typedInto(session.draft, key), picked: 0, status: '' };
  }
}

function backFromFind(session: KeySession, { question }: KeyScreen): KeySession {
  const isOver = session.sorting.current === undefined;
  const back = { ...session, draft: '', pile: false };
  return isOver
    ? { ...back, mode: 'over', status: '' }
    : { ...back, mode: 'answer', status: question };
}

function taken(session: KeySession, found: Person[]): KeySession {
  const one = found[session.picked];
  if (session.draft.trim() === '' || !one)
    return { ...session, status: 'Type some letters of the name, or Esc goes back.' };
  const sorting = goTo(session.sorting, one.id);
  const before = one.said === undefined ? '' : ` Before: ${one.said}.`;
  return { ...session, sorting, mode: 'answer', draft: '', status: `${one.name}.${before}` };
}

/** "pr3" sorts Priya, if nobody else in the class fits. */
function answerFor(
  session: KeySession,
  found: Person[],
  digit: string,
  screen: KeyScreen,
): KeySession {
  const [one, ...others] = found;
  const stack = one && screen.answers(one.id).find(([key]) => key === digit)?.[1];
  if (session.draft.trim() === '')
    return { ...session, status: 'First some letters of the name, then the digit.' };
  if (!one || stack === undefined || !screen.ofWriters) return session;
  if (others.length > 0) {
    const names = listed(found.slice(0, 4).map(({ name }) => name));
    const more = found.length > 4 ? ` and ${found.length - 4} more` : '';
    const status = `Nothing sorted: "${session.draft}" is ${names}${more}. One more letter, please.`;
    return { ...session, status };
  }
  const { next, change } = placeInOrder(goTo(session.sorting, one.id), stack);
  const words = screen.says?.(one.id, stack) ?? stack;
  return savedAnswer(session, next, change, screen, `Saved: ${one.name}, ${words}.`);
}
