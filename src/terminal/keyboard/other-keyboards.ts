/** Decides which digit is meant on a keyboard that is not set to English. */

/** The row of digits of a French keyboard without Shift. */
const AZERTY = '&é"\'(-è_çà';
/** Those that are on no other keyboard, so that a minus for "no score" is never a 6. */
const FRENCH = /^[&é"èçà]$/;
const SCRIPTS = ['Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Hangul', 'Thai', 'Devanagari'] as const;

/** Returns the digit of a full-width, Arabic or French key; other keys as they are. */
export function plainKey(name: string): string {
  const key = name.normalize('NFKC');
  if (/^\p{Nd}$/u.test(key)) return String(digitValue(key));
  const at = AZERTY.indexOf(name);
  return at >= 0 && FRENCH.test(name) ? String((at + 1) % 10) : key;
}

/** Digits of a script follow each other, so the zero is the first of those before it. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** Returns the name of an alphabet in which no letter is a key; undefined for any other key. */
export function otherAlphabet(text: string): string | undefined {
  return SCRIPTS.find((script) => new RegExp(`^\\p{Script=${script}}$`, 'u').test(text));
}
