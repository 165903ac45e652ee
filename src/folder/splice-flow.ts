/** Decides how a list or map between brackets takes in one more, or gives one up. */

import type { CST, Pair, YAMLMap, YAMLSeq } from 'yaml';
import {
  behindColon,
  type Edit,
  endOf,
  lineEndBefore,
  lineStart,
  startOf,
  written,
} from './splice-places.ts';

// What may stand behind an item that ends its line: a comma, a comment.
const REST_OF_LINE = /^([ \t]*,)?((?:[ \t]+#[^\n]*?|[ \t]*))(\r?\n)/;

/** Behind the last item: on a line of its own where that one has one. */
export function addFlow(text: string, list: YAMLSeq | YAMLMap, source: string): Edit {
  const last = list.items.at(-1);
  if (last === undefined) return addFirst(text, list, source);
  const end = endOf(text, last);
  const indent = aloneBefore(text, startOf(last));
  const [, comma, rest] = REST_OF_LINE.exec(text.slice(end)) ?? [];
  const inLine = { from: end, to: end, text: `, ${source}` };
  if (indent === undefined || rest === undefined) return inLine;
  const eol = lineEndBefore(text, text.indexOf('\n', end) + 1);
  if (comma !== undefined) {
    const at = text.indexOf('\n', end) + 1;
    return { from: at, to: at, text: `${indent}${source},${eol}` };
  }
  if (closingComma(list) !== undefined) return inLine;
  // The comma goes in front of a comment, the new line below it.
  return { from: end, to: end + rest.length, text: `,${rest}${eol}${indent}${source}` };
}

function addFirst(text: string, list: YAMLSeq | YAMLMap, source: string): Edit {
  const at = startOf(list) + 1;
  const isPadded = /^[ \t]+[\]}]/.test(text.slice(at));
  return { from: at, to: at, text: isPadded ? ` ${source}` : source };
}

/** What stands before a place in its line, if that is only space. */
function aloneBefore(text: string, at: number): string | undefined {
  const before = text.slice(lineStart(text, at), at);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** Behind a comma that has nothing after it. */
function closingComma(list: YAMLSeq | YAMLMap): number | undefined {
  const item = (list.srcToken as CST.FlowCollection | undefined)?.items.at(-1);
  const isEmpty = item && !item.key && !item.value && !item.sep;
  const comma = isEmpty ? item.start.find(({ type }) => type === 'comma') : undefined;
  return comma && comma.offset + 1;
}

/** A value between brackets: in place of the old one, or beside a key that has none. */
export function changeFlow(text: string, pair: Pair, source: string): Edit {
  const old = written(pair.value);
  if (old) return { from: old[0], to: old[1], text: source };
  const colon = behindColon(pair);
  const at = colon ?? endOf(text, pair.key);
  return { from: at, to: at, text: colon === undefined ? `: ${source}` : ` ${source}` };
}

/** An entry with the comma that parts it from its neighbour, or with its whole lines. */
export function removeFlow(text: string, map: YAMLMap, entry: Pair): Edit {
  const at = map.items.indexOf(entry);
  const [before, next] = [map.items[at - 1], map.items[at + 1]];
  const [from, to] = [startOf(entry), endOf(text, entry)];
  const indent = aloneBefore(text, from);
  const rest = REST_OF_LINE.exec(text.slice(to));
  const ownLines = indent !== undefined && rest && (rest[1] !== undefined || !next);
  if (ownLines && (rest[1] !== undefined || closingComma(map) === undefined))
    return { from: from - indent.length, to: to + rest[0].length, text: '' };
  if (next) return { from, to: startOf(next), text: '' };
  if (before) return { from: endOf(text, before), to, text: '' };
  return { from, to: closingComma(map) ?? to, text: '' };
}
