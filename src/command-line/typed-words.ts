/** Decides what the words after a command mean: each has a place; one too many is refused. */

import { listed, verb } from '../core/language/wording.ts';
import { Usage } from '../usage.ts';
import type { Word, Words, WordsOf } from './arguments.ts';

export interface Typed {
  words: string[];
  /** The whole line that was typed, with other words. */
  line: (words: string[]) => string;
  /** The line with the words that came right after a value joined to it, if that is the slip. */
  joinedLine: (places: number) => string | undefined;
}

interface CommandWords<W extends Words> {
  name: string;
  words: W;
  examples: string[];
}

/** Throws `Usage`, with a line that works, for a word that is missing or one too many. */
export function wordsFrom<W extends Words>(
  { name, words, examples }: CommandWords<W>,
  typed: Typed,
): WordsOf<W> {
  const places = Object.entries(words);
  const given = places.map(([key, { kind }], i) => {
    const own = typed.words.slice(i);
    const text = kind === 'rest' ? own.join(' ') : own[0];
    return [key, text?.trim() ? text : undefined];
  });
  const missing = places.find(([, { question }], i) => question && given[i]![1] === undefined);
  if (missing) throw new Usage(missing[1].question!, `For example: ${examples[0]}`);
  const endless = places.at(-1)?.[1].kind === 'rest';
  if (!endless && typed.words.length > places.length)
    throw tooMany(name, Object.values(words), typed);
  return Object.fromEntries(given) as WordsOf<W>;
}

/** Returns the word that is lacking and can be asked for, if all before it are there. */
export function missingWord(words: Words, { words: typed }: Typed): Word | undefined {
  const word = Object.values(words)[typed.length];
  return word?.question !== undefined && word.ask !== undefined ? word : undefined;
}

function tooMany(name: string, places: Word[], typed: Typed): Usage {
  const more = listed(typed.words.slice(places.length).map((word) => `"${word}"`));
  const takes = listed(places.map(({ what }) => what).filter(Boolean));
  const got =
    takes === '' ? `takes no words, but got ${more}` : `takes ${takes}, but also got ${more}`;
  return new Usage(`confer ${name} ${got}. Nothing was changed.`, tooManyHint(places, typed));
}

// Words that a person says between two others, and confer has no use for.
const FILLERS = /^(to|and|with|on|in|into|for|at|now|please)$/i;

/** The words too many may be part of a value, of a name or of a list, or belong nowhere. */
function tooManyHint(places: Word[], { words, line, joinedLine }: Typed): string {
  const joined = joinedLine(places.length);
  if (joined !== undefined) return `Did you mean: ${joined}`;
  const plain = words.filter((word) => !FILLERS.test(word));
  const without = `Without ${verb(words.length - places.length, 'it', 'them')}`;
  if (plain.length === places.length) return `${without}: ${line(plain)}`;
  const last = places.at(-1);
  if (!last) return `${without}: ${line([])}`;
  const fits = words.slice(0, places.length).map((word) => word.replace(/,$/, ''));
  const one = `One at a time: ${line(fits)}`;
  if (words.every((word) => /^\d+$/.test(word))) return one;
  const ends = [...words.slice(0, places.length - 1), words.slice(places.length - 1).join(' ')];
  const quoted = `Words that belong together need quotes: ${line(ends)}`;
  if (last.kind === 'list') {
    const all = words.slice(places.length - 1).join(',');
    const commas = `Put commas between writers: ${line([...words.slice(0, places.length - 1), all])}`;
    return last.what === 'writers' ? commas : `${commas}\n${quoted}`;
  }
  if (words.some((word) => word.endsWith(','))) return one;
  if (last.what === 'a writer') {
    return `${one}\nA full name needs quotes: ${line(ends)}`;
  }
  if (places.length === 1 || words[0] === places[0]!.complete) return quoted;
  const begins = [words.slice(0, 1 - places.length).join(' '), ...words.slice(1 - places.length)];
  return `${quoted}\nOr: ${line(begins)}`;
}
