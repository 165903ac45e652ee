/** Decides how YAML is parsed and where values are; loaded for new text and problems only. */

import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair } from 'yaml';
import type { DataPath, Problem } from '../../core/problem.ts';
import { adviceOn, slipsOf } from './advice/look-at-lines.ts';
import { lostText } from './advice/lost-text.ts';
import { plain } from './advice/plain-data.ts';
import type { TextPlace } from './read-file.ts';
import { yamlDocument } from './yaml-document.ts';
import { NOT_PLAIN, TOO_DEEP, tooMuch } from './yaml-limits.ts';

/** Returns the data of a text, or its syntax problems. */
export function parseYaml(file: string, text: string): { value: unknown; problems: Problem[] } {
  const much = tooMuch(text);
  if (much) return { value: undefined, problems: [{ code: 'bad-yaml', ...TOP, file, ...much }] };
  try {
    const { document, counter } = parse(text);
    const slips = slipsOf(document);
    const found = slips.length > 0 ? adviceOn(text, slips) : lostText(text, document);
    const problems = found.slice(0, MOST_PROBLEMS).map(({ code, at, message, hint }): Problem => {
      const { line, col } = counter.linePos(at);
      return { code, file, line, column: col, message, hint };
    });
    if (problems.length > 0) return { value: undefined, problems };
    return { value: plain(document.toJS({ maxAliasCount: 0 }) ?? null), problems };
  } catch (error) {
    // Thousands of nested brackets cannot become plain data.
    const why = error instanceof RangeError ? TOO_DEEP : NOT_PLAIN;
    return { value: undefined, problems: [{ code: 'bad-yaml', file, ...TOP, ...why }] };
  }
}

/** A file with more of them is not mended one by one. */
const MOST_PROBLEMS = 20;
const TOP = { line: 1, column: 1 };

/** Returns where a path of the data is in the text; lines and columns count from 1. */
export function textPlaceOf(text: string, path: DataPath, atKey: boolean): TextPlace {
  const { document, counter } = parse(text);
  const { line, col } = counter.linePos(offsetOf(document, path, atKey));
  return { line, column: col };
}

/** Returns a value as written, if it is on one line. */
export function sourceAt(text: string, path: PropertyKey[]): string {
  const node = nodeIn(parse(text).document, path);
  const source = node?.range ? text.slice(node.range[0], node.range[1]).trim() : '';
  return source.includes('\n') ? '' : source.slice(0, 60);
}

function parse(text: string): { document: Document.Parsed; counter: LineCounter } {
  const counter = new LineCounter();
  return { document: yamlDocument(text, counter), counter };
}

/** As data has text in NFC, so are keys sought. */
function nodeIn(document: Document.Parsed, path: PropertyKey[]): Node | undefined {
  return path.reduce<Node | undefined>(
    (node, step) =>
      (isSeq(node) ? node.items[step as number] : pairIn(node, step)?.value) as Node | undefined,
    document.contents ?? undefined,
  );
}

function pairIn(node: unknown, step: PropertyKey): Pair | undefined {
  const isSought = ({ key }: Pair) =>
    isScalar(key) && String(key.value).normalize('NFC') === String(step).normalize('NFC');
  return isMap(node) ? node.items.find(isSought) : undefined;
}

/** Returns the start of a value; of its key if that is asked for, or the value is empty. */
function offsetOf(document: Document.Parsed, path: DataPath, atKey: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const parent = nodeIn(document, path.slice(0, length - 1));
    const key = path[length - 1];
    const pair = pairIn(parent, key!);
    const keyAt = (pair?.key as Node | undefined)?.range?.[0];
    const { range } = (nodeIn(document, path.slice(0, length)) ?? {}) as Partial<Node>;
    const empty = !range || range[0] === range[1];
    if (keyAt !== undefined && (empty || (atKey && length === path.length))) return keyAt;
    if (range && !empty) return range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
