/** Decides where the parts of a YAML text begin and end, down to the line. */

import { type CST, isCollection, isPair, isScalar, isSeq, type Pair, type YAMLSeq } from 'yaml';

/** The bytes from..to of a text become `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Start and end of a node's own text; undefined where nothing is written. */
export function written(node: unknown): [from: number, to: number] | undefined {
  const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}

export function startOf(node: unknown): number {
  return written(isPair(node) ? node.key : node)?.[0] ?? 0;
}

/** The end of what is written, without the comments that a collection's own range takes in. */
export function endOf(text: string, node: unknown): number {
  return endIn(text, node) ?? 0;
}

function endIn(text: string, node: unknown): number | undefined {
  if (isPair(node)) return endIn(text, node.value) ?? behindColon(node) ?? endIn(text, node.key);
  const range = written(node);
  if (!range) return undefined;
  if (isCollection(node) && !node.flow) {
    const end = endIn(text, node.items.at(-1));
    return end ?? (isSeq(node) ? lastDash(node) + 1 : range[1]);
  }
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  if (!isBlock) return range[1];
  const source = text.slice(range[0], range[1]);
  // With a "+", the blank lines below belong to the text.
  return /^[|>]\d?\+/.test(source) ? range[1] : range[0] + source.replace(/(?:\r?\n)+$/, '').length;
}

/** Behind the colon of a pair; undefined for a key alone. */
export function behindColon(pair: Pair): number | undefined {
  const token = pair.srcToken as CST.CollectionItem | undefined;
  const colon = token?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
}

/** Where the dash of the last item of a block list stands. */
export function lastDash(list: YAMLSeq): number {
  const { items } = list.srcToken as CST.BlockSequence;
  const dashes = items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
  return dashes.at(-1)?.offset ?? 0;
}

export function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text[start] === '\ufeff' ? start + 1 : start;
}

/** How far to the right a place stands in its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The start of the next line, or the end of the text. Text kept by "|+" already ends behind its line. */
function endOfLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Below the line that `at` is on, and below the comments that belong to it: those further right than `column`. */
export function below(text: string, at: number, column: number): number {
  const comment = new RegExp(` {${column + 1},}[ \\t]*#[^\\n]*(?:\\n|$)`, 'y');
  let end = endOfLine(text, at);
  while (text[end - 1] === '\n') {
    comment.lastIndex = end;
    if (!comment.test(text)) break;
    end = comment.lastIndex;
  }
  return end;
}

/** The line end of the line before; of the one before that where the file stops without one. */
export function lineEndBefore(text: string, at: number): string {
  const last = text.lastIndexOf('\n', at - 1);
  const end = last < 0 ? text.indexOf('\n') : last;
  return text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** Whole lines at the start of a line; at the end of a file without a last line end, that stays so. */
export function linesAt(text: string, at: number, lines: string[]): Edit {
  const eol = lineEndBefore(text, at);
  const added = lines.join(eol);
  const isOpen = at > 0 && text[at - 1] !== '\n';
  return { from: at, to: at, text: isOpen ? eol + added : added + eol };
}
