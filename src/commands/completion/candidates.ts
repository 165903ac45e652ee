/** Decides which words complete what was typed, and how each is printed for a shell. */

import { forScreen } from '../../terminal/safe-text.ts';
import type { Choice } from './around.ts';
import type { Choices } from './choices.ts';

/** Stands for names of files: no word begins with it. */
const DIRECTIVE = ':';

/** A word of a class file gets into a line that a shell obeys, so nothing that means something to it. */
const HARMLESS = /^(-{0,2}[\p{L}\p{N}])[\p{L}\p{M}\p{N} .,'’=@_+-]*$/u;

/** Returns lines: a word, a tab and what it is; or one that asks the shell for names of files. */
export function candidateLines(choices: Choices, head: string, typed: string): string[] {
  if (!Array.isArray(choices)) return [`${DIRECTIVE}${choices}`];
  return begunWith(choices, typed)
    .filter(({ word }) => HARMLESS.test(word))
    .map(({ word, about }) => [`${head}${word}`, forScreen(about)].filter(Boolean).join('\t'));
}

/** The first words that fit count: nobody who types "le" for "leads" wants what else begins so. */
function begunWith(choices: Choice[], typed: string): { word: string; about: string }[] {
  const most = Math.max(0, ...choices.map(({ words }) => words.length));
  for (let nth = 0; nth < most; nth++) {
    const found = choices.flatMap(({ words, about, isLoose }) => {
      const word = begun(nth === 0 ? [words[0]!] : words.slice(nth), typed, isLoose);
      return word === undefined ? [] : [{ word, about }];
    });
    if (found.length > 0) return found;
    if (typed === '') return [];
  }
  return [];
}

/** As it was typed so far, "Le", and then as it goes on: a shell takes only what begins so. */
function begun(words: string[], typed: string, isLoose?: true): string | undefined {
  const word = words.find((one) => one !== '' && one.startsWith(typed));
  if (word !== undefined || !isLoose || typed === '') return word;
  const loose = words.find((one) => folded(one).startsWith(folded(typed)));
  return loose && typed + [...loose].slice([...typed].length).join('');
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
