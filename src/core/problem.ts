/** Decides what a problem is: a value with a place and a way out, never an exception. */

/** A problem as a user meets it; `line` and `column` count from 1. */
export interface Problem {
  code: string;
  file: string;
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** A problem found in the meaning of a file, before its place in the text is looked up. */
export interface Finding {
  code: string;
  file: string;
  /** Where in the data: keys and list positions from the top of the file. */
  path: (string | number)[];
  /** The key is meant, not its value. */
  atKey?: boolean;
  message: string;
  hint: string;
}

export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
