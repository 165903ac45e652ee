/** Decides how a YAML text is cut into parts of whole lines, so that two versions of it can be merged part by part. */

import { isMap, isPair, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { endOf, endOfLine, lineStart, startOfNode, textRange } from '../edit/yaml/yaml-places.ts';
import { plain } from '../read/advice/plain-data.ts';
import { yamlDocument } from '../read/yaml-document.ts';

/** An entry of a map, or an item of a list. */
export interface Part {
  /** The key, or what the item says; the same item again has another number. */
  id: string;
  /** Comments and empty lines above it. */
  above: string;
  /** Its own lines; of an entry with lines of its own below, only that of the key. */
  text: string;
  data: unknown;
  /** The entries or items below it; none yet if the key has no value. Undefined for everything else. */
  inside?: Inside;
}

export interface Inside {
  is: 'list' | 'map' | 'nothing';
  parts: Part[];
}

/** A whole text: its parts, the comments above the first one, and the lines after the last one. */
export interface Whole {
  head: string;
  inside: Inside;
  end: string;
}

type Holder = YAMLMap | YAMLSeq;

/** Returns undefined for a text that is not a map or a list with a line for each entry. */
export function cut(text: string): Whole | undefined {
  const document = yamlDocument(text);
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { head: text, inside: NOTHING, end: '' };
  if (!isBlock(contents)) return undefined;
  const found = partsIn(text, contents, plain(document.toJS()), 0);
  const [first, ...others] = found?.inside.parts ?? [];
  if (!found || !first) return undefined;
  const inside = { ...found.inside, parts: [{ ...first, above: '' }, ...others] };
  return { head: first.above, inside, end: text.slice(found.end) };
}

const NOTHING: Inside = { is: 'nothing', parts: [] };

const isBlock = (node: unknown): node is Holder => (isMap(node) || isSeq(node)) && !node.flow;

/** Returns the parts of a map or list whose lines begin at `from`; undefined where two share a line. */
function partsIn(
  text: string,
  holder: Holder,
  data: unknown,
  from: number,
): { inside: Inside; end: number } | undefined {
  const isList = isSeq(holder);
  const idOf = isList ? numbered() : (_: unknown, key: string) => key;
  const parts: Part[] = [];
  let end = from;
  for (const [i, item] of holder.items.entries()) {
    const at = startOfNode(item);
    const start = lineStart(text, at);
    if (start < end || !(isList ? /^ *- +$/ : /^ *$/).test(text.slice(start, at))) return undefined;
    const key = isPair(item) ? String((item.key as { value?: unknown }).value).normalize('NFC') : i;
    const value = (data as Record<string | number, unknown>)[key];
    const above = text.slice(end, start);
    end = Math.max(end, endOfLine(text, endOf(item)));
    const own = isPair(item) ? insideOf(text, item, value) : undefined;
    const lines = text.slice(start, own ? own.from : end);
    const inside = own && { inside: own.inside };
    parts.push({ id: idOf(value, String(key)), above, text: lines, data: value, ...inside });
  }
  return { inside: { is: isList ? 'list' : 'map', parts }, end };
}

/** What stands in lines of its own below a key, and where these lines begin. */
function insideOf(
  text: string,
  { key, value: node }: { key: unknown; value: unknown },
  data: unknown,
): { inside: Inside; from: number } | undefined {
  const from = endOfLine(text, endOf(key));
  const [start, end] = textRange(node);
  if (data === null && end <= from) return { inside: NOTHING, from };
  if (!isBlock(node) || start < from || hasMark(node)) return undefined;
  const found = partsIn(text, node, data, from);
  return found && { inside: found.inside, from };
}

function hasMark(node: Node): boolean {
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  return anchor !== undefined || tag !== undefined;
}

/** An item is known by what it says; the second of two that are the same by its number. */
function numbered(): (data: unknown) => string {
  const seen = new Map<string, number>();
  return (data) => {
    const words = JSON.stringify(data);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return `${words} ${count}`;
  };
}

/** Returns the lines of a part and of all below it. */
export function linesOf({ above, text, inside }: Part): string {
  return above + text + (inside?.parts.map(linesOf).join('') ?? '');
}
