/**
 * Decides how a sort, a meeting or scores are asked in accessible mode: the same keys, one line out
 * an answer, nothing drawn twice, no escape sequence. The name comes first, the place last.
 */

import { openIn, placedCount, type Sorting } from '../../core/sheets/key-by-key.ts';
import { KeyQueue } from '../keyboard/key-queue.ts';
import type { Key } from '../keyboard/keyboard.ts';
import { forScreen, wrapped } from '../screen.ts';
import { helpLines } from './help-lines.ts';
import { foundIn } from './key-find.ts';
import { barOf } from './key-frame.ts';
import {
  beginSession,
  type KeyEnd,
  type KeyScreen,
  type KeySession,
  WHEN_OVER,
} from './key-screen.ts';
import { press } from './key-session.ts';

const WIDE = 1000;
/** After an answer that may be of a held key. */
const DOUBT_MS = 150;

interface Plain {
  screen: KeyScreen;
  input: NodeJS.ReadStream;
  out: (text: string) => void;
}

export async function askPlainly(
  sorting: Sorting,
  screen: KeyScreen,
  { input, output }: { input: NodeJS.ReadStream; output: NodeJS.WriteStream },
): Promise<{ end: KeyEnd; sorting: Sorting }> {
  const out = (text: string) => void output.write(`${wrapped(forScreen(text), output)}\n`);
  const plain: Plain = { screen, input, out };
  let session = beginSession(sorting, { ...screen, pile: false });
  plain.out(`${screen.title}. ${sorting.order.length} in all, ${placedCount(sorting)} done.`);
  plain.out(`Keys, without Enter: ${barOf(session, screen).join(', ')}.`);
  sayCard(session, plain);
  const keys = new KeyQueue(input);
  try {
    while (!session.end) {
      const key = await keys.next(session.doubtful ? DOUBT_MS : undefined);
      if (key === 'none') return { end: 'done', sorting: session.sorting };
      if (key.name === 'c' && key.ctrl) return { end: 'interrupted', sorting: session.sorting };
      session = await answered(session, key, plain, keys);
    }
    return { end: session.end, sorting: session.sorting };
  } finally {
    keys.close();
  }
}

async function answered(
  session: KeySession,
  key: Key,
  plain: Plain,
  keys: KeyQueue,
): Promise<KeySession> {
  const { screen, out } = plain;
  const next = press(session, key, screen, performance.now());
  switch (next.mode) {
    case 'note':
      out(
        `${screen.card(next.sorting.current!).name}. Type the note, then Enter. Enter alone drops it.`,
      );
      return said(session, await typedNote(next, plain, keys), plain);
    case 'find':
      return said(session, await found(next, plain, keys), plain);
    case 'help':
      // All but the last line: nothing has to be left here.
      for (const { text } of helpLines(next, screen, WIDE).slice(0, -1)) if (text !== '') out(text);
      return { ...next, mode: 'answer' };
    case 'rest':
      out(restWords(next, screen));
      return next;
    default:
      return said(session, next, plain);
  }
}

/** One line for what was done; the next writer only if it is another one. */
function said(before: KeySession, after: KeySession, plain: Plain): KeySession {
  const isNew = after.end === undefined || after.status !== before.status;
  if (after.status !== '' && isNew) plain.out(after.status);
  const isBack = before.mode === 'rest' || after.status === plain.screen.question;
  if (after.end === undefined && (isBack || after.sorting.current !== before.sorting.current))
    sayCard(after, plain);
  return after;
}

function restWords({ sorting, status }: KeySession, screen: KeyScreen): string {
  const names = openIn(sorting).map((id) => screen.card(id).name);
  const keys = screen.answers(sorting.current).map(([key, answer]) => `${key} ${answer}`);
  return `Left: ${names.join(', ')}. ${status} ${keys.join(', ')}. Any other key goes back.`;
}

function sayCard({ sorting }: KeySession, { screen, out }: Plain): void {
  const { current, order } = sorting;
  if (current === undefined) {
    out(`That was the last one. ${WHEN_OVER}.`);
    return;
  }
  const { name, known = [], lines } = screen.card(current);
  const facts = [...known.map(([label, words]) => `${label}: ${words}`), ...lines];
  const [here, all] = screen.position?.(current) ?? [placedCount(sorting) + 1, order.length];
  out([name, ...facts, `${here} of ${all}`].join('. '));
}

async function typedNote(session: KeySession, plain: Plain, keys: KeyQueue): Promise<KeySession> {
  const { screen } = plain;
  const text = await keys.line();
  const now = performance.now();
  if (!text) return press(session, { name: 'escape', text: '' }, screen, now);
  const typed = press({ ...session, draft: '' }, { name: 'paste', text }, screen, now);
  return press(typed, { name: 'return', text: '' }, screen, now);
}

/** Letters and Enter; several are listed with numbers; a digit behind the letters answers. */
async function found(session: KeySession, plain: Plain, keys: KeyQueue): Promise<KeySession> {
  const { screen, out } = plain;
  const now = performance.now();
  const back = () => press(session, { name: 'escape', text: '' }, screen, now);
  out('Find a writer: letters, then Enter.');
  const typed = (await keys.line()) ?? '';
  const [, letters = '', digit] = /^(.*?)(\d?)$/.exec(typed) ?? [];
  if (letters.trim() === '') return back();
  const asked = { ...session, draft: letters };
  const people = foundIn(asked, screen);
  if (people.length === 0) return { ...back(), status: `Nobody has "${letters}" in the name.` };
  if (digit) return inAnswer(press(asked, { name: digit, text: digit }, screen, now));
  if (people.length === 1) return press(asked, { name: 'return', text: '' }, screen, now);
  for (const [i, { name, said: word }] of people.entries())
    out(`${i + 1} ${name}${word ? `, ${word}` : ''}`);
  out('A number, then Enter.');
  const picked = Number((await keys.line()) ?? 0) - 1;
  if (!people[picked]) return back();
  return press({ ...asked, picked }, { name: 'return', text: '' }, screen, now);
}

/** Where the digit answered nothing, the find is over and the status says why. */
function inAnswer(session: KeySession): KeySession {
  return session.mode === 'find' ? { ...session, mode: 'answer', draft: '' } : session;
}
