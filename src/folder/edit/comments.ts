/** Decides whether a file may be rewritten: not if a comment of the teacher's would be lost. Comments of older versions are ours too. */

import { Lexer } from 'yaml';

/**
 * Returns true if a groups file contains only data, so that rewriting it loses no comment of the
 * teacher's.
 */
export function holdsOnlyData(text: string): boolean {
  const ours =
    /^# (yaml-language-server: |Made by confer[ .]|As confer proposed it\.|What confer suggested\.)/;
  const comments = [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
  return comments.every((comment) => ours.test(comment));
}
