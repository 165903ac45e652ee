/** Decides which quote or bracket of a line has no other half. */

import { type Advice, quoted } from './advice.ts';
import type { Part } from './line-parts.ts';

/** Advises the quote that is missing at the end of a text. */
export function openQuote(
  text: string,
  { value: [from] }: Part,
  [, lineEnd]: readonly [number, number],
): Advice[] {
  const quote = text[from];
  if (quote !== '"' && quote !== "'") return [];
  const rest = text.slice(from + 1, lineEnd);
  if (rest.includes(quote)) return [];
  // First as if one bracket at the end of the line stood outside of the text, then as if more did.
  const tail = /[\s}\]]*$/u.exec(rest)![0];
  const ends = [...tail]
    .map((_, i) => lineEnd - 1 - i)
    .filter((at) => text[at]!.trim() !== '')
    .concat(lineEnd);
  return ends.map((at) => ({
    code: 'not-closed',
    at: from,
    message: 'this quote is never closed',
    hint: `close it at the end of the text: ${quote}${shortened(text.slice(from + 1, at))}${quote}`,
    mend: { from: at, to: at, text: quote },
  }));
}

function shortened(words: string): string {
  return words.length > 40 ? `…${words.slice(-36)}` : words;
}

/** Advises the bracket that is missing at the end of a line, or to remove one that closes nothing. */
export function brackets(text: string, [from, to]: readonly [number, number]): Advice[] {
  const open: number[] = [];
  const found: Advice[] = [];
  for (let at = from; at < to; at++) {
    const mark = text[at]!;
    const isText = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /["']/.test(mark);
    if (/["']/.test(mark) && !isText) {
      const close = text.slice(at + 1, to).search(mark === '"' ? /(?<!\\)"/ : /'/);
      if (close >= 0) at += close + 1;
    } else if (mark === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      return [...found, ...open.toReversed().flatMap((one) => commented(text, one, at, to))];
    } else if (mark === '{' || mark === '[') open.push(at);
    else if (mark === '}' || mark === ']') {
      const other = open.pop();
      if (other === undefined) found.push(extra(text, at));
      else if (CLOSERS[text[other]!] !== mark) found.push(wrong(text, other, at));
    }
  }
  return [...found, ...open.toReversed().map((one) => unclosed(text, one, to))];
}

const CLOSERS: Record<string, string> = { '{': '}', '[': ']' };

function unclosed(text: string, at: number, lineEnd: number): Advice {
  const closer = CLOSERS[text[at]!]!;
  const end = at + text.slice(at, lineEnd).trimEnd().length;
  // Only a file that was cut off ends without a line end.
  const isCutOff = end === text.length;
  const old = isCutOff ? '\nif words were lost, git may have them: git log -p' : '';
  return {
    code: isCutOff ? 'cut-off' : 'not-closed',
    at,
    message: isCutOff
      ? `the file ends before this ${text[at]} is closed`
      : `this ${text[at]} is never closed`,
    hint: `put ${closer} at the end of the line${old}`,
    mend: { from: end, to: end, text: closer },
  };
}

function extra(text: string, at: number): Advice {
  return {
    code: 'not-closed',
    at,
    message: `nothing opens this ${text[at]}`,
    hint: `delete this ${text[at]}`,
    mend: { from: at, to: at + 1, text: '' },
  };
}

function wrong(text: string, open: number, at: number): Advice {
  const closer = CLOSERS[text[open]!]!;
  return {
    code: 'not-closed',
    at,
    message: `this ${text[at]} closes a ${text[open]}`,
    hint: `write ${closer} here`,
    mend: { from: at, to: at + 1, text: closer },
  };
}

/** A blank and # begin a comment, and the brackets at its end are then part of it. */
function commented(text: string, open: number, hash: number, to: number): Advice[] {
  const before = text.slice(open + 1, hash);
  const start = open + 1 + (/^.*(?:[,[{:])\s+/su.exec(before)?.[0].length ?? 0);
  const tail = /[}\]\s]*$/u.exec(text.slice(hash, to))![0];
  const end = to - tail.length;
  const source = quoted(text.slice(start, end));
  return [
    {
      code: 'needs-quotes',
      at: hash,
      message: 'a space and # begin a comment, so the line ends here',
      hint: `if it is text, put quotes around it: ${source}`,
      mend: { from: start, to: end, text: source },
    },
  ];
}
