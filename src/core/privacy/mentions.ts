/** Decides whether a text, a path or an author mentions one writer, in whatever git still has. */

import { normalizeName } from '../language/normalize-name.ts';
import { inSpokenOrder, wordsFor } from '../roster/names.ts';
import { namedIn, namesOf } from '../roster/names-in-text.ts';
import type { KnownWriter } from '../roster/student.ts';
import { mayHave, readable, SHORTEST_IN_BYTES, schoolIds } from './kept-out.ts';

export interface Mentions {
  /** Bytes that are no text spell a short name by chance. */
  inText(text: string, isBinary?: boolean): boolean;
  /** A file or a branch is named after them: goals-ana.md. */
  inPath(path: string): boolean;
  /** A teacher may share a first name with a writer, so only the whole name counts. */
  asAuthor(line: string): boolean;
}

// First names that are words: in small letters they count only where an id stands.
const ORDINARY = new Set(
  `ace amber angel april art august autumn bill chance charity chase clay crystal dale dawn dean destiny drew
  faith frank gene ginger grace grant guy harmony honor hope hunter iris ivy jack jade joy june justice king lane
  lily mark max may melody miles olive pat patience pearl penny pierce precious prince ray reed rich rob robin
  rose ruby rusty sage sandy skip sonny star sue summer trinity victor violet wade will`.split(
    /\s+/,
  ),
);

/** What a classmate is called too is no mention of this writer. */
export function mentionsOf(writer: KnownWriter, others: KnownWriter[]): Mentions {
  const { id, name, 'school name': ofSchool } = writer;
  const wholeOf = (one: string) => [one, inSpokenOrder(one)].map(normalizeName);
  const whole = [name, ...(ofSchool === undefined ? [] : [ofSchool])].flatMap(wholeOf);
  const taken = new Set(
    others.flatMap((one) => [...wordsFor(one), one['school name'] ?? '']).flatMap(partsOf),
  );
  const words = [
    ...namesOf({ ...writer, id: '' }),
    ...(ofSchool === undefined ? [] : namesOf({ id: '', name: ofSchool })),
  ].filter((word) => whole.includes(word) || !taken.has(word));
  const names = [...new Set([...whole, ...words, ...whole.map((one) => one.replaceAll(' ', ''))])];
  const numbers = schoolIds([writer]);
  const longer = others.map((one) => one.id).filter((one) => one !== id && one.includes(id));
  const withoutOthers = (text: string) =>
    longer.reduce((rest, one) => rest.replaceAll(one, ''), text);
  const idAlone = alone(id, '-');
  const idInPath = alone(id, '');
  const idAsKey = new RegExp(
    `(^\\s*(?:- )?|[\\[{,]\\s*|student: |writer: )(["']?)${quoted(id)}\\2\\s*([:,\\]}]|$)`,
    'mu',
  );
  const long = names.filter((word) => word.length >= SHORTEST_IN_BYTES);
  const isNamed = (line: string, lowercase: boolean, wanted = names) =>
    namedIn(line, wanted).some(({ from, to }) => {
      const said = line.slice(from, to);
      return lowercase || said !== said.toLowerCase() || !ORDINARY.has(said);
    });
  const isSaid = (text: string, wanted: string[]) => {
    if (!mayHave(text, wanted, numbers)) return false;
    return text.split(/\r\n|\r|\n/).some((line) => isNamed(readable(line), false, wanted));
  };
  const isId = (text: string) =>
    text.includes(id) && (ORDINARY.has(id) ? idAsKey : idAlone).test(text);
  return {
    inText: (text, isBinary = false) => {
      if (numbers !== undefined && text.search(numbers) >= 0) return true;
      if (isBinary) return isSaid(text, long);
      return isId(text) || isSaid(withoutOthers(text), names);
    },
    inPath: (path) => {
      const plain = withoutOthers(path);
      return idInPath.test(plain) || isNamed(plain.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '), true);
    },
    asAuthor: (line) => namedIn(line, whole).length > 0,
  };
}

function partsOf(words: string): string[] {
  return [normalizeName(words), ...normalizeName(words).split(' ')];
}

function alone(word: string, besides: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}${besides}])${quoted(word)}(?![\\p{L}\\p{N}${besides}])`,
    'u',
  );
}

function quoted(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
}
