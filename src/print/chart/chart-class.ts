/** Decides how a class's movement is drawn: bars that last until the next date. */

import { spoken } from '../../core/calendar/calendar.ts';
import { counted, verb } from '../../core/language/wording.ts';
import type { ClassChart, ClassRung } from '../../core/record/charts.ts';
import {
  type Days,
  framed,
  held,
  LEFT,
  line,
  ordered,
  RIGHT,
  stroke,
  unknown,
} from './chart-frame.ts';
import { words } from './chart-words.ts';

type Counts = ClassRung['points'][number];

// From the bottom of a bar up.
const BANDS = ['has', 'almost', 'needs'] as const;
const CLASS_CHART_ROW = 44;
/** Distance from the top of a row to a rung's base line. */
const CLASS_CHART_BASE = 39;
const EDGE = 'stroke="#000" stroke-width="0.6"';

/** Draws slanted lines one by one, because a pattern would need an id. */
function hatch({ left, right, top, bottom }: Box): string {
  let path = '';
  for (let sum = Math.ceil((left + top) / 4) * 4; sum < right + bottom; sum += 4) {
    const start = Math.max(left, sum - bottom);
    const end = Math.min(right, sum - top);
    if (end - start > 0.1) path += line([start, sum - start], [end, sum - end]);
  }
  return path;
}

type Corner = [x: number, y: number];

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Draws adjacent boxes as one shape: solid, hatched or white. */
function filledCells(band: (typeof BANDS)[number], boxes: Box[]): string {
  const along = (side: 'top' | 'bottom') =>
    boxes.flatMap((box): Corner[] => [
      [box.left, box[side]],
      [box.right, box[side]],
    ]);
  const outline = `${line(...along('top'), ...along('bottom').reverse())}Z`;
  const slants = boxes.map(hatch).join('');
  const shape = stroke(outline, EDGE, band === 'has' ? '#000' : '#fff');
  return band === 'almost' ? shape + stroke(slants, EDGE) : shape;
}

const total = ({ needs, almost, has }: Counts) => needs + almost + has;

/** Returns the counts from the top down, in the order of the bands. */
function numbers(counts: Counts, writers: number): [count: number, name: string][] {
  const { needs, almost, has } = counts;
  const rest: [number, string][] = [[writers - total(counts), 'not known']];
  return [
    ...rest.filter(([count]) => count > 0),
    [needs, `${verb(needs, 'needs', 'need')} help`],
    [almost, 'almost'],
    [has, `${verb(has, 'has', 'have')} it`],
  ];
}

function classRow({ points }: ClassRung, writers: number, days: Days, top: number): string {
  const stretches = held(points, days);
  const base = top + CLASS_CHART_BASE;
  const unit = (CLASS_CHART_BASE - 3) / Math.max(1, writers, ...points.map(total));
  const floors = stretches.map(() => base);
  const bands = BANDS.map((band) => {
    const boxes = stretches.map(({ point, start, end }, i) => {
      const bottom = floors[i]!;
      floors[i] = bottom - unit * point[band];
      return { left: start, right: end, top: floors[i]!, bottom };
    });
    return boxes.some((box) => box.top < box.bottom) ? filledCells(band, boxes) : '';
  });
  const before = unknown(LEFT, stretches[0]?.start ?? RIGHT, base);
  const last = stretches.at(-1)?.point;
  if (last === undefined) return before + words(RIGHT + 6, base + 3, 'not known');
  const lines = numbers(last, writers).reverse();
  const now = lines.map(
    ([count, name], i) =>
      words(RIGHT + 16, base - 10 * i, String(count), 'end') +
      words(RIGHT + 19, base - 10 * i, name),
  );
  return before + bands.join('') + now.join('');
}

/** Returns "Mon Sep 7: 20 need help, 4 almost, 2 have it; Fri Nov 20: ...". */
function ends({ points }: ClassRung, writers: number, days: Days): string {
  const known = held(points, days).map(({ point }) => point);
  const shown = known.length > 1 ? [known[0]!, known.at(-1)!] : known;
  return shown
    .map((counts) => {
      const said = numbers(counts, writers).map(([count, name]) => `${count} ${name}`);
      return `${spoken(counts.date)}: ${said.join(', ')}`;
    })
    .join('; ');
}

/** Draws how many writers of a class have each rung over time, as inline SVG like `writerChart`. */
export function classChartSvg(chart: ClassChart, title: string): string {
  const days = ordered(chart);
  const { writers } = chart;
  const swatch = (band: (typeof BANDS)[number]) => (x: number, y: number) =>
    filledCells(band, [{ left: x, right: x + 16, top: y - 4, bottom: y + 4 }]);
  return framed(title, {
    days,
    rows: chart.rungs.map((rung) => ({
      label: rung.label,
      said: ends(rung, writers, days) || 'not known yet',
      draw: (top) => classRow(rung, writers, days, top),
    })),
    rowHeight: CLASS_CHART_ROW,
    guides: [3],
    key: [
      { name: 'have it', mark: swatch('has') },
      { name: 'almost', mark: swatch('almost') },
      { name: 'need help', mark: swatch('needs') },
      { name: 'blank: not known yet' },
    ],
    note: `Full height: ${counted(writers, 'writer')}.`,
  });
}
