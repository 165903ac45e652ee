/** Decides what the screen of a sort shows, and what gives way when the terminal is small. */

import { Chalk } from 'chalk';
import { tally } from '../core/sorting.ts';
import { apart, cut, cutStart, wrap } from './fit.ts';
import { forScreen } from './screen.ts';
import type { Session, SortScreen } from './sort-session.ts';

export interface Size {
  columns: number;
  rows: number;
}

interface Line {
  text: string;
  style?: 'bold' | 'dim';
  /** The highest goes first when there are too few rows; without it a line stays. */
  spare?: number;
}

const STATUS_LINES = 3;

/** Every line is a column narrower than the terminal: a full one would wrap in some. */
export function frame(session: Session, screen: SortScreen, size: Size, color: boolean): string[] {
  const room = Math.max(10, size.columns - 1);
  const lines = [
    ...titleLines(session, screen, room),
    ...(session.mode === 'help' ? helpLines(screen) : cardLines(session, screen)),
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

function titleLines({ sorting }: Session, { title }: SortScreen, room: number): Line[] {
  const at = Math.min(sorting.history.length + 1, sorting.order.length);
  const right = `${at}/${sorting.order.length}`;
  return [{ text: apart(forScreen(title), right, room) }, { text: '', spare: 4 }];
}

function cardLines({ sorting }: Session, screen: SortScreen): Line[] {
  const id = sorting.current;
  if (id === undefined) return [];
  const { name, lines } = screen.card(id);
  const note = sorting.entries.get(id)?.note;
  const about = note === undefined ? lines : [...lines, `note now: ${forScreen(note)}`];
  return [{ text: name, style: 'bold' }, ...about.map((line) => ({ text: `  ${line}`, spare: 2 }))];
}

function helpLines({ stacks }: SortScreen): Line[] {
  return [
    { text: `1 2 3   put the writer in a stack: ${stacks.join(', ')}` },
    { text: 'a       absent today' },
    { text: 's       skip; she stays open for later', spare: 1 },
    { text: 'n       a note: Enter saves it, Esc drops it', spare: 1 },
    { text: 'u       undo, as often as you like; Backspace too', spare: 1 },
    { text: 'q       stop; everything is saved already', spare: 1 },
    { text: 'Any key goes back.' },
  ];
}

function tallyLines({ sorting }: Session, { stacks }: SortScreen, room: number): Line[] {
  const counts = tally(sorting);
  const placed = [...stacks, 'absent'].map((stack) => `${stack} ${counts.get(stack) ?? 0}`);
  return wrap(placed, ' · ', room).map((text) => ({ text, spare: 1 }));
}

/** Not while a note is typed: then the keys are letters. */
function keyLines({ mode }: Session, { stacks }: SortScreen, room: number): Line[] {
  if (mode === 'note') return [];
  const placing = [...stacks.map((stack, index) => `${index + 1} ${stack}`), 'a absent'];
  const others = ['s skip', 'n note', 'u undo', 'q stop', '? help'];
  const lines = [...wrap(placing, '  ', room), ...wrap(others, '  ', room)];
  return lines.map((text) => ({ text, style: 'dim' }));
}

/** What was just done; while a note is typed, its line is the last, where the cursor stands. */
function statusLines({ mode, status, draft }: Session, room: number): Line[] {
  const words = forScreen(status).split(' ').filter(Boolean);
  const lines: Line[] = wrap(words, ' ', room)
    .slice(0, STATUS_LINES)
    .map((text) => ({ text }));
  if (mode === 'note') lines.push({ text: `> ${cutStart(forScreen(draft), room - 2)}` });
  // The prompt would add a line below an empty one.
  return lines.length > 0 ? lines : [{ text: ' ' }];
}

function withoutSpare(lines: Line[], rows: number): Line[] {
  let left = lines;
  while (left.length > rows) {
    const most = Math.max(...left.map(({ spare }) => spare ?? 0));
    if (most === 0) return left;
    const last = left.findLastIndex(({ spare }) => spare === most);
    left = left.filter((_, index) => index !== last);
  }
  return left;
}
