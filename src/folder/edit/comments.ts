/** Decides whether a file may be rewritten: not if a comment of the teacher's would be lost. */

import { Lexer } from 'yaml';

/** Returns true if no comment is the teacher's; those of older versions are ours too. */
export function holdsOnlyData(text: string): boolean {
  const ours =
    /^# (yaml-language-server: |Made by confer[ .]|As confer proposed it\.|What confer suggested\.)/;
  const comments = [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
  return comments.every((comment) => ours.test(comment));
}
