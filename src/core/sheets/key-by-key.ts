/** Decides what an answer of a sort changes, who comes next, and what an undo reverts. */

import type { Entry } from '../files/sort-file.ts';

export interface Answer {
  id: string;
  /** Later ones come back once, after all the others; then they may be left. A note answers nothing. */
  kind: 'placed' | 'later' | 'left' | 'noted';
  /** The writer on screen when several got one answer; one undo brings them all back. */
  with?: string;
  /** The answer or the note before, which an undo brings back. */
  was?: string;
}

export interface Sorting {
  order: string[];
  entries: Map<string, Entry>;
  /** Ids answered, oldest first, for undo; those put off too. */
  history: Answer[];
  /** The writer on screen; undefined when all are placed or left. */
  current: string | undefined;
  /** Which are asked one after the other, such as the traits of a writer: also of one who was found. */
  together?: (id: string) => string[];
}

/** What to save: undefined removes the writer from the file. */
export interface AnswerChange {
  id: string;
  entry: Entry | undefined;
}

/** Counts writers already placed as answered, in file order, so that undo works after a restart. */
export function beginSorting(
  order: string[],
  existing: Map<string, Entry>,
  together?: Sorting['together'],
): Sorting {
  const history = [...existing]
    .filter(([id, { stack }]) => stack !== undefined && order.includes(id))
    .map(([id]): Answer => ({ id, kind: 'placed' }));
  const current = firstOpen(order, history);
  return { order, entries: new Map(existing), history, current, ...(together && { together }) };
}

/** Places the writer on screen, and keeps a note that was written before. */
export function placeInOrder(s: Sorting, stack: string): { next: Sorting; change: AnswerChange } {
  const id = onScreen(s);
  const change = { id, entry: { ...s.entries.get(id), stack } };
  return { next: answered(withEntry(s, change), placed(s, id)), change };
}

export function changeLast(s: Sorting, stack: string): { next: Sorting; change: AnswerChange } {
  const { id } = s.history.at(-1)!;
  const change = { id, entry: { ...s.entries.get(id), stack } };
  return { next: withEntry(s, change), change };
}

/** Puts off all of `all`, including the writer on screen; a second time they are left. */
export function later(s: Sorting, all: string[] = [onScreen(s)]): { next: Sorting } {
  const first = onScreen(s);
  const kindsOf = (id: string) => s.history.filter((one) => one.id === id).map(({ kind }) => kind);
  const kind = kindsOf(first).includes('later') ? 'left' : 'later';
  const open = all.filter((id) => !kindsOf(id).some((one) => one === 'placed' || one === kind));
  const history = [...s.history, ...open.map((id): Answer => ({ id, kind, with: first }))];
  return { next: { ...s, history, current: firstOpen(s.order, history) } };
}

/** Shows another writer; whoever was on screen is asked about again. */
export function goTo(s: Sorting, id: string): Sorting {
  return { ...s, current: id };
}

/** Returns who has no answer yet, those put off too. */
export function openIn({ order, history }: Sorting): string[] {
  const placed = new Set(history.flatMap(({ id, kind }) => (kind === 'placed' ? id : [])));
  return order.filter((id) => !placed.has(id));
}

/** Returns who was put off and comes back. */
export function putOff({ history }: Pick<Sorting, 'history'>): string[] {
  const over = new Set(
    history.flatMap(({ id, kind }) => (kind === 'placed' || kind === 'left' ? id : [])),
  );
  return history.flatMap(({ id, kind }) => (kind === 'later' && !over.has(id) ? id : []));
}

/** Places all who have no answer yet; one undo takes all of it back. */
export function placeRest(s: Sorting, stack: string): { next: Sorting; changes: AnswerChange[] } {
  const first = onScreen(s);
  const changes = openIn(s).map((id) => ({ id, entry: { ...s.entries.get(id), stack } }));
  const next = changes.reduce(
    (now, change) => answered(withEntry(now, change), { ...placed(s, change.id), with: first }),
    s,
  );
  return { next: { ...next, current: firstOpen(s.order, next.history) }, changes };
}

