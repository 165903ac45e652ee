/**
 * Decides where a line goes in a teacher's own YAML, without changing any other byte of the file.
 */

import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parseAllDocuments, type YAMLMap } from 'yaml';
import { entryEdit, fieldsEdit, itemEdit, mapEdit, pairOf, takeOutItem } from './splice-edits.ts';
import type { Edit } from './splice-places.ts';
import { flowMapSource, scalarSource } from './yaml-source.ts';

export type Splice = { ok: true; text: string } | { ok: false; why: string };
type Fields = Record<string, string | number>;

/** Adds one item to the end of the list `key`: a note or a score line of a writer. */
export function appendItem(text: string, key: string, item: Fields): Splice {
  const source = flowMapSource(item);
  return spliced(
    text,
    (root) => itemEdit(text, root, key, source),
    (data) => ({
      ...data,
      [key]: [...((data[key] as unknown[]) ?? []), item],
    }),
  );
}

/** Sets the entry `id` of the map `key`, or removes it if undefined: one answer of a sort. */
export function setEntry(
  text: string,
  key: string,
  id: string,
  value: string | Fields | undefined,
): Splice {
  const source =
    typeof value === 'object'
      ? flowMapSource(value)
      : value === undefined
        ? value
        : scalarSource(value);
  const change = (data: Record<string, unknown>) => {
    const { [id]: _, ...others } = (data[key] as Record<string, unknown>) ?? {};
    return { ...data, [key]: value === undefined ? others : { ...others, [id]: value } };
  };
  if (typeof value === 'object') {
    const inPlace = (root: YAMLMap) => fieldsEdit(text, root, [key, id], value) ?? 'no map yet';
    const kept = spliced(text, inPlace, change);
    if (kept.ok) return kept;
  }
  return spliced(text, (root) => entryEdit(text, root, key, id, source), change);
}

/** Sets one key of the file itself: the name of a writer in names.yaml. */
export function setKey(text: string, key: string, value: string): Splice {
  return spliced(
    text,
    (root) => mapEdit(text, root, key, scalarSource(value)),
    (data) => ({ ...data, [key]: value }),
  );
}

/**
 * Sets one entry of the item at `index` of the list `key`, or removes it if undefined: a score in
 * its line.
 */
export function setInItem(
  text: string,
  key: string,
  index: number,
  id: string,
  value: string | number | undefined,
): Splice {
  const source = value === undefined ? undefined : scalarSource(value);
  return spliced(
    text,
    (root) => {
      const list = pairOf(root, key)?.value;
      const item = isSeq(list) ? list.items[index] : undefined;
      if (!isMap(item)) return `this line is no longer in "${key}"`;
      return mapEdit(text, item, id, source);
    },
    (data) => {
      const items = [...((data[key] as Record<string, unknown>[]) ?? [])];
      const { [id]: _, ...others } = items[index] ?? {};
      items[index] = value === undefined ? others : { ...others, [id]: value };
      return { ...data, [key]: items };
    },
  );
}

/** Removes a whole item from the list `key`. */
export function removeItem(text: string, key: string, index: number): Splice {
  return spliced(
    text,
    (root) => {
      const list = pairOf(root, key)?.value;
      if (!isSeq(list) || !list.items[index]) return `this line is no longer in "${key}"`;
      return takeOutItem(text, list, index);
    },
    (data) => ({
      ...data,
      [key]: ((data[key] as unknown[]) ?? []).filter((_, i) => i !== index),
    }),
  );
}

/**
 * Makes the edit, then parses the file again: it must contain what it did before plus the one
 * change, or the edit is refused.
 */
function spliced(
  text: string,
  editFor: (root: YAMLMap) => Edit | string,
  change: (data: Record<string, unknown>) => Record<string, unknown>,
): Splice {
  const root = yamlRoot(text);
  if (typeof root === 'string') return { ok: false, why: root };
  const edit = editFor(root.map);
  if (typeof edit === 'string') return { ok: false, why: edit };
  const next = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  const after = yamlRoot(next);
  const same =
    typeof after !== 'string' && isDeepStrictEqual(filled(after.data), filled(change(root.data)));
  if (same) return { ok: true, text: next };
  return {
    ok: false,
    why: 'confer cannot add to this file safely, because of the way it is written',
  };
}

function yamlRoot(text: string): { map: YAMLMap; data: Record<string, unknown> } | string {
  const documents = parseAllDocuments(text);
  const [document, ...others] = Array.isArray(documents) ? documents : [];
  if (!document || others.length > 0)
    return 'this file is empty, or has more than one YAML document';
  if (document.errors.length > 0) return 'this file has problems (confer check)';
  if (!isMap(document.contents)) return 'this file is not a list of keys and values';
  try {
    return { map: document.contents, data: document.toJS() };
  } catch {
    return 'text that begins with * has no quotes around it (confer check)';
  }
}

/** Drops empty lists and maps, because they mean the same as none. */
function filled(data: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === null || (typeof value === 'object' && Object.keys(value as object).length === 0);
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !isEmpty(value)));
}
