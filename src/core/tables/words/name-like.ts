/** Decides what can be a writer's name, and what stands in its place: a title, an adult, a seat, a note. */

import { hiddenInName } from '../../language/hidden-letters.ts';
import { headingKey } from './heading-key.ts';
import type { TableWords } from './table-words.ts';

const SIGNS = /[@<>{}[\]\\/=;:|_#*$%^~&+!?]|https?:|\s[-–—]\s|\sand\s/;

const LONGEST = 60;

/** Returns true for what can be somebody's name: with letters, and without signs or many digits. */
export function isNameLike(text: string, { notInName }: Pick<TableWords, 'notInName'>): boolean {
  const isShort = text.length <= LONGEST && text.split(/\s+/).length <= 8;
  const hasSigns = SIGNS.test(text) || /\d{2}|\s\d/.test(text);
  const isNoted = headingKey(text)
    .split(' ')
    .some((word) => notInName.has(word));
  const isSeen = hiddenInName(text) === undefined;
  return isShort && isSeen && /\p{L}/u.test(text) && !hasSigns && !isNoted;
}

/** Returns what is said of a cell that is no name. */
export function notNameWords(text: string): { message: string; hint: string } {
  const hidden = hiddenInName(text);
  if (hidden && hidden.without !== '')
    return { message: `"${text}" ${hidden.says}`, hint: `type it again: ${hidden.without}` };
  const shown = text.replace(/\S*@\S*/g, '…');
  return {
    message: `"${shown}" does not look like a name`,
    hint: 'remove this line, or correct the name',
  };
}

/** Returns true for "Room 12" and "Ms. Dunn"; a word alone may be a name. */
export function isTitle(text: string, { titles, adults }: TableWords): boolean {
  if (text.length > LONGEST) return false;
  const words = headingKey(text).split(' ');
  if (words.length > 1 && titles.has(words[0]!)) return true;
  const [, aside] = /[([]([^)\]]*)[)\]]|\s[-–—]\s*([^-–—]*)$/.exec(text)?.filter(Boolean) ?? [];
  return aside !== undefined && adults.has(headingKey(aside));
}
