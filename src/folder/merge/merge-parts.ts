/**
 * Decides what two versions of a map or a list become together: what either added, changed or removed.
 * What both changed otherwise is left open (undefined). It is the same whoever of the two merges.
 */

import { isDeepStrictEqual } from 'node:util';
import { mergeFields } from './merge-fields.ts';
import { type Inside, linesOf, type Part } from './parts.ts';

/** The lines that were made of two: none of the versions has them. */
export type Mixed = Set<string>;

/** Returns the text that one of the two changed, or both in the same way. */
export function either(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

export function mergeInside(
  base: Inside,
  ours: Inside,
  theirs: Inside,
  mixed: Mixed,
): Inside | undefined {
  const kinds = new Set([base, ours, theirs].map(({ is }) => is).filter((is) => is !== 'nothing'));
  const [is = 'nothing'] = kinds;
  if (kinds.size > 1) return undefined;
  const [mine, other] = [ours, theirs].map(({ parts }) => sideOf(base.parts, parts, is === 'list'));
  if (!mine || !other) return undefined;
  const parts: Part[] = [];
  for (let i = 0; i <= base.parts.length; i++) {
    const added = mergeAdded(mine.added.get(i) ?? [], other.added.get(i) ?? [], mixed);
    if (!added) return undefined;
    parts.push(...added);
    const was = base.parts[i];
    const kept = was && mergeKept(was, mine, other, is === 'list', mixed);
    if (was && kept === undefined) return undefined;
    if (kept) parts.push(kept);
  }
  const isTwice = new Set(parts.map(({ id }) => id)).size < parts.length;
  return isTwice ? undefined : { is: parts.length > 0 ? is : 'nothing', parts };
}

/** What a side made of the parts that both began with. */
interface Side {
  /** By the id that they had. */
  kept: Map<string, Part>;
  /** New parts, by the old one that they stand before. */
  added: Map<number, Part[]>;
}

/** Returns undefined for a side that has them in another order. */
function sideOf(base: Part[], side: Part[], isList: boolean): Side | undefined {
  const places = new Map(base.map(({ id }, i) => [id, i]));
  const kept = new Map<string, Part>();
  const added = new Map<number, Part[]>();
  const here = new Set(side.map(({ id }) => id));
  let [last, waiting]: [number, Part[]] = [-1, []];
  const settle = (next: number) => {
    const gone = base.slice(last + 1, next).filter(({ id }) => !here.has(id));
    const fresh = isList ? waiting.filter((part) => !isChanged(part, gone, kept)) : waiting;
    if (fresh.length > 0) added.set(next, fresh);
    waiting = [];
  };
  for (const part of side) {
    const at = places.get(part.id);
    if (at === undefined) {
      waiting.push(part);
      continue;
    }
    if (at < last) return undefined;
    settle(at);
    kept.set(part.id, part);
    last = at;
  }
  settle(base.length);
  return { kept, added };
}

/** Finds the item that this one was before: in the same place, of the same day or piece. */
function isChanged(part: Part, gone: Part[], kept: Side['kept']): boolean {
  const about = aboutOf(part);
  const at = gone.findIndex((one) => aboutOf(one) === about);
  if (about === undefined || at < 0) return false;
  // Those before it are gone: an item stays in its order.
  const [was] = gone.splice(0, at + 1).slice(-1);
  kept.set(was!.id, part);
  return true;
}

const ABOUT = ['date', 'rubric', 'piece', 'prompt', 'kind', 'title', 'writer', 'from', 'by'];

function aboutOf({ data }: Part): string | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return JSON.stringify(ABOUT.map((key) => (data as Record<string, unknown>)[key] ?? null));
}

/** Returns false for what one side removed, undefined for what is open. */
function mergeKept(
  was: Part,
  ours: Side,
  theirs: Side,
  isList: boolean,
  mixed: Mixed,
): Part | false | undefined {
  const [mine, other] = [ours.kept.get(was.id), theirs.kept.get(was.id)];
  if (mine && other) return mergePart(was, mine, other, isList, mixed);
  // Both may have put something else in its place.
  if (!mine && !other) return ours.added.size > 0 && theirs.added.size > 0 ? undefined : false;
  return linesOf((mine ?? other)!) === linesOf(was) ? false : undefined;
}

