/** Decides how writers are called on a page: whole names, first names, initials, or a line to write on. */

import type { Named } from '../writer-names.ts';
import { inSpokenOrder } from '../writer-names.ts';

export const NAMES = ['full', 'first', 'initials', 'none'] as const;
export type Names = (typeof NAMES)[number];

/** First names and initials that two share get as much of the last name as tells them apart. */
export function namesAs(kind: Names, writers: Named[]): (id: string) => string {
  const shown = new Map<string, string>();
  for (const { id, name } of writers) shown.set(id, short(kind, name, writers));
  return (id) => shown.get(id) ?? id;
}

function short(kind: Names, name: string, writers: Named[]): string {
  if (kind === 'full') return name;
  if (kind === 'none') return '____________';
  const form = kind === 'first' ? firstName : initials;
  const same = writers.filter((other) => form(other.name) === form(name));
  if (same.length < 2) return form(name);
  const last = wordsOf(name).slice(1).join(' ');
  return kind === 'first'
    ? `${form(name)} ${last.slice(0, 1)}`.trim()
    : `${form(name)} ${same.findIndex((other) => other.name === name) + 1}`;
}

function wordsOf(name: string): string[] {
  return inSpokenOrder(name).split(/\s+/).filter(Boolean);
}

function firstName(name: string): string {
  return wordsOf(name)[0] ?? name;
}

function initials(name: string): string {
  return wordsOf(name)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('.');
}
