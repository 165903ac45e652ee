/** Decides how one writer's movement on the ladder is drawn: black on white, as inline SVG. */

import { spoken } from '../../core/calendar/calendar.ts';
import {
  kindBreaks,
  type Level,
  type RungLine,
  type WriterChart,
} from '../../core/record/charts.ts';
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
import { short, words } from './chart-words.ts';

const CHART_LEVELS = ['needs help', 'almost', 'has it'] as const;
// Small enough that 40 weekly dots do not touch.
const RADIUS = 2.6;
// Between two kinds of pieces the line is interrupted this far before the dot.
const GAP = 7;
// Leaves room for a year, strengths, lessons and scores on one side of a page.
const ROW = 34;
const BASE = 30;
const INK = 'stroke="#000" stroke-width="1.2"';

/** Draws a hollow, half or filled dot, so that the meaning does not depend on height alone. */
function dot(x: number, y: number, level: Level): string {
  const fill = level === 2 ? '#000' : '#fff';
  const ring = `<circle cx="${short(x)}" cy="${short(y)}" r="${RADIUS}" fill="${fill}" stroke="#000"/>`;
  if (level !== 1) return ring;
  const end = `${short(x)} ${short(y + RADIUS)}`;
  return `${ring}<path d="${line([x, y - RADIUS])}A${RADIUS} ${RADIUS} 0 0 0 ${end}Z"/>`;
}

function writerChartRow({ points }: RungLine, days: Days, top: number): string {
  const y = (level: Level) => top + 23 - 8 * level;
  const stretches = held(points, days);
  const base = unknown(LEFT, stretches[0]?.start ?? RIGHT, top + BASE);
  const last = stretches.at(-1)?.point.level;
  if (last === undefined) return base + words(RIGHT + 6, top + BASE + 3, 'not known');
  const breaks = kindBreaks(stretches.map(({ point }) => point));
  const steps = stretches.map(({ point, start, end }, i) => {
    const until = breaks.has(i + 1) ? Math.max(start, end - GAP) : end;
    const level = line([start, y(point.level)], [until, y(point.level)]);
    return i === 0 || breaks.has(i) ? level : level.replace('M', 'L');
  });
  const dots = stretches
    .filter(({ point }) => point.date >= days.from)
    .map(({ point, start }) => dot(start, y(point.level), point.level));
  const now = words(RIGHT + 6, y(last) + 3, CHART_LEVELS[last]);
  return base + stroke(steps.join(''), INK) + dots.join('') + now;
}

/** Returns "needs help from Mon Sep 7, almost from Fri Oct 2". */
function chartMoves({ points }: RungLine, days: Days): string {
  const shown = held(points, days).map(({ point }) => point);
  const breaks = kindBreaks(shown);
  const changes = shown.flatMap(({ date, level }, i) => {
    if (level === shown[i - 1]?.level && !breaks.has(i)) return [];
    const piece = breaks.has(i) ? ' in another kind of piece' : '';
    return [`${CHART_LEVELS[level]}${piece} from ${spoken(date)}`];
  });
  return changes.join(', ');
}

/** Draws inline SVG, 6.75 in wide, under 6 in high; only screen readers get the title. */
export function writerChartSvg(chart: WriterChart, title: string): string {
  const days = ordered(chart);
  const levels = CHART_LEVELS.map((name, level) => ({
    name,
    mark: (x: number, y: number) => dot(x + 8, y, level as Level),
  }));
  return framed(title, {
    days,
    rows: chart.rungs.map((rung) => ({
      label: rung.label,
      said: chartMoves(rung, days) || 'not known yet',
      draw: (top) => writerChartRow(rung, days, top),
    })),
    rowHeight: ROW,
    guides: [7, 15, 23],
    key: [...levels, { name: 'not known yet', mark: (x, y) => unknown(x, x + 16, y) }],
    note: chart.rungs.some(({ points }) => kindBreaks(points).size > 0)
      ? 'Gap: another kind of piece.'
      : '',
  });
}