function mergePart(
  was: Part,
  mine: Part,
  other: Part,
  isList: boolean,
  mixed: Mixed,
): Part | undefined {
  const above = either(was.above, mine.above, other.above);
  if (above === undefined) return undefined;
  const [old, own, there] = [was, mine, other].map(({ text }) => text) as [string, string, string];
  if (was.inside && mine.inside && other.inside) {
    const inside = mergeInside(was.inside, mine.inside, other.inside, mixed);
    const text = either(old, own, there);
    return inside && text !== undefined
      ? { ...mine, above, text, inside, data: dataOf(inside) }
      : undefined;
  }
  const [before, lines, linesThere] = [was, mine, other].map((part) =>
    linesOf({ ...part, above: '' }),
  );
  if (linesThere === before || lines === linesThere) return { ...mine, above };
  if (lines === before) return { ...other, above };
  const fields = mergeFields(was, mine, other, isList);
  if (!fields) return undefined;
  for (const text of [old, own, there, fields.text]) mixed.add(text);
  return { ...mine, above, ...fields };
}

/** Puts new parts of both together: what both added once, and the others by day. */
function mergeAdded(ours: Part[], theirs: Part[], mixed: Mixed): Part[] | undefined {
  const [ids, idsThere] = [ours, theirs].map((parts) => new Set(parts.map(({ id }) => id)));
  const shared = (parts: Part[]) => parts.filter(({ id }) => ids!.has(id) && idsThere!.has(id));
  const [both, bothThere] = [shared(ours), shared(theirs)];
  if (!isDeepStrictEqual(namesOf(both), namesOf(bothThere))) return undefined;
  const [mine, other] = [[...ours], [...theirs]];
  const parts: Part[] = [];
  for (const [i, part] of [...both, undefined].entries()) {
    parts.push(...byDay(upTo(mine, part), upTo(other, part)));
    const one = part && addedByBoth(part, bothThere[i]!, mixed);
    if (part && !one) return undefined;
    if (one) parts.push(one);
  }
  return parts;
}

const namesOf = (parts: Part[]) => parts.map(({ id }) => id);

/** Takes what stands before a part out of a list, and the part; all of it without one. */
function upTo(parts: Part[], end: Part | undefined): Part[] {
  const at = end ? parts.findIndex(({ id }) => id === end.id) : parts.length;
  return parts.splice(0, at + 1).slice(0, at);
}

/** Each side keeps its order; the earlier day comes first. */
function byDay(ours: Part[], theirs: Part[]): Part[] {
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const [mine, other] = [ours[i], theirs[j]];
    if (mine && (!other || isFirst(mine, other))) i += parts.push(mine) && 1;
    else j += parts.push(other!) && 1;
  }
  return parts;
}

function isFirst(a: Part, b: Part): boolean {
  const [day, dayThere] = [a, b].map(({ data }) => (data as { date?: unknown } | null)?.date);
  const [one, two] = [String(day ?? ''), String(dayThere ?? '')];
  return one === two ? a.text < b.text : one < two;
}

/** A key that both began: what is below it comes together; anything else has to be the same. */
function addedByBoth(mine: Part, other: Part, mixed: Mixed): Part | undefined {
  const above = mine.above === '' ? other.above : either('', mine.above, other.above);
  if (above === undefined) return undefined;
  if (mine.inside && other.inside && mine.text === other.text) {
    const inside = mergeInside({ is: 'nothing', parts: [] }, mine.inside, other.inside, mixed);
    return inside && { ...mine, above, inside, data: dataOf(inside) };
  }
  const isSame = isDeepStrictEqual(mine.data, other.data);
  // Written in two ways, it says the same.
  return isSame ? { ...(linesOf(mine) < linesOf(other) ? mine : other), above } : undefined;
}

export function dataOf({ is, parts }: Inside): unknown {
  if (is === 'nothing') return null;
  if (is === 'list') return parts.map(({ data }) => data);
  return Object.fromEntries(parts.map(({ id, data }) => [id, data]));
}
