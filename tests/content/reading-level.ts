/** How hard a text is to read: the Flesch-Kincaid grade (Kincaid et al. 1975), with syllables counted by vowel groups. */

export function sentences(text: string): string[] {
  return text
    .split(/[.!?:;]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.replace(/^\s*(\d+\.|-)\s*/, '').trim())
    .filter((sentence) => /[a-z]/i.test(sentence));
}

/** The school grade that can read it: 0.39 words a sentence + 11.8 syllables a word - 15.59. */
export function gradeLevel(text: string): number {
  const all = sentences(text);
  const words = all.flatMap((sentence) => sentence.match(/[a-z][a-z'’]*/gi) ?? []);
  const syllables = words.reduce((n, word) => n + syllablesOf(word.toLowerCase()), 0);
  return (0.39 * words.length) / all.length + (11.8 * syllables) / words.length - 15.59;
}

function syllablesOf(word: string): number {
  const groups = word.replace(/(?<=[a-z]{2})(e|es|ed)$/, '').match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}
