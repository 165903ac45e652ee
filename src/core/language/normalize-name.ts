/**
 * Decides how names and words are compared: without accents, capitals, punctuation and letters that
 * nobody sees, and with Latin letters for those that only look like them.
 */

import { asLatin, UNSEEN } from './look-alikes.ts';

// Letters that Unicode does not split into a base letter and an accent.
const PLAIN_LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};

/**
 * Returns a name in the form in which names are compared: lowercase, no accents, single spaces. A
 * word with a Latin letter is Latin; a name all in Cyrillic or Greek stays itself.
 */
export function normalizeName(text: string): string {
  return compared(text, (word) => (/\p{Script=Latin}/u.test(word) ? asLatin(word) : word));
}

/** Returns what a text looks like, in that form: each letter is the Latin one that it looks like. */
export function lookOf(text: string): string {
  return compared(text, asLatin);
}

const IN_FORM = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const IS_ASCII = /^[\0-\x7f]*$/;

function compared(text: string, wordAs: (word: string) => string): string {
  if (IN_FORM.test(text)) return text;
  // Most names are, and a year of notes has many words.
  if (IS_ASCII.test(text)) {
    const words = text.toLowerCase().replace(/['`]/g, '');
    return words.replace(/[^a-z0-9]+/g, ' ').trim();
  }
  const bare = text.normalize('NFKD').replace(UNSEEN, '').replace(/\p{M}/gu, '');
  const seen = /[^\0-\x7f]/.test(bare) ? bare.replace(/[\p{L}\p{N}]+/gu, wordAs) : bare;
  const plain = [...seen.toLowerCase()].map((letter) => PLAIN_LETTERS[letter] ?? letter).join('');
  return plain
    .replace(/['’ʻ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
