/** Decides which standards codes are on a page, from a table that a class can replace or empty. */

import type { StandardsFile } from '../schema/standards-yaml.ts';
import type { Genre } from '../schema/words.ts';
import { rungOf } from './ladder.ts';

/** Returns "W.4.3a, W.4.3c", or null if the table has nothing for this grade. */
export function standardsFor(
  table: StandardsFile,
  focus: string,
  genre: Genre | undefined,
  grade: number,
): string | null {
  const row = table[focus] ?? table[rungOf(focus)];
  const codes = (genre && row?.[genre]) ?? row?.all;
  // From grade 9 on, the standards come in pairs of grades.
  if (codes === undefined || grade > 8) return null;
  if (typeof codes !== 'string') return codes[String(grade)] ?? null;
  return codes.replaceAll('.G.', `.${grade}.`);
}

/** Returns the genre as the standards call it: opinion is "argument" from grade 6 on. */
export function genreName(genre: Genre | undefined, grade: number): string | null {
  if (genre === undefined) return null;
  return genre === 'opinion' && grade >= 6 ? 'argument' : genre;
}
