/** Decides what the screen shows at each key, and what is dropped if the terminal is small. */

import { Chalk } from 'chalk';
import { tally } from '../../core/sheets/key-by-key.ts';
import { apart, cut, cutStart, wrap } from '../fit.ts';
import { forScreen } from '../screen.ts';
import type { KeyScreen, KeySession } from './key-screen.ts';

export interface Size {
  columns: number;
  rows: number;
}

interface FrameLine {
  text: string;
  style?: 'bold' | 'dim';
  /** The highest is dropped first if there are too few rows; a line without it stays. */
  spare?: number;
}

const STATUS_LINES = 3;

/** Each line is one column narrower than the terminal, because a full one would wrap in some. */
export function keyFrame(
  session: KeySession,
  screen: KeyScreen,
  size: Size,
  color: boolean,
): string[] {
  const room = Math.max(10, size.columns - 1);
  const lines = [
    ...titleLines(session, screen, room),
    ...(session.mode === 'help' ? helpLines(session, screen) : cardLines(session, screen)),
    { text: '', spare: 3 },
    ...tallyLines(session, screen, room),
    ...keyLines(session, screen, room),
    ...statusLines(session, room),
  ];
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return withoutSpare(lines, Math.max(4, size.rows)).map(({ text, style }) => {
    const line = cut(text, room);
    return style ? chalk[style](line) : line;
  });
}

function titleLines(
  { sorting }: KeySession,
  { title, position }: KeyScreen,
  room: number,
): FrameLine[] {
  const at = Math.min(sorting.history.length + 1, sorting.order.length);
  const [here, all] = position?.(sorting.current) ?? [at, sorting.order.length];
  const right = `${here}/${all}`;
  return [{ text: apart(forScreen(title), right, room) }, { text: '', spare: 4 }];
}

function cardLines({ sorting }: KeySession, screen: KeyScreen): FrameLine[] {
  const id = sorting.current;
  if (id === undefined) return [{ text: 'That was the last one. Enter finishes, u goes back.' }];
  const { name, lines } = screen.card(id);
  const note = sorting.entries.get(id)?.note;
  const about = note === undefined ? lines : [...lines, `note so far: ${forScreen(note)}`];
  return [{ text: name, style: 'bold' }, ...about.map((line) => ({ text: `  ${line}`, spare: 2 }))];
}

function helpLines(
  { sorting }: KeySession,
  { answers, does, ofWriters, raised, listed, turn }: KeyScreen,
): FrameLine[] {
  const all = answers(sorting.current);
  const numbers = all.filter(([key]) => /\d/.test(key));
  const others = all.filter(([key]) => !/\d/.test(key) && (!listed || key === 'a'));
  const digits = numbers.map(([key]) => key);
  const keys = digits.length > 3 ? `${digits[0]} to ${digits.at(-1)}` : digits.join(' ');
  const named = listed ? [] : numbers.flatMap(([key, answer]) => (key === answer ? [] : [answer]));
  const half: FrameLine = { text: '.       adds a half to the score before', spare: 1 };
  const note: FrameLine = { text: 'n       write a note (Enter saves it, Esc cancels)', spare: 1 };
  return [
    { text: `${keys.padEnd(7)} ${does}${named.length > 0 ? `: ${named.join(', ')}` : ''}` },
    ...others.map(([key, answer]) => ({ text: `${keyName(key).padEnd(7)} ${answer}` })),
    ...(raised ? [half] : []),
    ...(turn
      ? [{ text: '>       the next signs, with letters; > again goes back', spare: 1 }]
      : []),
    { text: `s       skip${ofWriters ? '' : ' the whole writer'} for now`, spare: 1 },
    ...(ofWriters ? [note] : []),
    { text: 'u       undo, as often as you like (Backspace works too)', spare: 1 },
    { text: 'q       stop; everything is already saved', spare: 1 },
    { text: 'Press any key to go back.' },
  ];
}

function tallyLines(
  { sorting }: KeySession,
  { answers, ofWriters }: KeyScreen,
  room: number,
): FrameLine[] {
  if (!ofWriters) return [];
  const counts = tally(sorting);
  const placed = answers(undefined).map(([, answer]) => `${answer} ${counts.get(answer) ?? 0}`);
  return wrap(placed, ' · ', room).map((text) => ({ text, spare: 1 }));
}

/** Returns the key help; none while a note is typed, because the keys are letters then. */
function keyLines(
  { mode, sorting }: KeySession,
  { answers, ofWriters, raised, listed }: KeyScreen,
  room: number,
): FrameLine[] {
  if (mode === 'note' || mode === 'over') return [];
  const shown = answers(sorting.current).filter(([, answer]) => !listed || answer === 'absent');
  const placing = shown.map(([key, answer]) =>
    key === answer ? key : `${keyName(key)} ${answer}`,
  );
  const note = ofWriters ? ['n note'] : [];
  const half = raised ? ['. add a half'] : [];
  const others = [...half, 's skip', ...note, 'u undo', 'q stop', '? help'];
  const lines = [...wrap(placing, '  ', room), ...wrap(others, '  ', room)];
  return lines.map((text) => ({ text, style: 'dim' }));
}

function keyName(key: string): string {
  return key === ' ' ? 'space' : key;
}

/** Returns what was just done; while a note is typed, its line is last, with the cursor. */
function statusLines({ mode, status, draft }: KeySession, room: number): FrameLine[] {
  const words = forScreen(status).split(' ').filter(Boolean);
  const lines: FrameLine[] = wrap(words, ' ', room)
    .slice(0, STATUS_LINES)
    .map((text) => ({ text }));
  if (mode === 'note') lines.push({ text: `> ${cutStart(forScreen(draft), room - 2)}` });
  // The prompt would add a line below an empty one.
  return lines.length > 0 ? lines : [{ text: ' ' }];
}

function withoutSpare(lines: FrameLine[], rows: number): FrameLine[] {
  let left = lines;
  while (left.length > rows) {
    const most = Math.max(...left.map(({ spare }) => spare ?? 0));
    if (most === 0) return left;
    const last = left.findLastIndex(({ spare }) => spare === most);
    left = left.filter((_, index) => index !== last);
  }
  return left;
}
