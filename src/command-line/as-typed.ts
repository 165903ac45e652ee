/** Decides how a word is quoted in a line to copy, so that a shell takes it for one word. */

const PLAIN_WORD = /^[\p{L}\p{M}\p{N}.,:@=/_-]+$/u;
// What a shell obeys inside double quotes.
const OBEYED = /["$`\\!\p{Cc}]/u;

export function asTyped(word: string): string {
  if (PLAIN_WORD.test(word)) return word;
  return OBEYED.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}

/** Returns the words of a line that `asTyped` made, without their quotes. */
export function wordsIn(line: string): string[] {
  return [...line.matchAll(/'((?:[^']|'\\'')*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single?.replaceAll("'\\''", "'") ?? double ?? plain ?? '',
  );
}
