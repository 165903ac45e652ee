/** Reads one YAML file of a class: its data if it has the right shape, and every problem with its place. */

import * as z from 'zod';
import type { Problem } from '../core/problem.ts';
import { decode } from './decode.ts';
import type { Memo } from './memo.ts';
import { type Breach, breaches } from './schema-words.ts';

export interface Place {
  line: number;
  column: number;
}

export interface ReadFile<T> {
  file: string;
  /** Undefined where the file cannot be used; unknown keys alone do not spoil it. */
  value?: T;
  problems: Problem[];
  /** The place of a path in the file's data, for problems that are found later. */
  at(path: (string | number)[], atKey?: boolean): Promise<Place>;
}

/**
 * Checks in three steps: is it text, is it YAML, has it the shape. The first that fails says why.
 * `kind` names the shape: a text that passed before as the same kind is taken from memory.
 */
export async function readYaml<S extends z.ZodType>(
  file: string,
  bytes: Buffer,
  kind: string,
  shapeOf: (value: unknown) => S,
  memo: Memo,
): Promise<ReadFile<z.output<S>>> {
  const decoded = decode(file, bytes);
  const nowhere = async () => ({ line: 1, column: 1 });
  if ('problems' in decoded) return { file, problems: decoded.problems, at: nowhere };
  const { text } = decoded;
  const at: ReadFile<unknown>['at'] = async (path, atKey = false) =>
    (await parser()).placeOf(text, path, atKey);
  const known = memo.recall(kind, text);
  if (known) return { file, value: known.value as z.output<S>, problems: [], at };
  const { value, problems } = (await parser()).parseYaml(file, text);
  if (problems.length > 0) return { file, problems, at };
  const shape = shapeOf(value);
  const result = withKnownKeys(shape, value);
  if (!result.success) {
    return { file, at, ...(await misshapen(file, text, value, shape, result.error.issues, at)) };
  }
  memo.learn(kind, text, result.data);
  return { file, value: result.data, problems, at };
}

/** Most runs meet no new text and no problem: they go without the parser, which takes long to load. */
const parser = () => import('./yaml-text.ts');

/** What is wrong with the shape; the data is still of use where unknown keys are all that is wrong. */
async function misshapen<S extends z.ZodType>(
  file: string,
  text: string,
  value: unknown,
  shape: S,
  issues: z.core.$ZodIssue[],
  at: ReadFile<unknown>['at'],
): Promise<{ value?: z.output<S>; problems: Problem[] }> {
  const { sourceAt } = await parser();
  const found = issues.flatMap((issue) =>
    breaches(issue, valueAt(value, issue.path), sourceAt(text, issue.path)),
  );
  const unknown = found.filter(({ code }) => code === 'unknown-key');
  const usable = shape.safeParse(withoutKeys(value, unknown));
  const problems = found.map(async ({ code, path, atKey, message, hint }) => ({
    code,
    file,
    ...(await at(path, atKey)),
    message,
    hint,
  }));
  return { value: usable.success ? usable.data : undefined, problems: await Promise.all(problems) };
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
