/** Decides where a line goes into a teacher's own YAML, so that no other byte of her file changes. */

import { isDeepStrictEqual } from 'node:util';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {
  addFlow,
  addLine,
  type Edit,
  endOfLine,
  lineStart,
  nodeRange,
  removeFlow,
} from './splice-places.ts';
import { flowMapSource, scalarSource } from './yaml-source.ts';

export type Splice = { ok: true; text: string } | { ok: false; why: string };
type Fields = Record<string, string | number>;

/** Adds one item at the end of the list `key` of the file's map: a note or a score line of a writer. */
export function appendItem(text: string, key: string, item: Fields): Splice {
  const source = flowMapSource(item);
  return spliced(
    text,
    (root) => itemEdit(text, root, key, source),
    (data) => ({
      ...data,
      [key]: [...((data[key] as unknown[]) ?? []), item],
    }),
  );
}

/** Sets, or with undefined takes out, the entry `id` of the map `key`: one answer of a sort. */
export function setEntry(
  text: string,
  key: string,
  id: string,
  value: string | Fields | undefined,
): Splice {
  const source =
    typeof value === 'object'
      ? flowMapSource(value)
      : value === undefined
        ? value
        : scalarSource(value);
  return spliced(
    text,
    (root) => entryEdit(text, root, key, id, source),
    (data) => {
      const { [id]: _, ...others } = (data[key] as Record<string, unknown>) ?? {};
      return { ...data, [key]: value === undefined ? others : { ...others, [id]: value } };
    },
  );
}

/** Replaces the item at `index` of the list `key`, or with undefined takes it out: a line of scores that grows. */
export function changeItem(
  text: string,
  key: string,
  index: number,
  item: Fields | undefined,
): Splice {
  return spliced(
    text,
    (root) => {
      const list = pairOf(root, key)?.value;
      const node = isSeq(list) ? list.items[index] : undefined;
      if (!isSeq(list) || !node || isAlias(node)) return `"${key}" has no such line here`;
      if (item === undefined) return takeOutItem(text, list, index);
      const [from, to] = nodeRange(node);
      return { from, to: from + text.slice(from, to).trimEnd().length, text: flowMapSource(item) };
    },
    (data) => {
      const items = [...((data[key] as unknown[]) ?? [])];
      items.splice(index, 1, ...(item === undefined ? [] : [item]));
      return { ...data, [key]: items };
    },
  );
}

/** Makes the edit, then reads the file again: it has to say what it said before and the one change, or nothing is done. */
function spliced(
  text: string,
  editFor: (root: YAMLMap) => Edit | string,
  change: (data: Record<string, unknown>) => Record<string, unknown>,
): Splice {
  const root = rootOf(text);
  if (typeof root === 'string') return { ok: false, why: root };
  const edit = editFor(root.map);
  if (typeof edit === 'string') return { ok: false, why: edit };
  const next = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  const after = rootOf(next);
  const same =
    typeof after !== 'string' && isDeepStrictEqual(filled(after.data), filled(change(root.data)));
  if (same) return { ok: true, text: next };
  return { ok: false, why: 'this file is written in a way that confer cannot add to safely' };
}

function rootOf(text: string): { map: YAMLMap; data: Record<string, unknown> } | string {
  const documents = parseAllDocuments(text);
  const [document, ...others] = Array.isArray(documents) ? documents : [];
  if (!document || others.length > 0) return 'this file holds no data, or more than one document';
  if (document.errors.length > 0) return 'this file has problems; see confer check';
  if (!isMap(document.contents)) return 'this file is not a list of keys and values';
  try {
    return { map: document.contents, data: document.toJS() };
  } catch {
    return 'a text that begins with * has no quotes around it; see confer check';
  }
}

/** An empty list or map and none at all are the same thing. */
function filled(data: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === null || (typeof value === 'object' && Object.keys(value as object).length === 0);
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !isEmpty(value)));
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(({ key: own }) => isScalar(own) && String(own.value) === key);
}

/** A key without a value: no node, an empty one, or null. */
function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

