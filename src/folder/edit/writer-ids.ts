/** Decides where a writer's id is in each kind of file, and changes or removes it everywhere. */

import type { DataPath } from '../../core/problem.ts';
import { resealed } from './new-files.ts';
import { type Edited, editYaml, remove, rename } from './yaml/yaml-editor.ts';
import { readAs } from './yaml/yaml-edits.ts';

export type FileWithIds = 'class' | 'names' | 'sorts' | 'groups' | 'meetings' | 'texts';

// Symbols: "-" is each item of a list, "?" each key of a map, ":" each value of a map.
const PLACES: Record<FileWithIds, string[][]> = {
  names: [['?']],
  class: [
    ['keep apart', '-', '-'],
    ['keep together', '-', '-'],
    ['reader stops', '-'],
    ['pinned', '?'],
    ['out', '?'],
  ],
  sorts: [['stacks', '?']],
  meetings: [['writers', '?']],
  texts: [['-', 'writer']],
  groups: [
    ['groups', '-', 'students', '-'],
    ['groups', '-', 'because', '?'],
    ['conferences', '-', 'student'],
    ['no place', '?'],
    ['on track', '?'],
    ['no evidence', '-'],
    ['absent', '-'],
    ['proposed', ':', '-'],
  ],
};

// Without these keys, a group, a conference or a student's text means nothing.
const NEEDED = ['students', 'student', 'writer'];

const UNSAFE_EDIT = 'confer cannot change this file safely, because of the way it is written';

/**
 * Returns the text with the id `to` wherever the writer `from` is, in the quotes it had, and with a
 * new checksum if unedited. Words that only look like the id stay: a note, a skill, a comment.
 * Refuses, with the reason, a file with problems, and one in which `to` already has an entry.
 */
export function withNewId(kind: FileWithIds, text: string, from: string, to: string): Edited {
  if (from === to) return { ok: true, text };
  const renames = (data: unknown) => idsIn(kind, data).map((place) => rename(place, from, to));
  const edited = editYaml(text, renames, UNSAFE_EDIT);
  return edited.ok ? { ok: true, text: resealed(text, edited.text) } : edited;
}

/**
 * Returns the text without the writer `id`, without a list or map that is empty then, and without a
 * wish of two that has one left. Refuses, with the reason, if anything else would change.
 */
export function withoutId(kind: FileWithIds, text: string, id: string): Edited {
  let next = text;
  // Each edit applies to the text that the one before left.
  for (;;) {
    const edited = editYaml(next, (data) => removals(kind, data, id));
    if (!edited.ok) return { ok: false, why: `${UNSAFE_EDIT}: remove the writer by hand` };
    if (edited.text === next) return { ok: true, text: resealed(text, next) };
    next = edited.text;
  }
}

/** Removes the writer's first place, or the list or map around it that means nothing then. */
function removals(kind: FileWithIds, data: unknown, id: string) {
  const place = idsIn(kind, data).find((one) => one.id === id);
  if (!place) return [];
  let { at } = place;
  while (at.length > 1 && isLost(data, at)) at = at.slice(0, -1);
  return [remove(at)];
}

function isLost(data: unknown, at: DataPath): boolean {
  const [above, step] = [at.slice(0, -1), at.at(-1)!];
  const holder = above.reduce((part, key) => (part as Data)[key], data) as Data;
  // Keep apart and keep together are about two.
  const least = String(at[0]).startsWith('keep ') && at.length === 3 ? 2 : 1;
  return Object.keys(holder).length - 1 < least || NEEDED.includes(String(step));
}

type Data = Record<string | number, unknown>;
interface Place {
  at: DataPath;
  isKey: boolean;
  id: string;
}

function idsIn(kind: FileWithIds, data: unknown): Place[] {
  return PLACES[kind].flatMap((pattern) => idsAt(data, pattern));
}

function idsAt(data: unknown, [step, ...rest]: string[], at: DataPath = []): Place[] {
  if (step === undefined) return [{ at, isKey: false, id: readAs(data) }];
  if (step === '-') {
    return Array.isArray(data) ? data.flatMap((one, i) => idsAt(one, rest, [...at, i])) : [];
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const here = [...at, key];
    if (step === '?') return [{ at: here, isKey: true, id: key }];
    return step === ':' || step === key ? idsAt(value, rest, here) : [];
  });
}
