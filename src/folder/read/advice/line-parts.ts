/** Decides where the keys and values of one line are, also where a parser would give up. */

import { isKnownKey } from './known-keys.ts';

export interface Part {
  /** Where the key is; undefined for an item of a list, or for words without a colon. */
  key?: [from: number, to: number];
  value: [from: number, to: number];
  /** Inside of { } or [ ]. */
  flow: '{' | '[' | '';
}

/** Nobody types a longer line: it is not looked at. */
export const LONGEST_LINE = 5_000;

const BEFORE_VALUE = /^[^\S\n]*(?:-[^\S\n]+)*/u;
const BLOCK_KEY =
  /("[^"\n]*"|'[^'\n]*'|[^\s#"'{}[\],&*!|>%@`-][^:\n]*?|-[^\s:][^:\n]*?)[^\S\n]*:(?=\s|$)[^\S\n]*/uy;
const FLOW_KEY =
  /("[^"\n]*"|'[^'\n]*'|[^\s,:{}[\]"'][^,:{}[\]\n]*?)[^\S\n]*:(?=\s|$|["'[{])[^\S\n]*/uy;

/** Returns start and end of the line of a position, without its line end. */
export function lineOf(text: string, at: number): [from: number, to: number] {
  const from = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const to = end < 0 ? text.length : end;
  return [from, text[to - 1] === '\r' ? to - 1 : to];
}

/** Returns the keys and values of a line, from left to right. */
export function partsOf(text: string, [from, to]: readonly [number, number]): Part[] {
  const line = text.slice(0, to);
  let at = from + BEFORE_VALUE.exec(text.slice(from, to))![0].length;
  const key = matchAt(BLOCK_KEY, line, at);
  if (key) at = key.end;
  const open = line[at];
  const outer: Part = {
    ...(key && { key: key.range }),
    value: [at, withoutComment(line, at)],
    flow: '',
  };
  if (open !== '{' && open !== '[') return at < to || key ? [outer] : [];
  return [outer, ...flowParts(line, at + 1, open)];
}

function flowParts(line: string, start: number, open: '{' | '['): Part[] {
  const parts: Part[] = [];
  let at = start;
  while (at < line.length) {
    at += /^[\s,]*/u.exec(line.slice(at))![0].length;
    if (at >= line.length || /[}\]]/.test(line[at]!)) break;
    const key = open === '{' ? matchAt(FLOW_KEY, line, at) : undefined;
    const from = key?.end ?? at;
    const inner = line[from];
    const to = flowEnd(line, from, open);
    parts.push({ ...(key && { key: key.range }), value: [from, to], flow: open });
    if (inner === '[' || inner === '{')
      parts.push(...flowParts(line.slice(0, to), from + 1, inner));
    at = Math.max(to, at + 1);
  }
  return parts;
}

/**
 * Returns where a value in brackets ends: in braces, at a comma before the next key, because a
 * comma before anything else is one of the text.
 */
function flowEnd(line: string, from: number, open: '{' | '['): number {
  let depth = 0;
  let at = skipQuoted(line, from);
  for (; at < line.length; at++) {
    const mark = line[at]!;
    if (mark === '[' || mark === '{') depth++;
    if ((mark === ']' || mark === '}') && --depth < 0) break;
    if (mark !== ',' || depth > 0) continue;
    const next = at + 1 + /^\s*/u.exec(line.slice(at + 1))![0].length;
    if (open === '[' || next >= line.length || isNextKey(line, next)) break;
  }
  return from + line.slice(from, at).trimEnd().length;
}

// A score, or something in brackets or quotes.
const VALUE_OF_KEY = /^(?:[\d[{"']|(?:NS|EX|N\/A|-)\s*[,}])/u;

/** "next: x" and "word choice: 3" are entries of their own; "then the end: dark" is more of a text. */
function isNextKey(line: string, at: number): boolean {
  const key = matchAt(FLOW_KEY, line, at);
  if (!key) return false;
  const word = line.slice(...key.range);
  return isKnownKey(word) || !/\s/.test(word) || VALUE_OF_KEY.test(line.slice(key.end));
}

function skipQuoted(line: string, from: number): number {
  const closed = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/u.exec(line.slice(from));
  return from + (closed?.[0].length ?? 0);
}

/** Returns where the text of a line ends: before a comment, unless that stands in quotes. */
function withoutComment(line: string, from: number): number {
  const start = skipQuoted(line, from);
  const comment = line[from] === '#' ? from : line.slice(start).search(/\s#/u) + start;
  const to = comment < start ? line.length : comment;
  return from + line.slice(from, to).trimEnd().length;
}

function matchAt(pattern: RegExp, line: string, at: number) {
  pattern.lastIndex = at;
  const found = pattern.exec(line);
  if (!found) return undefined;
  const range: [number, number] = [at, at + found[1]!.length];
  return { range, end: at + found[0].length };
}
