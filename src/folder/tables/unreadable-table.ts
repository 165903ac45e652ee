/** Defines why a file is no table: in words for a teacher, and what to do. */

export class UnreadableTable extends Error {
  readonly hint: string;
  /** The line, from 1; undefined if the whole file is meant. */
  readonly line: number | undefined;

  constructor(message: string, hint: string, line?: number) {
    super(message);
    this.hint = hint;
    this.line = line;
  }
}
