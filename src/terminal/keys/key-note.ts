/** Decides what a key does while a note is typed: every character is a letter of it. */

import { annotate } from '../../core/sheets/key-by-key.ts';
import type { Key } from '../keyboard/keyboard.ts';
import { typedInto } from '../keyboard/typed-line.ts';
import { nameNow, savedAnswer } from './key-saved.ts';
import type { KeyScreen, KeySession } from './key-screen.ts';

export function startNote(session: KeySession, screen: KeyScreen): KeySession {
  const status = `A note for ${nameNow(session, screen)}: Enter saves it, Esc cancels.`;
  return { ...session, mode: 'note', draft: noteNow(session), status };
}

export function pressInNote(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  switch (key.name) {
    case 'escape':
      return { ...session, mode: 'answer', draft: '', status: 'Note canceled.' };
    case 'return':
      return saveNote(session, screen);
    default:
      return { ...session, draft: typedInto(session.draft, key) };
  }
}

function saveNote(session: KeySession, screen: KeyScreen): KeySession {
  const note = session.draft.trim();
  if (note === noteNow(session)) return { ...session, mode: 'answer', status: 'Note not changed.' };
  const { next, change } = annotate(session.sorting, note);
  const name = nameNow(session, screen);
  const status = note === '' ? `Note removed: ${name}.` : `Saved: note for ${name}.`;
  const after = savedAnswer(session, next, change, screen, status);
  // Text that could not be saved stays on the line, to try again.
  const again = after.sorting !== next && after.sorting.current === session.sorting.current;
  // The stack of this writer is still to come, in a pile too.
  return again ? { ...after, mode: 'note', draft: note } : { ...after, mode: 'answer' };
}

function noteNow({ sorting }: KeySession): string {
  return sorting.entries.get(sorting.current!)?.note ?? '';
}
