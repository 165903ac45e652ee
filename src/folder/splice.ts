/** Decides where a line goes into a teacher's own YAML, so that no other byte of her file changes. */

import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Pair, parseAllDocuments, type YAMLMap } from 'yaml';
import { addEntry, addItem, changeValue, fillNothing, takeOut } from './splice-block.ts';
import { addFlow, changeFlow, removeFlow } from './splice-flow.ts';
import type { Edit } from './splice-places.ts';
import { flowMapSource, scalarSource } from './splice-scalar.ts';

export { flowMapSource, scalarSource };

export type Splice = { ok: true; text: string } | { ok: false; why: string };
type Fields = Record<string, string | number>;
type Data = Record<string, unknown>;

const NO_CHANGE: Edit = { from: 0, to: 0, text: '' };

/** Adds one item at the end of the list `key` of the file's map: a note or a score line of a writer. */
export function appendItem(text: string, key: string, item: Fields): Splice {
  const source = flowMapSource(item);
  const edit = (root: YAMLMap) => itemEdit(text, root, key, source);
  return spliced(text, key, edit, (list) => [...((list as unknown[] | null) ?? []), known(item)]);
}

/** Sets, or with undefined takes out, the entry `id` of the map `key`: one answer of a sort. */
export function setEntry(
  text: string,
  key: string,
  id: string,
  value: string | Fields | undefined,
): Splice {
  const wanted = typeof value === 'object' ? known(value) : value;
  const edit = (root: YAMLMap, data: Data) => {
    const entries = data[key] as Data | null | undefined;
    const isThere = entries != null && Object.hasOwn(entries, id);
    const isDone = isThere ? isDeepStrictEqual(entries[id], wanted) : wanted === undefined;
    return isDone ? NO_CHANGE : entryEdit(text, root, key, id, value);
  };
  return spliced(text, key, edit, (map) => {
    const { [id]: _, ...others } = (map as Data | null) ?? {};
    return wanted === undefined ? others : { ...others, [id]: wanted };
  });
}

function known(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Makes the edit, then reads the file again: it has to say what it said before and the one change, or nothing is done. */
function spliced(
  text: string,
  key: string,
  editFor: (root: YAMLMap, data: Data) => Edit | string,
  change: (old: unknown) => unknown,
): Splice {
  const before = read(text);
  if (typeof before === 'string') return { ok: false, why: before };
  const edit = editFor(before.root, before.data);
  if (typeof edit === 'string') return { ok: false, why: edit };
  const next = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  if (next === text) return { ok: true, text };
  const after = read(next);
  const wanted = { ...before.data, [key]: change(before.data[key]) };
  const isSame =
    typeof after !== 'string' &&
    isDeepStrictEqual(withoutEmpty(after.data, key), withoutEmpty(wanted, key));
  if (isSame) return { ok: true, text: next };
  return { ok: false, why: 'this file is written in a way that confer cannot add to safely' };
}

function read(text: string): { root: YAMLMap; data: Data } | string {
  const documents = parseAllDocuments(text, { keepSourceTokens: true, prettyErrors: false });
  const [document, ...others] = Array.isArray(documents) ? documents : [];
  if (others.length > 0) return 'this file holds more than one document ("---" between them)';
  if (!document || (document.contents === null && document.errors.length === 0))
    return 'this file is empty';
  if (document.errors.length > 0) return 'this file has problems; see confer check';
  if (isScalar(document.contents) && document.contents.value === null) return 'this file is empty';
  if (!isMap(document.contents)) return 'this file is not a list of keys and values';
  try {
    return { root: document.contents, data: document.toJS() };
  } catch {
    // The library finds a "*name" that stands for nothing only now.
    return 'text that begins with * has no quotes around it';
  }
}

/** The key that was taken empty is left out: nothing, null and empty brackets say the same there. */
function withoutEmpty(data: Data, key: string): Data {
  const { [key]: value, ...others } = data;
  const isEmpty = value == null || (typeof value === 'object' && Object.keys(value).length === 0);
  return isEmpty ? others : data;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(({ key: own }) => isScalar(own) && String(own.value) === key);
}

/** A key without a value, or with null. */
function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

function itemEdit(text: string, root: YAMLMap, key: string, source: string): Edit | string {
  const pair = pairOf(root, key);
  if (!pair || isNothing(pair.value))
    return begin(text, root, pair, key, `- ${source}`, `[${source}]`);
  if (!isSeq(pair.value)) return `"${key}" is not a list here`;
  return pair.value.flow ? addFlow(text, pair.value, source) : addItem(text, pair.value, source);
}

function entryEdit(
  text: string,
  root: YAMLMap,
  key: string,
  id: string,
  value: string | Fields | undefined,
): Edit | string {
  const pair = pairOf(root, key);
  const sourceOf = (inFlow: boolean) =>
    typeof value === 'object' ? flowMapSource(value) : scalarSource(value ?? '', inFlow);
  const line = (inFlow: boolean) => `${scalarSource(id)}: ${sourceOf(inFlow)}`;
  if (!pair || isNothing(pair.value))
    return begin(text, root, pair, key, line(false), `{${line(true)}}`);
  if (!isMap(pair.value)) return `"${key}" is not a map of names and values here`;
  const map = pair.value;
  const entry = pairOf(map, id);
  if (map.flow) {
    if (!entry) return addFlow(text, map, line(true));
    return value === undefined
      ? removeFlow(text, map, entry)
      : changeFlow(text, entry, sourceOf(true));
  }
  if (!entry) return addEntry(text, map, line(false));
  return value === undefined ? takeOut(text, entry) : changeValue(text, entry, sourceOf(false));
}

/** The first item or entry, below its key or in brackets beside it; the key too where it is missing. */
function begin(
  text: string,
  root: YAMLMap,
  pair: Pair | undefined,
  key: string,
  line: string,
  brackets: string,
): Edit {
  const name = scalarSource(key);
  if (root.flow)
    return pair ? changeFlow(text, pair, brackets) : addFlow(text, root, `${name}: ${brackets}`);
  return pair ? fillNothing(text, pair, line) : addEntry(text, root, `${name}:`, `  ${line}`);
}
