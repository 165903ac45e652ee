/** Decides how YAML is parsed and where values are; loaded for new text and problems only. */

import { type Document, isMap, isScalar, LineCounter, type Node, type YAMLError } from 'yaml';
import type { DataPath, Problem } from '../../core/problem.ts';
import type { TextPlace } from './read-file.ts';
import { yamlDocument } from './yaml-document.ts';
import { NOT_PLAIN, TOO_DEEP, tooMuch } from './yaml-limits.ts';

/** Returns the data of a text, or its syntax problems. */
export function parseYaml(file: string, text: string): { value: unknown; problems: Problem[] } {
  const much = tooMuch(text);
  if (much) return { value: undefined, problems: [{ code: 'bad-yaml', ...TOP, file, ...much }] };
  try {
    const { document, counter } = parse(text);
    const problems = document.errors.map((error) => syntaxProblem(file, error, text, counter));
    if (problems.length > 0) return { value: undefined, problems };
    const value = document.toJS({ maxAliasCount: 100 });
    // Only plain data counts; a tag that makes a symbol, for example, does not.
    return { value: JSON.parse(JSON.stringify(value ?? null)), problems };
  } catch (error) {
    // Endless aliases, thousands of nested brackets, or a tag cannot become plain data.
    const why = error instanceof RangeError ? TOO_DEEP : NOT_PLAIN;
    return { value: undefined, problems: [{ code: 'bad-yaml', file, ...TOP, ...why }] };
  }
}

const TOP = { line: 1, column: 1 };

/** Returns where a path of the data is in the text; lines and columns count from 1. */
export function textPlaceOf(text: string, path: DataPath, atKey: boolean): TextPlace {
  const { document, counter } = parse(text);
  const { line, col } = counter.linePos(offsetOf(document, path, atKey));
  return { line, column: col };
}

/** Returns a value as written, if it is on one line. */
export function sourceAt(text: string, path: PropertyKey[]): string {
  const node = parse(text).document.getIn(path, true) as Node | undefined;
  const source = node?.range ? text.slice(node.range[0], node.range[1]).trim() : '';
  return source.includes('\n') ? '' : source.slice(0, 60);
}

function parse(text: string): { document: Document.Parsed; counter: LineCounter } {
  const counter = new LineCounter();
  return { document: yamlDocument(text, counter), counter };
}

/** Returns the start of a value; of its key if that is asked for, or the value is empty. */
function offsetOf(document: Document.Parsed, path: DataPath, atKey: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) as Node | undefined;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const keyAt = (pair?.key as Node | undefined)?.range?.[0];
    const { range } = (document.getIn(path.slice(0, length), true) ?? {}) as Partial<Node>;
    const empty = !range || range[0] === range[1];
    if (keyAt !== undefined && (empty || (atKey && length === path.length))) return keyAt;
    if (range && !empty) return range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

const SYNTAX: Record<string, [message: string, hint: string]> = {
  DUPLICATE_KEY: [
    'this key is used twice',
    'keep one of the two; if each has a list under it, put both lists under one key',
  ],
  TAB_AS_INDENT: ['this line begins with a tab', 'use spaces instead'],
  BAD_INDENT: [
    'this line is not indented like the lines around it',
    'line it up with the lines above',
  ],
  BAD_ALIAS: [
    'text that begins with * has a special meaning in YAML',
    'put quotes around the text',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'this line has no "key:"',
    'put quotes around text that runs over several lines',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'there is a colon and a space inside the text',
    'put quotes around the text',
  ],
  UNEXPECTED_TOKEN: [
    'confer did not expect this here',
    'put quotes around text with : # { } [ ] , & * ! | > or %',
  ],
};

function syntaxProblem(
  file: string,
  error: YAMLError,
  text: string,
  counter: LineCounter,
): Problem {
  const end = text.trimEnd().length;
  const cutOff = error.pos[0] >= end - 1 && error.code !== 'DUPLICATE_KEY';
  const { line, col } = counter.linePos(Math.min(error.pos[0], Math.max(end - 1, 0)));
  const [message, hint] = cutOff
    ? ['the file ends in the middle of something', `if lines were lost: git restore ${file}`]
    : (SYNTAX[error.code] ?? [
        `cannot be read as YAML (${error.message.split('\n')[0]})`,
        'put quotes around the text',
      ]);
  const code = cutOff ? 'cut-off' : error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'bad-yaml';
  return { code, file, line, column: col, message, hint };
}
