/** Decides whether a file may be written anew: not where a comment of the teacher's would be lost. */

import { Lexer } from 'yaml';

/** True where a groups file says nothing beside its data: no comment of the teacher's would be lost with its layout. */
export function holdsOnlyData(text: string): boolean {
  const ours = /^# (yaml-language-server: |Made by confer |As confer proposed it\.)/;
  const comments = [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
  return comments.every((comment) => ours.test(comment));
}
