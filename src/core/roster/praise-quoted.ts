/** Decides which noted strength may be quoted to a family as the teacher wrote it. */

import type { Named } from './names.ts';
import { namedIn, namesOf } from './names-in-text.ts';
import { type Praised, whySupports } from './praise.ts';
import { whyNotQuoted } from './praise-signs.ts';
import { outsideQuotes } from './praise-spoken.ts';

/** Two lines of a paragraph; what is longer would be cut, and a cut note can say the opposite. */
const LONGEST = 160;

// However harmless they were meant: "crept low" too, because nobody reads a report twice.
const NEVER = /\b(?:low(?:er|est)?|behind|below|weak\w*|struggl\w*)\b/i;

/** Returns true for words that no report about a writer has, whoever said them. */
export function isNeverSaid(text: string): boolean {
  return NEVER.test(text);
}

/** Returns true if the text names a classmate, or the writer in a form that is not on the page. */
export function namesOutside(
  text: string,
  writer: Named,
  classmates: Named[],
  shown: string,
): boolean {
  const onPage = new Set(namesOf({ id: shown, name: shown }));
  const others = classmates.filter(({ id }) => id !== writer.id);
  const own = namesOf(writer).filter((name) => !onPage.has(name));
  return namedIn(text, [...others.flatMap(namesOf), ...own]).length > 0;
}

/** Returns the note on one line; undefined if it says what is private, blames, or names somebody. */
export function readQuoted(
  said: string,
  writer: Praised,
  classmates: Named[],
  shown: string,
): string | undefined {
  const noted = said
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)\.$/, '');
  if (noted === '' || [...noted].length > LONGEST || isNeverSaid(noted)) return undefined;
  if (namesOutside(noted, writer, classmates, shown)) return undefined;
  const why = whyNotQuoted(outsideQuotes(noted)) ?? whySupports(noted, writer);
  return why === undefined ? noted : undefined;
}
