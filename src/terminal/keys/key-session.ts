/** Decides what a key does: each answer is saved before the next writer is on screen. */

import {
  type AnswerChange,
  annotate,
  changeLast,
  placeInOrder,
  type Sorting,
  skip,
  take,
  undoLast,
} from '../../core/sheets/key-by-key.ts';
import { lettersOf } from '../fit.ts';
import type { KeyScreen, KeySession } from './key-screen.ts';
import type { Key } from './keyboard.ts';

// A held key repeats every 30 to 50 ms; a person is slower.
const HELD_MS = 80;
// A terminal waits 250 to 670 ms before the first repeat.
const FIRST_REPEAT_MS = [180, 750] as const;
const PASTED = 'Several keys at once were ignored (pasted text?)';

export function press(session: KeySession, key: Key, screen: KeyScreen, now: number): KeySession {
  if (key.name === 'end') return { ...session, end: 'stopped' };
  if (session.mode === 'note') return pressInNote(session, key, screen);
  const { last } = session;
  const same = last?.name === key.name;
  const pressed: KeySession = {
    ...session,
    last: { name: key.name, at: now },
    before: same ? last : undefined,
    doubtful: false,
  };
  if (key.name === 'paste') return { ...pressed, status: PASTED };
  if (same && now - last.at < HELD_MS) return heldDown(session, pressed, screen);
  const next = pressKey(pressed, key, screen);
  const answered = next.sorting.history.length > session.sorting.history.length;
  const after = { ...next, last: { name: key.name, at: now, answered } };
  if (next.end !== 'done' || key.name === 'q' || !answered || !mayBeHeld(after)) return after;
  return { ...after, end: undefined, doubtful: true };
}

function pressKey(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  if (session.mode === 'over') return pressWhenOver(session, key, screen);
  if (session.mode === 'help') return { ...session, mode: 'answer' };
  return answer({ ...session, mode: 'answer' }, key, screen);
}

/** The same key twice, with the pause that a terminal makes before it repeats a held one. */
function mayBeHeld({ before, last }: KeySession): boolean {
  const [least, most] = FIRST_REPEAT_MS;
  const pause = before && last ? last.at - before.at : 0;
  return pause >= least && pause <= most;
}

/** Undoes what the first repeat of a held key answered, because a held key answers once. */
function heldDown(session: KeySession, pressed: KeySession, screen: KeyScreen): KeySession {
  const rest = { ...pressed, before: undefined };
  if (mayBeHeld(session) && pressed.last?.name === '.') return lowerAgain(rest, screen);
  if (!session.last?.answered || !mayBeHeld(session)) return rest;
  const back = undoAnswer({ ...rest, mode: 'answer' }, screen);
  return { ...back, status: `That key was held down, so it counted once. ${back.status}` };
}

function lowerAgain(session: KeySession, screen: KeyScreen): KeySession {
  const { raisedFrom, sorting } = session;
  if (raisedFrom === undefined) return session;
  const { next, change } = changeLast(sorting, raisedFrom);
  const status = `That key was held down. Score: ${raisedFrom}.`;
  return { ...savedAnswer(session, next, change, screen, status), raisedFrom: undefined };
}

function pressWhenOver(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  switch (key.name) {
    case 'return':
    case 'q':
      return { ...session, end: 'done' };
    case '.':
      return raiseLast(session, key, screen);
    case 'u':
    case 'backspace':
      return undoAnswer(session, screen);
    default:
      return { ...session, status: 'Enter finishes, u goes back.' };
  }
}

function answer(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  const stack = screen.answers(session.sorting.current).find(([name]) => name === key.name)?.[1];
  if (stack !== undefined) return positionIn(session, stack, screen);
  switch (key.name) {
    case 's':
      return skipOver(session, screen);
    case 'n':
      if (screen.ofWriters) return startNote(session, screen);
      return { ...session, status: sayUnknownKey(key) };
    case '.':
      return raiseLast(session, key, screen);
    case 'u':
    case 'backspace':
      return undoAnswer(session, screen);
    case 'q':
      return { ...session, end: 'stopped' };
    case '>':
      return turnPage(session, key, screen);
    case '?':
      return { ...session, mode: 'help' };
    default:
      return { ...session, status: notAnAnswer(session, key, screen) };
  }
}

function turnPage(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  const turned = screen.turn?.(session.sorting.current!);
  return { ...session, status: turned ? screen.question : sayUnknownKey(key) };
}

