/** Decides how a teacher's YAML is changed: at one path, and no other byte is different. */

import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq } from 'yaml';
import type { DataPath } from '../../../core/problem.ts';
import { plain } from '../../read/advice/plain-data.ts';
import { hasKeyTwice } from '../../read/advice/same-keys.ts';
import { yamlDocument } from '../../read/yaml-document.ts';
import {
  appendEdits,
  type Edits,
  fieldEdits,
  type Root,
  readAs,
  removeEdits,
  renameEdits,
  setEdits,
} from './yaml-edits.ts';
import { withEdits } from './yaml-places.ts';
import { flowMapSource, scalarSource, valueSource, type YamlValue } from './yaml-source.ts';

export type Edited = { ok: true; text: string } | { ok: false; why: string };
type YamlFields = Record<string, YamlValue>;

/** One change, to the text and to the data that the text means. */
export interface Operation {
  inText: (text: string, root: Root) => Edits;
  inData: (data: unknown) => unknown;
}

/** Adds an item to the end of a list, which may be the whole file; begins that of a key. */
export function append(to: string | DataPath, item: YamlFields | string): Operation {
  const path = typeof to === 'string' ? [to] : to;
  const source = typeof item === 'string' ? scalarSource(item) : flowMapSource(item);
  return {
    inText: (text, root) => appendEdits(text, root, path, source),
    inData: (data) => dataWith(data, path, (list) => [...((list as unknown[]) ?? []), item]),
  };
}

/** Sets an entry of a map, or removes it if undefined. */
export function set(path: DataPath, value: YamlValue | YamlFields | undefined): Operation {
  if (value === undefined) return remove(path);
  const isMapOfFields = typeof value === 'object' && !Array.isArray(value);
  const source = isMapOfFields ? flowMapSource(value) : valueSource(value);
  return {
    inText: (text, root) => setEdits(text, root, path, source),
    inData: (data) => dataWith(data, path, () => value),
  };
}

/** Sets all fields of a map, each in its place; refuses where there is no map yet. */
export function setFields(path: DataPath, fields: YamlFields): Operation {
  return { ...set(path, fields), inText: (text, root) => fieldEdits(text, root, path, fields) };
}

export function remove(path: DataPath): Operation {
  return {
    inText: (text, root) => removeEdits(text, root, path),
    inData: (data) => dataWith(data, path, () => undefined),
  };
}

/** Changes the key or the value at a path to `to`, if it is `from`. */
export function rename(
  place: { at: DataPath; isKey: boolean },
  from: string,
  to: string,
): Operation {
  const other = (old: string) => (old === from ? to : old);
  const keys = (map: unknown) =>
    Object.fromEntries(Object.entries(map as object).map(([key, one]) => [other(key), one]));
  const value = (old: unknown) => (readAs(old) === from ? to : old);
  return {
    inText: (text, root) => renameEdits(text, root, place, from, to),
    inData: (data) =>
      place.isKey ? dataWith(data, place.at.slice(0, -1), keys) : dataWith(data, place.at, value),
  };
}

/**
 * Makes the edits of `plan`, then parses the file again: its data must be what the same operations
 * make of plain data, or nothing is changed.
 */
export function editYaml(
  text: string,
  plan: Operation | ((data: unknown) => Operation[]),
  unsafe = 'confer cannot add to this file safely, because of the way it is written',
): Edited {
  const before = yamlToEdit(text);
  if (typeof before === 'string') return { ok: false, why: before };
  const operations = typeof plan === 'function' ? plan(before.data) : [plan];
  const edits = operations.map(({ inText }) =>
    isMap(before.root) || isSeq(before.root) ? inText(text, before.root) : whyNoMap(before.root),
  );
  const why = edits.find((one) => typeof one === 'string');
  if (why !== undefined) return { ok: false, why };
  const next = withEdits(text, edits.filter((one) => typeof one !== 'string').flat());
  const wanted = operations.reduce((data, { inData }) => inData(data), before.data);
  const after = yamlToEdit(next);
  const isSafe =
    typeof after !== 'string' && isDeepStrictEqual(filled(after.data), filled(plain(wanted)));
  return isSafe ? { ok: true, text: next } : { ok: false, why: unsafe };
}

function yamlToEdit(text: string): { root: unknown; data: unknown } | string {
  const document = yamlDocument(text);
  if (document.errors.length > 0 || hasKeyTwice(document))
    return 'this file has problems (confer check)';
  try {
    return { root: document.contents, data: plain(document.toJS()) };
  } catch {
    return 'text that begins with * has no quotes around it (confer check)';
  }
}

function whyNoMap(root: unknown): string {
  return root === null ? 'this file is empty' : 'this file is not a list of keys and values';
}

/** Drops empty lists and maps, because they mean the same as none. */
function filled(data: unknown): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === null || (typeof value === 'object' && Object.keys(value as object).length === 0);
  return Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => !isEmpty(value)));
}

/** Returns the data with another value at a path; undefined removes it. */
function dataWith(
  data: unknown,
  [step, ...rest]: DataPath,
  change: (value: unknown) => unknown,
): unknown {
  if (step === undefined) return change(data);
  if (Array.isArray(data)) {
    const value = dataWith(data[step as number], rest, change);
    return value === undefined
      ? data.filter((_, i) => i !== step)
      : data.with(step as number, value);
  }
  const { [step]: old, ...others } = (data ?? {}) as Record<string, unknown>;
  const value = dataWith(old, rest, change);
  return value === undefined ? others : { ...others, [step]: value };
}
