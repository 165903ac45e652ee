/** Decides where a line should begin, if it does not fit the lines above it. */

import type { Advice } from './advice.ts';
import { isKeyOfFile, isKnownKey } from './known-keys.ts';
import { lineOf } from './line-parts.ts';

/** Advises to begin a line as the nearest line above of its kind does: an item, or a key. */
export function indentedOtherwise(text: string, [from, to]: readonly [number, number]): Advice[] {
  const [indent = ''] = /^[^\S\n]*/u.exec(text.slice(from, to)) ?? [];
  const rest = text.slice(from + indent.length, to);
  const isItem = /^-\s/.test(rest);
  const key = /^["']?([^:"'{\n]+?)["']?\s*:(\s|$)/u.exec(rest)?.[1];
  if (!isItem && key === undefined && !rest.startsWith('{')) return [];
  const above = linesAbove(text, from);
  // Nobody knows whether a key below "- {...}" belongs to that entry or to the file.
  const isBelowEntry = !isItem && /^\s*-\s+[{[]/.test(above[0] ?? '');
  if (key !== undefined && isBelowEntry && !isKeyOfFile(key)) return [];
  const like = isItem ? /^\s*-\s/ : rest.startsWith('{') ? /^\s*-\s+\{/ : /^\s*[^\s-][^:]*:(\s|$)/;
  const indents = above.filter((line) => like.test(line)).map((line) => /^\s*/u.exec(line)![0]);
  const message = indent.includes('\t')
    ? 'this line begins with a tab'
    : 'this line does not begin where the lines above it do';
  const noDash = rest.startsWith('{') ? '- ' : '';
  return [...new Set([...indents, ...(isItem ? ['  '] : [])])]
    .filter((other) => other !== indent || noDash !== '')
    .filter(
      (other) => !other.includes('\t') && (isItem || noDash || other !== '' || isKnownKey(key!)),
    )
    .map((other) => ({
      code: noDash ? 'needs-dash' : 'bad-indent',
      at: from + indent.length,
      message: noDash ? 'an entry of a list begins with a dash' : message,
      hint: noDash
        ? `begin the line with ${blanks(other)}and a dash: - {`
        : `begin it ${place(other)}`,
      mend: { from, to: from + indent.length, text: other + noDash },
    }));
}

function linesAbove(text: string, from: number): string[] {
  const lines: string[] = [];
  for (let at = from; at > 0; ) {
    const [start, end] = lineOf(text, at - 1);
    const line = text.slice(start, end);
    if (line.trim() !== '' && !/^\s*#/.test(line)) lines.push(line);
    if (lines.length > 20) break;
    at = start;
  }
  return lines;
}

function blanks(indent: string): string {
  return indent === '' ? '' : `${indent.length} spaces `;
}

function place(indent: string): string {
  return indent === '' ? 'at the left edge' : `with ${indent.length} spaces, like the line above`;
}
