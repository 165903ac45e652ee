/**
 * Decides the one edit that adds, changes or removes something in a YAML text, however it is
 * written.
 */

import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  addFlow,
  addLine,
  type Edit,
  endOfLine,
  lineStart,
  nodeRange,
  removeFlow,
} from './splice-places.ts';
import { scalarSource } from './yaml-source.ts';

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(({ key: own }) => isScalar(own) && String(own.value) === key);
}

/** Returns true for a key without a value: no node, an empty one, or null. */
function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

export function itemEdit(text: string, root: YAMLMap, key: string, source: string): Edit | string {
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

export function entryEdit(
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
  return mapEdit(text, pair.value, id, source);
}

/**
 * Edits each field of an entry in place, so that comments between them stay; undefined if it is not
 * a map yet.
 */
export function fieldsEdit(
  text: string,
  root: YAMLMap,
  [key, id]: [key: string, id: string],
  fields: Record<string, string | number>,
): Edit | undefined {
  const list = pairOf(root, key)?.value;
  const entry = isMap(list) ? pairOf(list, id)?.value : undefined;
  if (!isMap(entry) || entry.items.length === 0) return undefined;
  const known = entry.items.map((pair) => String((pair.key as { value?: unknown }).value));
  const changed = [...new Set([...known, ...Object.keys(fields)])].filter(
    (name) => entry.get(name) !== fields[name],
  );
  const sourceOf = (value?: string | number) =>
    value === undefined ? undefined : scalarSource(value);
  return asOne(
    text,
    changed.map((name) => mapEdit(text, entry, name, sourceOf(fields[name]))),
  );
}

/** Combines edits of several places into one. */
function asOne(text: string, edits: Edit[]): Edit {
  const [first, ...others] = edits.toSorted((a, b) => a.from - b.from);
  if (!first) return { from: 0, to: 0, text: '' };
  return others.reduce(
    (done, next) => ({
      from: done.from,
      to: next.to,
      text: done.text + text.slice(done.to, next.from) + next.text,
    }),
    first,
  );
}

/** Edits a map that has entries already, or is in braces. */
export function mapEdit(text: string, map: YAMLMap, id: string, source: string | undefined): Edit {
  const entry = pairOf(map, id);
  if (source === undefined) return entry ? takeOut(text, map, entry) : { from: 0, to: 0, text: '' };
  if (entry) return newValue(text, entry, source);
  const line = `${scalarSource(id)}: ${source}`;
  if (map.flow) return addFlow(map, line);
  const first = nodeRange(map)[0];
  const last = map.items.at(-1)!;
  const end = nodeRange(last.value)[1] || nodeRange(last.key)[1];
  // The first key of an item follows its dash; the others are below it.
  const indent = text.slice(lineStart(text, first), first).replace(/-/g, ' ');
  return addLine(text, end, indent + line);
}

function newKey(text: string, root: YAMLMap, key: string, line: string, flow: string): Edit {
  if (root.flow) return addFlow(root, `${key}: ${flow}`);
  const last = root.items.at(-1)!;
  const end = nodeRange(last.value)[1] || nodeRange(last.key)[1];
  const first = nodeRange(root)[0];
  const indent = text.slice(lineStart(text, first), first).replace(/[^ ]/g, '');
  return addLine(text, end, `${indent}${key}:`, `${indent}  ${line}`);
}

/** Puts the lines below the key; replaces a "~" or "null" beside it and keeps a comment. */
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

/** Removes whole lines from one position to another. */
function takeOutLines(text: string, start: number, end: number): Edit {
  const from = lineStart(text, start);
  const to = endOfLine(text, end);
  // If the last line has no line end, remove the one before it too.
  const open = to === text.length && text[to - 1] !== '\n';
  const before = open ? (/\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
  return { from: from - before, to, text: '' };
}

export function takeOutItem(text: string, list: YAMLSeq, index: number): Edit {
  const [start, end] = nodeRange(list.items[index]);
  if (!list.flow) return takeOutLines(text, start, end);
  const next = list.items[index + 1];
  if (next) return { from: start, to: nodeRange(next)[0], text: '' };
  const before = list.items[index - 1];
  return { from: before ? nodeRange(before)[1] : start, to: end, text: '' };
}
