/** Decides what ? says: the signs in full, and what each key does. */

import { hanging } from '../fit.ts';
import { forScreen } from '../screen.ts';
import type { FrameLine } from './frame-line.ts';
import type { KeyScreen, KeySession } from './key-screen.ts';

const KEY = 9;

export function helpLines({ sorting }: KeySession, screen: KeyScreen, room: number): FrameLine[] {
  const { answers, does, ofWriters, raised, listed, turn } = screen;
  const all = answers(sorting.current);
  const numbers = all.filter(([key]) => /\d/.test(key));
  const others = all.filter(([key]) => !/\d/.test(key) && (!listed || key === 'a'));
  const digits = numbers.map(([key]) => key);
  const keys = digits.length > 3 ? `${digits[0]} to ${digits.at(-1)}` : digits.join(' ');
  const named = listed ? [] : numbers.flatMap(([key, answer]) => (key === answer ? [] : [answer]));
  const says = `${does}${named.length > 0 ? `: ${named.join(', ')}` : ''}`;
  const line = (key: string, text: string, spare = 1): FrameLine[] =>
    hanging(key.padEnd(KEY), text, room).map((one) => ({ text: one, spare }));
  return [
    ...signLines(sorting.current, screen, room),
    ...line(keys, says, 0),
    ...others.flatMap(([key, answer]) => line(key === ' ' ? 'space' : key, answer, 0)),
    ...(raised ? line('.', 'adds a half to the score before') : []),
    ...(turn ? line('>', 'the next signs, with letters; > again goes back') : []),
    ...line('Tab', `later${ofWriters ? '' : ', the whole writer'}: they come back at the end`),
    ...(ofWriters ? line('n', 'a note; Enter saves it, Esc drops it') : []),
    ...(ofWriters && !listed ? line('r', 'one answer for everyone who is left') : []),
    ...line('/', 'find a writer by some letters of the name'),
    ...line('u', 'undo, as often as you like (Backspace too)'),
    ...line('q', 'stop; everything is already saved'),
    { text: 'Press any key to go back.' },
  ];
}

/** Fewer lines than these are no page. */
const SHORTEST_PAGE = 3;

/** Returns the help in pages of at most so many rows; where all fits, as one page with its gaps. */
export function helpPages(
  session: KeySession,
  screen: KeyScreen,
  room: number,
  rows: number,
): FrameLine[][] {
  const all = helpLines(session, screen, room);
  if (all.length <= rows) return [all];
  const lines = all.slice(0, -1).filter(({ text }) => text !== '');
  const size = Math.max(SHORTEST_PAGE, rows) - 1;
  const many = Math.ceil(lines.length / size);
  return Array.from({ length: many }, (_, i) => {
    const end = i < many - 1 ? `Press any key for more (${i + 1} of ${many}).` : all.at(-1)!.text;
    return [...lines.slice(i * size, (i + 1) * size), { text: end }].map(({ text }) => ({ text }));
  });
}

function signLines(id: string | undefined, screen: KeyScreen, room: number): FrameLine[] {
  const signs = id === undefined ? undefined : screen.signs?.(id);
  if (!signs) return [];
  const lines = [...signs].flatMap(([answer, sign]) =>
    hanging(answer.padEnd(12), forScreen(sign), room),
  );
  return [...lines.map((text) => ({ text, spare: 2 })), { text: '', spare: 3 }];
}
