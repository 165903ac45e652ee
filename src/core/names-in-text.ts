/** Decides where a text names somebody: in any case, with or without accents, with endings, and where words have no blanks between them. */

import { folded, inSpokenOrder, type Named, wordsOfName } from './writer-names.ts';

export interface NamePlace {
  from: number;
  /** The first character behind it. */
  to: number;
}

interface Piece extends NamePlace {
  /** As names are compared. */
  said: string;
  /** Nothing but an apostrophe, if so much, stands between it and the piece before. */
  joined: boolean;
  inSmallLetters: boolean;
}

// Scripts that put no blanks between words: a name is found inside of what stands there.
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// There each letter is a piece of its own; elsewhere a word is, or what an apostrophe leaves of it: "Ana's", "l'Ana".
const PIECE = new RegExp(
  `${UNSPACED.source}\\p{M}*|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}]\\p{M}*)+`,
  'gu',
);

/**
 * Words of any note that are in names too, most of them last names: in small letters they are words.
 * First names that are words (will, mark, rose) are not here: a hole in a sentence can be mended by
 * who reads it, a name that was handed on cannot be taken back.
 */
const ORDINARY = new Set(
  `al am an be bin da de del den der di do du el en he hi ho in is it la las le los me mi my no of on
  or so te to us van von we ye
  banks baker bell best bird black bond book bright brown bush case chance church close cook cross day
  fair field fields fine fisher fox french english frost gold good gray green grey hall hand hands head hill
  holiday house hunter key king knight lamb land lane law little long love may miles mills moon more
  moss new noble north page pages park parks piece pool post power powers price quick read rice
  rich rivers root roots rush sharp short singer small snow south spring star stone story street
  strong summers sweet swift walker wall walls ward waters way weeks wells west white wise wood
  woods word words young`.split(/\s+/),
);

/** What she can be called by in a text: her id, her whole name in both orders, each word of it. */
export function namesOf({ id, name }: Named): string[] {
  // "Anne-Marie" is one word, and "Anne" and "Marie" are hers too.
  const whole = [name, inSpokenOrder(name), ...wordsOfName(name), id].map(folded);
  return [...new Set([...whole, ...folded(name).split(' ')])].filter(tells);
}

/** One letter is no name, in whatever script. */
function tells(name: string): boolean {
  return [...name].length > 1;
}

/** Where any of these names stands in a text, from left to right; of two that begin at one place the longer one. */
export function namedIn(text: string, names: string[]): NamePlace[] {
  const pieces = piecesOf(text);
  const wanted = names.map(folded).filter(tells);
  const places: NamePlace[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const ends = wanted.map((name) => endOfName(pieces, i, name));
    const end = Math.max(...ends, i);
    if (end === i) continue;
    places.push({ from: pieces[i]!.from, to: pieces[end - 1]!.to });
    i = end - 1;
  }
  return places;
}

function piecesOf(text: string): Piece[] {
  let last = -1;
  return [...text.matchAll(PIECE)].map(({ 0: word, index: from }) => {
    const joined = last >= 0 && /^['’ʻ`]?$/.test(text.slice(last, from));
    last = from + word.length;
    const inSmallLetters = word === word.toLowerCase() && word !== word.toUpperCase();
    return { from, to: last, said: folded(word), joined, inSmallLetters };
  });
}

/** The piece behind a name that begins at a piece; that piece itself where the name is not there. */
function endOfName(pieces: Piece[], start: number, name: string): number {
  if (ORDINARY.has(name) && pieces[start]!.inSmallLetters) return start;
  let next = start;
  for (const word of name.split(' ')) {
    let said = pieces[next++]?.said ?? '';
    while (said !== word && word.startsWith(said) && pieces[next]?.joined) {
      said += pieces[next++]!.said;
    }
    if (said !== word) return start;
  }
  return next;
}
