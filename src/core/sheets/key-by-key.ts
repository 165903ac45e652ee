/** Decides what an answer of a sort changes, who comes next, and what an undo reverts. */

import type { Entry } from '../files/sort-file.ts';

export interface Answer {
  id: string;
  kind: 'placed' | 'skipped';
  /** The writer on screen when several were skipped at once; one undo brings them all back. */
  with?: string;
}

export interface Sorting {
  order: string[];
  entries: Map<string, Entry>;
  /** Ids answered, oldest first, for undo; skips too. */
  history: Answer[];
  /** The writer on screen; undefined when all are placed or skipped. */
  current: string | undefined;
}

/** What to save: undefined removes the writer from the file. */
export interface AnswerChange {
  id: string;
  entry: Entry | undefined;
}

/** Counts writers already placed as answered, in file order, so that undo works after a restart. */
export function beginSorting(order: string[], existing: Map<string, Entry>): Sorting {
  const history = [...existing]
    .filter(([id, { stack }]) => stack !== undefined && order.includes(id))
    .map(([id]): Answer => ({ id, kind: 'placed' }));
  return { order, entries: new Map(existing), history, current: firstOpen(order, history) };
}

/** Places the writer on screen, and keeps a note that was written before. */
export function placeInOrder(s: Sorting, stack: string): { next: Sorting; change: AnswerChange } {
  const id = onScreen(s);
  const change = { id, entry: { ...s.entries.get(id), stack } };
  return { next: answered(withEntry(s, change), { id, kind: 'placed' }), change };
}

export function changeLast(s: Sorting, stack: string): { next: Sorting; change: AnswerChange } {
  const { id } = s.history.at(-1)!;
  const change = { id, entry: { ...s.entries.get(id), stack } };
  return { next: withEntry(s, change), change };
}

/** Skips all of `all`, including the writer on screen. */
export function skip(s: Sorting, all: string[] = [onScreen(s)]): { next: Sorting } {
  const first = onScreen(s);
  const open = all.filter((id) => !s.history.some((answer) => answer.id === id));
  const skipped = open.map((id): Answer => ({ id, kind: 'skipped', with: first }));
  const history = [...s.history, ...skipped];
  return { next: { ...s, history, current: firstOpen(s.order, history) } };
}

/** Sets the note; an empty one removes it. */
export function annotate(s: Sorting, note: string): { next: Sorting; change: AnswerChange } {
  const id = onScreen(s);
  const change = { id, entry: entryOf(s.entries.get(id)?.stack, note || undefined) };
  return { next: withEntry(s, change), change };
}

/** Undoes the last answer and shows that writer again; their note stays. */
export function undoLast(s: Sorting): { next: Sorting; change?: AnswerChange; undone?: Answer } {
  const undone = s.history.at(-1);
  if (!undone) return { next: s };
  const { id, kind } = undone;
  if (kind === 'skipped') {
    const history = s.history.filter((answer) => answer.with !== (undone.with ?? id));
    return { next: { ...s, history, current: undone.with ?? id }, undone };
  }
  const back = { ...s, history: s.history.slice(0, -1), current: id };
  const change = { id, entry: entryOf(undefined, s.entries.get(id)?.note) };
  return { next: withEntry(back, change), change, undone };
}

/** Adopts an entry that somebody else changed in the file while confer was working. */
export function take(s: Sorting, id: string, entry: Entry | undefined): Sorting {
  const adopted = withEntry(s, { id, entry });
  const known = s.history.find((answer) => answer.id === id);
  const placed = entry?.stack !== undefined && s.order.includes(id);
  if (placed && known?.kind === 'placed') return adopted;
  if (placed) return answered(adopted, { id, kind: 'placed' });
  if (known?.kind !== 'placed') return adopted;
  const history = s.history.filter((answer) => answer !== known);
  return { ...adopted, history, current: s.current ?? id };
}

/** Counts the writers of the class in each stack, without empty stacks. */
export function tally({ order, entries }: Sorting): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of order) {
    const stack = entries.get(id)?.stack;
    if (stack !== undefined) counts.set(stack, (counts.get(stack) ?? 0) + 1);
  }
  return counts;
}

export function placedCount({ order, entries }: Sorting): number {
  return order.filter((id) => entries.get(id)?.stack !== undefined).length;
}

function firstOpen(order: string[], history: Answer[]): string | undefined {
  const seen = new Set(history.map(({ id }) => id));
  return order.find((id) => !seen.has(id));
}

/** Records an answer; moves to the next writer only if the one on screen was answered. */
function answered(s: Sorting, answer: Answer): Sorting {
  const history = [...s.history.filter(({ id }) => id !== answer.id), answer];
  const moves = s.current === undefined || s.current === answer.id;
  return { ...s, history, current: moves ? firstOpen(s.order, history) : s.current };
}

function withEntry(s: Sorting, { id, entry }: AnswerChange): Sorting {
  const entries = new Map(s.entries);
  if (entry) entries.set(id, entry);
  else entries.delete(id);
  return { ...s, entries };
}

function entryOf(stack: string | undefined, note: string | undefined): Entry | undefined {
  if (stack === undefined && note === undefined) return undefined;
  return { ...(stack !== undefined && { stack }), ...(note !== undefined && { note }) };
}

function onScreen({ current }: Sorting): string {
  if (current === undefined) throw new Error('this sort is finished and takes no more answers');
  return current;
}
