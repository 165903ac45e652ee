/** Decides which characters of foreign text never reach a terminal. */

// C0 and C1 controls, and characters that reverse text or join it invisibly.
export const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Returns text on one line, with every control character shown instead of obeyed. */
export function forScreen(text: string): string {
  return text.replace(/\s*[\r\n\t]+\s*/g, ' ').replace(UNSAFE, '\ufffd');
}

/** Makes any text safe: line ends stay, no other control character gets through. */
export function withoutControls(text: string): string {
  return text.replace(UNSAFE, (mark) => (mark === '\n' ? mark : '\ufffd'));
}
