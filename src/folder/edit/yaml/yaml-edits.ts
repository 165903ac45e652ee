/** Decides which bytes of a YAML text are replaced to change one thing, however it is written. */

import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DataPath } from '../../../core/problem.ts';
import {
  addFlow,
  addLine,
  type Edit,
  endOf,
  indentAt,
  startOfNode,
  takeOut,
  textRange,
} from './yaml-places.ts';
import { scalarSource, valueSource, type YamlValue } from './yaml-source.ts';

/** What a file is: keys and values, or a list. */
export type Root = YAMLMap | YAMLSeq;
/** The edits, or the reason why there are none. */
export type Edits = Edit[] | string;

/** Returns a key or value as our parser reads it as text: 007 without quotes is 7, null is none; é is one letter. */
export function readAs(value: unknown): string {
  return typeof value === 'object' ? '' : String(value).normalize('NFC');
}

function nodeAt(node: unknown, [step, ...rest]: DataPath): unknown {
  if (step === undefined) return node;
  if (typeof step === 'number') return isSeq(node) ? nodeAt(node.items[step], rest) : undefined;
  return isMap(node) ? nodeAt(pairOf(node, step)?.value, rest) : undefined;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  const sought = key.normalize('NFC');
  return map.items.find((pair) => isScalar(pair.key) && readAs(pair.key.value) === sought);
}

/** Returns true for a key that is missing or has no value. */
function isNothing(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && node.value === null);
}

function noMapAt(path: DataPath): string {
  if (path.length === 0) return 'this file is not a list of keys and values';
  if (typeof path.at(-1) === 'number') return `this line is no longer in "${path.at(-2)}"`;
  return `"${path.at(-1)}" is not a list of writers here`;
}

