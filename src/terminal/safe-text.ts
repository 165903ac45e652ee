/** Decides which characters of foreign text never reach a terminal. */

import { UNSEEN } from '../core/language/hidden-letters.ts';

// C0 and C1 controls, characters that reverse text, and letters that do not show.
const CONTROLS =
  '[\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\u2800\\ufeff\\ufff9-\\ufffc]';
export const UNSAFE = new RegExp(`${CONTROLS}|${UNSEEN}`, 'gu');

/** Returns text on one line, with every control character shown instead of obeyed. */
export function forScreen(text: string): string {
  return onOneLine(text).replace(UNSAFE, '\ufffd');
}

/** Takes each run of blanks once: a pattern with blanks before a line end takes its square in time. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, (blanks) => (/[\r\n\t]/.test(blanks) ? ' ' : blanks));
}

/** Makes any text safe: line ends stay, no other control character gets through. */
export function withoutControls(text: string): string {
  return text.replace(UNSAFE, (mark) => (mark === '\n' ? mark : '\ufffd'));
}
