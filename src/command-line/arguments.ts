/** Decides which words and flags may follow a command, and the types in which it gets them. */

/** What a class has, or a computer, that somebody may type by name. */
export type Thing =
  | ('writer' | 'archived' | 'skill' | 'group' | 'lesson' | 'rubric' | 'teacher')
  | ('page' | 'who a page is about' | 'date' | 'command' | 'topic' | 'file' | 'folder');

/** What fills a place, so that Tab completes it: a thing, two of them as in ana=endings, or certain words. */
export type Fill = Thing | `${Thing}=` | `${Thing}=${Thing}` | { words: readonly string[] };

/** A place for one word, for a list such as "ana,ben", or for all the words that are left. */
export interface Word<T = string | undefined> {
  kind: 'one' | 'list' | 'rest';
  /** As in "confer move takes a writer and a place". */
  what: string;
  /** What is missing, as a question; only for a word that the command cannot do without. */
  question?: string;
  /** In a terminal the question is asked: for a writer of the class, or for a word of one's own. */
  ask?: 'writer' | 'word';
  /** A word that is complete, such as "add": no hint joins it with the next one. */
  complete?: string;
  fills?: readonly Fill[];
  /** Never set: carries the type that the command gets. */
  type?: T;
}

/** By the name it has in the help, in the order in which they are typed. */
export type Words = Record<string, Word>;
export type WordsOf<W extends Words> = { [K in keyof W]: W[K] extends Word<infer T> ? T : never };

export function required(
  what: string,
  question: string,
  kind: Word['kind'] = 'one',
): Word<string> & { question: string } {
  return { kind, what, question };
}

/** A word without which a terminal is asked, and anything else refused. */
export function asked(
  ask: 'writer' | 'word',
  what: string,
  question: string,
  kind: Word['kind'] = 'one',
): Word<string> & { question: string } {
  return { ...required(what, question, kind), ask };
}

export function optional(what: string, kind: Word['kind'] = 'one', complete?: string): Word {
  return { kind, what, ...(complete !== undefined && { complete }) };
}

/** A switch, one value, a list (may come in parts), or a value or list that may be given again. */
export interface Flag<T = unknown> {
  kind: 'switch' | 'value' | 'list' | 'each' | 'each list';
  about: string;
  /** What the value is called in the help, such as `writers`. */
  placeholder?: string;
  /** A value as it may be typed. */
  example?: string;
  fills?: readonly Fill[];
  /** Never set: carries the type that the command gets. */
  type?: T;
}

/** By the name that the command has for it: `dryRun` is typed --dry-run. */
export type Flags = Record<string, Flag>;
export type FlagsOf<F extends Flags> = { [K in keyof F]?: F[K] extends Flag<infer T> ? T : never };

export function toggle(about: string): Flag<boolean> {
  return { kind: 'switch', about };
}

/** One value; given twice, it is refused. */
export function value(placeholder: string, about: string, example: string): Flag<string> {
  return { kind: 'value', placeholder, about, example };
}

/** Writers with commas between them; given again, the lists add up. */
export function writers(about: string): Flag<string> {
  return { kind: 'list', placeholder: 'writers', about, example: 'ana,ben', fills: ['writer'] };
}

/** A value that may be given again: all of them, in order. */
export function each(placeholder: string, about: string, example: string): Flag<string[]> {
  return { kind: 'each', placeholder, about, example };
}

/** A list of its own, such as the scores of one writer, that may be given again. */
export function eachList(placeholder: string, about: string, example: string): Flag<string[]> {
  return { kind: 'each list', placeholder, about, example };
}

export const DRY_RUN = toggle('show what would happen, change nothing');
export const FORCE = toggle('replace your own changes');
export const JSON_OUT = toggle('print JSON');

/** The flags of the many commands that have no other. */
export const DRY_RUN_ONLY = { dryRun: DRY_RUN };
export type DryRunOnly = FlagsOf<typeof DRY_RUN_ONLY>;
export const JSON_ONLY = { json: JSON_OUT };
export type JsonOnly = FlagsOf<typeof JSON_ONLY>;

/** The same place, and what fills it: `filledBy(optional('a skill'), 'skill')`. */
export function filledBy<T extends Word | Flag>(place: T, ...fills: Fill[]): T {
  return { ...place, fills };
}

/** "dryRun" as it is typed: --dry-run; "C" is -C. */
export function flagName(key: string): string {
  if (key.length === 1) return `-${key}`;
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
