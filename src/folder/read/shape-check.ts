/** Decides whether data has the shape of its kind, and where each violation is. */

import * as z from 'zod';
import type { Problem } from '../../core/problem.ts';
import { type Breach, breaches } from '../schema/schema-words.ts';
import { type Kind, shapeOf } from '../schema/shapes.ts';
import { type SoundPart, soundPart } from '../schema/sound-part.ts';
import { moreText } from './advice/more-text.ts';
import { placesIn } from './advice/text-places.ts';
import type { ReadFile } from './read-file.ts';
import { MOST_PROBLEMS } from './yaml-text.ts';

/** Returns the data if it has the right shape or only unknown keys, and what is wrong. */
export async function checkShape(
  file: string,
  text: string,
  value: unknown,
  kind: Kind,
  at: ReadFile<unknown>['at'],
): Promise<{ value?: unknown; part?: SoundPart | undefined; problems: Problem[] }> {
  const shape = shapeOf(kind, value);
  const result = withKnownKeys(shape, value);
  if (result.success) return { value: result.data, problems: [] };
  const places = placesIn(text);
  const found = result.error.issues.flatMap((issue) =>
    breaches(issue, valueAt(value, issue.path), places.source(issue.path)),
  );
  const unknown = found.filter(({ code }) => code === 'unknown-key');
  const usable = shape.safeParse(withoutKeys(value, unknown));
  const problems = found
    .slice(0, MOST_PROBLEMS)
    .map(async ({ code, path, atKey, message, hint }) => {
      const more =
        code === 'unknown-key' && !/^did you/.test(hint) && moreText(text, places.document, path);
      const hints = more ? `if it is part of the text before it, ${more.hint}\n${hint}` : hint;
      return { code, file, ...(await at(path, atKey)), message, hint: hints };
    });
  if (usable.success) return { value: usable.data, problems: await Promise.all(problems) };
  return { part: soundPart(shape, value), problems: await Promise.all(problems) };
}

/** Adds to each "unknown key" issue the keys that the schema allows there. */
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
  /** Of a record whose keys are words of a list. */
  propertyNames?: { enum?: string[] };
}

function keysAt(schema: z.core.$ZodType, path: PropertyKey[]): string[] {
  const plain = (node: SchemaNode = {}) => node.anyOf?.find(({ type }) => type !== 'null') ?? node;
  let at = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  for (const part of path) {
    const { items, properties, additionalProperties: rest } = plain(at);
    at = (typeof part === 'number' ? items : (properties?.[String(part)] ?? rest)) ?? {};
  }
  const { properties = {}, propertyNames } = plain(at);
  return propertyNames?.enum ?? Object.keys(properties);
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
