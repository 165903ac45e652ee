/** Decides what a key does to a line that is typed: letters, and the keys that take letters away. */

import { lettersOf } from '../fit.ts';
import type { Key } from './keyboard.ts';

const NO_LETTERS = new Set(['sequence', 'suspend', 'up', 'down', 'left', 'right']);

/** Returns the line after the key; a paste is text too. */
export function typedInto(draft: string, { name, text }: Key): string {
  if (NO_LETTERS.has(name)) return draft;
  if (name === 'backspace') return lettersOf(draft).slice(0, -1).join('');
  if (name === 'clear') return '';
  if (name === 'clear-word') return draft.replace(/\S+\s*$/u, '');
  return draft + text.replace(/\p{Cc}+/gu, ' ');
}
