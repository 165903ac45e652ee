/** Decides how a word's place is written: <writer> if a command cannot do without it, else [writer]. */

import type { Word } from '../command-line/arguments.ts';

export function placeName(word: string, { question }: Word): string {
  return question === undefined ? `[${word}]` : `<${word}>`;
}
