/** Decides where a writer's id is in a file, and replaces it without changing any other byte. */

import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { resealed } from './new-files.ts';
import { type Edit, nodeRange } from './splice-places.ts';
import { scalarSource } from './yaml-source.ts';

export type Renamed =
  | { ok: true; text: string /** how many places were changed */; places: number }
  | { ok: false; why: string };
export type FileWithIds = 'class' | 'names' | 'sorts' | 'groups' | 'meetings';

// Symbols: "-" is each item of a list, "?" each key of a map, ":" each value of a map.
export const PLACES: Record<FileWithIds, string[][]> = {
  names: [['?']],
  class: [
    ['keep apart', '-', '-'],
    ['keep together', '-', '-'],
    ['reader stops', '-'],
    ['pinned', '?'],
    ['out', '?'],
  ],
  sorts: [['stacks', '?']],
  meetings: [['writers', '?']],
  groups: [
    ['groups', '-', 'students', '-'],
    ['groups', '-', 'because', '?'],
    ['conferences', '-', 'student'],
    ['no place', '?'],
    ['no evidence', '-'],
    ['absent', '-'],
    ['proposed', ':', '-'],
  ],
};

/**
 * Returns the text of one file with the id `to` wherever the writer `from` is, each in the quotes
 * it had; the same text if they are not in it. Words that only look like the id stay: a note, a
 * skill, a comment. The checksum of an unedited groups file is updated. Refuses, with the reason, a
 * file with problems, and one in which `to` already has an entry beside the old one.
 */
export function withNewId(kind: FileWithIds, text: string, from: string, to: string): Renamed {
  if (from === to) return { ok: true, text, places: 0 };
  const before = read(text);
  if (typeof before === 'string') return { ok: false, why: before };
  const edits: Edit[] = [];
  for (const path of PLACES[kind]) {
    for (const ids of idsAt(before.root, path)) {
      const ownIds = ids.filter((id) => parsedKey(id) === from);
      const why = unclear(path, ids, from, to) ?? notText(text, ids, from);
      if (why !== undefined) return { ok: false, why };
      edits.push(...ownIds.map((id) => newIdAt(text, id, from, to)));
    }
  }
  const next = applied(text, edits);
  const after = read(next);
  const wanted = PLACES[kind].reduce(
    (data, path) => dataWith(data, path, (id) => (id === from ? to : undefined)),
    before.data,
  );
  if (typeof after === 'string' || !isDeepStrictEqual(after.data, wanted))
    return {
      ok: false,
      why: 'confer cannot change this file safely, because of the way it is written',
    };
  return { ok: true, text: kind === 'groups' ? resealed(text, next) : next, places: edits.length };
}

function read(text: string): { root: unknown; data: unknown } | string {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return 'this file has problems (confer check)';
  try {
    return { root: document.contents, data: document.toJS({ maxAliasCount: 100 }) };
  } catch {
    return 'text that begins with * has no quotes around it (confer check)';
  }
}

/** Returns the ids at the end of a path; those of one list or map are together. */
function idsAt(node: unknown, [step, ...rest]: string[]): Scalar[][] {
  if (step === undefined) return isScalar(node) ? [[node]] : [];
  if (step === '-') {
    if (!isSeq(node)) return [];
    if (rest.length === 0) return [node.items.filter(isScalar)];
    return node.items.flatMap((item) => idsAt(item, rest));
  }
  if (!isMap(node)) return [];
  if (step === '?') return [node.items.map(({ key }) => key).filter(isScalar)];
  return node.items
    .filter(({ key }) => step === ':' || (isScalar(key) && parsedKey(key) === step))
    .flatMap(({ value }) => idsAt(value, rest));
}

/** The key our parser reads: 007 without quotes is 7, null is none. */
export function parsedKey({ value }: { value?: unknown }): string {
  return typeof value === 'object' ? '' : String(value);
}

/** Refuses a map that would name a writer twice. */
function unclear(path: string[], ids: Scalar[], from: string, to: string): string | undefined {
  if (path.at(-1) !== '?') return undefined;
  const names = ids.map(parsedKey);
  const twice = names.indexOf(from) !== names.lastIndexOf(from);
  const where = path.length > 1 ? `"${path.at(-2)}"` : 'this file';
  if (twice) return `${where} has two entries for ${from}`;
  if (!names.includes(from) || !names.includes(to)) return undefined;
  return `${where} has an entry for ${from} and one for ${to}`;
}

/**
 * An id the teacher wrote that parsers read as something else (007 as 7): skipping it would lose
 * the writer.
 */
function notText(text: string, ids: Scalar[], from: string): string | undefined {
  const bare = ids.find((id) => parsedKey(id) !== from && text.slice(...nodeRange(id)) === from);
  if (!bare) return undefined;
  const line = text.slice(0, nodeRange(bare)[0]).split('\n').length;
  return `${from} in line ${line} is not read as text; put quotes around it`;
}

function newIdAt(text: string, id: Scalar, from: string, to: string): Edit {
  const [start, end] = nodeRange(id);
  // In a block scalar the id has its own line; the indicator and a comment above it stay.
  if (id.type?.startsWith('BLOCK')) {
    const at = text.lastIndexOf(from, end - from.length);
    return at > start
      ? { from: at, to: at + from.length, text: to }
      : { from: start, to: start, text: '' };
  }
  return { from: start, to: end, text: inQuotes(id.type, to) };
}

/**
 * Writes the id in the quotes it had, or as confer would if it had none or they cannot contain it.
 */
function inQuotes(kind: Scalar['type'], id: string): string {
  const source = scalarSource(id);
  if (kind === 'QUOTE_DOUBLE' && !source.startsWith('"')) return `"${source}"`;
  if (kind === 'QUOTE_SINGLE' && !/[\p{Cc}\u2028\u2029\ufeff]/u.test(id))
    return `'${id.replaceAll("'", "''")}'`;
  return source;
}

function applied(text: string, edits: Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.from - a.from);
  return backwards.reduce(
    (done, edit) => done.slice(0, edit.from) + edit.text + done.slice(edit.to),
    text,
  );
}

/** Returns the data with the ids at the end of a path replaced. */
function dataWith(
  data: unknown,
  [step, ...rest]: string[],
  other: (id: string) => string | undefined,
): unknown {
  if (step === undefined) return other(parsedKey({ value: data })) ?? data;
  const each = (value: unknown) => dataWith(value, rest, other);
  if (step === '-') return Array.isArray(data) ? data.map(each) : data;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => {
    if (step === '?') return [other(key) ?? key, value];
    return [key, step === ':' || step === key ? each(value) : value];
  });
  return Object.fromEntries(entries);
}
