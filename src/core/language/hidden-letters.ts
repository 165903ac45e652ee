/** Decides which letters do not show: they can make two names look like one, or a name like none. */

// Scripts that join letters, in which a joiner changes how a word looks.
const JOINED =
  'Arabic Syriac Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan';
const JOINED_LETTER = `[${JOINED.split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}]`;
const PICTURE = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]';

/** Joiners and variation selectors where they have a meaning: in Persian, in Hindi, in a picture, in a rare kanji. */
const MEANT = [
  `(?<=${JOINED_LETTER})[\\u200c\\u200d]`,
  `(?<=${PICTURE})\\u200d(?=\\p{Extended_Pictographic})`,
  `(?<=[\\p{Extended_Pictographic}\\d#*])[\\ufe0e\\ufe0f]`,
  `(?<=\\p{Script=Han})[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]`,
  `(?<=\\p{Script=Mongolian})[\\u180b-\\u180f]`,
].join('|');

/** The source of a pattern for a letter that does not show, in mode u. */
export const UNSEEN = `(?!${MEANT})\\p{Default_Ignorable_Code_Point}`;

// Also blanks that are no space, letters of a font of one's own, and what stands for a lost letter.
const NOT_IN_NAME = `${UNSEEN}|[\\p{Cc}\\p{Co}\\p{Cs}\\u2028\\u2029\\u2800\\ufff9-\\ufffd]`;
const HIDDEN = new RegExp(NOT_IN_NAME, 'u');
// Blanks, a byte order mark, blanks without a width, marks of direction.
const LOOSE = '[\\s\\u200b\\u200e\\u200f\\u2060\\u061c\\ufeff]';
const AT_ENDS = new RegExp(`^${LOOSE}+|(?<!${LOOSE})${LOOSE}+$`, 'gu');

/** More marks on one letter than any script has cover the lines around it. */
const TOWER = /\p{M}{8,}/u;

/** Most names have only these letters, which all show; the patterns of other scripts take long to make. */
const LATIN = '!-~\u00c0-\u024f\u02bb\u02bc\u1e00-\u1eff\u2019';
const IS_PLAIN = new RegExp(`^[${LATIN}](?:[ ${LATIN}]*[${LATIN}])?$`);

/** Returns a name without the blanks and marks at its ends that come along when it is copied. */
export function trimmedName(name: string): string {
  if (IS_PLAIN.test(name)) return name;
  return name.replace(AT_ENDS, '');
}

/** Returns what is wrong with a name that cannot be read off a page, and the name without it. */
export function hiddenInName(name: string): { says: string; without: string } | undefined {
  if (IS_PLAIN.test(name)) return undefined;
  const [letter] = HIDDEN.exec(name) ?? [];
  const without = trimmedName(
    name
      .replace(new RegExp(NOT_IN_NAME, 'gu'), '')
      .replace(/(\p{M}{2})\p{M}{6,}/gu, '$1')
      .replace(/\s+/gu, ' '),
  );
  if (letter !== undefined)
    return { says: `has a letter that does not show (${codeOf(letter)})`, without };
  if (TOWER.test(name)) return { says: 'has a letter with a tower of marks', without };
  return without === '' ? { says: 'has no letter that shows', without } : undefined;
}

function codeOf(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
