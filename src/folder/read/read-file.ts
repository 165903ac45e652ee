/** Defines what reading one file of a class gives: its data, its problems, and where each value is. */

import type { Problem } from '../../core/problem.ts';

export interface TextPlace {
  line: number;
  column: number;
}

export interface ReadFile<T> {
  file: string;
  /** Undefined if the file cannot be used; unknown keys alone do not matter. */
  value?: T;
  problems: Problem[];
  /** Location of a path in the file's data, for problems found later. */
  at(path: (string | number)[], atKey?: boolean): Promise<TextPlace>;
}
