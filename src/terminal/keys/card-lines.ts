/** Decides what stands in the middle of the key screen: the writer's card, who was found, or who is left. */

import { listed } from '../../core/language/wording.ts';
import { openIn } from '../../core/sheets/key-by-key.ts';
import type { CardLine } from '../../core/sheets/writer-card.ts';
import { cut, hanging, wrap } from '../fit.ts';
import { forScreen } from '../screen.ts';
import type { FrameLine } from './frame-line.ts';
import { foundIn } from './key-find.ts';
import { type KeyScreen, type KeySession, peopleIn, WHEN_OVER } from './key-screen.ts';

/** Narrower than this, the signs are only in the help. */
const WIDE = 60;
const FOUND = 9;
const LABEL = 11;

export function cardLines({ sorting }: KeySession, screen: KeyScreen, room: number): FrameLine[] {
  const id = sorting.current;
  if (id === undefined) return overLines(room);
  const { name, lines, known = [] } = screen.card(id);
  const note = sorting.entries.get(id)?.note;
  const now: CardLine[] = note === undefined ? [] : [['note now', forScreen(note)]];
  return [
    { text: name, style: 'bold' },
    ...[...known, ...now].flatMap((one) => knownLines(one, room)),
    ...lines.map((line): FrameLine => ({ text: `  ${line}`, spare: 2 })),
    ...stackLines(id, screen, room),
  ];
}

function overLines(room: number): FrameLine[] {
  const words = `That was the last one. ${WHEN_OVER}.`.split(' ');
  return wrap(words, ' ', room).map((text) => ({ text }));
}

/** What is known, in two rows at most; the second goes first where rows are few. */
function knownLines([label, words]: CardLine, room: number): FrameLine[] {
  const [first = '', second, ...more] = hanging(`  ${label.padEnd(LABEL)}`, words, room);
  const rest = second === undefined ? [] : [`${second}${more.length > 0 ? ' …' : ''}`];
  return [
    { text: first, spare: 2 },
    ...rest.map((text): FrameLine => ({ text: cut(text, room), spare: 3 })),
  ];
}

/** The stacks, each with what it looks like: the legend of the keys. */
export function stackLines(id: string | undefined, screen: KeyScreen, room: number): FrameLine[] {
  const signs = id === undefined ? undefined : screen.signs?.(id);
  if (signs === undefined) return [];
  const digits = screen.answers(id).filter(([key]) => /\d/.test(key));
  const wide = Math.max(...digits.map(([, answer]) => answer.length)) + 3;
  const lines = digits.map(([key, answer]) => {
    const sign = room < WIDE ? '' : (signs.get(answer) ?? '');
    return { text: `  ${key}  ${answer.padEnd(wide)}${forScreen(sign)}`.trimEnd() };
  });
  return [{ text: '', spare: 4 }, ...lines];
}

/** Whoever has the letters in their name; with none typed, everybody who is left. */
export function findLines(session: KeySession, screen: KeyScreen, room: number): FrameLine[] {
  const { draft, pile, picked } = session;
  const label = pile ? 'On top' : 'Find';
  const line: FrameLine = { text: `${label}: ${forScreen(draft)}_` };
  if (draft.trim() === '') return [line, ...leftLines(session, screen, room)];
  const found = foundIn(session, screen);
  if (found.length === 0)
    return [line, { text: '' }, { text: `  Nobody has "${forScreen(draft)}" in the name.` }];
  const first = Math.max(0, Math.min(picked - 1, found.length - FOUND));
  const shown = found.slice(first, first + FOUND).map(({ name, said }, i): FrameLine => {
    const mark = first + i === picked ? '>' : ' ';
    return { text: `${mark} ${name.padEnd(24)} ${said ?? ''}`.trimEnd() };
  });
  const more = found.length - FOUND;
  return [line, ...shown, ...(more > 0 ? [{ text: `  and ${more} more`, spare: 2 }] : [])];
}

function leftLines(session: KeySession, screen: KeyScreen, room: number): FrameLine[] {
  const left = peopleIn(session.sorting, screen).filter(({ said }) => said === undefined);
  const names = wrap(
    left.map(({ name }, i) => (i < left.length - 1 ? `${name},` : name)),
    ' ',
    room - 2,
  );
  return [{ text: '' }, ...names.map((text): FrameLine => ({ text: `  ${text}`, spare: 3 }))];
}

export function restLines({ sorting }: KeySession, screen: KeyScreen, room: number): FrameLine[] {
  const names = openIn(sorting).map((id) => screen.card(id).name);
  const who = names.length === 1 ? 'The last writer' : `The ${names.length} who are left`;
  const lines = wrap(`${who}: ${listed(names)}`.split(' '), ' ', room);
  const answers = screen.answers(sorting.current);
  return [
    ...lines.map((text): FrameLine => ({ text, style: 'bold', spare: 1 })),
    { text: '', spare: 4 },
    ...answers.map(([key, answer]) => ({ text: `  ${key}  ${answer}` })),
  ];
}
