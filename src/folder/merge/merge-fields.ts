/** Decides what one line becomes of which each side changed other fields: a score line that grew on both. */

import { isDeepStrictEqual } from 'node:util';
import type { DataPath } from '../../core/problem.ts';
import { editYaml, set } from '../edit/yaml/yaml-editor.ts';
import type { YamlValue } from '../edit/yaml/yaml-source.ts';
import type { Part } from './parts.ts';

type Fields = Record<string, YamlValue | undefined>;

/**
 * Returns the part with the fields of both. Undefined if both changed one field otherwise, or if a side
 * changed more than values: a comment, or the way in which the line is written.
 */
export function mergeFields(base: Part, ours: Part, theirs: Part, isList: boolean) {
  const [was, mine, other] = [base, ours, theirs].map(({ data }) => fieldsOf(data));
  if (!was || !mine || !other) return undefined;
  const [changed, changedThere] = [changedIn(was, mine), changedIn(was, other)];
  const isOpen = changed.some(
    (key) => changedThere.includes(key) && !isDeepStrictEqual(mine[key], other[key]),
  );
  const path: DataPath = isList ? [0] : [base.id];
  const isPlain =
    withFields(base.text, path, mine, changed) === ours.text &&
    withFields(base.text, path, other, changedThere) === theirs.text;
  if (isOpen || !isPlain) return undefined;
  const all = { ...pick(mine, changed), ...pick(other, changedThere) };
  // In the same order, whoever of the two merges.
  const text = withFields(base.text, path, all, Object.keys(all).sort());
  const data = Object.fromEntries(
    Object.entries({ ...was, ...all }).filter(([, value]) => value !== undefined),
  );
  return text === undefined ? undefined : { text, data };
}

function fieldsOf(data: unknown): Fields | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const isField = (value: unknown) =>
    typeof value === 'string' ||
    typeof value === 'number' ||
    (Array.isArray(value) && value.every((one) => typeof one === 'string'));
  return Object.values(data).every(isField) ? (data as Fields) : undefined;
}

function changedIn(was: Fields, now: Fields): string[] {
  const keys = new Set([...Object.keys(now), ...Object.keys(was)]);
  return [...keys].filter((key) => !isDeepStrictEqual(was[key], now[key]));
}

function pick(fields: Fields, keys: string[]): Fields {
  return Object.fromEntries(keys.map((key) => [key, fields[key]]));
}

/** The lines of one part are a text of their own: a list of one item, or a map of one entry. */
function withFields(
  text: string,
  path: DataPath,
  fields: Fields,
  keys: string[],
): string | undefined {
  let now = text;
  for (const key of keys) {
    const edited = editYaml(now, set([...path, key], fields[key]));
    if (!edited.ok) return undefined;
    now = edited.text;
  }
  return now;
}
