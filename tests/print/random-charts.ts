/** Charts of made-up writers and classes, with hostile words in them; a seed brings each back. */

import { addDays } from '../../src/core/calendar/calendar.ts';
import type { ClassChart, WriterChart } from '../../src/core/record/charts.ts';
import { writerChartSvg } from '../../src/print/chart/chart.ts';
import { classChartSvg } from '../../src/print/chart/chart-class.ts';
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

export function randomClass(random: Random): ClassChart {
  const { from, to, dates } = randomDays(random);
  const counts = () => ({ needs: random.below(9), almost: random.below(9), has: random.below(9) });
  const rungs = Array.from({ length: random.below(9) }, () => ({
    label: random.pick(LABELS),
    points: dates.map((date) => ({ date, ...counts() })),
  }));
  return { from, to, writers: random.pick([0, 1, 26]), rungs };
}

export const SEEDS = Array.from({ length: 150 }, (_, i) => i + 1);
export const CHARTS = SEEDS.flatMap((seed) => [
  { seed, svg: writerChartSvg(randomWriter(randomFrom(seed)), HOSTILE[seed % 9]!) },
  { seed, svg: classChartSvg(randomClass(randomFrom(seed)), HOSTILE[seed % 9]!) },
]);
