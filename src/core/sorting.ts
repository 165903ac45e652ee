/** A sort while it goes on: whose turn it is, what an answer changes, and what undo takes back. No keys, no disk. */

import type { Entry } from './sort-file.ts';

interface Step {
  id: string;
  kind: 'placed' | 'skipped';
}

export interface Sorting {
  order: string[];
  entries: Map<string, Entry>;
  /** Answers and skips, oldest first. */
  history: Step[];
  /** The writer on the screen; undefined when everybody was placed or skipped. */
  current: string | undefined;
}

/** What to save: the new entry, or undefined to take the entry out. */
export interface Change {
  id: string;
  entry: Entry | undefined;
}

/** Answers that are in the file already can be undone as well: a restart forgets nothing. */
export function beginSorting(order: string[], existing: Map<string, Entry>): Sorting {
  const placed = [...existing].filter(
    ([id, { stack }]) => stack !== undefined && order.includes(id),
  );
  const history = placed.map(([id]): Step => ({ id, kind: 'placed' }));
  return { order, entries: new Map(existing), history, current: nextWriter(order, history) };
}

function nextWriter(order: string[], history: Step[]): string | undefined {
  const seen = new Set(history.map(({ id }) => id));
  return order.find((id) => !seen.has(id));
}

function withStep(sorting: Sorting, id: string, kind: Step['kind']): Sorting {
  const history: Step[] = [...sorting.history.filter((step) => step.id !== id), { id, kind }];
  return { ...sorting, history, current: nextWriter(sorting.order, history) };
}

function withEntry(sorting: Sorting, { id, entry }: Change): Sorting {
  const entries = new Map(sorting.entries);
  if (entry) entries.set(id, entry);
  else entries.delete(id);
  return { ...sorting, entries };
}

/** Puts the writer on the screen into a stack; a note that was typed before stays with it. */
export function place(sorting: Sorting, stack: string): { next: Sorting; change: Change } {
  const id = sorting.current ?? '';
  const note = sorting.entries.get(id)?.note;
  const change = { id, entry: note === undefined ? { stack } : { stack, note } };
  return { next: withStep(withEntry(sorting, change), id, 'placed'), change };
}

/** No answer for this writer now; she is asked for again in the next sort. */
export function skip(sorting: Sorting): Sorting {
  return withStep(sorting, sorting.current ?? '', 'skipped');
}

/** A note to the writer on the screen, before or beside her stack. */
export function annotate(sorting: Sorting, note: string): { next: Sorting; change: Change } {
  const id = sorting.current ?? '';
  const change = { id, entry: { ...sorting.entries.get(id), note } };
  return { next: withEntry(sorting, change), change };
}

/** Takes back the last answer and shows its writer again; a typed note stays. Unchanged where nothing is left. */
export function undo(sorting: Sorting): { next: Sorting; change?: Change; undone?: string } {
  const last = sorting.history.at(-1);
  if (!last) return { next: sorting };
  const back = { ...sorting, history: sorting.history.slice(0, -1), current: last.id };
  if (last.kind === 'skipped') return { next: back, undone: last.id };
  const note = sorting.entries.get(last.id)?.note;
  const change = { id: last.id, entry: note === undefined ? undefined : { note } };
  return { next: withEntry(back, change), change, undone: last.id };
}

/** Somebody else placed this writer meanwhile: her answer is taken over and can be undone. */
export function take(sorting: Sorting, id: string, entry: Entry): Sorting {
  return withStep(withEntry(sorting, { id, entry }), id, 'placed');
}

/** How many writers stand in each stack. */
export function tally({ order, entries }: Sorting): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of order) {
    const stack = entries.get(id)?.stack;
    if (stack !== undefined) counts.set(stack, (counts.get(stack) ?? 0) + 1);
  }
  return counts;
}
