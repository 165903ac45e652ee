/** Defines a problem: a value with a location and a hint, never an exception. */

/** The place of a value in the data of a file: keys and list indexes from the top. */
export type DataPath = (string | number)[];

/** A problem as shown to the user; `line` and `column` count from 1. */
export interface Problem {
  code: string;
  file: string;
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** A problem found in the data, before its location in the text is looked up. */
export interface Finding {
  code: string;
  file: string;
  path: DataPath;
  /** Points to the key, not to its value. */
  atKey?: boolean;
  message: string;
  hint: string;
}

export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
