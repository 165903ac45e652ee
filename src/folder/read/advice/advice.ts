/** Defines what is said of a place in a YAML text, with the change that mends it, and how text is quoted. */

/** Replaces the text from..to. */
export interface Mend {
  from: number;
  to: number;
  text: string;
}

export interface Advice {
  code: string;
  /** Where in the text the problem is shown. */
  at: number;
  message: string;
  /** Begins with what to do; names the text to write, if there is a mend. */
  hint: string;
  /** What following the hint does. It loses no word of the file. */
  mend?: Mend;
}

export function mended(text: string, { from, to, text: instead }: Mend): string {
  return text.slice(0, from) + instead + text.slice(to);
}

/** Returns a text in the quotes that need the least inside them. */
export function quoted(text: string): string {
  if (/[\r\n]/.test(text)) return JSON.stringify(text);
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Advises to put quotes around the text from..to. */
export function toQuote(
  text: string,
  [from, to]: readonly [number, number],
  message: string,
  at = from,
): Advice {
  const source = quoted(withoutQuotes(text.slice(from, to)));
  const hint = `put quotes around the text: ${source}`;
  return { code: 'needs-quotes', at, message, hint, mend: { from, to, text: source } };
}

/** Returns what stands between quotes of any kind, for a text that begins and ends with one. */
export function withoutQuotes(source: string): string {
  const [, inside] = /^["'“”„«»‘’](.+)["'“”«»‘’]$/su.exec(source) ?? [];
  const isOne = inside !== undefined && !/^(["']).*\1\s/su.test(source);
  return isOne ? inside : source;
}
