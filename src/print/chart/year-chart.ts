/**
 * Decides how a class's year is drawn: per rung and skill a line from an open circle (at first) to a
 * full one (now), a bar for each month, and how many almost have it, need help or are not known.
 */

import { MONTHS, spoken } from '../../core/calendar/calendar.ts';
import type { Year, YearRow } from '../../core/record/year.ts';
import { forHtml } from '../html.ts';
import { line, stroke } from './chart-frame.ts';
import { fitted, plain, short, words } from './chart-words.ts';

/** In points: as wide as every chart, and as high as a page with a head and lines to write on. */
const WIDTH = 486;
const LEFT = 96;
const RIGHT = 262;
const BARS = 290;
const BAR = 9;
const BAR_HEIGHT = 14;
const COLUMNS = [424, 452, 485];
const TOP = 34;
const PITCH = 19;
/** Space above a rung. */
const GAP = 5;
/** The rungs, and the skills of which most is known. */
const MOST_ROWS = 18;

const FONT = 'Arial, Liberation Sans, sans-serif';
const GUIDE = 'stroke="#000" stroke-width="0.3" stroke-dasharray="1 3"';
const THIN = 'stroke="#000" stroke-width="0.5"';

/** Returns inline SVG without ids, because it goes into HTML. */
export function yearChartSvg(year: Year): string {
  const rows = shownRows(year);
  const x = (count: number) => LEFT + ((RIGHT - LEFT) * count) / Math.max(1, year.writers);
  let y = TOP;
  const drawn = rows.map((row) => {
    if (row.isRung) y += GAP;
    const text = drawRow(row, year, x, y);
    y += PITCH;
    return text;
  });
  const height = y;
  const span = `From ${spoken(year.from)} to ${spoken(year.to)}.`;
  const said = rows.map(saidOf).join(' ');
  return `<svg role="img" width="${WIDTH}pt" height="${height}pt" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" font-size="9" direction="ltr">
<title>Writers who have each skill, at first, by month, and now</title>
<desc>${forHtml(`${span} ${said}`)}</desc>
${frame(year, x, height)}${drawn.join('\n')}
</svg>`;
}

/** A skill of which most writers are not known says nothing of a class. */
function shownRows({ rows, writers }: Year): YearRow[] {
  const rungs = rows.filter(({ isRung }) => isRung);
  const skills = rows
    .filter(({ isRung, unknown }) => !isRung && unknown * 2 <= writers)
    .sort((a, b) => a.unknown - b.unknown || b.has - b.atFirst - (a.has - a.atFirst))
    .slice(0, Math.max(0, MOST_ROWS - rungs.length));
  return rows.filter((row) => row.isRung || skills.includes(row)).slice(0, MOST_ROWS);
}

function frame({ writers, months }: Year, x: (count: number) => number, end: number): string {
  const steps = [...new Set([0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * writers)))];
  const guides = steps.map((n) => line([x(n), 21], [x(n), end - 8])).join('');
  const counts = steps.map((n) => words(x(n), 17, String(n), 'middle'));
  const letters = months.map((month, i) =>
    words(BARS + i * BAR + 3.5, 17, MONTHS[Number(month.slice(5, 7)) - 1]!.charAt(0), 'middle'),
  );
  const heads = ['almost', 'help', '?'].map((head, i) => words(COLUMNS[i]!, 17, head, 'end'));
  const left = words(1, 17, 'writers who have it');
  return stroke(guides, GUIDE) + left + [...counts, ...letters, ...heads].join('');
}

function drawRow(row: YearRow, { writers }: Year, x: (n: number) => number, y: number): string {
  const { label, isRung, atFirst, has, almost, needs, unknown } = row;
  const rule = isRung ? stroke(line([0, y - 11], [WIDTH, y - 11]), THIN) : '';
  const name = words(isRung ? 1 : 8, y + 3, fitted(label, isRung ? 84 : 78, 1)[0]!);
  const weight = `stroke="#000" stroke-width="${isRung ? 2.4 : 1.2}"`;
  const change =
    atFirst === has
      ? ''
      : stroke(line([x(atFirst), y], [x(has), y]), weight) + dot(x(atFirst), y, '#fff');
  const isKnown = unknown < writers;
  const now = isKnown
    ? dot(x(has), y, '#000') + words(x(has) + 6, y + 3, String(has))
    : words(x(0) + 4, y + 3, '?');
  const counts = [almost, needs, unknown].map((n, i) =>
    words(COLUMNS[i]!, y + 3, n === 0 ? '·' : String(n), 'end'),
  );
  return rule + name + change + now + bars(row, writers, y) + counts.join('');
}

function dot(x: number, y: number, fill: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="3.2" fill="${fill}" stroke="#000"/>`;
}

function bars({ months }: YearRow, writers: number, y: number): string {
  const unit = BAR_HEIGHT / Math.max(1, writers);
  const base = y + 5;
  const floor = stroke(line([BARS, base], [BARS + months.length * BAR - 2, base]), THIN);
  const boxes = months.map((count, i) => {
    if (count === null) return '';
    const [left, right, top] = [BARS + i * BAR, BARS + i * BAR + 7, base - count * unit];
    return `${line([left, base], [left, top], [right, top], [right, base])}Z`;
  });
  return floor + stroke(boxes.join(''), 'stroke="none"', '#000');
}

function saidOf({ label, atFirst, has, almost, needs, unknown }: YearRow): string {
  return `${plain(label)}: ${atFirst} had it at first, ${has} have it now, ${almost} almost, ${needs} need help, ${unknown} not known.`;
}
