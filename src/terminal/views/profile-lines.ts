/** Decides how the class profile is shown: writers by rungs, in letters that need no color. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import type { Profile } from '../../core/record/profile.ts';
import { cutName, tableRow } from '../fit.ts';
import { forScreen } from '../screen.ts';
import { namesIn } from './group-lines.ts';

const PROFILE_NAME_WIDTH = 22;
const CELL_WIDTH = 7;

export function profileLines(
  { rungs, writers, open }: Profile,
  classroom: Classroom,
  date: string,
): string[] {
  const name = namesIn(classroom);
  // A rung's name is longer than its column; its start is enough to tell rungs apart.
  const heads = rungs.map((rung) => forScreen(rung.id).slice(0, CELL_WIDTH - 1));
  return [
    `The class on ${spoken(date)}`,
    'N needs help  A almost  G got it  – not known  ( ) comes first',
    '',
    profileRow('', [...heads, 'seen']),
    ...writers.map(({ id, cells, seen }) =>
      profileRow(name(id), [...cells.map(centered), seen ? spoken(seen).slice(4) : 'not yet']),
    ),
    '',
    profileRow('open', open.map(String).map(centered)),
    '',
    'One writer: confer show ana     To print, with a chart: confer show --html',
  ];
}

function profileRow(name: string, cells: string[]): string {
  return tableRow(cutName(name, PROFILE_NAME_WIDTH), PROFILE_NAME_WIDTH + 1, cells, CELL_WIDTH);
}

function centered(cell: string): string {
  return cell.length === 1 ? ` ${cell}` : cell;
}
