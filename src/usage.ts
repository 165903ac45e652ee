/** A command line that cannot be carried out: why, and what to do. Exit code 2. */
export class Usage extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = `${hint.charAt(0).toUpperCase()}${hint.slice(1)}`;
  }
}

/** The exit code of a command that was left at a question or in the middle of a sheet. */
export const INTERRUPTED = 130;
