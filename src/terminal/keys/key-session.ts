/** Decides what a key does: each answer is saved before the next writer is on screen. */

import { changeLast, later, placeInOrder, undoLast } from '../../core/sheets/key-by-key.ts';
import type { Key } from '../keyboard/keyboard.ts';
import { otherAlphabet, plainKey } from '../keyboard/other-keyboards.ts';
import { pressInFind, startFind } from './key-find.ts';
import { pressInNote, startNote } from './key-note.ts';
import { pressInRest, startRest } from './key-rest.ts';
import { nameNow, savedAnswer, savedAnswers, seen } from './key-saved.ts';
import { type KeyScreen, type KeySession, WHEN_OVER } from './key-screen.ts';

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
  // Two letters of a name may be alike and fast.
  const isTyping = session.mode === 'find';
  if (key.name === 'paste' && !isTyping) return { ...pressed, status: PASTED };
  if (!isTyping && same && now - last.at < HELD_MS) return heldDown(session, pressed, screen);
  const next = pressKey(pressed, key, screen);
  const answered = next.sorting.history.length > session.sorting.history.length;
  const after = { ...next, last: { name: key.name, at: now, answered } };
  if (next.end !== 'done' || key.name === 'q' || !answered || !mayBeHeld(after)) return after;
  return { ...after, end: undefined, doubtful: true };
}

function pressKey(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  if (session.mode === 'over') return pressWhenOver(session, key, screen);
  if (session.mode === 'help') return { ...session, mode: session.pile ? 'find' : 'answer' };
  if (session.mode === 'rest') return pressInRest(session, key, screen);
  if (session.mode === 'find' && !(session.pile && isCommand(session, key)))
    return pressInFind(session, key, screen);
  return answer(session, key, screen);
}

/** With nothing typed yet, these keys mean in a pile what they mean everywhere. */
function isCommand({ draft }: KeySession, { name }: Key): boolean {
  return draft === '' && ['u', 'q', '?', 'backspace'].includes(name);
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
    case '/':
      return startFind(session);
    default:
      return { ...session, status: `${WHEN_OVER}.` };
  }
}

function answer(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  const { sorting, pile } = session;
  const name = plainKey(key.name);
  const stack = screen.answers(sorting.current).find(([one]) => one === name)?.[1];
  if (stack !== undefined && !(pile && session.mode === 'find'))
    return positionIn(session, stack, screen);
  switch (key.name) {
    case 'tab':
      return putOff(session, screen);
    case 's':
      return { ...session, status: 'Later is Tab. ? shows the keys.' };
    case '/':
      return startFind(session);
    case 'r':
      return screen.ofWriters && !screen.listed
        ? startRest(session)
        : { ...session, status: sayUnknownKey(key) };
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
      return { ...session, mode: 'help', page: 0 };
    default:
      return { ...session, status: notAnAnswer(session, key, screen) };
  }
}

function turnPage(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  const turned = screen.turn?.(session.sorting.current!);
  return { ...session, status: turned ? screen.question : sayUnknownKey(key) };
}

function notAnAnswer({ sorting }: KeySession, key: Key, { scale }: KeyScreen): string {
  return /^\d$/.test(plainKey(key.name)) && scale ? scale(sorting.current!) : sayUnknownKey(key);
}

function putOff(session: KeySession, screen: KeyScreen): KeySession {
  const { current } = session.sorting;
  const { name, writer = name } = screen.card(current!);
  const { next } = later(session.sorting, screen.together?.(current!));
  const isLeft = next.history.at(-1)?.kind === 'left';
  return seen(session, next, `${isLeft ? 'Left' : 'Later'}: ${writer}.`, screen);
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
  const { next, changes, undone } = undoLast(session.sorting);
  if (!undone) return { ...session, status: 'Nothing to undo.' };
  const { name, writer = name } = screen.card(undone.with ?? undone.id);
  if (changes.length === 0)
    return seen(session, next, `Undone: ${writer}, ${undone.kind}.`, screen);
  if (undone.kind === 'noted')
    return savedAnswers(session, next, changes, screen, `Undone: the note on ${name}.`);
  const stack = session.sorting.entries.get(undone.id)?.stack ?? 'placed';
  const words = screen.says?.(undone.id, stack) ?? stack;
  const who = changes.length > 1 ? `${changes.length} writers` : name;
  return savedAnswers(session, next, changes, screen, `Undone: ${who}, ${words}.`);
}

function sayUnknownKey({ name, text }: Key): string {
  const alphabet = otherAlphabet(text);
  if (alphabet)
    return `Your keyboard types ${alphabet} letters. Digits work; for a, n, u, q switch it to English.`;
  const shown = name.length > 2 || text.trim() === '' ? 'That key' : `"${text}"`;
  return `${shown} does nothing here. ? shows the keys.`;
}
