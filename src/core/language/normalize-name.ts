/** Decides how names and words are compared: without accents, capitals and punctuation. */

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

/** Returns a name in the form in which names are compared: lowercase, no accents, single spaces. */
export function normalizeName(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const plain = [...bare].map((letter) => PLAIN_LETTERS[letter] ?? letter).join('');
  return plain
    .replace(/['’ʻ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
