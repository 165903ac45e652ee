/** Decides which texts are not parsed, because they would take minutes or gigabytes. */

/** A writer's file after a year is 3 kB in 60 lines; the ladder, the largest file, is 30 kB. */
const MOST_LINES = 20_000;
const MOST_BYTES = 2 ** 20;
/** A few stray symbols are fine. Each takes the parser longer: 3,000 take a third of a second. */
const MOST_MARKS = 3_000;
/** Nesting of lists; a class has four levels. */
const DEEPEST = 500;

const hint = 'use plain keys, text and lists, without &, *, ! or <<';
export const NOT_PLAIN = { message: 'this file uses YAML features that no class needs', hint };
export const TOO_DEEP = { message: 'this is nested too deeply to read', hint };

/** Returns what is too large in a text, or undefined. Reads each character once. */
export function tooMuch(text: string): { message: string; hint: string } | undefined {
  if (text.length > MOST_BYTES || countOf(text, /\n|\r(?!\n)/g) > MOST_LINES) {
    const message = 'this file is too large for a class file';
    return { message, hint: "is it the right file? One writer's year is about 60 lines" };
  }
  // A teacher's words may have any signs in them, as long as they stand in quotes.
  const plain = text.replace(/(?<=[\s[{,:])"(?:[^"\\\n]|\\.)*"/g, '""');
  if (countOf(plain, /(^|[\s[{,])[!&*](?=\S)/g) > MOST_MARKS) return NOT_PLAIN;
  return depthOf(plain) > DEEPEST ? TOO_DEEP : undefined;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}

/** Counts open brackets, and "- - - " or "? ? ? " on one line, in comments too. */
function depthOf(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [mark] of text.matchAll(/[[\]{}]/g)) {
    open = mark === '[' || mark === '{' ? open + 1 : Math.max(0, open - 1);
    deepest = Math.max(deepest, open);
  }
  for (const [run] of text.matchAll(/^(?:[ \t]*[-?](?=[ \t]))+/gm)) {
    deepest = Math.max(deepest, countOf(run, /[-?]/g));
  }
  for (const [spaces] of text.matchAll(/^ +(?=\S)/gm))
    deepest = Math.max(deepest, spaces.length / 2);
  return deepest;
}
