/**
 * What a class says, as single facts: read by a plain parser of YAML, without a line of confer. A fact is a note, one
 * line of scores, one answer of one writer, one setting; files that cannot be parsed are one fact each, their bytes.
 */

import { parse } from 'yaml';
import type { Bytes } from '../undo/class-bytes.ts';

export interface Fact {
  file: string;
  /** "name", "notes[]", "stacks.ana". */
  place: string;
  /** As JSON, with the keys in order. */
  value: string;
}

/** How often each stands in the class: a note may be typed twice. */
export type Facts = Map<string, number>;

const SIGN = '\t';

export const keyOf = ({ file, place, value }: Fact) => [file, place, value].join(SIGN);

export function factOf(key: string): Fact {
  const [file = '', place = '', ...value] = key.split(SIGN);
  return { file, place, value: value.join(SIGN) };
}

export function fact(file: string, place: string, value: unknown): string {
  return keyOf({ file, place, value: json(value) });
}

/** The same for the same data, whatever the order of keys. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

// Most files are as they were a command ago.
const known = new Map<string, Fact[]>();

export function factsIn(bytes: Bytes): Facts {
  const facts: Facts = new Map();
  for (const [file, text] of bytes) {
    if (!/\.ya?ml$/.test(file)) continue;
    for (const one of inFile(file, text)) add(facts, keyOf(one), 1);
  }
  return facts;
}

export function add(facts: Facts, key: string, count: number): void {
  const now = (facts.get(key) ?? 0) + count;
  if (now === 0) facts.delete(key);
  else facts.set(key, now);
}

function inFile(file: string, latin: string): Fact[] {
  const key = `${file}\n${latin}`;
  if (known.size > 20_000) known.clear();
  const found = known.get(key) ?? read(file, Buffer.from(latin, 'latin1').toString('utf8'));
  known.set(key, found);
  return found;
}

/** The data of a text; undefined if it is none. */
export function dataOf(text: string): unknown {
  try {
    return parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function read(file: string, text: string): Fact[] {
  const data = dataOf(text);
  const of = (place: string, value: unknown) => ({ file, place, value: json(value) });
  if (Array.isArray(data)) return data.map((item) => of('[]', item));
  // Comments alone say nothing: what is added below them is no loss.
  if (data === null) return [];
  if (typeof data !== 'object') return [of('text', text)];
  return Object.entries(data).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.map((item) => of(`${key}[]`, item));
    if (value === null) return [];
    if (typeof value !== 'object') return [of(key, value)];
    return Object.entries(value).map(([inner, one]) => of(`${key}.${inner}`, one));
  });
}

export interface Change {
  come: string[];
  gone: string[];
}

/** Each fact as often as it came or went. */
export function changeOf(was: Facts, is: Facts): Change {
  const come: string[] = [];
  const gone: string[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const more = (is.get(key) ?? 0) - (was.get(key) ?? 0);
    const list = more > 0 ? come : gone;
    for (let n = 0; n < Math.abs(more); n++) list.push(key);
  }
  return { come, gone };
}

/** The values at one place of every file of a kind: the names of all writers. */
export function valuesAt(facts: Facts, file: RegExp, place: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const key of facts.keys()) {
    const one = factOf(key);
    if (file.test(one.file) && one.place === place) found.set(one.file, JSON.parse(one.value));
  }
  return found;
}
