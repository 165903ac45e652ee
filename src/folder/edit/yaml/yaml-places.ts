/** Decides the positions in a YAML text where lines and items begin, end and are added. */

import { isPair, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';

/** Replaces the bytes from..to with `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Returns the text with every edit made; the positions are those of the text before. */
export function withEdits(text: string, edits: Edit[]): string {
  let [next, at] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    next += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return next + text.slice(at);
}

/** Returns the start and end of a node's own text; [0, 0] if it has none. */
export function textRange(node: unknown): [number, number] {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

export function startOfNode(item: unknown): number {
  return textRange(isPair(item) ? item.key : item)[0];
}

/** Returns where an item ends; an entry without a value ends with its key. */
export function endOf(item: unknown): number {
  return isPair(item) ? textRange(item.value)[1] || textRange(item.key)[1] : textRange(item)[1];
}

/** Returns the start of the line, after a byte order mark, which belongs to the file. */
export function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

export function indentAt(text: string, at: number): string {
  return text.slice(lineStart(text, at), at);
}

/** Returns the start of the next line; a block scalar already ends after its line. */
export function endOfLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Adds lines below the line of `at`, with the file's line ends; a missing last one stays so. */
export function addLine(text: string, at: number, ...lines: string[]): Edit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const from = endOfLine(text, at);
  const open = from > 0 && text[from - 1] !== '\n';
  const added = lines.join(eol);
  return { from, to: from, text: open ? eol + added : added + eol };
}

/** Adds after the last item of a list or map in brackets, or into the empty brackets. */
export function addFlow(holder: YAMLSeq | YAMLMap, source: string): Edit {
  const last = holder.items.at(-1);
  const at = last === undefined ? startOfNode(holder) + 1 : endOf(last);
  return { from: at, to: at, text: last === undefined ? source : `, ${source}` };
}

/** Removes an item or entry: with a comma next to it, or with its lines. */
export function takeOut(text: string, holder: YAMLSeq | YAMLMap, index: number): Edit {
  const [before, item, next] = [index - 1, index, index + 1].map((i) => holder.items[i]);
  const [start, end] = [startOfNode(item), endOf(item)];
  // "- - ana": this line begins with the dash of the whole list.
  const dashes = isSeq(holder) ? indentAt(text, start).match(/-/g)?.length : 0;
  if (next && (holder.flow || (dashes ?? 0) > 1))
    return { from: start, to: startOfNode(next), text: '' };
  if (holder.flow) return { from: before ? endOf(before) : start, to: end, text: '' };
  const from = lineStart(text, start);
  const to = endOfLine(text, end);
  // If the last line has no line end, remove the one before it too.
  const open = to === text.length && text[to - 1] !== '\n';
  const eol = open ? (/\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
  return { from: from - eol, to, text: '' };
}
