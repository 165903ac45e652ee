/** Decides what a key does in a sort: each answer is saved before the next writer is on screen. */

import type { Entry } from '../core/sort-file.ts';
import {
  annotate,
  type Change,
  place,
  placedCount,
  type Sorting,
  skip,
  take,
  undo,
} from '../core/sorting.ts';
import { lettersOf } from './fit.ts';
import type { Key } from './keyboard.ts';

export interface SortScreen {
  /** "Leads · Mon Nov 23". */
  title: string;
  /** Three, for the keys 1, 2 and 3. */
  stacks: readonly string[];
  /** The lines are already made safe for the screen. */
  card(id: string): { name: string; lines: string[] };
  /** On disk when it returns; `taken` is what somebody else wrote there meanwhile. */
  save(change: Change): { ok: true } | { ok: false; message: string; taken?: Entry };
}

/** All seen; q or the end of the input; Ctrl-C. */
export type SortEnd = 'done' | 'stopped' | 'interrupted';

export interface Session {
  sorting: Sorting;
  mode: 'answer' | 'note' | 'help';
  /** The note that is being typed. */
  draft: string;
  /** What was just done. */
  status: string;
  end?: SortEnd;
  /** The key that was pressed last, and when, to tell a held key. */
  last?: { name: string; at: number };
}

// A key that is held down repeats every 30 to 50 ms; a hand does not.
const HELD_MS = 80;
const PASTED = 'Several keys at once: ignored (a paste?)';

export function beginSession(sorting: Sorting): Session {
  const before = placedCount(sorting);
  const all = sorting.order.length;
  const status = before === 0 ? 'Which stack?' : `Going on: ${before} of ${all} are placed.`;
  return { sorting, mode: 'answer', draft: '', status };
}

export function press(session: Session, key: Key, screen: SortScreen, now: number): Session {
  if (key.name === 'end') return { ...session, end: 'stopped' };
  if (session.mode === 'note') return pressInNote(session, key, screen);
  const { last } = session;
  const pressed: Session = { ...session, mode: 'answer', last: { name: key.name, at: now } };
  if (key.name === 'paste') return { ...pressed, status: PASTED };
  if (last?.name === key.name && now - last.at < HELD_MS) return { ...pressed, mode: session.mode };
  if (session.mode === 'help') return pressed;
  return answer(pressed, key, screen);
}

function answer(session: Session, key: Key, screen: SortScreen): Session {
  const stack = [...screen.stacks, 'absent'][['1', '2', '3', 'a'].indexOf(key.name)];
  if (stack !== undefined) return placeIn(session, stack, screen);
  switch (key.name) {
    case 's':
      return seen(session, skip(session.sorting).next, `Skipped: ${nameNow(session, screen)}.`);
    case 'n':
      return startNote(session, screen);
    case 'u':
    case 'backspace':
      return takeBack(session, screen);
    case 'q':
      return { ...session, end: 'stopped' };
    case '?':
      return { ...session, mode: 'help' };
    default:
      return { ...session, status: unknownKey(key) };
  }
}

function placeIn(session: Session, stack: string, screen: SortScreen): Session {
  const { next, change } = place(session.sorting, stack);
  return saved(session, next, change, screen, `Saved: ${nameNow(session, screen)}, ${stack}.`);
}

function takeBack(session: Session, screen: SortScreen): Session {
  const { next, change, undone } = undo(session.sorting);
  if (!undone) return { ...session, status: 'Nothing to undo.' };
  const { name } = screen.card(undone.id);
  if (!change) return seen(session, next, `Undone: ${name}, skipped.`);
  const stack = session.sorting.entries.get(undone.id)?.stack ?? 'placed';
  return saved(session, next, change, screen, `Undone: ${name}, ${stack}.`);
}

/** Only what is on disk moves the sort on. */
function saved(
  session: Session,
  next: Sorting,
  change: Change,
  screen: SortScreen,
  status: string,
): Session {
  const result = screen.save(change);
  if (result.ok) return seen(session, next, status);
  // Taken out of the file is an answer too: then `taken` is there, and is undefined.
  const sorting =
    'taken' in result ? take(session.sorting, change.id, result.taken) : session.sorting;
  return seen(session, sorting, result.message);
}

function seen(session: Session, sorting: Sorting, status: string): Session {
  const end = sorting.current === undefined ? 'done' : undefined;
  return { ...session, sorting, status, mode: 'answer', draft: '', end };
}

function startNote(session: Session, screen: SortScreen): Session {
  const status = `A note for ${nameNow(session, screen)}: Enter saves it, Esc drops it.`;
  return { ...session, mode: 'note', draft: noteNow(session), status };
}

function pressInNote(session: Session, key: Key, screen: SortScreen): Session {
  const { draft } = session;
  switch (key.name) {
    case 'escape':
      return { ...session, mode: 'answer', draft: '', status: 'Note dropped.' };
    case 'return':
      return saveNote(session, screen);
    case 'backspace':
      return { ...session, draft: lettersOf(draft).slice(0, -1).join('') };
    case 'clear':
      return { ...session, draft: '' };
    case 'clear-word':
      return { ...session, draft: draft.replace(/\S+\s*$/u, '') };
    case 'sequence':
    case 'suspend':
      return session;
    default:
      return { ...session, draft: draft + key.text.replace(/\p{Cc}+/gu, ' ') };
  }
}

function saveNote(session: Session, screen: SortScreen): Session {
  const note = session.draft.trim();
  if (note === noteNow(session)) return { ...session, mode: 'answer', status: 'Note as it was.' };
  const { next, change } = annotate(session.sorting, note);
  const name = nameNow(session, screen);
  const status = note === '' ? `Note taken away: ${name}.` : `Saved: note for ${name}.`;
  const after = saved(session, next, change, screen, status);
  // Words that could not be saved stay on the line, to try again.
  const again = after.sorting !== next && after.sorting.current === session.sorting.current;
  return again ? { ...after, mode: 'note', draft: note } : after;
}

function nameNow({ sorting }: Session, screen: SortScreen): string {
  return screen.card(sorting.current!).name;
}

function noteNow({ sorting }: Session): string {
  return sorting.entries.get(sorting.current!)?.note ?? '';
}

function unknownKey({ name, text }: Key): string {
  const shown = name.length > 2 || text.trim() === '' ? 'That key' : `"${text}"`;
  return `${shown} does nothing here. ? shows the keys.`;
}
