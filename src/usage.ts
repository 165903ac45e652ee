/** A command line that cannot be carried out: why, and what to do. Exit code 2. */
export class Usage extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = `${hint.charAt(0).toUpperCase()}${hint.slice(1)}`;
  }
}