function notAnAnswer({ sorting }: KeySession, key: Key, { scale }: KeyScreen): string {
  return /^\d$/.test(key.name) && scale ? scale(sorting.current!) : sayUnknownKey(key);
}

function skipOver(session: KeySession, screen: KeyScreen): KeySession {
  const { current } = session.sorting;
  const { name, writer = name } = screen.card(current!);
  const { next } = skip(session.sorting, screen.together?.(current!));
  return seen(session, next, `Skipped: ${writer}.`, screen);
}

function positionIn(session: KeySession, stack: string, screen: KeyScreen): KeySession {
  const { next, change } = placeInOrder(session.sorting, stack);
  const words = screen.says?.(change.id, stack) ?? stack;
  const status = `Saved: ${nameNow(session, screen)}, ${words}.`;
  return savedAnswer(session, next, change, screen, status);
}

function raiseLast(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  const last = session.sorting.history.at(-1);
  const answer = last && session.sorting.entries.get(last.id)?.stack;
  const raised = answer && screen.raised?.(last.id, answer);
  if (!raised) return { ...session, status: sayUnknownKey(key) };
  const { next, change } = changeLast(session.sorting, raised);
  const { name } = screen.card(last.id);
  const status = `Saved: ${name}, ${raised}.`;
  return { ...savedAnswer(session, next, change, screen, status), raisedFrom: answer };
}

function undoAnswer(session: KeySession, screen: KeyScreen): KeySession {
  const { next, change, undone } = undoLast(session.sorting);
  if (!undone) return { ...session, status: 'Nothing to undo.' };
  const { name, writer = name } = screen.card(undone.with ?? undone.id);
  if (!change) return seen(session, next, `Undone: ${writer}, skipped.`, screen);
  const stack = session.sorting.entries.get(undone.id)?.stack ?? 'placed';
  const words = screen.says?.(undone.id, stack) ?? stack;
  return savedAnswer(session, next, change, screen, `Undone: ${name}, ${words}.`);
}

/** Moves on only after the answer is on the disk. */
function savedAnswer(
  session: KeySession,
  next: Sorting,
  change: AnswerChange,
  screen: KeyScreen,
  status: string,
): KeySession {
  const result = screen.save(change);
  if (result.ok) return seen(session, next, status, screen);
  // A removed answer counts too: then the key `taken` exists and its value is undefined.
  const sorting =
    'taken' in result ? take(session.sorting, change.id, result.taken) : session.sorting;
  return seen(session, sorting, result.message, screen);
}

function seen(
  session: KeySession,
  sorting: Sorting,
  status: string,
  screen: KeyScreen,
): KeySession {
  const over = sorting.current === undefined;
  const end = over && !screen.confirmsEnd ? 'done' : undefined;
  return { ...session, sorting, status, mode: over ? 'over' : 'answer', draft: '', end };
}

function startNote(session: KeySession, screen: KeyScreen): KeySession {
  const status = `A note for ${nameNow(session, screen)}: Enter saves it, Esc cancels.`;
  return { ...session, mode: 'note', draft: noteNow(session), status };
}

function pressInNote(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  const { draft } = session;
  switch (key.name) {
    case 'escape':
      return { ...session, mode: 'answer', draft: '', status: 'Note canceled.' };
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

function saveNote(session: KeySession, screen: KeyScreen): KeySession {
  const note = session.draft.trim();
  if (note === noteNow(session)) return { ...session, mode: 'answer', status: 'Note not changed.' };
  const { next, change } = annotate(session.sorting, note);
  const name = nameNow(session, screen);
  const status = note === '' ? `Note removed: ${name}.` : `Saved: note for ${name}.`;
  const after = savedAnswer(session, next, change, screen, status);
  // Text that could not be saved stays on the line, to try again.
  const again = after.sorting !== next && after.sorting.current === session.sorting.current;
  return again ? { ...after, mode: 'note', draft: note } : after;
}

function nameNow({ sorting }: KeySession, screen: KeyScreen): string {
  return screen.card(sorting.current!).name;
}

function noteNow({ sorting }: KeySession): string {
  return sorting.entries.get(sorting.current!)?.note ?? '';
}

function sayUnknownKey({ name, text }: Key): string {
  const shown = name.length > 2 || text.trim() === '' ? 'That key' : `"${text}"`;
  return `${shown} does nothing here. ? shows the keys.`;
}
