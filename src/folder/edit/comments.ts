/** Decides which comments of a file are the teacher's: a file with one is not rewritten unasked. */

import { Lexer } from 'yaml';

const OURS =
  /^# (yaml-language-server: |Made by confer[ .]|As confer proposed it\.|What confer suggested\.)/;

/** Returns the comments that are the teacher's; those of older versions are ours too. */
export function ownComments(text: string): string[] {
  const comments = [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
  return comments.filter((comment) => !OURS.test(comment));
}
