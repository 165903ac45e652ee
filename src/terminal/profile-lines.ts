/**
 * Decides how the class profile is shown on the screen: a row per writer, a column per rung,
 * letters that need no color.
 */

import width from 'fast-string-width';
import { spoken } from '../core/calendar.ts';
import type { Classroom } from '../core/classroom.ts';
import type { Profile } from '../core/profile.ts';
import { cut } from './fit.ts';
import { namesIn } from './group-lines.ts';
import { forScreen } from './screen.ts';

const NAME = 22;
const CELL = 7;

export function profileLines(
  { rungs, writers, open }: Profile,
  classroom: Classroom,
  date: string,
): string[] {
  const name = namesIn(classroom);
  // A rung's name is longer than its column; its start is enough to tell rungs apart.
  const heads = rungs.map((rung) => forScreen(rung.id).slice(0, CELL - 1));
  return [
    `The class on ${spoken(date)}`,
    'N needs help  A almost  G got it  – not known  ( ) comes first',
    '',
    row('', [...heads, 'seen']),
    ...writers.map(({ id, cells, seen }) =>
      row(name(id), [...cells.map(centered), seen ? spoken(seen).slice(4) : 'not yet']),
    ),
    '',
    row(
      'open',
      open.map((count) => centered(String(count))),
    ),
    '',
    'One writer: confer show ana     To print, with a chart: confer show --html',
  ];
}

function row(name: string, cells: string[]): string {
  const short = cut(name, NAME);
  const start = short + ' '.repeat(NAME - width(short) + 1);
  return (start + cells.map((cell) => cell.padEnd(CELL)).join('')).trimEnd();
}

/** Centers a letter in its column, with or without brackets. */
function centered(cell: string): string {
  return cell.length === 1 ? ` ${cell}` : cell;
}
