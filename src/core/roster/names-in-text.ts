/**
 * Decides where a text names a writer: in any case, with or without accents, in any script, also
 * with letters between that nobody sees or that only look like those of the name.
 */

import { UNSEEN } from '../language/look-alikes.ts';
import { lookOf, normalizeName } from '../language/normalize-name.ts';
import { inSpokenOrder, type Named, wordsFor } from './names.ts';

export interface NamePlace {
  from: number;
  /** The position after the last character. */
  to: number;
}

interface TextPiece extends NamePlace {
  /** The text in the form in which names are compared. */
  said: string;
  /** What it looks like, in that form. */
  look: string;
  /** True if nothing that is seen, or only an apostrophe, separates it from the piece before. */
  joined: boolean;
  inSmallLetters: boolean;
}

// Scripts without spaces between words: a name is searched inside the text.
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// In those scripts each letter is a piece; elsewhere a word is, or each side of an apostrophe or of
// what nobody sees: "Ana's", "l'Ana".
const PIECE = new RegExp(
  `${UNSPACED.source}\\p{M}*|(?:(?!${UNSPACED.source}|${UNSEEN.source})[\\p{L}\\p{N}](?:(?!${UNSEEN.source})\\p{M})*)+`,
  'gu',
);
const JOINS = new RegExp(`^(?:${UNSEEN.source}|\\p{M})*['’ʻ\`]?(?:${UNSEEN.source}|\\p{M})*$`, 'u');

// Last names that are words (Brown, King) count only with a capital. First names that are words
// (will, rose) always count: a reader fills in a blanked word, but a name that got out stays out.
const ORDINARY = new Set(
  `al am an and at be bin da de del den der di do du el en he hi ho in is it la las le los me mi my no of on
  or so te the to us van von we ye
  banks baker bell best bird black bond book bright brown bush case chance church close cook cross day
  fair field fields fine fisher fox french english frost gold good gray green grey hall hand hands head hill
  holiday house hunter key king knight lamb land lane law little long love may miles mills moon more
  moss new noble north page pages park parks piece pool post power powers price quick read rice
  rich rivers root roots rush sharp short singer small snow south spring star stone story street
  strong summers sweet swift walker wall walls ward waters way weeks wells west white wise wood
  woods word words young`.split(/\s+/),
);

/** Returns what a text may call this writer: id, whole names in both orders, each word of them. */
export function namesOf(writer: Named): string[] {
  const known = namesKnown.get(writer) ?? allNames(writer);
  namesKnown.set(writer, known);
  return known;
}

/** A page asks for every writer again for each note. */
const namesKnown = new WeakMap<Named, string[]>();

function allNames({ id, name, called = '', 'school name': school = '' }: Named): string[] {
  const whole = [name, inSpokenOrder(name), ...wordsFor({ name, called }), called, id].map(
    normalizeName,
  );
  const atSchool = [school, inSpokenOrder(school), ...wordsFor({ name: school })].map(
    normalizeName,
  );
  // "Anne-Marie" is one word, but "Anne" and "Marie" name this writer too.
  const words = [name, school].flatMap((one) => normalizeName(one).split(' '));
  return [...new Set([...whole, ...words, ...atSchool])].filter(tells);
}

/** Returns true for names of at least two letters; one letter is not a name in any script. */
function tells(name: string): boolean {
  return [...name].length > 1;
}

/** Returns where any of these names is, from left to right; of two at one place, the longer. */
export function namedIn(text: string, names: string[]): NamePlace[] {
  return nameFinder(names)(text);
}

/** As `namedIn`, for many texts. */
export function nameFinder(names: string[]): (text: string) => NamePlace[] {
  const saidAt = namesByStart(names.map(normalizeName).filter(tells), 'said');
  const looksAt = namesByStart(names.map(lookOf).filter(tells), 'look');
  return (text) => {
    const pieces = piecesOf(text);
    const places: NamePlace[] = [];
    for (let i = 0; i < pieces.length; i++) {
      const ends = [
        ...saidAt(pieces, i).map((name) => endOfName(pieces, i, name, 'said')),
        ...looksAt(pieces, i).map((name) => endOfName(pieces, i, name, 'look')),
      ];
      const end = Math.max(...ends, i);
      if (end === i) continue;
      places.push({ from: pieces[i]!.from, to: pieces[end - 1]!.to });
      i = end - 1;
    }
    return places;
  };
}

/** Most pieces start no name, so the time does not grow with the number of names. */
function namesByStart(
  names: string[],
  form: 'said' | 'look',
): (pieces: TextPiece[], i: number) => string[] {
  const byWord = grouped(names, (name) => name.split(' ')[0]!);
  const byLetter = grouped(names, (name) => name[0]!);
  return (pieces, i) => {
    const word = pieces[i]![form];
    // A word that goes on after an apostrophe is only the beginning of a name's word.
    const found = pieces[i + 1]?.joined ? byLetter.get(word[0]!) : byWord.get(word);
    return found ?? [];
  };
}

function grouped(names: string[], keyOf: (name: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const group = groups.get(keyOf(name));
    if (group) group.push(name);
    else groups.set(keyOf(name), [name]);
  }
  return groups;
}

/** Returns the text with other words at these places, which come from left to right. */
export function hidden(text: string, places: NamePlace[], words: string): string {
  const starts = [0, ...places.map(({ to }) => to)];
  return starts.map((start, i) => text.slice(start, places[i]?.from)).join(words);
}

function piecesOf(text: string): TextPiece[] {
  let last = -1;
  return [...text.matchAll(PIECE)].map(({ 0: word, index: from }) => {
    const joined = last >= 0 && JOINS.test(text.slice(last, from));
    last = from + word.length;
    const inSmallLetters = word === word.toLowerCase() && word !== word.toUpperCase();
    return {
      from,
      to: last,
      said: normalizeName(word),
      look: lookOf(word),
      joined,
      inSmallLetters,
    };
  });
}

/** Returns the index after a name that starts at `start`, or `start` if the name is not there. */
function endOfName(
  pieces: TextPiece[],
  start: number,
  name: string,
  form: 'said' | 'look',
): number {
  if (ORDINARY.has(name) && pieces[start]!.inSmallLetters) return start;
  let next = start;
  for (const word of name.split(' ')) {
    let found = pieces[next++]?.[form] ?? '';
    while (found !== word && word.startsWith(found) && pieces[next]?.joined) {
      found += pieces[next++]![form];
    }
    if (found !== word) return start;
  }
  return next;
}
