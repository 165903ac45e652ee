/** A command line that cannot be carried out: said in one line, with the way out in the next. Exit code 2. */
export class Usage extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = `${hint.charAt(0).toUpperCase()}${hint.slice(1)}`;
  }
}
