/** Decides the positions in a YAML text where something can be added or removed. */

import { isPair, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** Replaces the bytes from..to with `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Returns the start and end of a node's own text; [0, 0] if it has none. */
export function nodeRange(node: unknown): [number, number] {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

/** Returns the start of the line, after a byte order mark, which belongs to the file. */
export function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/**
 * Returns the start of the next line, or the end of the text. A block scalar already ends after its
 * line.
 */
export function endOfLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/**
 * Adds lines below the line of `at`, with the file's own line ends; a missing last one stays
 * missing.
 */
export function addLine(text: string, at: number, ...lines: string[]): Edit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const from = endOfLine(text, at);
  const open = from > 0 && text[from - 1] !== '\n';
  const added = lines.join(eol);
  return { from, to: from, text: open ? eol + added : added + eol };
}

/** Adds after the last item of a list or map in brackets, or into the empty brackets. */
export function addFlow(list: YAMLSeq | YAMLMap, source: string): Edit {
  const last = list.items.at(-1);
  const node = isPair(last) ? (nodeRange(last.value)[1] > 0 ? last.value : last.key) : last;
  const at = last === undefined ? nodeRange(list)[0] + 1 : nodeRange(node)[1];
  return { from: at, to: at, text: last === undefined ? source : `, ${source}` };
}

/** Removes an entry in braces, with the comma next to it. */
export function removeFlow(map: YAMLMap, entry: Pair): Edit {
  const i = map.items.indexOf(entry);
  const next = map.items[i + 1];
  const before = map.items[i - 1];
  const end = nodeRange(entry.value)[1] || nodeRange(entry.key)[1];
  const start = nodeRange(entry.key)[0];
  if (next) return { from: start, to: nodeRange(next.key)[0], text: '' };
  if (before)
    return { from: nodeRange(before.value)[1] || nodeRange(before.key)[1], to: end, text: '' };
  return { from: start, to: end, text: '' };
}
