/** Decides what the screen shows at each key, and what is dropped if the terminal is small. */

import { Chalk } from 'chalk';
import { openIn, placedCount, putOff, seenIn, tally } from '../../core/sheets/key-by-key.ts';
import { apart, cut, cutStart, wrap } from '../fit.ts';
import { forScreen } from '../screen.ts';
import { cardLines, findLines, restLines, stackLines } from './card-lines.ts';
import { type FrameLine, withoutSpare } from './frame-line.ts';
import { helpPages } from './help-lines.ts';
import type { KeyScreen, KeySession } from './key-screen.ts';

export interface Size {
  columns: number;
  rows: number;
}

const STATUS_LINES = 3;

/** Each line is one column narrower than the terminal, because a full one would wrap in some. */
export function keyFrame(
  session: KeySession,
  screen: KeyScreen,
  size: Size,
  color: boolean,
): string[] {
  const room = roomIn(size);
  const lines = [
    ...titleLines(session, screen, room),
    ...(session.mode === 'help'
      ? pageOfHelp(session, screen, size)
      : middleLines(session, screen, room)),
    { text: '', spare: 3 },
    ...keyLines(session, screen, room),
    ...tallyLines(session, screen, room),
    ...statusLines(session, room),
  ];
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return withoutSpare(lines, Math.max(4, size.rows)).map(({ text, style }) => {
    const line = cut(text, room);
    return style ? chalk[style](line) : line;
  });
}

function roomIn({ columns }: Size): number {
  return Math.max(10, columns - 1);
}

function pagesOfHelp(session: KeySession, screen: KeyScreen, size: Size): FrameLine[][] {
  const room = roomIn(size);
  const around = 1 + statusLines(session, room).length;
  return helpPages(session, screen, room, size.rows - around);
}

function pageOfHelp(session: KeySession, screen: KeyScreen, size: Size): FrameLine[] {
  const pages = pagesOfHelp(session, screen, size);
  return pages[Math.min(session.page ?? 0, pages.length - 1)]!;
}

/** Returns true if the next key shows more of the help, instead of going back. */
export function hasMoreHelp(session: KeySession, screen: KeyScreen, size: Size): boolean {
  return (session.page ?? 0) < pagesOfHelp(session, screen, size).length - 1;
}

function middleLines(session: KeySession, screen: KeyScreen, room: number): FrameLine[] {
  switch (session.mode) {
    case 'rest':
      return restLines(session, screen, room);
    case 'find': {
      const stacks = session.pile ? stackLines(session.sorting.current, screen, room) : [];
      return [...findLines(session, screen, room), ...stacks];
    }
    default:
      return cardLines(session, screen, room);
  }
}

function titleLines(
  { sorting, pile }: KeySession,
  { title, position }: KeyScreen,
  room: number,
): FrameLine[] {
  const [here, all] = position?.(sorting.current) ?? [placeOf(sorting), sorting.order.length];
  const late = putOff(sorting);
  const isBack = sorting.current !== undefined && late.includes(sorting.current);
  const phase = isBack ? ` · back to the ${late.length} you left for later` : '';
  const order = pile ? ' · in the order of your pile' : '';
  const said = `${forScreen(title)}${phase}${order}`;
  return [{ text: apart(said, `${here} of ${all}`, room) }, { text: '', spare: 4 }];
}

/** Counts those who were seen; once the late ones come back, those who are placed. */
function placeOf(sorting: KeySession['sorting']): number {
  const seen = seenIn(sorting.history);
  const isBack = seen.size >= sorting.order.length;
  return Math.min((isBack ? placedCount(sorting) : seen.size) + 1, sorting.order.length);
}

function tallyLines(
  { sorting, mode }: KeySession,
  { answers, ofWriters }: KeyScreen,
  room: number,
): FrameLine[] {
  if (!ofWriters || mode === 'help') return [];
  const counts = tally(sorting);
  const late = putOff(sorting).length;
  const placed = answers(undefined).map(([, answer]) => `${answer} ${counts.get(answer) ?? 0}`);
  const all = late > 0 ? [...placed, `later ${late}`] : placed;
  const lines = wrap(all, ' · ', room - 2).map((text) => ({ text: `  ${text}`, spare: 1 }));
  return lines.length > 0 ? [{ text: '', spare: 3 }, ...lines] : [];
}

const FINDING = ['Enter goes there', 'Esc goes back', 'a digit answers at once: pr3'];
const PILE = ['letters of the name, then the digit', 'Enter opens the card', 'Esc A to Z'];
const PILE_KEYS = ['nothing typed: u undo', 'q stop', '? help'];

/** Returns the keys that work now; none while a note is typed, because they are letters then. */
function keyLines(session: KeySession, screen: KeyScreen, room: number): FrameLine[] {
  const { mode, pile } = session;
  if (mode === 'note' || mode === 'over' || mode === 'help') return [];
  const keys =
    mode === 'find'
      ? [
          ...(pile
            ? [...PILE, ...(session.draft === '' ? PILE_KEYS : [])]
            : FINDING.slice(0, screen.ofWriters ? 3 : 2)),
        ]
      : mode === 'rest'
        ? ['any other key goes back']
        : answerKeys(session, screen);
  return wrap(keys, '  ', room - 2).map((text) => ({ text: `  ${text}`, style: 'dim' }));
}

/** Returns every key and what it does, the digits too. */
export function barOf(session: KeySession, screen: KeyScreen): string[] {
  const digits = screen.answers(session.sorting.current).filter(([key]) => /\d/.test(key));
  const named = digits.map(([key, answer]) => (key === answer ? key : `${key} ${answer}`));
  const { signs, ...plain } = screen;
  return [...(signs ? named : []), ...answerKeys(session, signs ? screen : plain)];
}

function answerKeys({ sorting }: KeySession, screen: KeyScreen): string[] {
  const { answers, ofWriters, raised, listed, signs } = screen;
  const hasLegend = listed || signs !== undefined;
  const shown = answers(sorting.current).filter(([, answer]) => !hasLegend || answer === 'absent');
  const placing = shown.map(([key, answer]) => {
    const name = key === ' ' ? 'space' : key;
    return key === answer ? key : `${name} ${answer}`;
  });
  const isPlain = ofWriters && !listed;
  return [
    ...placing,
    'Tab later',
    ...(raised ? ['. add a half'] : []),
    ...(ofWriters ? ['n note'] : []),
    ...(isPlain && openIn(sorting).length > 1 ? ['r the rest'] : []),
    '/ find',
    'u undo',
    'q stop',
    '? help',
  ];
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
