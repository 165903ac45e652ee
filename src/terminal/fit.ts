/** Decides how text is cut to a terminal's width without splitting a letter. */

import width from 'fast-string-width';

/** What is left of a name that is cut. */
const FEWEST = 4;

let letters: Intl.Segmenter | undefined;

export function lettersOf(text: string): string[] {
  // Made where it is needed: that takes longer than a whole screen.
  letters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...letters.segment(text)].map(({ segment }) => segment);
}

/** Returns the start of a text in at most `room` columns. */
export function cut(text: string, room: number): string {
  if (width(text) <= room) return text;
  return `${head(lettersOf(text.slice(0, room * 16)), room - 1)}…`;
}

/** Cuts a name, but not what tells it from another one: "Ana Maria Ló… (ana-2)". */
export function cutName(name: string, room: number): string {
  const beside = / \([^()]*\)$/.exec(name)?.[0] ?? '';
  const left = room - width(beside);
  return left < FEWEST
    ? cut(name, room)
    : cut(name.slice(0, name.length - beside.length), left) + beside;
}

/** Returns the end of a text in at most `room` columns, for text being typed. */
export function cutStart(text: string, room: number): string {
  if (width(text) <= room) return text;
  const backwards = lettersOf(text.slice(-room * 16)).reverse();
  return `…${lettersOf(head(backwards, room - 1))
    .reverse()
    .join('')}`;
}

/** Puts parts side by side, on as many lines as they need. */
export function wrap(parts: string[], gap: string, room: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length > 0 ? `${lines.at(-1)}${gap}${part}` : part;
    if (lines.length > 0 && width(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(cut(part, room));
  }
  return lines;
}

/** Puts left and right on one line; the left text is cut first. */
export function apart(left: string, right: string, room: number): string {
  const start = cut(left, Math.max(0, room - width(right) - 1));
  return start + ' '.repeat(Math.max(1, room - width(start) - width(right))) + right;
}

/** A row of a table: a name in `room` columns, then cells of `wide` columns each. */
export function tableRow(name: string, room: number, cells: string[], wide: number): string {
  const start = name + ' '.repeat(room - width(name));
  return (start + cells.map((cell) => cell.padEnd(wide)).join('')).trimEnd();
}

function head(pieces: string[], room: number): string {
  let text = '';
  for (const piece of pieces) {
    if (width(text + piece) > room) break;
    text += piece;
  }
  return text;
}

/** Wraps a text beside a prefix; the next lines begin under the text. */
export function hanging(prefix: string, text: string, room: number): string[] {
  const lines = wrap(text.split(' '), ' ', Math.max(10, room - width(prefix)));
  return lines.map((line, i) => (i === 0 ? prefix : ' '.repeat(width(prefix))) + line);
}
