/** Decides a writer's id from her name, and whom a typed name means. */

import { isKeptByWindows } from './kept-names.ts';
import { nearest } from './suggest.ts';

// Letters that Unicode does not take apart into a base letter and a mark.
const PLAIN_LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};

// Words that YAML 1.1 or 1.2 readers take for something else than text, and two that mean something in a sort.
const RESERVED = /^(null|true|false|yes|no|on|off|y|n|nan|inf|support|stacks)$/;

const LONGEST_ID = 48;

/** Lower case, no accents, spaces and marks as single spaces: how names are compared. */
export function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const plain = [...bare].map((letter) => PLAIN_LETTERS[letter] ?? letter).join('');
  return plain
    .replace(/['’ʻ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "López, Ana" as "Ana López"; other names as they are. */
export function inSpokenOrder(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  return parts.length === 2 && parts[0] && parts[1] ? `${parts[1]} ${parts[0]}` : name.trim();
}

function slug(text: string): string {
  const letters = folded(text)
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-');
  return letters.slice(0, LONGEST_ID).replace(/-+$/, '');
}

/** An id that is a file name everywhere and that YAML reads as the text it is. */
function safeId(candidate: string): string {
  if (candidate === '') return '';
  const lettered = /^[a-z]/.test(candidate) ? candidate : `w-${candidate}`;
  const isTaken = RESERVED.test(lettered) || isKeptByWindows(lettered);
  return isTaken ? `${lettered}-1` : lettered;
}

/** The ids that confer tries for a name, best first; the first name alone only where nobody shares it. */
export function idCandidates(name: string, firstNameShared: boolean): string[] {
  const words = slug(inSpokenOrder(name)).split('-').filter(Boolean);
  const [first = '', ...rest] = words;
  const initials = rest.length > 0 ? `${first}-${rest.at(-1)![0]}` : '';
  const all = words.join('-');
  return firstNameShared ? [initials, all] : [first, initials, all];
}

function firstFree(candidates: string[], taken: Set<string>): string {
  const asTheyAre = candidates.filter((candidate) => safeId(candidate) === candidate);
  for (const candidate of [...asTheyAre, ...candidates.map(safeId)]) {
    if (candidate !== '' && !taken.has(candidate)) return candidate;
  }
  const stem = safeId(candidates.findLast((candidate) => candidate !== '') ?? '') || 'writer';
  let number = stem === 'writer' ? 1 : 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/**
 * One id a name, in the order given: the first name where it is the only one of its kind,
 * else with the initial of the last name, else the whole name, else numbered.
 */
export function idsForNames(names: string[], existing: Iterable<string> = []): string[] {
  const firstWord = (name: string) => folded(inSpokenOrder(name)).split(' ')[0] ?? '';
  const shared = new Map<string, number>();
  for (const name of names) shared.set(firstWord(name), (shared.get(firstWord(name)) ?? 0) + 1);
  const taken = new Set(existing);
  return names.map((name) => {
    const id = firstFree(idCandidates(name, (shared.get(firstWord(name)) ?? 0) > 1), taken);
    taken.add(id);
    return id;
  });
}

/** An id made from a school's own id, such as a column student_id. */
export function idForCode(code: string, existing: Iterable<string>): string {
  return firstFree([slug(code)], new Set(existing));
}

/** "López, Ana" as ["Ana", "López"]. */
export function wordsOfName(name: string): string[] {
  return inSpokenOrder(name).split(/\s+/).filter(Boolean);
}

/** An id that a file may have everywhere, and that YAML reads as the text it is. */
export function isGoodId(id: string): boolean {
  return id !== '' && slug(id) === id && safeId(id) === id;
}

export interface Named {
  id: string;
  name: string;
}

/** Whether an id holds a word of anybody's name, with a - in it or not; one letter says nothing. */
export function saysName(id: string, writers: Named[]): boolean {
  const letters = id.replaceAll('-', '');
  // Who is called by her id alone has no name that it could say.
  const known = writers.filter((writer) => writer.name !== writer.id);
  return known.some(({ name }) =>
    folded(name)
      .split(' ')
      .some((word) => word.length > 1 && letters.includes(word)),
  );
}

export type Match =
  | { kind: 'one'; id: string }
  | { kind: 'several'; ids: string[] }
  | { kind: 'none'; near?: string };

/** Whom a typed name means: an id, a whole name, or any words of a name; two hits are listed, never picked. */
export function findWriter(typed: string, writers: Named[]): Match {
  const exact = writers.find((writer) => writer.id === typed.trim());
  if (exact) return { kind: 'one', id: exact.id };
  const wanted = folded(inSpokenOrder(typed));
  if (wanted === '') return { kind: 'none' };
  const whole = writers.filter(
    ({ id, name }) => folded(inSpokenOrder(name)) === wanted || folded(id) === wanted,
  );
  const words = wanted.split(' ');
  const named = writers.filter((writer) => hasWords(writer, words, (own, word) => own === word));
  const begun = (own: string, word: string) => own.startsWith(word);
  const hits =
    [whole, named].find((found) => found.length > 0) ??
    writers.filter((writer) => hasWords(writer, words, begun));
  if (hits.length === 1) return { kind: 'one', id: hits[0]!.id };
  if (hits.length > 1) return { kind: 'several', ids: hits.map(({ id }) => id) };
  const known = writers.flatMap(({ id, name }) => [id, ...folded(name).split(' ')]);
  const near = nearest(wanted, known);
  const meant = writers.find(
    ({ id, name }) => id === near || folded(name).split(' ').includes(near!),
  );
  return near === undefined ? { kind: 'none' } : { kind: 'none', near: meant?.id ?? near };
}

/** Each typed word is a word of her name, or begins one. */
function hasWords(
  { name }: Named,
  words: string[],
  fits: (own: string, word: string) => boolean,
): boolean {
  const own = folded(name).split(' ');
  return words.every((word) => own.some((one) => fits(one, word)));
}
