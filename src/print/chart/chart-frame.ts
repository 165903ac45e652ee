/** Decides what every chart has in common: its size, rows, days along the bottom and legend. */

import { addDays, daysBetween, spoken } from '../../core/calendar/calendar.ts';
import { counted } from '../../core/language/wording.ts';
import { forHtml } from '../html.ts';
import { fitted, plain, SIZE, short, widthOf, words } from './chart-words.ts';

export interface Days {
  from: string;
  to: string;
}

/** Moves a last day before the first to the first. */
export const ordered = ({ from, to }: Days): Days => ({ from, to: to < from ? from : to });

/** One rung: `draw` draws right of its label; `said` is for a screen reader. */
export interface Row {
  label: string;
  said: string;
  draw(top: number): string;
}

/** `rowHeight` is in points; `guides` are heights within a row; `key` is the legend. */
export interface Frame {
  days: Days;
  rows: Row[];
  rowHeight: number;
  guides: number[];
  key: { name: string; mark?(x: number, y: number): string }[];
  note: string;
}

// 6.75 in: the width that print.css leaves between the margins of A4, the narrower paper.
const WIDTH = 486;
const MOST_ROWS = 8;

/** The plot is between these; labels are to the left, the latest standing to the right. */
export const LEFT = 130;
export const RIGHT = 418;

const FONT = 'Times New Roman, Liberation Serif, Times, serif';
const GUIDE = 'stroke="#aaa" stroke-width="0.4"';
const DASHES = 'stroke="#000" stroke-width="0.6" stroke-dasharray="2 2.5"';

export const line = (...corners: [x: number, y: number][]): string =>
  corners.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');

export function stroke(path: string, look: string, fill = 'none'): string {
  return path === '' ? '' : `<path d="${path}" fill="${fill}" ${look}/>`;
}

/** Draws dashes for what is not known; skips a few points, which would look like dirt. */
export function unknown(start: number, end: number, y: number): string {
  return end - start < 10 ? '' : stroke(line([start, y], [end, y]), DASHES);
}

/** Returns the x of a day: one day is in the middle, earlier ones are at the left edge. */
function xOf(date: string, { from, to }: Days): number {
  if (date < from) return LEFT;
  const start = LEFT + 6;
  const end = RIGHT - 12;
  if (from === to) return (start + end) / 2;
  return start + ((end - start) * daysBetween(from, date)) / daysBetween(from, to);
}

/** Returns each point with its stretch: to the next point, or to the end of the plot. */
export function held<P extends { date: string }>(
  points: P[],
  days: Days,
): { point: P; start: number; end: number }[] {
  const inOrder = points
    .filter(({ date }) => date <= days.to)
    .sort((a, b) => daysBetween(b.date, a.date));
  const known = inOrder.findLastIndex(({ date }) => date < days.from);
  const shown = inOrder.slice(Math.max(0, known));
  const starts = shown.map(({ date }) => xOf(date, days));
  return shown.map((point, i) => ({ point, start: starts[i]!, end: starts[i + 1] ?? RIGHT }));
}

const dayOf = (date: string) => spoken(date).split(' ').slice(1).join(' ');
const monthOf = (date: string) => spoken(date).split(' ')[1]!;

/** Draws month names under the plot, guides where months start, and the two end days. */
function axis(days: Days, bottom: number): string {
  const { from, to } = days;
  const y = bottom + 11;
  if (from === to) return words(xOf(from, days), y, dayOf(from), 'middle');
  const names: string[] = [];
  let guides = '';
  let free = LEFT + 8;
  let next = '';
  for (let start = from; start <= to; start = next) {
    next = `${addDays(`${start.slice(0, 8)}01`, 31).slice(0, 8)}01`;
    const x = xOf(start, days);
    if (start !== from && bottom > 0) guides += line([x, 3], [x, bottom]);
    const middle = (x + xOf(next < to ? next : to, days)) / 2;
    if (middle - SIZE < free || middle + SIZE > RIGHT - 6) continue;
    names.push(words(middle, y, monthOf(start), 'middle'));
    free = middle + SIZE + 3;
  }
  const ends = words(LEFT, y, dayOf(from), 'end') + words(RIGHT + 6, y, dayOf(to));
  return stroke(guides, GUIDE) + names.join('') + ends;
}

function chartRow({ label, draw }: Row, top: number, height: number): string {
  const lines = fitted(label, LEFT - 8, 2);
  const y = top + height * 0.6 - 6 * lines.length;
  return `\n${lines.map((text, i) => words(0, y + 11 * i, text)).join('')}${draw(top)}`;
}

function legend({ key }: Frame, y: number): string {
  let x = LEFT;
  const entries = key.map(({ name, mark }) => {
    const start = mark ? x + 20 : x;
    const entry = (mark?.(x, y) ?? '') + words(start, y + 3, name);
    x = start + widthOf(name) + 8;
    return entry;
  });
  return entries.join('');
}

/** Draws eight rungs and describes all; has no xmlns or ids, because it goes into HTML. */
export function framed(title: string, frame: Frame): string {
  const { days, rows, rowHeight, note } = frame;
  const drawn = rows.slice(0, MOST_ROWS);
  const bottom = rowHeight * drawn.length;
  const guides = drawn.flatMap((_, i) =>
    frame.guides.map((y) => line([LEFT, rowHeight * i + y], [RIGHT, rowHeight * i + y])),
  );
  const left = rows.length - drawn.length;
  const more = left > 0 ? words(0, bottom + 44, `${counted(left, 'more rung')} not drawn`) : '';
  const height = bottom + (left > 0 ? 50 : 38);
  const span = `From ${spoken(days.from)} to ${spoken(days.to)}.`;
  const said = rows.map(({ label, said }) => `${plain(label)}: ${said}.`);
  return `<svg role="img" width="${WIDTH}pt" height="${height}pt" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" font-size="${SIZE}" direction="ltr">
<title>${forHtml(plain(title))}</title>
<desc>${forHtml([span, note, ...said].filter(Boolean).join(' '))}</desc>
${stroke(guides.join(''), GUIDE)}${axis(days, bottom)}${drawn.map((one, i) => chartRow(one, rowHeight * i, rowHeight)).join('')}
${legend(frame, bottom + 29)}${note && words(0, bottom + 32, note)}${more}
</svg>`;
}
