/**
 * Decides how a writer is removed from a file: each place with their id, and what is empty without
 * them; no other byte changes.
 */

import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { resealed } from './new-files.ts';
import { type FileWithIds, PLACES, parsedKey } from './rename-id.ts';
import type { Splice } from './splice.ts';
import { mapEdit, takeOutItem } from './splice-edits.ts';
import { type Edit, lineStart, nodeRange } from './splice-places.ts';

/** The path from the file's map: which entry of which list or map. */
type NodePath = { holder: YAMLMap | YAMLSeq; i: number }[];

// Without these keys, a group or conference means nothing.
const NEEDED = ['students', 'student'];

/**
 * Returns the text without the writer `id`; the same text if they are not in it. Also removes a
 * list or map that is empty without them, and a wish of two that has one left. Refuses, with the
 * reason, if anything else in the file would change.
 */
export function withoutId(kind: FileWithIds, text: string, id: string): Splice {
  let next = text;
  // Each edit applies to the text that the one before left.
  for (;;) {
    const document = parseDocument(next, { prettyErrors: false });
    if (document.errors.length > 0) return { ok: false, why: 'this file has problems' };
    const edit = firstEdit(next, document.contents, kind, id);
    if (!edit) break;
    const shorter = next.slice(0, edit.from) + edit.text + next.slice(edit.to);
    if (shorter === next) return unsafe;
    next = shorter;
  }
  const wanted = PLACES[kind].reduce((data, path) => dataWithout(data, path, id), dataOf(text));
  if (!isDeepStrictEqual(dataOf(next) ?? {}, wanted ?? {})) return unsafe;
  return { ok: true, text: next === text ? text : resealed(text, next) };
}

const unsafe: Splice = {
  ok: false,
  why: 'confer cannot change this file safely, because of the way it is written: remove the writer by hand',
};

/**
 * Returns undefined if the text cannot be read whole, for example with an alias of what was
 * removed.
 */
function dataOf(text: string): unknown {
  try {
    return parseDocument(text).toJS({ maxAliasCount: 100 }) ?? {};
  } catch {
    return undefined;
  }
}

function firstEdit(text: string, root: unknown, kind: FileWithIds, id: string): Edit | undefined {
  for (const path of PLACES[kind]) {
    const way = pathTo(root, path, id, []);
    if (!way) continue;
    let at = way.length - 1;
    while (at > 0 && isLost(way[at]!, leastOf(path, at))) at--;
    return removal(text, way[at]!);
  }
  return undefined;
}

function pathTo(
  node: unknown,
  [step, ...rest]: string[],
  id: string,
  way: NodePath,
): NodePath | undefined {
  if (step === undefined) return isScalar(node) && parsedKey(node) === id ? way : undefined;
  if (step === '-') {
    if (!isSeq(node)) return undefined;
    return firstOf(node.items, (item, i) => pathTo(item, rest, id, [...way, { holder: node, i }]));
  }
  if (!isMap(node)) return undefined;
  return firstOf(node.items, ({ key, value }, i) => {
    const here = [...way, { holder: node, i }];
    const name = isScalar(key) ? parsedKey(key) : undefined;
    if (step === '?') return name === id ? here : undefined;
    return step === ':' || step === name ? pathTo(value, rest, id, here) : undefined;
  });
}

function firstOf<T, R>(items: T[], find: (item: T, i: number) => R | undefined): R | undefined {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * How many entries a list needs to make sense: two for keep apart and keep together, otherwise one.
 */
function leastOf(path: string[], at: number): number {
  return path[0]!.startsWith('keep ') && at === path.length - 1 ? 2 : 1;
}

function isLost({ holder, i }: NodePath[number], least: number): boolean {
  if (isSeq(holder)) return holder.items.length - 1 < least;
  const { key } = holder.items[i] as Pair;
  return holder.items.length === 1 || (isScalar(key) && NEEDED.includes(parsedKey(key)));
}

function removal(text: string, { holder, i }: NodePath[number]): Edit {
  if (isMap(holder))
    return mapEdit(text, holder, parsedKey(holder.items[i]!.key as object), undefined);
  const [start] = nodeRange(holder.items[i]);
  const next = holder.items[i + 1];
  // "- - ana": this line begins with the dash of the whole list.
  const dashes = text.slice(lineStart(text, start), start).match(/-/g)?.length ?? 0;
  if (!holder.flow && dashes > 1 && next) return { from: start, to: nodeRange(next)[0], text: '' };
  return takeOutItem(text, holder, i);
}

/** The data with this writer removed at the end of a path; undefined if nothing is left. */
function dataWithout(data: unknown, [step, ...rest]: string[], id: string, least = 1): unknown {
  if (step === undefined) return parsedKey({ value: data }) === id ? undefined : data;
  if (step === '-') {
    if (!Array.isArray(data)) return data;
    const left = data
      .map((one) => dataWithout(one, rest, id, least))
      .filter((one) => one !== undefined);
    return left.length < data.length && left.length < (rest.length === 0 ? least : 1)
      ? undefined
      : left;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const pairs = step.startsWith('keep ') ? 2 : least;
  const entries = Object.entries(data).map(([key, value]): [string, unknown] => {
    if (step === '?') return [key, key === id ? undefined : value];
    return [key, step === ':' || step === key ? dataWithout(value, rest, id, pairs) : value];
  });
  const left = entries.filter(([, value]) => value !== undefined);
  const isNothing = entries.some(([key, value]) => value === undefined && NEEDED.includes(key));
  if (left.length < entries.length && (left.length === 0 || isNothing)) return undefined;
  return Object.fromEntries(left);
}
