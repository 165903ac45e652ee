/** Decides which text of a line needs quotes, or a comma before the next key, to stay what it is. */

import { type Advice, toQuote } from './advice.ts';
import { isKnownKey } from './known-keys.ts';
import { lineOf, type Part } from './line-parts.ts';

const MEANING: Record<string, string> = {
  '@': 'text that begins with @ needs quotes',
  '`': 'text that begins with ` needs quotes',
  '%': 'text that begins with % needs quotes',
  '&': 'text that begins with & needs quotes',
  '*': 'text that begins with * needs quotes',
  '!': 'text that begins with ! needs quotes',
  '|': 'text that begins with | needs quotes',
  '>': 'text that begins with > needs quotes',
  '?': 'text that begins with ? needs quotes',
  ',': 'text that begins with a comma needs quotes',
};

/** Advises quotes around text in which a parser sees something else. */
export function textNeedsQuotes(text: string, { value, flow }: Part): Advice[] {
  const [from, to] = value;
  const source = text.slice(from, to);
  const begins = MEANING[source[0] ?? ''];
  if (begins) return [toQuote(text, value, begins)];
  if (/^-\s/.test(source) && flow !== '')
    return [toQuote(text, value, 'text that begins with - needs quotes')];
  const quote = /^["']/.exec(source)?.[0];
  if (quote) return afterQuote(text, value, quote);
  if (/^[[{]/.test(source)) return afterBracket(text, value);
  const colon = source.search(/:(\s|$)/);
  if (colon >= 0)
    return [toQuote(text, value, 'there is a colon and a space inside of this text', from + colon)];
  const bracket = source.search(flow === '' ? /^[[{]/ : /[[\]{}]/);
  if (bracket >= 0)
    return [
      toQuote(text, value, `there is a ${source[bracket]} inside of this text`, from + bracket),
    ];
  return [];
}

/** Text that goes on behind its quotes: 'O'Neil', "Mei" Tan. */
function afterQuote(text: string, [from, to]: [number, number], quote: string): Advice[] {
  const source = text.slice(from, to);
  const closed = quote === '"' ? /^"(?:[^"\\]|\\.)*"/u : /^'(?:[^']|'')*'/u;
  const end = closed.exec(source)?.[0].length;
  if (end === undefined || end === source.length) return [];
  const message = 'the quotes end here, and the text goes on';
  return [toQuote(text, [from, to], message, from + end)];
}

/** Text that goes on behind brackets: [sic] she. */
function afterBracket(text: string, [from, to]: [number, number]): Advice[] {
  const source = text.slice(from, to);
  const closer = source[0] === '[' ? ']' : '}';
  const end = source.indexOf(closer) + 1;
  if (end === 0 || end === source.length || /[[{]|:\s/.test(source.slice(1, end))) return [];
  return [toQuote(text, [from, to], `text that begins with ${source[0]} needs quotes`)];
}

// A date, a number, something in quotes or brackets: what follows is no more of it.
const COMPLETE = /^(?:\d{4}-\d\d-\d\d|[\d.]+|"[^"]*"|'[^']*'|\[[^\]]*\])(?=\s)/u;

/** Advises a comma where one entry in braces begins right after another. */
export function missingComma(text: string, { value: [from, to], flow }: Part): Advice[] {
  if (flow === '') return [];
  const source = text.slice(from, to);
  const complete = COMPLETE.exec(source);
  const more = complete ? source.slice(complete[0].length) : '';
  if (complete && (flow === '[' ? /^\s+\S/ : /^\s+\S[^:]*:\s/u).test(more))
    return [comma(text, from + complete[0].length, [])];
  const at = [...source.matchAll(/\s+([\p{L}][\p{L} ]*?):\s/gu)]
    .map(({ 0: all, 1: words = '', index }) => keyAt(all, words, index))
    .find((one) => one > 0);
  if (at === undefined) return [];
  const end = from + source.slice(0, at).trimEnd().length;
  const asText = toQuote(text, [from, to], '').hint;
  return [comma(text, end, [`if it is part of the text, ${asText}`])];
}

/** Advises a new line where a key follows a date or a number: "date: 2026-11-29 note: x". */
export function missingLine(text: string, { key, value: [from, to], flow }: Part): Advice[] {
  const source = text.slice(from, to);
  const complete = flow === '' ? COMPLETE.exec(source)?.[0] : undefined;
  const [all, word = ''] = /^\s+([^:]+):\s/u.exec(source.slice(complete?.length)) ?? [];
  if (!key || complete === undefined || all === undefined || !isKnownKey(word)) return [];
  const end = from + complete.length;
  const at = end + all.indexOf(word);
  const indent = ' '.repeat(key[0] - lineOf(text, from)[0]);
  return [
    {
      code: 'needs-line',
      at,
      message: `${word} is a key of its own, and needs a line of its own`,
      hint: `on the next line, right below "${text.slice(...key)}", write ${text.slice(at, to)}`,
      mend: { from: end, to: at, text: `\n${indent}` },
    },
  ];
}

/** "hi next: leads": where the last words before the colon begin that are a key; -1 if none are. */
function keyAt(all: string, words: string, index: number): number {
  const ends = words.split(' ').map((_, i, list) => list.slice(i).join(' '));
  const key = ends.find(isKnownKey);
  return key === undefined ? -1 : index + all.lastIndexOf(key);
}

function comma(text: string, at: number, otherwise: string[]): Advice {
  const next = /^\s*([^:,}\]]*)/u.exec(text.slice(at))![1]!;
  const key = next.trim();
  return {
    code: 'needs-comma',
    at,
    message: `there is no comma before ${key}`,
    hint: [`put a comma before it: , ${key}`, ...otherwise].join('\n'),
    mend: { from: at, to: at, text: ',' },
  };
}

/** Advises two backslashes where one begins nothing that YAML knows. */
export function backslash(text: string, at: number): Advice[] {
  if (text[at] !== '\\') return [];
  return [
    {
      code: 'bad-yaml',
      at,
      message: `in double quotes, \\${text[at + 1] ?? ''} means nothing`,
      hint: `write two backslashes: \\\\${text[at + 1] ?? ''}`,
      mend: { from: at, to: at, text: '\\' },
    },
  ];
}
