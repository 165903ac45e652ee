/** Charts of made-up writers and classes, with hostile words in them; a seed brings each back. */

import { addDays } from '../../src/core/calendar/calendar.ts';
import type { WriterChart } from '../../src/core/record/charts.ts';
import type { Year } from '../../src/core/record/year.ts';
import { writerChartSvg } from '../../src/print/chart/chart.ts';
import { yearChartSvg } from '../../src/print/chart/year-chart.ts';
import { type Random, randomFrom } from '../random.ts';

export const HOSTILE = [
  '</text></svg><script>alert(1)</script>',
  `"quoted" & 'single' &amp; <b onload="x">`,
  'مرحبا بكم في سلم الكتابة الجميلة للأطفال في الصف الرابع والخامس',
  '\u202eevil\u0007 ]]> <!--\n x',
  'W'.repeat(60),
  'Writes a clear beginning that makes the reader want to go on',
  '李'.repeat(60),
  '👨‍👩‍👧‍👦'.repeat(30),
  '',
];
const LABELS = ['Structure', 'Elaboration', 'Getting started and keeping going', ...HOSTILE];

function randomDays(random: Random) {
  const from = addDays('2025-08-25', random.below(400));
  const length = random.pick([0, 1, 6, 13, 70, 252, 280, 900]);
  const dates = Array.from({ length: random.pick([0, 1, 2, 9, 36]) }, () =>
    addDays(from, random.below(length + 1)),
  );
  return { from, to: addDays(from, length), dates: [...new Set(dates)] };
}

export function randomWriter(random: Random): WriterChart {
  const { from, to, dates } = randomDays(random);
  const rungs = Array.from({ length: random.below(9) }, () => ({
    label: random.pick(LABELS),
    points: dates
      .filter(() => random.chance(0.8))
      .map((date) => ({ date, level: random.pick([0, 1, 2] as const) })),
  }));
  return { from, to, rungs };
}

export function randomYear(random: Random): Year {
  const { from, to } = randomDays(random);
  const writers = random.pick([0, 1, 26]);
  const months = Array.from({ length: 10 }, (_, i) => addDays(`${from.slice(0, 8)}01`, 31 * i));
  const count = () => random.below(writers + 1);
  const rows = Array.from({ length: random.below(30) }, (_, i) => ({
    about: `r${i}`,
    label: random.pick(LABELS),
    isRung: i % 4 === 0,
    atFirst: count(),
    has: count(),
    almost: count(),
    needs: count(),
    unknown: count(),
    months: months.map(() => (random.chance(0.5) ? count() : null)),
  }));
  return { from, to, writers, months, rows };
}

export const SEEDS = Array.from({ length: 150 }, (_, i) => i + 1);
export const CHARTS = SEEDS.flatMap((seed) => [
  { seed, svg: writerChartSvg(randomWriter(randomFrom(seed)), HOSTILE[seed % 9]!) },
  { seed, svg: yearChartSvg(randomYear(randomFrom(seed))) },
]);
