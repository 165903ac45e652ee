/** Decides which lines of an indented list or map are added, changed or taken out. */

import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import {
  behindColon,
  below,
  columnOf,
  type Edit,
  endOf,
  lastDash,
  lineStart,
  linesAt,
  startOf,
  written,
} from './splice-places.ts';

/** Below the last item, with that item's own indentation, dash and gap. */
export function addItem(text: string, list: YAMLSeq, source: string): Edit {
  const dash = lastDash(list);
  const column = columnOf(text, dash);
  const gap = /^-([ \t]+)[^\s#]/.exec(text.slice(dash, dash + 80))?.[1] ?? ' ';
  const line = `${' '.repeat(column)}-${gap}${source}`;
  return linesAt(text, below(text, endOf(text, list), column), [line]);
}

/** Below the last entry, lined up with it; further lines are given with their own indentation. */
export function addEntry(text: string, map: YAMLMap, ...lines: string[]): Edit {
  const last = map.items.at(-1)!;
  const column = columnOf(text, startOf(map));
  const indented = lines.map((line) => ' '.repeat(column) + line);
  return linesAt(text, below(text, endOf(text, last), column), indented);
}

/** Below a key that has nothing: a "~" or "null" beside it goes, a comment stays. */
export function fillNothing(text: string, pair: Pair, line: string): Edit {
  const column = columnOf(text, startOf(pair));
  const colon = behindColon(pair) ?? 0;
  const nothing = written(pair.value);
  const at = below(text, nothing?.[1] ?? colon, column);
  const added = linesAt(text, at, [`${' '.repeat(column + 2)}${line}`]);
  if (!nothing) return added;
  const kept = text.slice(colon, nothing[0]).trimEnd() + text.slice(nothing[1], at);
  return { from: colon, to: at, text: kept + added.text };
}

/** The value alone; one that begins below its key moves up beside it, in front of the comment there. */
export function changeValue(text: string, entry: Pair, source: string): Edit {
  const colon = behindColon(entry) ?? 0;
  const old = written(entry.value);
  if (!old) return { from: colon, to: colon, text: ` ${source}` };
  const end = old[0] + text.slice(old[0], endOf(text, entry.value)).trimEnd().length;
  const [beside] = text.slice(colon, old[0]).split('\n', 1);
  if (!text.slice(colon, old[0]).includes('\n')) return { from: old[0], to: end, text: source };
  return { from: colon, to: end, text: ` ${source}${beside!.trimEnd()}` };
}

/** All lines of an entry. At the end of a file without a last line end, that stays so. */
export function takeOut(text: string, entry: Pair): Edit {
  const start = startOf(entry);
  const from = lineStart(text, start);
  const to = below(text, endOf(text, entry), columnOf(text, start));
  const isOpen = text[to - 1] !== '\n';
  const before = isOpen ? text.slice(0, from).replace(/\r?\n$/, '').length : from;
  return { from: before, to, text: '' };
}
