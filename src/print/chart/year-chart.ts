/**
 * Decides how a class's year is drawn: per rung and skill a line from an open circle (at first) to a
 * full one (now), a bar for each month, and how many almost have it, need help or are not known.
 */

import { MONTHS } from '../../core/calendar/calendar.ts';
import type { Year, YearRow } from '../../core/record/year.ts';
import { forHtml } from '../html.ts';
import { fitted, short } from './chart-words.ts';

const WIDTH = 640;
const LEFT = 112;
const RIGHT = 340;
const BARS = 376;
const BAR = 12;
const BAR_HEIGHT = 19;
const COLUMNS = [556, 596, 638];
const TOP = 40;
const PITCH = 25;
/** Rows that fit on one side; the skills with the most change are drawn first. */
const MOST_ROWS = 21;

const FONT = "Arial, 'Liberation Sans', sans-serif";

/** Returns inline SVG, without ids, because it goes into HTML. */
export function yearChartSvg(year: Year): string {
  const rows = shownRows(year.rows);
  const x = (count: number) => LEFT + ((RIGHT - LEFT) * count) / Math.max(1, year.writers);
  const end = TOP + PITCH * rows.length + 8 * rows.filter(({ isRung }) => isRung).length - 14;
  let y = TOP;
  const drawn = rows.map((row) => {
    if (row.isRung) y += 8;
    const text = drawRow(row, year, x, y);
    y += PITCH;
    return text;
  });
  const said = rows.map(saidOf).join(' ');
  return `<svg viewBox="0 0 ${WIDTH} ${end + 2}" font-family="${FONT}" font-size="11" role="img" direction="ltr">
<title>Writers who have each skill, at first, by month, and now</title>
<desc>${forHtml(said)}</desc>
${frame(year, x, end)}${drawn.join('\n')}
</svg>`;
}

/** Keeps every rung, and the skills that changed most. */
function shownRows(rows: YearRow[]): YearRow[] {
  const rungs = rows.filter(({ isRung }) => isRung);
  const skills = rows
    .filter(({ isRung }) => !isRung)
    .sort((a, b) => b.has - b.atFirst - (a.has - a.atFirst) || b.needs - a.needs)
    .slice(0, Math.max(0, MOST_ROWS - rungs.length));
  return rows.filter((row) => row.isRung || skills.includes(row));
}

function frame({ writers, months }: Year, x: (count: number) => number, end: number): string {
  const steps = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * writers));
  const guides = steps.map(
    (n) =>
      `<line x1="${short(x(n))}" x2="${short(x(n))}" y1="24" y2="${end}" stroke="#000" stroke-width="0.4" stroke-dasharray="1 3"/>${text(x(n), 18, String(n), 'middle', 9.5)}`,
  );
  const letters = months.map((month, i) =>
    text(BARS + i * BAR + 4.5, 18, MONTHS[Number(month.slice(5, 7)) - 1]!.charAt(0), 'middle', 9.5),
  );
  const heads = ['almost', 'help', 'not known'].map((head, i) =>
    text(COLUMNS[i]!, i === 2 ? 7 : 18, head, 'end', 9.5),
  );
  return [text(0, 18, 'writers who have it', 'start', 9.5), ...guides, ...letters, ...heads].join(
    '',
  );
}

function drawRow(row: YearRow, { writers }: Year, x: (n: number) => number, y: number): string {
  const { label, isRung, atFirst, has, almost, needs, unknown } = row;
  const bold = isRung ? ' font-weight="bold"' : '';
  const [a, b] = [short(x(atFirst)), short(x(has))];
  const rule = isRung
    ? `<line x1="0" x2="${WIDTH}" y1="${y - 14}" y2="${y - 14}" stroke="#000" stroke-width="0.6"/>`
    : '';
  const name = fitted(label, isRung ? 100 : 92, 1)[0]!;
  const change =
    atFirst === has
      ? ''
      : `<line x1="${a}" x2="${b}" y1="${y}" y2="${y}" stroke="#000" stroke-width="${isRung ? 3 : 1.5}"/><circle cx="${a}" cy="${y}" r="4" fill="#fff" stroke="#000" stroke-width="1.2"/>`;
  const now = `<circle cx="${b}" cy="${y}" r="4.2" fill="#000"/>${text(x(has) + 8, y + 4, String(has), 'start', 10, ' font-weight="bold"')}`;
  const counts = [almost, needs, unknown].map((n, i) =>
    text(COLUMNS[i]!, y + 4, n === 0 ? '·' : String(n), 'end', 11, bold),
  );
  const label_ = text(isRung ? 0 : 10, y + 4, name, 'start', 11, bold);
  return rule + label_ + change + now + bars(row, writers, y) + counts.join('');
}

function bars({ months }: YearRow, writers: number, y: number): string {
  const unit = BAR_HEIGHT / Math.max(1, writers);
  const base = `<line x1="${BARS}" x2="${BARS + months.length * BAR - 3}" y1="${y + 7}" y2="${y + 7}" stroke="#000" stroke-width="0.5"/>`;
  const each = months.map((count, i) =>
    count === null
      ? ''
      : `<rect x="${BARS + i * BAR}" y="${short(y + 7 - count * unit)}" width="9" height="${short(count * unit)}" fill="#000"/>`,
  );
  return base + each.join('');
}

function text(x: number, y: number, said: string, anchor: string, size: number, more = ''): string {
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const own = size === 11 ? '' : ` font-size="${size}"`;
  return `<text x="${short(x)}" y="${short(y)}"${side}${own}${more}>${forHtml(said)}</text>`;
}

function saidOf({ label, atFirst, has, almost, needs, unknown }: YearRow): string {
  return `${label}: ${atFirst} had it at first, ${has} have it now, ${almost} almost, ${needs} need help, ${unknown} not known.`;
}
