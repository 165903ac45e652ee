/** Decides a writer's id from their name, and which writer a typed name means. */

import { normalizeName } from '../language/normalize-name.ts';
import { nearest } from '../language/suggest.ts';
import { isKeptByWindows } from './reserved-file-names.ts';

// Words that a YAML 1.1 or 1.2 parser does not read as text, and those that have a meaning in a sort
// or where writers are typed.
const RESERVED =
  /^(null|true|false|yes|no|on|off|y|n|nan|inf|support|stacks|everybody|all|rest|none)$/;

const LONGEST_ID = 48;

const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/** Returns "López, Ana" as "Ana López" and "Vega, Carlos, Jr." as "Carlos Vega Jr."; others as they are. */
export function inSpokenOrder(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const suffix = parts.slice(1).find((part) => SUFFIX.test(part));
  const [last, first, ...more] = parts.filter((part) => part !== suffix && part !== '');
  if (more.length > 0 || last === undefined) return name.trim();
  return [first, last, suffix].filter(Boolean).join(' ');
}

function slug(text: string): string {
  const letters = normalizeName(text)
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-');
  return letters.slice(0, LONGEST_ID).replace(/-+$/, '');
}

function safeId(candidate: string): string {
  if (candidate === '') return '';
  const lettered = /^[a-z]/.test(candidate) ? candidate : `w-${candidate}`;
  const isTaken = RESERVED.test(lettered) || isKeptByWindows(lettered);
  return isTaken ? `${lettered}-1` : lettered;
}

/** Returns the ids to try for a name, best first; the first name alone only if nobody shares it. */
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

/** Returns an id per name: the first name if unique, with last initial, whole, or numbered. */
export function idsForNames(names: string[], existing: Iterable<string> = []): string[] {
  const firstWord = (name: string) => normalizeName(inSpokenOrder(name)).split(' ')[0] ?? '';
  const firsts = names.map(firstWord);
  const known = [...existing];
  const taken = new Set(known);
  return names.map((name, i) => {
    const first = slug(firsts[i]!);
    // A third Ana does not take over the bare word "ana" from ana-l and ana-p.
    const isKnown = known.some((id) => id.startsWith(`${first}-`));
    const isShared = isKnown || firsts.indexOf(firsts[i]!) !== firsts.lastIndexOf(firsts[i]!);
    const others = isKnown ? new Set([...taken, first]) : taken;
    const id = firstFree(idCandidates(name, isShared), others);
    taken.add(id);
    return id;
  });
}

/** Returns an id made from a school's own id, such as a column student_id. */
export function idForCode(code: string, existing: Iterable<string>): string {
  return firstFree([slug(code)], new Set(existing));
}

/** Returns "López, Ana" as ["Ana", "López"]. */
export function wordsOfName(name: string): string[] {
  return inSpokenOrder(name).split(/\s+/).filter(Boolean);
}

/** Returns "A.L" for Ana López. */
export function initialsOf(name: string): string {
  return wordsOfName(name)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('.');
}

/** Returns true for an id that is a valid file name everywhere and that YAML reads as text. */
export function isGoodId(id: string): boolean {
  return id !== '' && slug(id) === id && safeId(id) === id;
}

export interface Named {
  id: string;
  name: string;
  /** What the school calls them, if that is another name. */
  'school name'?: string;
  /** What they are called, if that is not the first word of the name. */
  called?: string;
}

/** Returns "William Reed (Liam)". */
export function nameAndCalled({ name, called }: Pick<Named, 'name' | 'called'>): string {
  return called === undefined ? name : `${name} (${called})`;
}

/** Returns each word by which a writer may be called. */
export function wordsFor({ name, called = '' }: Pick<Named, 'name' | 'called'>): string[] {
  return [...new Set([...wordsOfName(name), ...wordsOfName(called)])];
}

/** Returns true if an id contains a word (2 letters or more) of any writer's name. */
export function saysName(id: string, writers: Named[]): boolean {
  const letters = id.replaceAll('-', '');
  // A writer with only an id has no name that the id could reveal.
  const known = writers.filter((writer) => writer.name !== writer.id);
  return known.some(({ name }) =>
    normalizeName(name)
      .split(' ')
      .some((word) => word.length > 1 && letters.includes(word)),
  );
}

export type Match =
  | { kind: 'one'; id: string }
  | { kind: 'several'; ids: string[] }
  | { kind: 'none'; near?: string };

/** Finds the writer for a typed id, name or words of a name; never chooses between two. */
export function findWriter(typed: string, writers: Named[]): Match {
  const id = typed.trim();
  const exact =
    writers.find((writer) => writer.id === id) ??
    writers.find((writer) => writer.id.normalize('NFC') === id.normalize('NFC'));
  if (exact) return { kind: 'one', id: exact.id };
  const wanted = normalizeName(inSpokenOrder(typed));
  if (wanted === '') return { kind: 'none' };
  const whole = writers.filter(({ id, name, 'school name': school = '', called = '' }) =>
    [inSpokenOrder(name), inSpokenOrder(school), called, id].some(
      (one) => normalizeName(one) === wanted,
    ),
  );
  const words = wanted.split(' ');
  /** Returns the writers in whose names each typed word fits a word. */
  const having = (fits: (own: string, word: string) => boolean) =>
    writers.filter(({ name, called = '' }) => {
      const own = normalizeName(`${name} ${called}`).split(' ');
      return words.every((word) => own.some((one) => fits(one, word)));
    });
  const named = having((own, word) => own === word);
  // One word that is a name and somebody else's first name means neither of the two.
  const said = words.length === 1 && whole.length > 0 ? [...new Set([...whole, ...named])] : whole;
  const hits =
    [said, named].find((found) => found.length > 0) ?? having((own, word) => own.startsWith(word));
  if (hits.length === 1) return { kind: 'one', id: hits[0]!.id };
  if (hits.length > 1) return { kind: 'several', ids: hits.map(({ id }) => id) };
  const formsOf = ({ id, name, called = '' }: Named) => [
    normalizeName(id),
    ...normalizeName(`${name} ${called}`).split(' '),
  ];
  const near = nearest(wanted, writers.flatMap(formsOf));
  const meant = writers.find((writer) => formsOf(writer).includes(near!));
  return near === undefined ? { kind: 'none' } : { kind: 'none', near: meant?.id ?? near };
}
