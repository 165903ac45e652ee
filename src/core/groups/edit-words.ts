/** Decides what a typed line such as "ana 3" or "ana kai" changes in the groups of a day. */

import type { Classroom } from '../classroom/classroom.ts';
import { CONFERENCE } from '../files/places.ts';
import { findSkill } from '../ladder/ladder.ts';
import { findWriter } from '../roster/names.ts';

export type SaidEdit =
  | { does: 'move'; writer: string; where: string }
  | { does: 'swap'; writer: string; other: string }
  | { does: 'rename'; group: string; skill: string }
  | { does: 'dissolve'; group: string }
  | { does: 'pin'; writer: string; off: boolean };

/** Each way to say a change, and what it does. */
export const EDIT_WORDS: [says: string, does: string][] = [
  ['ana 3', 'Ana to group 3'],
  ['ana leads', 'Ana to the group on leads, or a new one'],
  ['ana alone', 'a conference'],
  ['ana out', 'in no group'],
  ['ana kai', 'they trade places'],
  ['ana stays', 'held where they are, whatever is sorted'],
  ['ana free', 'no longer held'],
  ['3 endings', 'group 3 works on endings'],
  ['3 none', 'no group 3; dissolve 3 says the same'],
];

/** Returns the change; undefined if the line says none. Names and skills may have several words. */
export function editFrom(typed: string, classroom: Classroom): SaidEdit | undefined {
  const words = typed.trim().split(/\s+/);
  for (let i = 1; i < words.length; i++) {
    const said = editOf(words.slice(0, i).join(' '), words.slice(i).join(' '), classroom);
    if (said) return said;
  }
  return undefined;
}

function editOf(who: string, what: string, classroom: Classroom): SaidEdit | undefined {
  if (/^\d+$/.test(who)) {
    if (what === 'none') return { does: 'dissolve', group: who };
    return isSkill(what, classroom) ? { does: 'rename', group: who, skill: what } : undefined;
  }
  if (who === 'dissolve' && isGroup(what, classroom)) return { does: 'dissolve', group: what };
  if (!isWriter(who, classroom)) return undefined;
  switch (what) {
    case 'alone':
      return { does: 'move', writer: who, where: CONFERENCE };
    case 'out':
      return { does: 'move', writer: who, where: what };
    case 'stays':
    case 'free':
      return { does: 'pin', writer: who, off: what === 'free' };
  }
  if (isGroup(what, classroom)) return { does: 'move', writer: who, where: what };
  return isWriter(what, classroom) ? { does: 'swap', writer: who, other: what } : undefined;
}

function isGroup(typed: string, classroom: Classroom): boolean {
  return /^\d+$/.test(typed) || isSkill(typed, classroom);
}

function isWriter(typed: string, { students }: Classroom): boolean {
  return findWriter(typed, students).kind !== 'none';
}

function isSkill(typed: string, { ladder }: Classroom): boolean {
  const found = findSkill(typed, ladder);
  return found.kind === 'one' || found.several !== undefined;
}
