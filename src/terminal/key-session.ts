/** Decides what a key does where one key answers for one writer: each answer is saved before the next is on screen. */

import type { Entry } from '../core/sort-file.ts';
import {
  annotate,
  type Change,
  changeLast,
  place,
  placedCount,
  type Sorting,
  skip,
  take,
  undo,
} from '../core/sorting.ts';
import { lettersOf } from './fit.ts';
import type { Key } from './keyboard.ts';

export interface KeyScreen {
  /** "Leads · Mon Nov 23". */
  title: string;
  /** What each key answers for this one, in the order in which they are shown. */
  answers(id: string | undefined): readonly (readonly [key: string, answer: string])[];
  /** The first thing asked: "Which stack?" */
  question: string;
  /** What the answering keys do, for the help: "put the writer in a stack". */
  does: string;
  /** What an answered one is: "placed". */
  done: string;
  /** Only what is asked of writers: how many have which answer, and a note beside it. */
  ofWriters: boolean;
  /** Whom a skip passes over together with this one. */
  together?(id: string): string[];
  /** What the key "." makes of the answer before: 3 becomes 3.5. */
  raised?(id: string, answer: string): string | undefined;
  /** The lines are already made safe for the screen. */
  card(id: string): { name: string; lines: string[] };
  /** On disk when it returns; `taken` is what somebody else wrote there meanwhile. */
  save(change: Change): { ok: true } | { ok: false; message: string; taken?: Entry };
}

/** All seen; q or the end of the input; Ctrl-C. */
export type KeyEnd = 'done' | 'stopped' | 'interrupted';

export interface Session {
  sorting: Sorting;
  mode: 'answer' | 'note' | 'help';
  /** The note that is being typed. */
  draft: string;
  /** What was just done. */
  status: string;
  end?: KeyEnd;
  /** The key that was pressed last, and when, to tell a held key. */
  last?: { name: string; at: number };
}

// A key that is held down repeats every 30 to 50 ms; a hand does not.
const HELD_MS = 80;
const PASTED = 'Several keys at once: ignored (a paste?)';

export function beginSession(sorting: Sorting, { question, done }: KeyScreen): Session {
  const before = placedCount(sorting);
  const all = sorting.order.length;
  const status = before === 0 ? question : `Going on: ${before} of ${all} are ${done}.`;
  return { sorting, mode: 'answer', draft: '', status };
}

export function press(session: Session, key: Key, screen: KeyScreen, now: number): Session {
  if (key.name === 'end') return { ...session, end: 'stopped' };
  if (session.mode === 'note') return pressInNote(session, key, screen);
  const { last } = session;
  const pressed: Session = { ...session, mode: 'answer', last: { name: key.name, at: now } };
  if (key.name === 'paste') return { ...pressed, status: PASTED };
  if (last?.name === key.name && now - last.at < HELD_MS) return { ...pressed, mode: session.mode };
  if (session.mode === 'help') return pressed;
  return answer(pressed, key, screen);
}

function answer(session: Session, key: Key, screen: KeyScreen): Session {
  const stack = screen.answers(session.sorting.current).find(([name]) => name === key.name)?.[1];
  if (stack !== undefined) return placeIn(session, stack, screen);
  switch (key.name) {
    case 's':
      return skipOver(session, screen);
    case 'n':
      return screen.ofWriters
        ? startNote(session, screen)
        : { ...session, status: unknownKey(key) };
    case '.':
      return raiseLast(session, key, screen);
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

function skipOver(session: Session, screen: KeyScreen): Session {
  const name = nameNow(session, screen);
  const { current } = session.sorting;
  return seen(
    session,
    skip(session.sorting, screen.together?.(current!)).next,
    `Skipped: ${name}.`,
  );
}

function placeIn(session: Session, stack: string, screen: KeyScreen): Session {
  const { next, change } = place(session.sorting, stack);
  return saved(session, next, change, screen, `Saved: ${nameNow(session, screen)}, ${stack}.`);
}

/** A half more for the one before, where the scale has halves. */
function raiseLast(session: Session, key: Key, screen: KeyScreen): Session {
  const last = session.sorting.history.at(-1);
  const answer = last && session.sorting.entries.get(last.id)?.stack;
  const raised = answer && screen.raised?.(last.id, answer);
  if (!raised) return { ...session, status: unknownKey(key) };
  const { next, change } = changeLast(session.sorting, raised);
  const { name } = screen.card(last.id);
  return saved(session, next, change, screen, `Saved: ${name}, ${raised}.`);
}

function takeBack(session: Session, screen: KeyScreen): Session {
  const { next, change, undone } = undo(session.sorting);
  if (!undone) return { ...session, status: 'Nothing to undo.' };
  const { name } = screen.card(undone.with ?? undone.id);
  if (!change) return seen(session, next, `Undone: ${name}, skipped.`);
  const stack = session.sorting.entries.get(undone.id)?.stack ?? 'placed';
  return saved(session, next, change, screen, `Undone: ${name}, ${stack}.`);
}

/** Only what is on disk moves the sort on. */
function saved(
  session: Session,
  next: Sorting,
  change: Change,
  screen: KeyScreen,
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

function startNote(session: Session, screen: KeyScreen): Session {
  const status = `A note for ${nameNow(session, screen)}: Enter saves it, Esc drops it.`;
  return { ...session, mode: 'note', draft: noteNow(session), status };
}

function pressInNote(session: Session, key: Key, screen: KeyScreen): Session {
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

function saveNote(session: Session, screen: KeyScreen): Session {
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

function nameNow({ sorting }: Session, screen: KeyScreen): string {
  return screen.card(sorting.current!).name;
}

function noteNow({ sorting }: Session): string {
  return sorting.entries.get(sorting.current!)?.note ?? '';
}

function unknownKey({ name, text }: Key): string {
  const shown = name.length > 2 || text.trim() === '' ? 'That key' : `"${text}"`;
  return `${shown} does nothing here. ? shows the keys.`;
}
