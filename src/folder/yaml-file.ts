/** Reads one YAML file of a class: its data if it has the right shape, and every problem with its place. */

import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import * as z from 'zod';
import type { Problem } from '../core/problem.ts';
import { decode } from './decode.ts';
import type { Memo } from './memo.ts';
import { type Breach, breaches } from './schema-words.ts';

export interface ReadFile<T> {
  file: string;
  /** Undefined where the file cannot be used; unknown keys alone do not spoil it. */
  value?: T;
  problems: Problem[];
  /** The place of a path in the file's data, for problems that are found later. */
  at(path: (string | number)[], atKey?: boolean): { line: number; column: number };
}

/** Checks in three steps: is it text, is it YAML, has it the shape. The first that fails says why. */
export function readYaml<S extends z.ZodType>(
  file: string,
  bytes: Buffer,
  shapeOf: (value: unknown) => S,
  memo: Memo,
  firstLine = 1,
): ReadFile<z.output<S>> {
  const decoded = decode(file, bytes);
  const nowhere = () => ({ line: firstLine, column: 1 });
  if ('problems' in decoded) return { file, problems: decoded.problems, at: nowhere };
  const { text } = decoded;
  const at = placesIn(text, firstLine);
  const problems: Problem[] = [];
  const value = memo.value(text, () => {
    const { document, counter } = parse(text);
    problems.push(...document.errors.map((e) => syntaxProblem(file, e, text, counter, firstLine)));
    return problems.length > 0
      ? { value: undefined, clean: false }
      : { value: document.toJS({ maxAliasCount: 100 }), clean: true };
  });
  if (problems.length > 0) return { file, problems, at };
  const shape = shapeOf(value);
  const result = withKnownKeys(shape, value);
  if (result.success) return { file, value: result.data, problems, at };
  const found = result.error.issues.flatMap((issue) => {
    const inner = valueAt(value, issue.path);
    return breaches(issue, inner, sourceAt(text, issue.path));
  });
  const usable = shape.safeParse(
    withoutKeys(
      value,
      found.filter(({ code }) => code === 'unknown-key'),
    ),
  );
  return {
    file,
    value: usable.success ? usable.data : undefined,
    problems: found.map((breach) => placed(file, breach, at)),
    at,
  };
}

function parse(text: string): { document: Document.Parsed; counter: LineCounter } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  return { document, counter };
}

/** Adds to each "unknown key" issue the keys that the schema does know there. */
function withKnownKeys<S extends z.ZodType>(schema: S, value: unknown) {
  const result = schema.safeParse(value);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      (issue as { known?: string[] }).known = keysAt(schema, issue.path);
    }
  }
  return result;
}

interface SchemaNode {
  type?: string;
  anyOf?: SchemaNode[];
  items?: SchemaNode;
  properties?: Record<string, SchemaNode>;
  additionalProperties?: SchemaNode;
}

function keysAt(schema: z.core.$ZodType, path: PropertyKey[]): string[] {
  const plain = (node: SchemaNode = {}) => node.anyOf?.find(({ type }) => type !== 'null') ?? node;
  let at = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  for (const part of path) {
    const { items, properties, additionalProperties } = plain(at);
    at =
      (typeof part === 'number' ? items : (properties?.[String(part)] ?? additionalProperties)) ??
      {};
  }
  return Object.keys(plain(at).properties ?? {});
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce((at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part], value);
}

function withoutKeys(value: unknown, unknown: Breach[]): unknown {
  const copy = structuredClone(value);
  for (const { path } of unknown) {
    const parent = valueAt(copy, path.slice(0, -1)) as Record<PropertyKey, unknown>;
    delete parent[path.at(-1)!];
  }
  return copy;
}

function placed(
  file: string,
  { code, path, atKey, message, hint }: Breach,
  at: ReadFile<unknown>['at'],
): Problem {
  return { code, file, ...at(path, atKey), message, hint };
}

/** Looks places up only when there is a problem to place. */
function placesIn(text: string, firstLine: number): ReadFile<unknown>['at'] {
  return (path, atKey = false) => {
    const { document, counter } = parse(text);
    const { line, col } = counter.linePos(offsetOf(document, path, atKey));
    return { line: line + firstLine - 1, column: col };
  };
}

/** The start of a value; of its key where the value is empty or missing, or the key is asked for. */
function offsetOf(document: Document.Parsed, path: (string | number)[], atKey: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) as Node | undefined;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const keyAt = (pair?.key as Node | undefined)?.range?.[0];
    const value = document.getIn(path.slice(0, length), true) as Node | undefined;
    const range = value?.range;
    const empty = !range || range[0] === range[1];
    if (keyAt !== undefined && (empty || (atKey && length === path.length))) return keyAt;
    if (range && !empty) return range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function sourceAt(text: string, path: PropertyKey[]): string {
  const node = parse(text).document.getIn(path, true) as Node | undefined;
  const source = node?.range ? text.slice(node.range[0], node.range[1]).trim() : '';
  return source.includes('\n') ? '' : source.slice(0, 60);
}

const SYNTAX: Record<string, [message: string, hint: string]> = {
  DUPLICATE_KEY: ['this key stands twice', 'keep one of the two lines'],
  TAB_AS_INDENT: ['a tab at the start of the line', 'use spaces'],
  BAD_INDENT: ['this line is not indented like its neighbours', 'line it up with the lines above'],
  BAD_ALIAS: ['text that begins with * means something else here', 'put quotes around the text'],
  MULTILINE_IMPLICIT_KEY: [
    'this line has no "key:"',
    'put quotes around text that runs over lines',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['a colon and a space inside of text', 'put quotes around the text'],
  UNEXPECTED_TOKEN: [
    'this is not expected here',
    'put quotes around text with : # { } [ ] , & * ! | > or %',
  ],
};

function syntaxProblem(
  file: string,
  error: YAMLError,
  text: string,
  counter: LineCounter,
  firstLine: number,
): Problem {
  const end = text.trimEnd().length;
  const cutOff = error.pos[0] >= end - 1 && error.code !== 'DUPLICATE_KEY';
  const { line, col } = counter.linePos(Math.min(error.pos[0], Math.max(end - 1, 0)));
  const [message, hint] = cutOff
    ? ['the file stops in the middle of something', `if lines are lost: git restore ${file}`]
    : (SYNTAX[error.code] ?? [
        `not readable as YAML (${error.message.split('\n')[0]})`,
        'put quotes around the text',
      ]);
  const code = cutOff ? 'cut-off' : error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'bad-yaml';
  return { code, file, line: line + firstLine - 1, column: col, message, hint };
}
