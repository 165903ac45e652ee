/** Draws how much of the class has each rung, week by week: a band a rung, the bottom rung lowest, as on the ladder. */

import { addDays, weekdayOf } from '../../src/core/calendar/calendar.ts';
import { DAY, type Place, text } from './picture-parts.ts';
import type { ShowSaid } from './year.ts';

const WORKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const BAND = 20;
const GAP = 5;
const LETTERS = { has: /G/, almost: /A/, needs: /N/ } as const;

export function ladderRows(
  weeks: ShowSaid[],
  place: Place,
  top: number,
): { svg: string; bottom: number } {
  const rungs = [...weeks[0]!.rungs].reverse();
  const first = top + 4;
  const rows = rungs.map(({ name }, i) => {
    const y = first + (BAND + GAP) * i;
    const at = rungs.length - 1 - i;
    return text(0, y + 14, name) + band(weeks, at, place, y);
  });
  return { svg: legend(top + 4) + rows.join('\n'), bottom: first + (BAND + GAP) * rungs.length };
}

/** Bars from the base up, Friday by Friday: has it, almost, needs help; what is left is not known yet. */
function band(weeks: ShowSaid[], rung: number, place: Place, y: number): string {
  const bars = weeks.map(({ date, writers }) => {
    const share = (letter: RegExp) =>
      (BAND * writers.filter(({ cells }) => letter.test(cells[rung]!)).length) / writers.length;
    const [has, almost, needs] = [LETTERS.has, LETTERS.almost, LETTERS.needs].map(share);
    const monday = addDays(date, -WORKDAYS.indexOf(weekdayOf(date)));
    const x = place(monday) + DAY * 2;
    const bar = (from: number, height: number) =>
      `M${x.toFixed(1)} ${(y + BAND - from).toFixed(1)}v${(-height).toFixed(1)}`;
    return { has: bar(0, has!), almost: bar(has!, almost!), needs: bar(has! + almost!, needs!) };
  });
  const drawn = (kind: keyof typeof LETTERS, color: string) =>
    `<path d="${bars.map((one) => one[kind]).join('')}" stroke="${color}" stroke-width="${BAR}"/>`;
  return drawn('has', '#000') + drawn('almost', '#aaa') + drawn('needs', '#e4e4e4');
}

const BAR = 13;

function legend(y: number): string {
  const words = ['has it', 'almost', 'needs help', 'not known yet'];
  const fills = ['#000', '#aaa', '#e4e4e4', '#fff'];
  return words
    .map((word, i) => {
      const x = 250 + [0, 60, 124, 206][i]!;
      return `<rect x="${x}.5" y="${y - 22.5}" width="9" height="9" fill="${fills[i]}" stroke="#000" stroke-width="0.6"/>${text(x + 14, y - 14, word)}`;
    })
    .join('');
}