function itemEdit(text: string, root: YAMLMap, key: string, source: string): Edit | string {
  const pair = pairOf(root, key);
  if (!pair) return newKey(text, root, key, `- ${source}`, `[${source}]`);
  if (isNothing(pair.value))
    return root.flow
      ? fillFlow(text, pair, `[${source}]`)
      : fillNothing(text, pair, `  - ${source}`);
  if (isAlias(pair.value) || !isSeq(pair.value)) return `"${key}" is not a list here`;
  const list: YAMLSeq = pair.value;
  if (list.flow) return addFlow(list, source);
  const dash = nodeRange(list)[0];
  const gap = /^-([ \t]+)[^\s#]/.exec(text.slice(dash, dash + 80))?.[1] ?? ' ';
  const indent = text.slice(lineStart(text, dash), dash);
  return addLine(text, nodeRange(list.items.at(-1))[1] || dash + 1, `${indent}-${gap}${source}`);
}

function entryEdit(
  text: string,
  root: YAMLMap,
  key: string,
  id: string,
  source: string | undefined,
): Edit | string {
  const pair = pairOf(root, key);
  const line = `${scalarSource(id)}: ${source}`;
  if (!pair || isNothing(pair.value)) {
    if (source === undefined) return { from: 0, to: 0, text: '' };
    if (!pair) return newKey(text, root, key, line, `{${line}}`);
    return root.flow ? fillFlow(text, pair, `{${line}}`) : fillNothing(text, pair, `  ${line}`);
  }
  if (!isMap(pair.value)) return `"${key}" is not a list of writers here`;
  const map = pair.value;
  const entry = pairOf(map, id);
  if (source === undefined) return entry ? takeOut(text, map, entry) : { from: 0, to: 0, text: '' };
  if (entry) return newValue(text, entry, source);
  if (map.flow) return addFlow(map, line);
  const first = nodeRange(map)[0];
  const last = map.items.at(-1)!;
  const end = nodeRange(last.value)[1] || nodeRange(last.key)[1];
  return addLine(text, end, text.slice(lineStart(text, first), first) + line);
}

function newKey(text: string, root: YAMLMap, key: string, line: string, flow: string): Edit {
  if (root.flow) return addFlow(root, `${key}: ${flow}`);
  const last = root.items.at(-1)!;
  const end = nodeRange(last.value)[1] || nodeRange(last.key)[1];
  const first = nodeRange(root)[0];
  const indent = text.slice(lineStart(text, first), first).replace(/[^ ]/g, '');
  return addLine(text, end, `${indent}${key}:`, `${indent}  ${line}`);
}

/** The lines go below the key; a "~" or "null" beside it goes, a comment stays. */
function fillNothing(text: string, pair: Pair, line: string): Edit {
  const keyEnd = nodeRange(pair.key)[1];
  const [from, to] = nodeRange(pair.value);
  const edit = addLine(text, Math.max(keyEnd, to), line);
  if (to <= from) return edit;
  return { from, to: edit.to, text: text.slice(to, edit.from) + edit.text };
}

function fillFlow(text: string, pair: Pair, source: string): Edit {
  const [from, to] = nodeRange(pair.value);
  if (to > from) return { from, to, text: source };
  const colon = text.indexOf(':', nodeRange(pair.key)[1]) + 1;
  return { from: colon, to: colon, text: ` ${source}` };
}

function newValue(text: string, entry: Pair, source: string): Edit {
  const colon = text.indexOf(':', nodeRange(entry.key)[1]) + 1;
  const [from, to] = nodeRange(entry.value);
  if (to <= from) return { from: colon, to: colon, text: ` ${source}` };
  const sameLine = !text.slice(colon, from).includes('\n');
  const end = from + text.slice(from, to).trimEnd().length;
  return { from: sameLine ? from : colon, to: end, text: sameLine ? source : ` ${source}` };
}

function takeOut(text: string, map: YAMLMap, entry: Pair): Edit {
  if (map.flow) return removeFlow(map, entry);
  return takeOutLines(
    text,
    nodeRange(entry.key)[0],
    nodeRange(entry.value)[1] || nodeRange(entry.key)[1],
  );
}

/** The whole lines from one place to another. */
function takeOutLines(text: string, start: number, end: number): Edit {
  const from = lineStart(text, start);
  const to = endOfLine(text, end);
  // The last line of a file without a line end takes the one before it along.
  const open = to === text.length && text[to - 1] !== '\n';
  const before = open ? (/\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
  return { from: from - before, to, text: '' };
}

function takeOutItem(text: string, list: YAMLSeq, index: number): Edit {
  const [start, end] = nodeRange(list.items[index]);
  if (!list.flow) return takeOutLines(text, start, end);
  const next = list.items[index + 1];
  if (next) return { from: start, to: nodeRange(next)[0], text: '' };
  const before = list.items[index - 1];
  return { from: before ? nodeRange(before)[1] : start, to: end, text: '' };
}
