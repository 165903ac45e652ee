/** Decides what a file of sorts/ is: a sort, or what was said of who was there. */

import type { Classroom } from '../../core/classroom/classroom.ts';
import { entriesOf, type Sort, type SortFile } from '../../core/files/sort-file.ts';
import type { ReadFile } from './read-file.ts';

/** A file that says who was there is kept in the same folder, and is no evidence. */
export function sortsFrom(files: ReadFile<SortFile>[]): Pick<Classroom, 'sorts' | 'attendance'> {
  const isAttendance = ({ value }: ReadFile<SortFile>) =>
    value !== undefined && 'kind' in value && value.kind === 'attendance';
  return {
    sorts: files.filter((one) => !isAttendance(one)).flatMap((sort) => usable(sort, sortFrom)),
    attendance: files.filter(isAttendance).flatMap((day) => usable(day, sortFrom)),
  };
}

function sortFrom(value: SortFile, file: string): Sort {
  const skill = 'skill' in value ? value.skill : undefined;
  const look = 'kind' in value && value.kind === 'look';
  const ofSome = 'asked' in value && value.asked === 'some';
  const entries = entriesOf(value.stacks);
  return {
    file,
    date: value.date,
    skill,
    ...(look && { look: true as const }),
    ...(ofSome && { ofSome: true as const }),
    entries,
  };
}

export function usable<T, R>(
  { value, file, as = file }: ReadFile<T>,
  make: (value: T, file: string) => R,
): R[] {
  return value === undefined ? [] : [make(value, as)];
}