/** Adds an item to the end of a list; begins the list of a key of the file that has none. */
export function appendEdits(text: string, root: Root, path: DataPath, source: string): Edits {
  const list = nodeAt(root, path);
  const key = String(path.at(-1));
  if (isNothing(list) && path.length === 1 && isMap(root))
    return [begin(text, root, key, `- ${source}`, `[${source}]`)];
  if (!isSeq(list))
    return path.length === 0 ? 'this file is not a list' : `"${key}" is not a list here`;
  if (list.flow) return [addFlow(list, source)];
  const dash = startOfNode(list);
  const gap = /^-([ \t]+)[^\s#]/.exec(text.slice(dash, dash + 80))?.[1] ?? ' ';
  const line = `${indentAt(text, dash)}-${gap}${source}`;
  return [addLine(text, endOf(list.items.at(-1)) || dash + 1, line)];
}

/** Sets an entry of a map; if the map is a key of the file that has no value yet, begins it. */
export function setEdits(text: string, root: Root, path: DataPath, source: string): Edits {
  const [above, key] = [path.slice(0, -1), String(path.at(-1))];
  const map = nodeAt(root, above);
  if (isMap(map)) return [entryEdit(text, map, key, source)];
  if (!isNothing(map) || above.length > 1 || !isMap(root)) return noMapAt(above);
  const line = `${scalarSource(key)}: ${source}`;
  return [begin(text, root, String(above[0]), line, `{${line}}`)];
}

/** Sets each field of a map in its place, so that comments between them stay. */
export function fieldEdits(
  text: string,
  root: Root,
  path: DataPath,
  fields: Record<string, YamlValue>,
): Edits {
  const map = nodeAt(root, path);
  if (!isMap(map) || map.items.length === 0) return 'no map yet';
  const known = map.items.map((pair) => String((pair.key as { value?: unknown }).value));
  return [...new Set([...known, ...Object.keys(fields)])]
    .filter((name) => map.get(name) !== fields[name])
    .flatMap((name) => {
      const value = fields[name];
      if (value === undefined) return withoutEntry(text, map, name);
      return entryEdit(text, map, name, valueSource(value));
    });
}

/** Removes an item of a list or an entry of a map; an entry that is not there needs no edit. */
export function removeEdits(text: string, root: Root, path: DataPath): Edits {
  const [above, step] = [path.slice(0, -1), path.at(-1)!];
  const holder = nodeAt(root, above);
  if (typeof step === 'number') {
    return isSeq(holder) && holder.items[step] ? [takeOut(text, holder, step)] : noMapAt(path);
  }
  if (isMap(holder)) return withoutEntry(text, holder, step);
  return isNothing(holder) && above.length === 1 ? [] : noMapAt(above);
}

function withoutEntry(text: string, map: YAMLMap, key: string): Edit[] {
  const pair = pairOf(map, key);
  return pair ? [takeOut(text, map, map.items.indexOf(pair))] : [];
}

/**
 * Changes a key or a value in the quotes it has. Refuses a map that would have the new key twice,
 * and text that parsers read as something else (007 as 7): passing over it would lose it.
 */
export function renameEdits(
  text: string,
  root: Root,
  { at, isKey }: { at: DataPath; isKey: boolean },
  from: string,
  to: string,
): Edits {
  const [above, key] = [at.slice(0, -1), String(at.at(-1))];
  const map = nodeAt(root, above);
  const node = isKey ? isMap(map) && pairOf(map, key)?.key : nodeAt(root, at);
  if (!isScalar(node)) return [];
  if (readAs(node.value) !== from) {
    if (text.slice(...textRange(node)) !== from) return [];
    const line = text.slice(0, startOfNode(node)).split('\n').length;
    return `${from} in line ${line} is not read as text; put quotes around it`;
  }
  if (isKey && isMap(map)) {
    const where = above.length > 0 ? `"${above.at(-1)}"` : 'this file';
    if (pairOf(map, to)) return `${where} has an entry for ${from} and one for ${to}`;
  }
  return renamed(text, node, from, to);
}

function renamed(text: string, node: Scalar, from: string, to: string): Edit[] {
  const [start, end] = textRange(node);
  if (!node.type?.startsWith('BLOCK')) {
    return [{ from: start, to: end, text: quotedAs(node.type, to) }];
  }
  // In a block scalar the text has its own line; the indicator and a comment above it stay.
  const at = text.lastIndexOf(from, end - from.length);
  return at > start ? [{ from: at, to: at + from.length, text: to }] : [];
}

/** Writes text in its quotes, or as confer would if it had none or they cannot contain it. */
function quotedAs(kind: Scalar['type'], value: string): string {
  const source = scalarSource(value);
  if (kind === 'QUOTE_DOUBLE' && !source.startsWith('"')) return `"${source}"`;
  if (kind === 'QUOTE_SINGLE' && !/[\p{Cc}\u2028\u2029\ufeff]/u.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  return source;
}

/** Edits a map that has entries already, or is in braces. */
function entryEdit(text: string, map: YAMLMap, key: string, source: string): Edit {
  const entry = pairOf(map, key);
  if (entry) return newValue(text, entry, source);
  const line = `${scalarSource(key)}: ${source}`;
  if (map.flow) return addFlow(map, line);
  // The first key of an item follows its dash; the others are below it.
  const indent = indentAt(text, startOfNode(map)).replace(/-/g, ' ');
  return addLine(text, endOf(map.items.at(-1)), indent + line);
}

function newValue(text: string, entry: Pair, source: string): Edit {
  const colon = text.indexOf(':', endOf(entry.key)) + 1;
  const [from, to] = textRange(entry.value);
  if (to <= from) return { from: colon, to: colon, text: ` ${source}` };
  const sameLine = !text.slice(colon, from).includes('\n');
  const end = from + text.slice(from, to).trimEnd().length;
  return { from: sameLine ? from : colon, to: end, text: sameLine ? source : ` ${source}` };
}

/** Begins the list or map of a key of the file that is missing or has no value. */
function begin(text: string, root: YAMLMap, key: string, line: string, inFlow: string): Edit {
  const pair = pairOf(root, key);
  const [from, to] = textRange(pair?.value);
  if (pair && root.flow && to > from) return { from, to, text: inFlow };
  if (root.flow) return pair ? newValue(text, pair, inFlow) : addFlow(root, `${key}: ${inFlow}`);
  if (pair) return fillNothing(text, pair, `  ${line}`);
  const indent = indentAt(text, startOfNode(root)).replace(/[^ ]/g, '');
  return addLine(text, endOf(root.items.at(-1)), `${indent}${key}:`, `${indent}  ${line}`);
}

/** Puts the lines below the key; replaces a "~" or "null" beside it and keeps a comment. */
function fillNothing(text: string, pair: Pair, line: string): Edit {
  const [from, to] = textRange(pair.value);
  const edit = addLine(text, Math.max(endOf(pair.key), to), line);
  if (to <= from) return edit;
  return { from, to: edit.to, text: text.slice(to, edit.from) + edit.text };
}
