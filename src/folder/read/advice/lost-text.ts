/** Decides where a text is right for YAML, and yet a word of it would be lost: after ! & * # or a comma. */

import {
  type Document,
  isAlias,
  isCollection,
  isScalar,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Advice, mended, toQuote } from './advice.ts';
import { isKnownKey } from './known-keys.ts';
import { LONGEST_LINE, lineOf, partsOf } from './line-parts.ts';
import { colonAdvice, colonForms, curlyQuotes, dashForms, oddBlanks } from './odd-letters.ts';
import { keysAgain } from './same-keys.ts';

/** Returns what would be lost, by place. */
export function lostText(text: string, document: Document.Parsed): Advice[] {
  const found: Advice[] = [];
  visit(document, {
    Scalar: (where, node) => {
      found.push(...marked(text, node));
      if (where !== 'key') found.push(...inComment(text, node), ...nextLine(text, node));
    },
    Map: (_, map) => void found.push(...marked(text, map), ...keysOf(text, map)),
    Seq: (_, list) => void found.push(...marked(text, list)),
    Alias: (_, alias) => void found.push(...marked(text, alias)),
  });
  if (isScalar(document.contents)) found.push(...onlyText(text, document.contents));
  return found.sort((a, b) => a.at - b.at);
}

const MARKS = /(?<![^\s{[,])(?:[!&]\S*(?:\s+|$))+$/;
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** Text that begins with ! & or *: a parser takes the word for a mark, and drops it. */
function marked(text: string, node: Node): Advice[] {
  const [from = 0, to = 0] = node.range ?? [];
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  const hasMark = anchor !== undefined || (tag !== undefined && !PLAIN_TAG.test(tag));
  if (!isAlias(node) && !hasMark) return [];
  const before = text.slice(Math.max(0, from - LOOK_BACK), from);
  const marks = isAlias(node) ? '' : (MARKS.exec(before)?.[0] ?? '');
  const start = from - marks.length;
  if (isCollection(node)) {
    const message = `confer does not read ${marks.trim()}`;
    const hint = `delete ${marks.trim()}, and write out what stands for it elsewhere`;
    return [{ code: 'lost-text', at: start, message, hint }];
  }
  const end = Math.max(start + text.slice(start, to).trimEnd().length, endOnLine(text, start));
  const message = `text that begins with ${text[start]} needs quotes, or a word of it is lost`;
  return [{ ...toQuote(text, [start, end], message), code: 'lost-text' }];
}

/** Commas in braces: the text ends before the next key. */
function endOnLine(text: string, start: number): number {
  const line = lineOf(text, start);
  if (line[1] - line[0] > LONGEST_LINE) return 0;
  return partsOf(text, line).find(({ value }) => value[0] === start)?.value[1] ?? 0;
}

/** A mark is a word; of a line of a megabyte no more is looked at. */
const LOOK_BACK = 200;

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** "she is #1": a blank and # begin a comment, and no comment begins with a number. */
function inComment(text: string, { range, type, value }: Scalar): Advice[] {
  if (!range || type !== 'PLAIN' || typeof value !== 'string' || value === '') return [];
  if (!/^[^\S\n]+#\d/.test(text.slice(range[1], range[1] + LOOK_BACK))) return [];
  const [, end] = lineOf(text, range[1]);
  const [rest] = /^[^\S\n]+#\d[^\n]*$/u.exec(text.slice(range[1], end)) ?? [];
  if (rest === undefined) return [];
  const at = range[1] + rest.indexOf('#');
  const message = 'a space and # begin a comment, so these words would be lost';
  const to = range[1] + rest.trimEnd().length;
  return [{ ...toQuote(text, [range[0], to], message, at), code: 'lost-text' }];
}

/** "grade:4" on the next line, further in: it is read as more of the text above. */
function nextLine(text: string, { range, type }: Scalar): Advice[] {
  if (!range || type !== 'PLAIN') return [];
  const source = text.slice(range[0], range[1]);
  const next = /\n([^\S\n]*)([\p{L}][\p{L} ]*):(\S[^\n]*)/u.exec(source);
  if (!next || !isKnownKey(next[2]!)) return [];
  const from = range[0] + next.index + 1;
  const [indent] = /^\s*/u.exec(lineBefore(text, range[0]))!;
  const at = from + next[1]!.length;
  const to = at + next[0].trimStart().length;
  const instead = `${next[2]}: ${next[3]}`;
  const mend = { from, to, text: indent + instead };
  const message = 'this line is read as more of the text above it';
  return [
    {
      code: 'lost-text',
      at,
      message,
      hint: `write ${instead}, and begin it like the line above`,
      mend,
    },
  ];
}

/** Keys that are no words, that are the same twice, or that are no keys at all. */
function keysOf(text: string, map: YAMLMap): Advice[] {
  const again = keysAgain(map);
  return map.items.flatMap((pair, i): Advice[] => {
    if (!isScalar(pair.key)) return isAlias(pair.key) ? [] : [notAKey(pair)];
    const from = pair.key.range?.[0] ?? 0;
    if (again.has(pair)) return [sameKey(from)];
    const line = map.flow ? [] : lineAdvice(text, pair.key, from);
    if (line.length > 0) return line;
    const isBare = map.flow && pair.value === null && !/\?\s+$/.test(lineBefore(text, from));
    return isBare ? inFlow(text, map, i) : openCurly(text, map, i);
  });
}

const ODD_KEY = /^[-–—•*\s\u200b\u2060\ufeff]|[{[\s\u200b\u2060\ufeff]$|[{[]/u;

/** "-{date" and what begins with blanks that are none: a key that no file has. */
function lineAdvice(text: string, { type, value }: Scalar, from: number): Advice[] {
  if (type !== 'PLAIN' || !ODD_KEY.test(String(value))) return [];
  const line = lineOf(text, from);
  return [...oddBlanks(text, line), ...dashForms(text, line)].slice(0, 1);
}

function notAKey({ key }: Pair): Advice {
  const at = (key as Node | null)?.range?.[0] ?? 0;
  const message = 'a list or a map cannot be a key';
  return {
    code: 'lost-text',
    at,
    message,
    hint: 'write one word as a key, such as the id of a writer',
  };
}

function sameKey(at: number): Advice {
  const hint = 'keep one of the two; if each has a list under it, put both lists under one key';
  return { code: 'duplicate-key', at, message: 'this key is used twice', hint };
}

/** “well, then so: dark”: the comma and the colon end what the quotes should hold together. */
function openCurly(text: string, { items, flow }: YAMLMap, i: number): Advice[] {
  const before = items[i - 1]?.value;
  if (!flow || !isScalar(before) || !/^[“„«][^”“»]*$/u.test(String(before.value))) return [];
  const [from, to] = before.range!;
  return curlyQuotes(text, { value: [from, to], flow: '{' });
}

const PAIR = /^(\p{L}[\p{L}\p{M}\p{N} ._-]*?)(：|:|=)\s*(\S.*)$/su;

/** A word in braces without a colon: "next:leads", or what follows a comma of the text before. */
function inFlow(text: string, { items }: YAMLMap, i: number): Advice[] {
  const node = items[i]!.key as Scalar;
  const [from = 0, to = 0] = node.range ?? [];
  const source = text.slice(from, to);
  const [, key = '', sign = '', rest = ''] = PAIR.exec(source) ?? [];
  const isKey = isKnownKey(key) || (/^[\p{L}_.-]+$/u.test(key) && /^\d/.test(rest));
  if (isKey) return [colonAdvice(sign, from + key.length, `${key}: ${rest}`, { from, to })];
  // The first one says it for all that follow it.
  if (i > 0 && items[i - 1]!.value === null && !isPairText(items[i - 1]!)) return [];
  return commaAdvice(text, items, i);
}

function isPairText({ key }: Pair): boolean {
  const [, word = ''] = PAIR.exec(String((key as Scalar).value)) ?? [];
  return isKnownKey(word);
}

function commaAdvice(text: string, items: Pair[], i: number): Advice[] {
  const last = items.slice(i).findIndex(({ value }) => value !== null);
  const end = (items.at(last < 0 ? -1 : i + last - 1)!.key as Node).range![1];
  const start = (items[i - 1]?.value as Node | undefined)?.range?.[0];
  const from = (items[i]!.key as Node).range![0];
  if (start === undefined) {
    const key = text.slice(from, end);
    return [
      {
        code: 'missing-key',
        at: from,
        message: `${key} has no value`,
        hint: `write ${key}: and its value`,
      },
    ];
  }
  const comma = start + text.slice(start, from).lastIndexOf(',');
  const source = text.slice(start, end);
  const [, whole, part] = /^(\d+),\s?(\d+)$/.exec(source) ?? [];
  if (part !== undefined) {
    const instead = `${whole}.${part}`;
    const message = `a comma ends the number here, so ${part} would be lost`;
    const mend = { from: start, to: end, text: instead };
    return [{ code: 'lost-text', at: comma, message, hint: `write ${instead}`, mend }];
  }
  const message = 'a comma ends the text here, in braces';
  return [{ ...toQuote(text, [start, end], message, comma), code: 'needs-quotes' }];
}

/** A file without any key: "name:Mei" is one word to YAML. */
function onlyText(text: string, { range }: Scalar): Advice[] {
  const line = lineOf(text, range?.[0] ?? 0);
  const [advice] = [...oddBlanks(text, line), ...dashForms(text, line), ...colonForms(text, line)];
  return advice?.mend && mended(text, advice.mend) !== text ? [advice] : [];
}
