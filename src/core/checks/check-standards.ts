/** Checks standards.yaml: each row must be a rung or a skill of the ladder. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Finding } from '../problem.ts';
import { atKeys, skillProblem } from './known-names.ts';

/** Checks only a class's own table, because a custom ladder need not have the built-in rungs. */
export function standardsFit({ standards, ladder, ownStandards }: Classroom): Finding[] {
  if (!ownStandards) return [];
  return Object.keys(standards).flatMap((about) =>
    atKeys(skillProblem(about, 'standards.yaml', [about], ladder)),
  );
}
