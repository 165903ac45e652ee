/** Decides what the class settings mean: group sizes, days off. */

import { addDays, isDate } from '../calendar/calendar.ts';
import type { ClassSettings } from '../schema/class-yaml.ts';
import { NEWEST_FORMAT } from '../schema/words.ts';

/** Returns [smallest, largest] from "3-5". */
export function groupSizes(settings: ClassSettings): [number, number] {
  const [smallest = 3, largest = 5] = settings['group size'].split('-').map(Number);
  return [smallest, largest];
}

/** Longer than any break, so that a mistyped year cannot fill the memory. */
const LONGEST_BREAK = 366;

/** Returns every day in "2026-12-21 to 2027-01-01"; none if a date does not exist. */
export function daysOffOf(settings: Pick<ClassSettings, 'days off'>): Set<string> {
  const days = new Set<string>();
  for (const written of settings['days off']) {
    const [from = '', to = from] = written.split(' to ');
    if (!isDate(from) || !isDate(to)) continue;
    for (let day = from, n = 0; day <= to && n < LONGEST_BREAK; day = addDays(day, 1), n++) {
      days.add(day);
    }
  }
  return days;
}

/** Returns a line if a newer confer made this class: what it alone knows is left as it is, and not used. */
export function newerFormat({ format }: Pick<ClassSettings, 'format'>): string[] {
  if (format <= NEWEST_FORMAT) return [];
  return [
    `This class was made by a newer confer (class.yaml: format ${format}; this one knows ${NEWEST_FORMAT}). What it does not know is left as it is: get the newer confer.`,
  ];
}
