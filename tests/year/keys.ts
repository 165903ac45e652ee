/** Counts the keys that a teacher would press for the writers of a command; the words of notes are not counted. */

import type { Year } from './year.ts';

const TRAITS = 6;

/** One for each writer in a stack, one for each trait of a piece. */
export function keysOf([command, ...words]: string[]): number {
  if (command === 'score') return TRAITS * words.filter((word) => word === '--scores').length;
  if (command !== 'sort' && command !== 'meet') return 0;
  const lists = words.filter((word, i) => words[i - 1]?.startsWith('--') && !word.startsWith('--'));
  return words.includes('--dry-run') ? 0 : lists.join().split(',').filter(Boolean).length;
}

export function keysIn({ times }: Pick<Year, 'times'>): number {
  return times.reduce((sum, { keys }) => sum + keys, 0);
}
