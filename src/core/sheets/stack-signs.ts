/** Decides what stands beside the keys 1, 2 and 3: what each stack, or each outcome, looks like. */

import type { Ladder } from '../ladder/ladder.ts';
import type { Sheet } from './sheet.ts';

const SUPPORT = new Map([
  ['least', 'works alone; wants a push'],
  ['medium', 'a word now and then keeps them going'],
  ['most', 'needs you beside them'],
]);

/** Returns the ladder's signs of a skill; a rung as a whole has none. */
export function stackSigns({ kind, head }: Sheet, ladder: Ladder): ReadonlyMap<string, string> {
  if (kind === 'meeting') {
    return new Map([
      ['has it', 'alone, in their own piece'],
      ['tried it', 'with you; look again soon'],
      ['not yet', 'teach it another way'],
    ]);
  }
  if (head.skill === undefined) return SUPPORT;
  const skill = skillOf(head.skill, ladder);
  if (!skill) return new Map();
  return new Map([
    ['got it', skill.got],
    ['almost', skill.almost],
    ['needs help', skill.needs],
  ]);
}

/** Returns what a meeting looks for: the sign of who has it. */
export function lookFor({ kind, head }: Sheet, ladder: Ladder): string | undefined {
  return kind === 'meeting' ? skillOf(head.skill ?? head.focus, ladder)?.got : undefined;
}

function skillOf(about: string | undefined, { rungs }: Ladder) {
  return rungs.flatMap(({ skills }) => skills).find(({ id }) => id === about);
}
