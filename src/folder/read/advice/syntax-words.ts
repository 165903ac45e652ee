/** Decides the words for what a parser could not read, where looking at the line found no mend. */

import type { YAMLError } from 'yaml';
import type { Advice } from './advice.ts';

type Words = readonly [message: string, hint: string];

const QUOTES = 'put quotes around text with : # { } [ ] , & * ! | > or %';
const NO_KEY: Words = [
  'this line has no "key:"',
  'if it goes on with the text above it, put both on one line; a comment begins with #',
];
const PERCENT: Words = [
  'a line that begins with % is an order to YAML',
  'if it is a comment, begin it with #; text needs a key and quotes',
];
const WORDS: Record<string, Words> = {
  TAB_AS_INDENT: ['this line begins with a tab', 'use spaces instead'],
  BAD_INDENT: [
    'this line is not indented like the lines around it',
    'line it up with the lines above',
  ],
  MULTIPLE_DOCS: [
    'a second file begins here, and confer reads one',
    'move the lines below into a file of their own, then delete this one',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'this line has no "key:"',
    'put quotes around text that runs over several lines',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['there is a colon and a space inside the text', QUOTES],
};

/** Returns the words for an error, without those of the parser. */
export function fallback(text: string, error: YAMLError): Advice {
  const at = Math.min(error.pos[0], Math.max(text.trimEnd().length - 1, 0));
  const directive = /^%[^\n]*/m.exec(text);
  if (directive && error.code === 'MISSING_CHAR')
    return { code: 'bad-yaml', at: directive.index, message: PERCENT[0], hint: PERCENT[1] };
  const isKeyless = /^Implicit map keys need/.test(error.message);
  const [message, hint] = isKeyless
    ? NO_KEY
    : (WORDS[error.code] ?? ['confer cannot read this line', QUOTES]);
  return { code: 'bad-yaml', at, message, hint };
}