/** Sets the note; an empty one removes it. */
export function annotate(s: Sorting, note: string): { next: Sorting; change: AnswerChange } {
  const id = onScreen(s);
  const change = { id, entry: entryOf(s.entries.get(id)?.stack, note || undefined) };
  const was = s.entries.get(id)?.note;
  const history = [...s.history, { id, kind: 'noted' as const, ...(was !== undefined && { was }) }];
  return { next: { ...withEntry(s, change), history }, change };
}

/** Undoes the last answer, or the last note, and shows that writer again. */
export function undoLast(s: Sorting): { next: Sorting; changes: AnswerChange[]; undone?: Answer } {
  const undone = s.history.at(-1);
  if (!undone) return { next: s, changes: [] };
  const { kind, with: first } = undone;
  const from = s.history.findLastIndex(
    (one) => first === undefined || one.with !== first || one.kind !== kind,
  );
  const at = first === undefined ? s.history.length - 1 : from + 1;
  const all = s.history.slice(at);
  const back = { ...s, history: s.history.slice(0, at), current: first ?? undone.id };
  if (kind === 'noted') {
    const entry = entryOf(s.entries.get(undone.id)?.stack, undone.was);
    const change = { id: undone.id, entry };
    return { next: withEntry(back, change), changes: [change], undone };
  }
  if (kind !== 'placed') return { next: back, changes: [], undone };
  const changes = all.map(({ id, was }) => ({
    id,
    entry: entryOf(was, s.entries.get(id)?.note),
  }));
  return { next: changes.reduce(withEntry, back), changes, undone };
}

/** Adopts an entry that somebody else changed in the file while confer was working. */
export function take(s: Sorting, id: string, entry: Entry | undefined): Sorting {
  const adopted = withEntry(s, { id, entry });
  const isPlaced = ({ id: one, kind }: Answer) => one === id && kind === 'placed';
  const wasPlaced = s.history.some(isPlaced);
  const isNow = entry?.stack !== undefined && s.order.includes(id);
  if (isNow && !wasPlaced) return answered(adopted, { id, kind: 'placed' });
  if (isNow || !wasPlaced) return adopted;
  const history = s.history.filter((answer) => !isPlaced(answer));
  return { ...adopted, history, current: s.current ?? id };
}

/** Counts answers of others as the file now has them; nobody is asked a second time for it. */
export function follow(s: Sorting, others: readonly AnswerChange[]): Sorting {
  return others.reduce(withEntry, s);
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

/** Who got an answer, or was put off; a note is neither. */
export function seenIn(history: Answer[]): ReadonlySet<string> {
  return new Set(history.flatMap(({ id, kind }) => (kind === 'noted' ? [] : id)));
}

function firstOpen(order: string[], history: Answer[]): string | undefined {
  const seen = seenIn(history);
  return order.find((id) => !seen.has(id)) ?? putOff({ history })[0];
}

/** Records an answer; moves to the next writer only if the one on screen was answered. */
function answered(s: Sorting, answer: Answer): Sorting {
  const history = [...s.history, answer];
  const moves = s.current === undefined || s.current === answer.id;
  return { ...s, history, current: moves ? nextAfter(s, answer.id, history) : s.current };
}

/** What belongs to the one that was answered comes first: the rest of the row of a writer. */
function nextAfter({ order, together }: Sorting, id: string, history: Answer[]) {
  const seen = seenIn(history);
  return together?.(id).find((one) => !seen.has(one)) ?? firstOpen(order, history);
}

function placed({ entries }: Sorting, id: string): Answer {
  const was = entries.get(id)?.stack;
  return { id, kind: 'placed', ...(was !== undefined && { was }) };
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
