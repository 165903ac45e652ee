/** Decides which days off a school's calendar has, for a new class and for one that exists. */

import { resolve } from 'node:path';
import { type DaysOffFound, findDaysOff } from '../../core/calendar/days-off.ts';
import type { CalendarEvent } from '../../core/calendar/ics.ts';
import { readTableWords } from '../../folder/content/table-words.ts';
import { readCalendarFile } from '../../folder/tables/calendar-file.ts';
import { UnreadableTable } from '../../folder/tables/unreadable-table.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { tellTableProblems } from './read-in.ts';

/** What is found, if class.yaml has these days already. */
export type FindDays = (has: ReadonlySet<string>) => DaysOffFound;

/** Returns undefined, and says why, if the file is no calendar; `root` is the class, if there is one. */
export async function calendarIn(
  world: World,
  file: string,
  root?: string,
): Promise<FindDays | undefined> {
  const { words, problems } = await readTableWords(world.home, root);
  if (problems.length > 0) {
    tellTableProblems(world, problems);
    return undefined;
  }
  const events = readEvents(world, file);
  return events && ((has) => findDaysOff(events, words.daysOff, has, world.today));
}

function readEvents(world: World, file: string): CalendarEvent[] | undefined {
  try {
    const events = readCalendarFile(resolve(world.cwd, file));
    if (events) return events;
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const { message, hint, line = 1 } = error;
    tellTableProblems(world, [{ code: 'bad-calendar', file, line, column: 1, message, hint }]);
    return undefined;
  }
  const hint = /^\w+:\/\//.test(file)
    ? 'Download it with a browser first, then give that file.'
    : "Give the school's calendar as a file, for example: school.ics";
  throw new Usage(`There is no file ${file}.`, hint);
}
