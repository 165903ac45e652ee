/** Decides what the words after a command mean: each has a place; one too many is refused. */

import { listed } from '../core/language/wording.ts';
import { Usage } from '../usage.ts';
import type { Word, Words, WordsOf } from './arguments.ts';

export interface Typed {
  words: string[];
  /** The whole line that was typed, with other words. */
  line: (words: string[]) => string;
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
    return [key, own.length === 0 ? undefined : kind === 'rest' ? own.join(' ') : own[0]];
  });
  const missing = places.find(([, { question }], i) => question && given[i]![1] === undefined);
  if (missing) throw new Usage(missing[1].question!, `For example: ${examples[0]}`);
  const endless = places.at(-1)?.[1].kind === 'rest';
  if (!endless && typed.words.length > places.length)
    throw tooMany(name, Object.values(words), typed);
  return Object.fromEntries(given) as WordsOf<W>;
}

function tooMany(name: string, places: Word[], typed: Typed): Usage {
  const more = listed(typed.words.slice(places.length).map((word) => `"${word}"`));
  const takes = listed(places.map(({ what }) => what));
  const got =
    takes === '' ? `takes no words, but got ${more}` : `takes ${takes}, but also got ${more}`;
  return new Usage(`confer ${name} ${got}. Nothing was changed.`, tooManyHint(places, typed));
}

/** The words too many may be part of a name, of a list, or belong nowhere. */
function tooManyHint(places: Word[], { words, line }: Typed): string {
  const last = places.at(-1);
  const fits = words.slice(0, places.length);
  if (!last) return `Without it: ${line(fits)}`;
  const before = words.slice(0, places.length - 1);
  const all = words.slice(places.length - 1);
  if (last.kind === 'list')
    return `Put commas between writers: ${line([...before, all.join(',')])}`;
  const quoted = line([...before, all.join(' ')]);
  if (last.what !== 'a writer') return `Words that belong together need quotes: ${quoted}`;
  return `One writer at a time: ${line(fits)}\nA full name needs quotes: ${quoted}`;
}
