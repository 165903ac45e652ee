/** Decides what two versions of a class file become together; anything doubtful is left to git's merge of lines. */

import { isDeepStrictEqual } from 'node:util';
import { decode } from '../read/decode.ts';
import { parseYaml } from '../read/yaml-text.ts';
import { dataOf, either, type Mixed, mergeInside } from './merge-parts.ts';
import { cut, linesOf, type Whole } from './parts.ts';

interface Version {
  /** With plain line ends, also after the last line. */
  text: string;
  lineEnd: string;
  /** What the file ends with: a line end, or nothing. */
  end: string;
}

/**
 * Returns the merged file. Undefined if both changed one value otherwise, if a version cannot be read,
 * or if the result would not hold exactly what both hold: every line once, and the data that they mean.
 */
export function mergeYaml(base: Buffer, ours: Buffer, theirs: Buffer): Buffer | undefined {
  const versions = [base, ours, theirs].map(versionOf);
  const [was, mine, other] = versions;
  if (!was || !mine || !other) return undefined;
  const lineEnd = either(was.lineEnd, mine.lineEnd, other.lineEnd);
  const end = either(was.end, mine.end, other.end);
  const text = mergeTexts(was.text, mine.text, other.text);
  if (lineEnd === undefined || end === undefined || text === undefined) return undefined;
  const last = end === '' ? text.replace(/\n$/, '') : text;
  return Buffer.from(last.replaceAll('\n', lineEnd), 'utf8');
}

/** Returns undefined for what is no text, has two kinds of line ends, or has a problem that `check` names. */
function versionOf(bytes: Buffer): Version | undefined {
  if (bytes.length === 0) return { text: '', lineEnd: '\n', end: '\n' };
  const decoded = decode('', bytes);
  if ('problems' in decoded || bytes[0] === BYTE_ORDER_MARK) return undefined;
  const { text } = decoded;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const plain = text.replaceAll(lineEnd, '\n');
  if (plain.includes('\r') || (lineEnd === '\r\n' && /(?<!\r)\n/.test(text))) return undefined;
  const end = plain.endsWith('\n') ? '\n' : '';
  return { text: end === '' ? `${plain}\n` : plain, lineEnd, end };
}

const BYTE_ORDER_MARK = 0xef;

function mergeTexts(base: string, ours: string, theirs: string): string | undefined {
  const [was, mine, other] = [base, ours, theirs].map(wholeOf);
  if (!was || !mine || !other) return undefined;
  const mixed: Mixed = new Set();
  const inside = mergeInside(was.inside, mine.inside, other.inside, mixed);
  const head = either(was.head, mine.head, other.head);
  const end = either(was.end, mine.end, other.end);
  if (!inside || head === undefined || end === undefined) return undefined;
  const text = head + inside.parts.map(linesOf).join('') + end;
  const { value, problems } = parseYaml('', text);
  const isRead = problems.length === 0 && isDeepStrictEqual(value, dataOf(inside));
  return isRead && hasEveryLine([base, ours, theirs, text], mixed) ? text : undefined;
}

function wholeOf(text: string): Whole | undefined {
  return parseYaml('', text).problems.length === 0 ? cut(text) : undefined;
}

/** True if each line is there as often as the three versions ask for: none is lost, and none doubled. */
function hasEveryLine(texts: string[], mixed: Mixed): boolean {
  const made = new Set([...mixed].flatMap((text) => text.split('\n')));
  const [base, ours, theirs, merged] = texts.map(countedLines);
  return [...new Set(texts.flatMap((text) => text.split('\n')))].every((line) => {
    if (line.trim() === '' || made.has(line)) return true;
    const [was, mine, other, now] = [base, ours, theirs, merged].map((one) => one!.get(line) ?? 0);
    const [more, moreThere] = [mine! - was!, other! - was!];
    const all = was! + more + moreThere;
    // The same change on both sides may be one change.
    const once = was! + (Math.abs(more) > Math.abs(moreThere) ? more : moreThere);
    const least = more * moreThere > 0 ? Math.min(all, once) : all;
    const most = more * moreThere > 0 ? Math.max(all, once) : all;
    return now! >= least && now! <= most;
  });
}

function countedLines(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
